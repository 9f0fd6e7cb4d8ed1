import type { CivilDate } from '../../../kit/civil-date.ts'
import { isSamePeriod, liesWithin } from '../../measures/index.ts'
import type { SuppliedSheet } from '../open-sheet.ts'
import type { AxisRole, FoundTable, TableColumn, WideShape } from '../table.ts'
import { columnsAcross } from './across-columns.ts'
import { axisPeriod } from './axis-period.ts'
import { type AxisNames, roleOf } from './axis-roles.ts'

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
  const columns = columnsAcross(table, sheet, names)
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
  const lasting = isPeriod ? withPeriods(columns, levels, table, day) : columns
  return lasting.length === 0 ? null : { columns: lasting.map(({ column }) => column), levels }
}

/**
 * Beside months stand columns of another kind ("Target"), and quarters that add them up: neither is part of the shape.
 */
function withPeriods(
  columns: readonly TableColumn[],
  levels: readonly (AxisRole | null)[],
  table: FoundTable,
  day: CivilDate,
): readonly TableColumn[] {
  const dated = columns.flatMap((column) => {
    const words = periodWords(column.headings, levels)
    const period = words.length === 0 ? undefined : axisPeriod(words, table.period, day)
    return period === undefined ? [] : [{ column, period, others: otherWords(column.headings, levels) }]
  })
  const isSumOfOthers = ({ period, others }: (typeof dated)[number]): boolean =>
    dated.filter(
      (one) => one.others === others && liesWithin(one.period, period) && !isSamePeriod(one.period, period),
    ).length >= 2
  return dated.filter((one) => !isSumOfOthers(one)).map(({ column }) => column)
}

/** The words of the levels that name no periods. */
function otherWords(headings: readonly string[], levels: readonly (AxisRole | null)[]): string {
  const above = headings.length - levels.length
  return levels.flatMap((role, level) => (role === 'period' ? [] : [headings[level + above] ?? ''])).join('|')
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
