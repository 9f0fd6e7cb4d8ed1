import type { CivilDate } from '../../../kit/civil-date.ts'
import { atOnce, type InSteps } from '../../../kit/in-steps.ts'
import type { SuppliedSheet } from '../open-sheet.ts'
import type { FoundTable } from '../table.ts'
import type { HeadingRows } from './heading-rows.ts'
import { lanesOf } from './lanes.ts'
import { makeTable } from './make-table.ts'
import { listInOneColumn } from './one-column.ts'
import { lookAtRows, type Range, type RowLook } from './row-look.ts'
import { type TableStretch, walkStretches } from './walk-stretches.ts'

/** Lines of a title are looked for so far above headings that a person marked. */
const MOST_TITLE_ROWS = 30

/** Finds the tables of a workbook, in reading order. A day tells which year words without one are of. */
export function* findTables(sheets: readonly SuppliedSheet[], day: CivilDate): InSteps<FoundTable[]> {
  const tables: FoundTable[] = []
  for (const [at, sheet] of sheets.entries()) {
    for (const parts of yield* stretchesOn(sheet)) {
      tables.push(yield* makeTable(sheet, at, parts, day))
      yield
    }
  }
  // What turned out to be notes alone is no table.
  return tables.filter(({ columns }) => columns.length > 0)
}

/**
 * The tables whose headings a person has marked, from left to right: those that stand side by side share their rows.
 * First is greater than last for a table without headings.
 */
export function tablesFrom(
  sheet: SuppliedSheet,
  at: number,
  headingRows: HeadingRows,
  day: CivilDate,
): readonly [FoundTable, ...FoundTable[]] {
  const looks = lookAtRows(sheet)
  const start = Math.min(headingRows.first, headingRows.last + 1)
  const above = looks.slice(0, Math.max(0, start - 1)).slice(-MOST_TITLE_ROWS)
  const lastOther = above.findLastIndex(({ filled, figures }) => filled > 1 && figures > 0)
  const title = above.slice(lastOther + 1).filter(({ filled }) => filled > 0)
  const [table] = walkStretches(sheet, looks.slice(Math.max(0, start - 1)), { headingRows, title })
  const whole = table ?? { headingRows, rows: [], title }
  const rows = { first: start, last: whole.rows.at(-1)?.row ?? start }
  const lanes = lanesOf(sheet, whole.rows)
  const parts = lanes.length < 2 ? [] : lanes.map((lane) => partOf(sheet, lane, { rows, headingRows, title }))
  const [first = whole, ...others] = parts
  const made = (parts: TableStretch): FoundTable => atOnce(makeTable(sheet, at, parts, day))
  return [made(first), ...others.map(made)]
}

/** What of marked rows stands in a range of columns. */
function partOf(
  sheet: SuppliedSheet,
  lane: Range,
  { rows, headingRows, title }: Pick<TableStretch, 'headingRows' | 'title'> & { readonly rows: Range },
): TableStretch {
  const looks = lookAtRows(sheet, lane, rows)
  const [part] = walkStretches(sheet, looks, { headingRows, title })
  return part ?? { headingRows, rows: [], title }
}

/** The tables of a sheet: first from the top down, and then those that stand side by side apart. */
function* stretchesOn(sheet: SuppliedSheet): InSteps<TableStretch[]> {
  const looks = lookAtRows(sheet)
  yield
  const lanes = lanesOf(sheet, looks)
  if (lanes.length > 1) return besideEachOther(sheet, looks)
  const stretches = walkStretches(sheet, looks)
  yield
  if (stretches.length === 0) {
    const list = listInOneColumn(sheet, looks)
    return list === null ? [] : [list]
  }
  return stretches.flatMap((stretch) => {
    const { headingRows, rows, title } = stretch
    const first = Math.min(headingRows.first, headingRows.last + 1)
    const own = title.filter(({ row }) => row >= first - 3)
    const beside = besideEachOther(sheet, [...own, ...rows])
    if (beside.length < 2) return [stretch]
    const above = title.filter((look) => !own.includes(look))
    return beside.map((one) => ({ ...one, title: [...above, ...one.title] }))
  })
}

/** The tables of each range of columns, in reading order; lines that stand over the first only are over all of them. */
function besideEachOther(sheet: SuppliedSheet, looks: readonly RowLook[]): TableStretch[] {
  const lanes = lanesOf(sheet, looks)
  const rows = { first: looks[0]?.row ?? 1, last: looks.at(-1)?.row ?? 0 }
  if (lanes.length < 2) return []
  const [, ...others] = lanes
  const shared = looks.filter(
    ({ filled, lastColumn }) => filled === 1 && others.every(({ first }) => lastColumn < first),
  )
  const tables = lanes.flatMap((lane, place) =>
    walkStretches(sheet, lookAtRows(sheet, lane, rows)).map((table) => {
      const top = table.rows[0]?.row ?? 0
      const over = place === 0 ? [] : shared.filter(({ row }) => row < top && row < (topOf(table) ?? top))
      return { ...table, title: [...over, ...table.title] }
    }),
  )
  return tables.toSorted((one, other) => (one.rows[0]?.row ?? 0) - (other.rows[0]?.row ?? 0))
}

function topOf({ title }: TableStretch): number | undefined {
  return title[0]?.row
}
