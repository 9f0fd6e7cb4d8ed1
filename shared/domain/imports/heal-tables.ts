import type { PriorityBuild } from './assembly.ts'
import { healCutSentences } from './cut-sentences.ts'
import type { HealIssue, HealTable } from './entries.ts'
import { type Findings, placeInWords } from './findings.ts'
import { type CutIssue, type ReadIssues, readIssues, reportIssues } from './issues.ts'
import { placeRows } from './priority-columns.ts'
import { splitRunOns, type Usage } from './run-on.ts'
import type { TableLayout } from './table-layout.ts'
import { comparable } from './words.ts'

/** The tables of all priorities, healed, in the order of `builds`; `layouts` are the headers of the whole file. */
export function healTables(
  builds: readonly PriorityBuild[],
  layouts: readonly TableLayout[],
  usage: Usage,
  findings: Findings,
): HealTable[] {
  const used = { layouts: new Set<TableLayout>() }
  const doubtful = new Map<HealTable, readonly CutIssue[]>()
  const reads: ReadIssues[] = []
  const tables = builds.map((build): HealTable => {
    const { columns, rows } = placeRows(build, used, findings)
    const read = readIssues(rows, columns, findings)
    const table = { name: build.name, columns, issues: read.issues }
    doubtful.set(table, read.doubtful)
    reads.push(read)
    return table
  })
  leaveOutUnused(layouts, used.layouts, findings)
  reportIssues(reads, findings)
  healCutSentences(tables, doubtful, findings)
  splitRunOns(tables, usage, findings)
  for (const table of tables) reportTwins(table, findings)
  return tables
}

/** A header that no row of a priority stands under. */
function leaveOutUnused(
  layouts: readonly TableLayout[],
  used: ReadonlySet<TableLayout>,
  findings: Findings,
): void {
  for (const layout of new Set(layouts)) {
    if (used.has(layout)) continue
    const places = layout.columns.flatMap((column) => [...column.sources])
    findings.leaveOut(places, 'It is the header of a table without rows.')
  }
}

/** Says where two issues have the same actions and measures: one activity that is printed twice. */
function reportTwins(table: HealTable, findings: Findings): void {
  const seen = new Map<string, HealIssue>()
  for (const issue of table.issues) {
    const key = activityOf(table, issue)
    const twin = seen.get(key)
    if (key === '' || twin === undefined) {
      seen.set(key, issue)
      continue
    }
    findings.heal(
      'same-activity',
      [twin, issue].flatMap((one) =>
        one.statement.flatMap((entry) => entry.sources.slice(0, 1).map(placeInWords)),
      ),
      'Two issues have the same actions and measures; both were kept as printed.',
    )
  }
}

function activityOf(table: HealTable, issue: HealIssue): string {
  const words = table.columns.flatMap((column, at) => {
    if (column.role !== 'action' && column.role !== 'measure') return []
    return issue.rows.flatMap((row) => (row.cells[at] ?? []).map((entry) => comparable(entry.text)))
  })
  return words.length > 1 ? words.join('\n') : ''
}
