import { type DueDate, dueDateFromWords } from '../plan/index.ts'
import type { Entry, HealRow, HealTable } from './entries.ts'

/** The due dates that an extra column of a row names, by the entry that each belongs to. */
export type DueByEntry = ReadonlyMap<Entry, DueDate>

/**
 * Reads columns of due dates ("By when"). The column itself is kept as printed; the days are also set on the entries
 * that they stand beside: those of the nearest column of actions or measures to the left, else of the first such
 * column. As many dates as entries are set one by one; otherwise the last day named stands for all.
 */
export function dueByEntry(table: HealTable): DueByEntry {
  const due = new Map<Entry, DueDate>()
  for (const [at, column] of table.columns.entries()) {
    if (!column.isDue) continue
    const target = targetColumn(table, at)
    if (target === -1) continue
    for (const issue of table.issues) for (const row of issue.rows) setDates(row, at, target, due)
  }
  return due
}

function targetColumn(table: HealTable, dueColumn: number): number {
  const isTarget = (at: number): boolean => {
    const role = table.columns[at]?.role
    return role === 'action' || role === 'measure'
  }
  for (let at = dueColumn - 1; at >= 0; at -= 1) if (isTarget(at)) return at
  return table.columns.findIndex((_, at) => isTarget(at))
}

function setDates(row: HealRow, dueColumn: number, target: number, due: Map<Entry, DueDate>): void {
  const dates = (row.cells[dueColumn] ?? []).map((entry) => dueDateFromWords(entry.text))
  const entries = row.cells[target] ?? []
  const known = dates.filter((date) => date !== null)
  const latest = known.toSorted((one, other) => other.on.localeCompare(one.on))[0]
  if (latest === undefined) return
  for (const [at, entry] of entries.entries()) {
    const own = dates.length === entries.length ? dates[at] : latest
    if (own !== null && own !== undefined) due.set(entry, own)
  }
}
