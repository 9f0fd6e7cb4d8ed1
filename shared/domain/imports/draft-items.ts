import { classifyMeasure } from '../measures/index.ts'
import { partnersInLead } from '../partners/index.ts'
import { type DueDate, dueDateFromWords, editionFirstYear, editionSpan } from '../plan/index.ts'
import { dueByEntry } from './due-columns.ts'
import type { Entry, HealColumn, HealTable } from './entries.ts'
import { type Findings, placeInWords } from './findings.ts'
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
  return withoutEarlyDates(issues, editionLabel, findings)
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

/** Asks about due dates that lie before the edition begins: carried over from last year, or a slip. */
function withoutEarlyDates(
  issues: DraftIssue[][],
  editionLabel: string | null,
  findings: Findings,
): DraftIssue[][] {
  const firstYear = editionLabel === null ? undefined : editionFirstYear(editionLabel)
  if (firstYear === undefined) return issues
  const start = editionSpan(firstYear).startsOn
  const isEarly = (item: DraftItem): boolean => item.due !== undefined && item.due.on < start
  const early = issues
    .flat()
    .flatMap((issue) => issue.rows.flatMap((row) => row.cells.flat().filter(isEarly)))
  if (early.length === 0) return issues
  const answer = findings.ask({
    kind: 'early-date',
    places: early.flatMap((item) => item.sources.slice(0, 1).map(placeInWords)),
    sentence: `${early.length === 1 ? 'One due date lies' : `${early.length} due dates lie`} before the edition ${editionLabel} begins. What should be done?`,
    proposal: 'Leave them as printed; plan health will show them.',
    choices: [
      { value: 'keep', label: 'Leave as printed' },
      { value: 'clear', label: 'Set no due date; the words stay' },
    ],
    meanwhile: 'keep',
  })
  if (answer === 'keep') return issues
  return mapItems(issues, (item) => {
    if (!isEarly(item)) return item
    const { due: _, ...undated } = item
    return undated
  })
}

function mapItems(issues: DraftIssue[][], change: (item: DraftItem) => DraftItem): DraftIssue[][] {
  return issues.map((own) =>
    own.map((issue) => ({
      ...issue,
      rows: issue.rows.map((row) => ({ cells: row.cells.map((cell) => cell.map(change)) })),
    })),
  )
}
