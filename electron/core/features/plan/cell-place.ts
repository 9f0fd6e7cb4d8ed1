import type { z } from 'zod'
import type { ColumnId, ColumnRole, RowId } from '../../../../shared/domain/plan/index.ts'
import type { cell } from '../../../../shared/domain/plan/inputs/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { getColumnPlace, getIssuePlace, getRowPlace, type IssuePlace } from './place.repository.ts'
import { listColumns } from './priority.repository.ts'

/** A cell and where it stands. */
export interface CellPlace extends IssuePlace {
  /** Null for the issue's own statement. */
  readonly rowId: RowId | null
  readonly columnId: ColumnId
  readonly role: ColumnRole
}

/** Finds a cell. Its row and column must be of one table, and the issue column only holds statements. */
export async function getCellPlace(db: ReadDb, given: z.output<typeof cell>): Promise<CellPlace> {
  if (given.kind === 'statement') {
    const place = await getIssuePlace(db, given.issueId)
    const columns = await listColumns(db, place.priorityId)
    const column = columns.find((each) => each.role === 'issue')
    if (column === undefined) throw new Error(`the table of issue ${place.issueId} has no issue column`)
    return { ...place, rowId: null, columnId: column.id, role: 'issue' }
  }
  const row = await getRowPlace(db, given.rowId)
  const column = await getColumnPlace(db, given.columnId)
  if (row.priorityId !== column.priorityId) {
    throw new Failure('invalid-input', 'The row and the column are not of the same table.')
  }
  if (column.role === 'issue') {
    throw new Failure('invalid-input', 'The issue column holds what the issue says, once for all its rows.')
  }
  return { ...row, columnId: column.columnId, role: column.role }
}
