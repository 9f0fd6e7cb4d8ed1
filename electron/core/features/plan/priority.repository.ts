import type {
  ColumnFace,
  ColumnId,
  EditionId,
  Priority,
  PriorityId,
} from '../../../../shared/domain/plan/index.ts'
import { STANDARD_COLUMNS } from '../../../../shared/domain/plan/index.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'
import { columnFromRow } from './content.rows.ts'
import { newIdentity } from './identity.ts'

/** Adds a priority that says nothing but its name. */
export async function insertPriority(
  tx: WriteTx,
  editionId: EditionId,
  priority: Pick<Priority, 'kind' | 'name'> & { readonly position: number },
): Promise<PriorityId> {
  const { id } = await tx
    .insertInto('priority')
    .values({
      identity: newIdentity(),
      edition_id: editionId,
      position: priority.position,
      kind: priority.kind,
      name: priority.name,
      table_heading: null,
      folded_into_id: null,
      volume: null,
      individual_harm: null,
      community_harm: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as PriorityId
}

export async function insertColumn(
  tx: WriteTx,
  priorityId: PriorityId,
  column: ColumnFace & { readonly position: number },
): Promise<ColumnId> {
  const { id } = await tx
    .insertInto('priority_column')
    .values({
      priority_id: priorityId,
      position: column.position,
      role: column.role,
      heading: column.heading,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as ColumnId
}

/** Gives a priority the council's usual columns. */
export async function insertStandardColumns(tx: WriteTx, priorityId: PriorityId): Promise<void> {
  for (const [at, column] of STANDARD_COLUMNS.entries()) {
    await insertColumn(tx, priorityId, { ...column, position: at + 1 })
  }
}

/** The columns of a priority's table in order. */
export async function listColumns(db: ReadDb, priorityId: PriorityId) {
  const rows = await db
    .selectFrom('priority_column')
    .selectAll()
    .where('priority_id', '=', priorityId)
    .orderBy('position')
    .execute()
  return rows.map(columnFromRow)
}

export async function replaceHotspots(
  tx: WriteTx,
  priorityId: PriorityId,
  names: readonly string[],
): Promise<void> {
  await tx.deleteFrom('priority_hotspot').where('priority_id', '=', priorityId).execute()
  if (names.length === 0) return
  await tx
    .insertInto('priority_hotspot')
    .values(names.map((name, at) => ({ priority_id: priorityId, position: at + 1, name })))
    .execute()
}

/** What a priority is folded into, and whether others are folded into it. */
export async function getFolding(db: ReadDb, priorityId: PriorityId) {
  const own = await db
    .selectFrom('priority')
    .select('folded_into_id')
    .where('id', '=', priorityId)
    .executeTakeFirstOrThrow()
  const other = await db
    .selectFrom('priority')
    .select('id')
    .where('folded_into_id', '=', priorityId)
    .executeTakeFirst()
  return { isFolded: own.folded_into_id !== null, holdsOthers: other !== undefined }
}

export async function countItemsInColumn(db: ReadDb, columnId: ColumnId): Promise<number> {
  const { count } = await db
    .selectFrom('item')
    .where('column_id', '=', columnId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** How many entries all cells of a priority hold. */
export async function countEntries(db: ReadDb, priorityId: PriorityId): Promise<number> {
  const { entries } = await db
    .selectFrom('item')
    .innerJoin('issue', 'issue.id', 'item.issue_id')
    .where('issue.priority_id', '=', priorityId)
    .select((query) => query.fn.countAll<number>().as('entries'))
    .executeTakeFirstOrThrow()
  return entries
}
