import type { ColumnId, IssueId, PriorityId, RowId } from '../../../../shared/domain/plan/index.ts'
import { mapColumns } from '../../../../shared/domain/plan/index.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { newIdentity } from './identity.ts'
import { insertColumn, listColumns } from './priority.repository.ts'

export async function insertIssue(tx: WriteTx, priorityId: PriorityId, position: number): Promise<IssueId> {
  const { id } = await tx
    .insertInto('issue')
    .values({ identity: newIdentity(), priority_id: priorityId, position })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as IssueId
}

export async function insertRow(tx: WriteTx, issueId: IssueId, position: number): Promise<RowId> {
  const { id } = await tx
    .insertInto('issue_row')
    .values({ issue_id: issueId, position })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as RowId
}

/** Lets the items of rows belong to an issue, as their rows do. */
export async function adoptItemsOfRows(
  tx: WriteTx,
  issueId: IssueId,
  rowIds: readonly number[],
): Promise<void> {
  if (rowIds.length === 0) return
  await tx.updateTable('item').set({ issue_id: issueId }).where('row_id', 'in', rowIds).execute()
}

/**
 * Puts the items of rows, and an issue's statement, into the columns of another table. A column that has no counterpart
 * there and holds something is added to that table, so that nothing is lost.
 */
export async function changeTable(
  tx: WriteTx,
  tables: { readonly from: PriorityId; readonly to: PriorityId },
  things: { readonly rowIds: readonly number[]; readonly issueId?: IssueId },
): Promise<void> {
  if (tables.from === tables.to) return
  const columns = await listColumns(tx, tables.from)
  const targets = await listColumns(tx, tables.to)
  const mapped = mapColumns(columns, targets)
  const used = await usedColumns(tx, things)
  let position = targets.length
  for (const [at, column] of columns.entries()) {
    const isNeeded = used.has(column.id) || targets.length === 0
    if (!isNeeded) continue
    let target = mapped[at]?.id
    if (target === undefined) {
      position += 1
      target = await insertColumn(tx, tables.to, { ...column, position })
    }
    await itemsOf(tx, things).set({ column_id: target }).where('column_id', '=', column.id).execute()
  }
}

function itemsOf(tx: WriteTx, things: { readonly rowIds: readonly number[]; readonly issueId?: IssueId }) {
  return tx
    .updateTable('item')
    .where((eb) =>
      eb.or([
        ...(things.rowIds.length > 0 ? [eb('row_id', 'in', things.rowIds)] : []),
        ...(things.issueId === undefined
          ? []
          : [eb.and([eb('issue_id', '=', things.issueId), eb('row_id', 'is', null)])]),
      ]),
    )
}

async function usedColumns(
  tx: WriteTx,
  things: { readonly rowIds: readonly number[]; readonly issueId?: IssueId },
): Promise<ReadonlySet<ColumnId>> {
  const inRows =
    things.rowIds.length === 0
      ? []
      : await tx
          .selectFrom('item')
          .select('column_id')
          .distinct()
          .where('row_id', 'in', things.rowIds)
          .execute()
  const inStatement =
    things.issueId === undefined
      ? []
      : await tx
          .selectFrom('item')
          .select('column_id')
          .distinct()
          .where('issue_id', '=', things.issueId)
          .where('row_id', 'is', null)
          .execute()
  return new Set([...inRows, ...inStatement].map((row) => row.column_id as ColumnId))
}
