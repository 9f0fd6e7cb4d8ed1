import { tidy } from '../cell-forms.ts'
import type { SuppliedSheet } from '../open-sheet.ts'
import { CELL_KINDS } from '../sheet.ts'
import type { AsideReason, AsideRow } from '../table.ts'
import type { RowLook } from './row-look.ts'
import { totalRows } from './total-rows.ts'

const NOTE =
  /^(?:\*|†|\(?\d\)|source\b|notes?\b|n\.?b\.?\b|data (?:extracted|correct|as at|from|source)\b|please\b|this (?:table|data|report)\b|figures?\b|produced\b|prepared\b|key\b|definitions?\b|provisional\b|end of\b)/i
const SHORT_NOTE = /^(?:\*|†|source\b|notes?\s*(?::|$|\d)|n\.?b\.?(?:\s|:|$))/i
const LONGEST_NAME = 80

/** Whether a heading is that of a column that is worked out from others: a change, a rate, a running sum. */
export function isDerivedHeading(heading: string): boolean {
  return /%|\bchange\b|\bdifference\b|\bdiff\b|\+\/-|±|\bytd\b|\bto date\b|\brate\b|\baverage\b|\bavg\b|\bmean\b|\bvariance\b|\btrend\b|\brank\b|\bdirection\b|\brag\b|\bcumulative\b/i.test(
    heading,
  )
}

/** Whether words stand below or between rows to explain them. */
export function isNote(text: string): boolean {
  return NOTE.test(text) || text.length > LONGEST_NAME
}

/** Whether a row explains the table: one cell of such words, or "Source:" with what follows it in the next cell. */
export function isNoteRow(sheet: SuppliedSheet, look: RowLook, width: number): boolean {
  if (look.figures > 0 || look.words === 0) return false
  const text = tidy(sheet.cell(look.row, look.firstColumn)?.text ?? '')
  if (look.filled === 1) return isNote(text)
  return look.filled === 2 && width > 2 && SHORT_NOTE.test(text)
}

/** The rows of a body that are no rows of the table, with why; the others are rows. */
export function findAsideRows(
  sheet: SuppliedSheet,
  looks: readonly RowLook[],
  headings: ReadonlyMap<number, ReadonlySet<string>>,
): AsideRow[] {
  const aside: AsideRow[] = []
  const mayRepeat = mayRepeatHeadings(sheet, headings)
  const totals = totalRows(sheet, looks)
  for (const [place, look] of looks.entries()) {
    const reason = reasonFor(sheet, look, headings, { mayRepeat, isTotal: () => totals.isTotal(place) })
    if (reason !== null) aside.push({ row: look.row, reason })
  }
  return aside
}

function reasonFor(
  sheet: SuppliedSheet,
  look: RowLook,
  headings: ReadonlyMap<number, ReadonlySet<string>>,
  { mayRepeat, isTotal }: { readonly mayRepeat: (look: RowLook) => boolean; readonly isTotal: () => boolean },
): AsideReason | null {
  if (look.figures === 0 && mayRepeat(look) && repeatsHeadings(sheet, look, headings))
    return 'repeated-heading'
  if (isTotal()) return 'total'
  if (isNoteRow(sheet, look, headings.size)) return 'note'
  return look.filled === 1 && look.figures === 0 && headings.size > 1 ? 'group-heading' : null
}

/** A quick look at the first cell of a row: whether it says what any heading says. Each distinct text is asked once. */
function mayRepeatHeadings(
  sheet: SuppliedSheet,
  headings: ReadonlyMap<number, ReadonlySet<string>>,
): (look: RowLook) => boolean {
  const { kinds, numbers, texts } = sheet.packed
  const all = new Set([...headings.values()].flatMap((words) => [...words]))
  const text = CELL_KINDS.indexOf('text')
  const asked = new Map<number, boolean>()
  return ({ firstCell }) => {
    if (kinds[firstCell] !== text) return true
    const place = numbers[firstCell] ?? 0
    const known = asked.get(place)
    if (known !== undefined) return known
    const may = all.has(tidy(texts[place] ?? '').toLowerCase())
    asked.set(place, may)
    return may
  }
}

/** Whether every cell of a row says again what its column's headings say, in one of their levels. */
export function repeatsHeadings(
  sheet: SuppliedSheet,
  look: RowLook,
  headings: ReadonlyMap<number, ReadonlySet<string>>,
): boolean {
  if (look.filled < 2) return false
  const { rowStarts, columns } = sheet.packed
  for (let at = look.firstCell; at < (rowStarts[look.row] ?? 0); at += 1) {
    const column = columns[at] ?? 0
    if (column > look.lastColumn) break
    const text = tidy(sheet.cell(look.row, column)?.text ?? '').toLowerCase()
    if (headings.get(column)?.has(text) !== true) return false
  }
  return true
}
