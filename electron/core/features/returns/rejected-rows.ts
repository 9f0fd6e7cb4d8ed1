import { type ColumnUse, openSheet, type ReturnMapping } from '../../../../shared/domain/returns/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import { type CivilDate, dayHere } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { UNWATCHED } from '../../../../shared/kit/progress.ts'
import type { Session } from '../../handler.types.ts'
import { type Printable, printShopOf } from '../documents/index.ts'
import type { CheckedReturn } from './check-return.ts'
import { chosenTable, type HeldReturn } from './held-return.ts'
import { rowProblem } from './row-words.ts'

type WorkbookModel = Extract<Printable, { kind: 'xlsx' }>['workbook']

/** The rows that cannot be brought in, as the partner wrote them, with a Reason column: to be sent back. */
export async function rejectedWorkbook(
  session: Session,
  held: HeldReturn,
  checked: CheckedReturn,
): Promise<Uint8Array> {
  const workbook = rejectedModel(held, checked, dayHere(new Date().toISOString()))
  const { bytes } = await printShopOf(session).print({ kind: 'xlsx', workbook }, UNWATCHED)
  return bytes
}

/** Of a file of replies, only what a row is of goes out again: neither answers nor words, and nothing that was left out. */
function columnsToSend({ purpose, columns }: ReturnMapping): ReadonlySet<number> {
  const isSent = (use: ColumnUse): boolean =>
    purpose !== 'mediation-forms' || (use.kind === 'field' && use.field !== 'reply')
  return new Set(columns.flatMap(({ column, use }) => (isSent(use) ? [column] : [])))
}

/** @throws Failure `invalid-input` where every row can be brought in */
export function rejectedModel(held: HeldReturn, { rows }: CheckedReturn, date: CivilDate): WorkbookModel {
  const { table, mapping } = chosenTable(held)
  const sheet = openSheet(defined(held.workbook.sheets[table.sheet], 'the sheet of a table'))
  const reasons = new Map<number, string[]>()
  for (const row of rows) {
    if (row.fate !== 'attention') continue
    reasons.set(row.row, [...(reasons.get(row.row) ?? []), rowProblem(row)])
  }
  if (reasons.size === 0) {
    throw new Failure('invalid-input', 'No row needs attention, so there is nothing to send back.')
  }
  const sent = columnsToSend(mapping)
  const columns = table.columns
    .filter(({ column }) => sent.has(column))
    .map(({ column, headings }) => ({ column, heading: headings.join(', ') }))
  return {
    title: `Rows to be looked at again: ${held.fileName}`,
    publisher: 'Community Safety Partnership',
    date,
    about: [
      'These rows could not be read. The last column says why; please correct them and send them again.',
    ],
    sheets: [
      {
        name: sheet.name,
        title: 'Rows to be looked at again',
        notes: [],
        columns: [
          { heading: 'Row', kind: 'number', width: 8, isKey: true },
          ...columns.map(({ heading, column }) => ({
            heading: heading === '' ? `Column ${column}` : heading,
            kind: 'text' as const,
            width: 20,
          })),
          { heading: 'Reason', kind: 'text', width: 60 },
        ],
        rows: [...reasons].map(([row, why]) => [
          row,
          ...columns.map(({ column }) => sheet.cell(row, column)?.text ?? null),
          [...new Set(why)].join(' '),
        ]),
      },
    ],
  }
}
