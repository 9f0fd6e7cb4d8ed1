import { type Entry, entryOf, type HealColumn, type HealIssue, type HealRow, joinEntries } from './entries.ts'
import { type Findings, placeInWords } from './findings.ts'
import type { PlacedRow } from './priority-columns.ts'
import { comparable, endsOpen, endsSentence, startsLower } from './words.ts'

/** What people write into a cell that they leave empty. */
const PLACEHOLDER =
  /^(?:[-–—_.…/\\?]*|n\/?a|nil|none|tb[cda]|to be (?:confirmed|decided|agreed|determined)|not applicable)\.?$/i
const AS_ABOVE = /^(?:as above|ditto|same as above|["”]|〃)\.?$/i

/** Two issue statements that may be one sentence which a page cut. */
export interface CutIssue {
  readonly issue: HealIssue
  readonly before: HealIssue
}

/** The issues of a priority, the doubtful ones among them, and the rows (in words) where something was put right. */
export interface ReadIssues {
  readonly issues: HealIssue[]
  readonly doubtful: CutIssue[]
  readonly blankRows: string[]
  readonly cutRows: string[]
}

/**
 * Makes issues of rows. A row without an issue belongs to the issue above; an issue that begins with a small letter at
 * the top of a page, under one that does not end, is the rest of its sentence; an issue printed again in the next row
 * is the same issue.
 */
export function readIssues(
  rows: readonly PlacedRow[],
  columns: readonly HealColumn[],
  findings: Findings,
): ReadIssues {
  const issueColumn = columns.findIndex((column) => column.role === 'issue')
  const issues: HealIssue[] = []
  const doubtful: CutIssue[] = []
  const blankRows: string[] = []
  const cutRows: string[] = []
  for (const row of rows) {
    const cells = row.cells.map((passages) => withoutPlaceholders(passages.map(entryOf), findings))
    if (cells.every((cell) => cell.length === 0)) continue
    const statement = cells[issueColumn] ?? []
    const healed: HealRow = {
      table: row.table,
      number: row.number,
      isAtTop: row.isAtTop,
      isRestOfRowAbove: false,
      cells: cells.map((cell, at) => (at === issueColumn ? [] : cell)),
    }
    const above = issues.at(-1)
    const relation = relationOf(statement, above, row)
    if (above === undefined || relation === 'new' || relation === 'doubtful') {
      const issue = { statement: [...statement], rows: [healed] }
      issues.push(issue)
      if (above !== undefined && relation === 'doubtful') doubtful.push({ issue, before: above })
      continue
    }
    if (relation === 'cut') {
      cutRows.push(rowInWords(row))
      continueIssue(above, statement)
      healed.isRestOfRowAbove = row.isAtTop
    } else if (relation === 'repeated') {
      findings.leaveOut(
        statement.flatMap((entry) => entry.sources),
        'The issue is printed again in each of its rows.',
      )
    } else if (!row.isIssueCovered) blankRows.push(rowInWords(row))
    above.rows.push(healed)
  }
  return { issues, doubtful, blankRows, cutRows }
}

/** Makes one sentence of two statements. */
export function continueIssue(issue: HealIssue, rest: readonly Entry[]): void {
  const last = issue.statement.pop()
  const [first, ...more] = rest
  if (last === undefined || first === undefined) {
    issue.statement.push(...(last === undefined ? [] : [last]), ...rest)
    return
  }
  issue.statement.push(joinEntries(last, first), ...more)
}

type Relation = 'new' | 'same' | 'repeated' | 'cut' | 'doubtful'

function relationOf(statement: readonly Entry[], above: HealIssue | undefined, row: PlacedRow): Relation {
  const [first] = statement
  if (first === undefined) return 'same'
  const last = above?.statement.at(-1)
  if (above === undefined || last === undefined) return 'new'
  const text = textOf(statement)
  if (AS_ABOVE.test(text) || comparable(text) === comparable(textOf(above.statement))) return 'repeated'
  if (endsSentence(last.text) || first.mark !== 'none') return 'new'
  if (startsLower(first.text) && !startsLower(last.text) && (row.isAtTop || endsOpen(last.text))) return 'cut'
  if (row.isAtTop && endsOpen(last.text)) return 'doubtful'
  return 'new'
}

function textOf(entries: readonly Entry[]): string {
  return entries.map((entry) => entry.text).join(' ')
}

function withoutPlaceholders(entries: readonly Entry[], findings: Findings): Entry[] {
  if (!entries.every((entry) => PLACEHOLDER.test(entry.text))) return [...entries]
  findings.leaveOut(
    entries.flatMap((entry) => entry.sources),
    'It only says that the cell is empty.',
  )
  return []
}

/** Says once for the whole file which rows were given to the issue above, and which sentences were joined. */
export function reportIssues(reads: readonly ReadIssues[], findings: Findings): void {
  const blank = reads.flatMap((read) => read.blankRows)
  const cut = reads.flatMap((read) => read.cutRows)
  if (blank.length > 0) {
    const rows =
      blank.length === 1 ? 'A row without an issue belongs' : `${blank.length} rows without an issue belong`
    findings.heal('blank-issue', blank, `${rows} to the issue above.`)
  }
  if (cut.length > 0) {
    const sentences =
      cut.length === 1 ? 'The sentence of an issue goes' : `The sentences of ${cut.length} issues go`
    findings.heal('cut-issue', cut, `${sentences} on in the next row; what belongs together was joined.`)
  }
}

function rowInWords(row: PlacedRow): string {
  const [passage] = row.cells.flat()
  return passage === undefined ? `table ${row.table}, row ${row.number}` : placeInWords(passage.place)
}
