import type {
  BlockId,
  ColumnId,
  ColumnRole,
  EditionId,
  EditionState,
  IssueId,
  ItemId,
  PlanId,
  PriorityId,
  RowId,
  SectionId,
} from '../../../../shared/domain/plan/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ReadDb } from '../../store/schema/index.ts'

// Where a thing stands: each command begins by asking, which also tells whether its edition may still be changed.

/** The edition that a thing belongs to. */
export interface EditionPlace {
  readonly editionId: EditionId
  readonly planId: PlanId
  readonly label: string
  readonly state: EditionState
}
export interface SectionPlace extends EditionPlace {
  readonly sectionId: SectionId
}
export interface BlockPlace extends SectionPlace {
  readonly blockId: BlockId
}
export interface PriorityPlace extends EditionPlace {
  readonly priorityId: PriorityId
}
export interface ColumnPlace extends PriorityPlace {
  readonly columnId: ColumnId
  readonly role: ColumnRole
}
export interface IssuePlace extends PriorityPlace {
  readonly issueId: IssueId
}
export interface RowPlace extends IssuePlace {
  readonly rowId: RowId
}
export interface ItemPlace extends IssuePlace {
  readonly itemId: ItemId
  /** Null for the issue's own statement. */
  readonly rowId: RowId | null
  readonly columnId: ColumnId
  readonly role: ColumnRole
  readonly text: string
}

export async function getEditionPlace(db: ReadDb, id: EditionId): Promise<EditionPlace> {
  const row = await editionColumns(db).where('edition.id', '=', id).executeTakeFirst()
  return found(row, 'edition')
}

export async function getSectionPlace(db: ReadDb, id: SectionId): Promise<SectionPlace> {
  const row = await editionColumns(db)
    .innerJoin('section', 'section.edition_id', 'edition.id')
    .where('section.id', '=', id)
    .select('section.id as sectionId')
    .$narrowType<{ sectionId: SectionId }>()
    .executeTakeFirst()
  return found(row, 'section')
}

export async function getBlockPlace(db: ReadDb, id: BlockId): Promise<BlockPlace> {
  const row = await editionColumns(db)
    .innerJoin('section', 'section.edition_id', 'edition.id')
    .innerJoin('section_block', 'section_block.section_id', 'section.id')
    .where('section_block.id', '=', id)
    .select(['section.id as sectionId', 'section_block.id as blockId'])
    .$narrowType<{ sectionId: SectionId; blockId: BlockId }>()
    .executeTakeFirst()
  return found(row, 'paragraph')
}

export async function getPriorityPlace(db: ReadDb, id: PriorityId): Promise<PriorityPlace> {
  const row = await priorityColumns(db).where('priority.id', '=', id).executeTakeFirst()
  return found(row, 'priority')
}

export async function getColumnPlace(db: ReadDb, id: ColumnId): Promise<ColumnPlace> {
  const row = await priorityColumns(db)
    .innerJoin('priority_column', 'priority_column.priority_id', 'priority.id')
    .where('priority_column.id', '=', id)
    .select(['priority_column.id as columnId', 'priority_column.role'])
    .$narrowType<{ columnId: ColumnId }>()
    .executeTakeFirst()
  return found(row, 'column')
}

export async function getIssuePlace(db: ReadDb, id: IssueId): Promise<IssuePlace> {
  const row = await issueColumns(db).where('issue.id', '=', id).executeTakeFirst()
  return found(row, 'issue')
}

export async function getRowPlace(db: ReadDb, id: RowId): Promise<RowPlace> {
  const row = await issueColumns(db)
    .innerJoin('issue_row', 'issue_row.issue_id', 'issue.id')
    .where('issue_row.id', '=', id)
    .select('issue_row.id as rowId')
    .$narrowType<{ rowId: RowId }>()
    .executeTakeFirst()
  return found(row, 'row')
}

export async function getItemPlace(db: ReadDb, id: ItemId): Promise<ItemPlace> {
  const row = await issueColumns(db)
    .innerJoin('item', 'item.issue_id', 'issue.id')
    .innerJoin('priority_column', 'priority_column.id', 'item.column_id')
    .where('item.id', '=', id)
    .select([
      'item.id as itemId',
      'item.row_id as rowId',
      'item.column_id as columnId',
      'priority_column.role',
      'item.text',
    ])
    .$narrowType<{ itemId: ItemId; rowId: RowId | null; columnId: ColumnId }>()
    .executeTakeFirst()
  return found(row, 'item')
}

function editionColumns(db: ReadDb) {
  return db
    .selectFrom('edition')
    .select(['edition.id as editionId', 'edition.plan_id as planId', 'edition.label', 'edition.state'])
    .$narrowType<{ editionId: EditionId; planId: PlanId }>()
}

function priorityColumns(db: ReadDb) {
  return editionColumns(db)
    .innerJoin('priority', 'priority.edition_id', 'edition.id')
    .select('priority.id as priorityId')
    .$narrowType<{ priorityId: PriorityId }>()
}

function issueColumns(db: ReadDb) {
  return priorityColumns(db)
    .innerJoin('issue', 'issue.priority_id', 'priority.id')
    .select('issue.id as issueId')
    .$narrowType<{ issueId: IssueId }>()
}

function found<Place>(row: Place | undefined, what: string): Place {
  if (row === undefined) {
    throw new Failure(
      'not-found',
      `That ${what} is no longer in the plan. It may have been deleted or undone.`,
    )
  }
  return row
}
