import { sampleCells } from '../body.ts'
import { isAttended, looksLikeFigure, tidy } from '../cell-forms.ts'
import type { SuppliedSheet } from '../open-sheet.ts'
import { plainHeading } from '../propose-columns.ts'
import { FIELDS_OF } from '../purpose.ts'
import type { FoundTable, TableColumn } from '../table.ts'
import { isDerivedHeading } from './aside-rows.ts'
import type { AxisNames } from './axis-roles.ts'
import { isTotalHeading } from './total-rows.ts'

/** Headings of single columns of figures; beside others they are columns of their own. */
const FIGURE_HEADINGS: ReadonlySet<string> = new Set(
  Object.values(FIELDS_OF)
    .flat()
    .filter(({ form }) => form === 'figure')
    .flatMap(({ headings, label }) => [...headings, label.toLowerCase()])
    .map(plainHeading),
)
/** Headings of columns that say what a row is of, though they may hold numbers ("Year", "Ward code"), or are empty. */
const KEY_HEADINGS: ReadonlySet<string> = new Set(
  [...FIELDS_OF['ward-figures'], ...FIELDS_OF.readings]
    .filter(({ form }) => form !== 'figure')
    .flatMap(({ headings }) => headings.map(plainHeading)),
)
const KEY_WORDS = /\b(?:code|id|ref|reference|postcode|population|households|dwellings)\b/i
/** What stands beside a figure to judge it by. */
const BESIDE =
  /^(?:target|baseline|benchmark|profile|planned|plan|forecast|expected|status|previous|last year)\b/i

/**
 * The columns that may stand across a table: of figures or ticks, and neither worked out from others, nor targets, nor
 * columns of a heading that is a field's own.
 */
export function columnsAcross(table: FoundTable, sheet: SuppliedSheet, names: AxisNames): TableColumn[] {
  const shared = sharedHeadings(table)
  return table.columns.filter((column) => mayStandAcross(column, { table, sheet, names, shared }))
}

/** Headings that stand over every column that has several: they name the table, and tell no columns apart. */
function sharedHeadings({ columns }: FoundTable): ReadonlySet<string> {
  const uppers = columns
    .filter(({ headings }) => headings.length > 1)
    .map(({ headings }) => headings.slice(0, -1))
  return new Set((uppers[0] ?? []).filter((heading) => uppers.every((upper) => upper.includes(heading))))
}

interface AcrossContext {
  readonly table: FoundTable
  readonly sheet: SuppliedSheet
  readonly names: AxisNames
  readonly shared: ReadonlySet<string>
}

function mayStandAcross(
  { headings, column }: TableColumn,
  { table, sheet, names, shared }: AcrossContext,
): boolean {
  const lowest = headings.at(-1) ?? ''
  const isKnown = names.isMeasure(lowest) || names.isIndicator(lowest) || names.isPlace(lowest)
  const own = headings.filter((heading) => !shared.has(heading))
  if (lowest === '') return false
  if (!isKnown && own.some((heading) => isTotalHeading(heading) || isDerivedHeading(heading))) return false
  if (!isKnown && headings.some((heading) => BESIDE.test(heading))) return false
  if (headings.length === 1 && !isKnown && isHeadingOfOne(lowest)) return false
  const cells = sampleCells(sheet, table, column, 60)
  const fits = cells.filter((cell) => looksLikeFigure(cell) || isMark(cell.text)).length
  return fits >= cells.length * 0.8
}

/** Whether a heading is that of a single column: a figure of its own, or what a row is of. */
function isHeadingOfOne(heading: string): boolean {
  const plain = plainHeading(heading)
  return FIGURE_HEADINGS.has(plain) || KEY_HEADINGS.has(plain) || KEY_WORDS.test(heading)
}

/** A tick, or a sign that somebody did not come. */
function isMark(text: string): boolean {
  const mark = tidy(text)
  if (/^(?:a|n|no|yes|abs|dna|✗|✘|-|–)$/i.test(mark)) return true
  return mark.length <= 2 && isAttended({ kind: 'text', text, number: null })
}
