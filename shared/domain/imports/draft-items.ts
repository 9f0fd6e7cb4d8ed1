import { classifyMeasure } from '../measures/index.ts'
import { partnersInLead } from '../partners/index.ts'
import { type DueDate, dueDateFromWords } from '../plan/index.ts'
import { dueByEntry } from './due-columns.ts'
import { settleDueDates } from './due-in-doubt.ts'
import type { Entry, HealColumn, HealTable } from './entries.ts'
import type { Findings } from './findings.ts'
import type { DraftIssue, DraftItem, DraftPartner } from './plan-draft.ts'

/** Turns healed tables into issues with items that say what their words mean. */
export function draftIssues(
  tables: readonly HealTable[],
  partners: readonly DraftPartner[],
  editionLabel: string | null,
  findings: Findings,
): DraftIssue[][] {
  const named = new Map<string, readonly string[]>()
  const partnersOf = (lead: string): readonly string[] => {
    const known = named.get(lead) ?? partnersInLead(lead, partners).map((partner) => partner.name)
    named.set(lead, known)
    return known
  }
  const issues = tables.map((table) => issuesOf(table, partnersOf))
  return settleDueDates(issues, editionLabel, findings)
}

function issuesOf(table: HealTable, partnersOf: (lead: string) => readonly string[]): DraftIssue[] {
  const due = dueByEntry(table)
  return table.issues.map((issue) => ({
    statement: issue.statement.map(plainItem),
    rows: issue.rows.map((row) => ({
      cells: table.columns.flatMap((column, at) =>
        column.role === 'issue'
          ? []
          : [(row.cells[at] ?? []).map((entry) => itemOf(entry, column, due.get(entry), partnersOf))],
      ),
    })),
  }))
}

function plainItem(entry: Entry): DraftItem {
  return { text: entry.text, mark: entry.mark, sources: entry.sources }
}

function itemOf(
  entry: Entry,
  column: HealColumn,
  columnDue: DueDate | undefined,
  partnersOf: (lead: string) => readonly string[],
): DraftItem {
  const item = plainItem(entry)
  if (column.role === 'lead') {
    return { ...item, partners: partnersOf(entry.text) }
  }
  if (column.role !== 'measure' && column.role !== 'action') return item
  const due = dueDateFromWords(entry.text) ?? columnDue
  return {
    ...item,
    ...(column.role === 'measure' ? { measure: classifyMeasure(entry.text) } : {}),
    ...(due === undefined ? {} : { due }),
  }
}
