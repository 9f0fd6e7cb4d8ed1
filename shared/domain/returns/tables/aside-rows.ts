import { tidy } from '../cell-forms.ts'
import type { SuppliedSheet } from '../open-sheet.ts'
import type { AsideRow } from '../table.ts'
import type { RowLook } from './row-look.ts'

const TOTAL =
  /^(?:grand |sub[- ]?|overall |district |borough |county |ward )?totals?\b|^all (?:wards|areas|offences|crime|districts)\b|^sum\b/i
const NOTE =
  /^(?:\*|†|\(?\d\)|source\b|notes?\b|n\.?b\.?\b|data (?:extracted|correct|as at)\b|please\b|this (?:table|data|report)\b|figures?\b|produced\b|prepared\b|key\b|definitions?\b|provisional\b)/i

/** Whether a heading is that of a column of totals. */
export function isTotalHeading(heading: string): boolean {
  return TOTAL.test(tidy(heading))
}

/** Whether a heading is that of a column that is worked out from others: a change, a rate, a running sum. */
export function isDerivedHeading(heading: string): boolean {
  return /%|\bchange\b|\bdifference\b|\+\/-|\bytd\b|\byear to date\b|\bto date\b|\brate\b|\baverage\b|\bvariance\b|\btrend\b/i.test(
    heading,
  )
}

/** Whether words stand below or between rows to explain them. */
export function isNote(text: string): boolean {
  return NOTE.test(text) || text.length > 80
}

/** The rows of a body that are no rows of the table, with why; the others are rows. */
export function findAsideRows(
  sheet: SuppliedSheet,
  looks: readonly RowLook[],
  headings: ReadonlyMap<number, string>,
): AsideRow[] {
  const aside: AsideRow[] = []
  for (const look of looks) {
    if (look.filled === 0) continue
    const first = tidy(sheet.cell(look.row, look.firstColumn)?.text ?? '')
    if (TOTAL.test(first)) aside.push({ row: look.row, reason: 'total' })
    else if (look.words > 0 && repeatsHeadings(sheet, look, headings))
      aside.push({ row: look.row, reason: 'repeated-heading' })
    else if (look.filled === 1 && look.words === 1 && headings.size > 1) {
      aside.push({ row: look.row, reason: isNote(first) ? 'note' : 'group-heading' })
    }
  }
  return aside
}

function repeatsHeadings(
  sheet: SuppliedSheet,
  look: RowLook,
  headings: ReadonlyMap<number, string>,
): boolean {
  if (look.filled < 2 || look.figures > 0) return false
  return sheet.cellsOf(look.row).every(([column, cell]) => headings.get(column) === tidy(cell.text))
}
