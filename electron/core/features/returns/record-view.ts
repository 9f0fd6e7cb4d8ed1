import type { Output, ReturnRecordView } from '../../../../shared/contract/index.ts'
import { addressOf } from '../../../../shared/domain/returns/index.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { getReturn, listReturnRows, type ReturnRecord } from './return.repository.ts'

/** A file that was brought in, as the page lists it. */
export function describeRecord(record: ReturnRecord): ReturnRecordView {
  const { importId, fileName, at, purpose, profile, profileId, sheet, period, account, undoneAt } = record
  return { importId, fileName, at, purpose, profile, profileId, sheet, period, account, undoneAt }
}

/** One of them with a page of its rows, each by the cell in which it stood. */
export async function describeReturnRows(
  db: ReadDb,
  importId: number,
  page: { readonly offset: number; readonly limit: number },
): Promise<Omit<Output<'returns.get'>, 'dependants'>> {
  const record = await getReturn(db, importId)
  const { rows, total } = await listReturnRows(db, importId, page)
  return {
    record: describeRecord(record),
    total,
    rows: rows.map(({ row_no, column_no, fate, reason, now }) => ({
      place: `${record.sheet}, cell ${addressOf(row_no, column_no)}`,
      fate,
      reason,
      now,
    })),
  }
}
