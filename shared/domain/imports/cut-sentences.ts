import {
  columnsWith,
  type Entry,
  type HealIssue,
  type HealRow,
  type HealTable,
  joinEntries,
} from './entries.ts'
import { type DoubtPart, type Findings, placeInWords } from './findings.ts'
import { type CutIssue, continueIssue } from './issues.ts'
import { endsOpen, endsSentence, startsLower } from './words.ts'

/** A sentence that stops at the end of one row's cell and may go on in the next row's. */
interface Cut {
  readonly above: HealRow
  readonly row: HealRow
  readonly column: number
}

/** Where more than this share of a column's entries begin with a small letter, that is how it is written. */
const HABIT = 0.3

/** Asks about sentences that rows cut in two, joins them when told to, and makes one row of the rows that a page cut. */
export function healCutSentences(
  tables: readonly HealTable[],
  doubtfulIssues: ReadonlyMap<HealTable, readonly CutIssue[]>,
  findings: Findings,
): void {
  const all = tables.flatMap(cutsOf)
  const certain = all.filter(isCertain)
  if (certain.length > 0) {
    findings.heal(
      'cut-sentence',
      certain.map((cut) => firstPlace(cut.row.cells[cut.column])),
      'A sentence that a page cut in two was joined again.',
    )
  }
  for (const cut of certain) join(cut)
  const cuts = all.filter((cut) => !certain.includes(cut))
  const issues = [...doubtfulIssues.values()].flat()
  const joined = askAboutCuts(cuts, issues, findings)
  for (const cut of cuts) if (joined.has(cut)) join(cut)
  for (const [table, own] of doubtfulIssues)
    joinIssues(
      table,
      own.filter((cut) => joined.has(cut)),
    )
  for (const table of tables) for (const issue of table.issues) mergeRows(issue)
}

/** The page cut the issue of this row too, and the sentence cannot end where it stops. */
function isCertain({ above, row, column }: Cut): boolean {
  const last = above.cells[column]?.at(-1)
  const first = row.cells[column]?.[0]
  if (last === undefined || first === undefined || !row.isRestOfRowAbove) return false
  return endsOpen(last.text) && startsLower(first.text)
}

/** The cuts that are to be joined. */
function askAboutCuts(
  cuts: readonly Cut[],
  issues: readonly CutIssue[],
  findings: Findings,
): ReadonlySet<Cut | CutIssue> {
  const all = [...cuts, ...issues]
  const count = all.length
  if (count === 0) return new Set()
  const answers = findings.askOfEach({
    kind: 'cut-sentence',
    parts: all.map(partOf),
    sentence:
      count === 1
        ? 'A sentence stops in the middle and seems to go on in the next row. Join it?'
        : `${count} sentences stop in the middle and seem to go on in the next row. Join them?`,
    proposal: count === 1 ? 'Join it with the rest.' : 'Join each with its rest.',
    choices: [
      { value: 'join', label: 'Join' },
      { value: 'keep-apart', label: 'Leave as they are' },
    ],
    meanwhile: 'keep-apart',
  })
  return new Set(all.filter((_, at) => answers[at] === 'join'))
}

/** Both halves as they stand, with a bar where the row ends. */
function partOf(cut: Cut | CutIssue): DoubtPart {
  const isIssue = 'issue' in cut
  const last = isIssue ? cut.before.statement.at(-1) : cut.above.cells[cut.column]?.at(-1)
  const first = isIssue ? cut.issue.statement[0] : cut.row.cells[cut.column]?.[0]
  return {
    words: `${last?.text ?? ''} | ${first?.text ?? ''}`,
    sources: [...(first?.sources ?? []), ...(last?.sources ?? [])],
  }
}

function firstPlace(entries: readonly Entry[] | undefined): string {
  const place = entries?.[0]?.sources[0]
  return place === undefined ? '' : placeInWords(place)
}

function cutsOf(table: HealTable): Cut[] {
  const columns = columnsWith(table, ['action', 'outcome', 'measure', 'lead', 'funding', 'link', 'other'])
  return columns.flatMap((column) => {
    const isHabit = startsSmallByHabit(table, column)
    return table.issues.flatMap((issue) =>
      issue.rows.flatMap((row, at) => {
        const above = issue.rows[at - 1]
        return above !== undefined && isCut(above, row, column, isHabit) ? [{ above, row, column }] : []
      }),
    )
  })
}

function isCut(above: HealRow, row: HealRow, column: number, isHabit: boolean): boolean {
  const last = above.cells[column]?.at(-1)
  const first = row.cells[column]?.[0]
  if (last === undefined || first === undefined || first.mark !== 'none' || endsSentence(last.text))
    return false
  const isSmall = startsLower(first.text) && !isHabit
  return row.isAtTop ? isSmall || endsOpen(last.text) : isSmall && endsOpen(last.text)
}

function startsSmallByHabit(table: HealTable, column: number): boolean {
  const entries = table.issues.flatMap((issue) => issue.rows.flatMap((row) => row.cells[column] ?? []))
  const small = entries.filter((entry) => startsLower(entry.text))
  return entries.length >= 4 && small.length > entries.length * HABIT
}

function join({ above, row, column }: Cut): void {
  const upper = above.cells[column] ?? []
  const [first, ...rest] = row.cells[column] ?? []
  const last = upper.at(-1)
  if (last === undefined || first === undefined) return
  above.cells = above.cells.with(column, [...upper.slice(0, -1), joinEntries(last, first)])
  row.cells = row.cells.with(column, rest)
  row.isRestOfRowAbove = true
}

function joinIssues(table: HealTable, cuts: readonly CutIssue[]): void {
  for (const { issue, before } of cuts.toReversed()) {
    continueIssue(before, issue.statement.splice(0))
    before.rows.push(...issue.rows.splice(0))
    table.issues.splice(table.issues.indexOf(issue), 1)
  }
}

/** A row that a page cut is one row: its cells go to the end of the cells above. */
function mergeRows(issue: HealIssue): void {
  for (let at = issue.rows.length - 1; at > 0; at -= 1) {
    const row = issue.rows[at]
    const above = issue.rows[at - 1]
    if (row === undefined || above === undefined || !row.isRestOfRowAbove) continue
    above.cells = above.cells.map((cell, column) => [...cell, ...(row.cells[column] ?? [])])
    issue.rows.splice(at, 1)
  }
}
