import type { CivilDate } from '../../../kit/civil-date.ts'
import { sampleCells } from '../body.ts'
import { isAttended, looksLikeFigure, tidy } from '../cell-forms.ts'
import type { SuppliedSheet } from '../open-sheet.ts'
import { plainHeading } from '../propose-columns.ts'
import { FIELDS_OF } from '../purpose.ts'
import type { AxisRole, FoundTable, TableColumn, WideShape } from '../table.ts'
import { isDerivedHeading } from './aside-rows.ts'
import { axisPeriod } from './axis-period.ts'
import { isTotalHeading } from './total-rows.ts'

/** What the store knows of words, to tell wards, kinds of incidents and measures in headings. */
export interface AxisNames {
  isPlace(words: string): boolean
  isIndicator(words: string): boolean
  isMeasure(words: string): boolean
}

/** Headings of single columns of figures; beside others they are columns of their own. */
const FIGURE_HEADINGS: ReadonlySet<string> = new Set(
  Object.values(FIELDS_OF)
    .flat()
    .filter(({ form }) => form === 'figure')
    .flatMap(({ headings, label }) => [...headings, label.toLowerCase()])
    .map(plainHeading),
)
const PLACE_HEADINGS: ReadonlySet<string> = new Set(
  FIELDS_OF['ward-figures']
    .filter(({ form }) => form === 'place')
    .flatMap(({ headings }) => headings.map(plainHeading)),
)

/**
 * Which columns of a table hold one kind of figure, and what the headings across them say. Totals, changes and rates are
 * worked out from others and no part of it. Null for a table of one figure a row.
 */
export function proposeShape(
  table: FoundTable,
  sheet: SuppliedSheet,
  names: AxisNames,
  day: CivilDate,
): WideShape | null {
  const columns = table.columns.filter((column) => mayStandAcross(column, table, sheet))
  if (columns.length === 0) return null
  const depth = Math.max(...columns.map(({ headings }) => headings.length))
  const keys = table.columns.filter(({ column }) => !columns.some((one) => one.column === column))
  const levels = Array.from({ length: depth }, (_, level) =>
    roleOf(
      columns.map(({ headings }) => headings[level + headings.length - depth] ?? ''),
      { names, day, keys, sheet, table },
    ),
  )
  const isPeriod = levels.includes('period')
  if (levels.every((role) => role === null) || (columns.length < 2 && !isPeriod)) return null
  const lasting = isPeriod ? columns.filter((column) => hasPeriod(column, levels, table, day)) : columns
  return lasting.length === 0 ? null : { columns: lasting.map(({ column }) => column), levels }
}

function mayStandAcross({ headings, column }: TableColumn, table: FoundTable, sheet: SuppliedSheet): boolean {
  const lowest = headings.at(-1) ?? ''
  if (lowest === '' || headings.some((heading) => isTotalHeading(heading) || isDerivedHeading(heading)))
    return false
  if (headings.length === 1 && FIGURE_HEADINGS.has(plainHeading(lowest))) return false
  const cells = sampleCells(sheet, table, column, 60)
  const fits = cells.filter((cell) => looksLikeFigure(cell) || isMark(cell.text)).length
  return fits >= cells.length * 0.8
}

/** A tick, or a sign that somebody did not come. */
function isMark(text: string): boolean {
  return (
    tidy(text).length <= 2 && (isAttended({ kind: 'text', text, number: null }) || /^[aA]$/.test(tidy(text)))
  )
}

interface RoleContext {
  readonly names: AxisNames
  readonly day: CivilDate
  readonly keys: readonly TableColumn[]
  readonly sheet: SuppliedSheet
  readonly table: FoundTable
}

/** What the words of one level of headings are, told by most of them; null where they say nothing of the figures. */
function roleOf(words: readonly string[], { names, day, keys, sheet, table }: RoleContext): AxisRole | null {
  const said = words.filter(Boolean)
  const distinct = new Set(said)
  const most = (fits: (word: string) => boolean, share = 0.6): boolean =>
    said.length > 0 && said.filter(fits).length >= said.length * share
  const isPeriod = (word: string): boolean =>
    axisPeriod([word], table.period, day) !== undefined || /^(?:19|20)\d{2}$/.test(word)
  // Periods tell themselves from other words, so a few are enough: a target and a baseline may stand beside them.
  if (most(isPeriod, 0.3)) return 'period'
  if (most(names.isPlace)) return 'place'
  if (most(names.isIndicator)) return 'indicator'
  if (most(names.isMeasure)) return 'measure'
  // Words that nobody knows are kinds of what is counted, where each row is a ward.
  const isByPlace = keys.some(
    ({ headings, column }) =>
      PLACE_HEADINGS.has(plainHeading(headings.at(-1) ?? '')) ||
      sampleCells(sheet, table, column, 20).some(({ text }) => names.isPlace(text)),
  )
  return isByPlace && distinct.size >= 2 ? 'indicator' : null
}

/** Beside months stand columns of another kind ("Target"): they are no part of the shape. */
function hasPeriod(
  { headings }: TableColumn,
  levels: readonly (AxisRole | null)[],
  table: FoundTable,
  day: CivilDate,
): boolean {
  const words = periodWords(headings, levels)
  return words.length > 0 && axisPeriod(words, table.period, day) !== undefined
}

/** The words of the levels that name periods, from the top. Levels are counted from the lowest up. */
export function periodWords(
  headings: readonly string[],
  levels: readonly (AxisRole | null)[],
): readonly string[] {
  const above = headings.length - levels.length
  return levels.flatMap((role, level) => {
    const words = headings[level + above]
    return role === 'period' && words !== undefined ? [words] : []
  })
}
