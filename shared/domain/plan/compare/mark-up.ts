import type { Block, Column, Issue, Item, Priority, Row, TextRun } from '../index.ts'
import { type Compared, type Comparison, isChanged } from './compare.ts'
import { interleaved } from './order.ts'
import type {
  EntryThing,
  FactThing,
  IssueThing,
  ParagraphThing,
  PriorityThing,
  SectionThing,
} from './things.ts'
import { diffWords, type WordPiece } from './word-diff.ts'

/** A stretch of text as a reviser marks it: absent where it stands in both. */
export interface MarkedRun extends TextRun {
  readonly change?: 'inserted' | 'deleted'
}

/** An entry of a cell with what became of it. */
export interface MarkedEntry {
  readonly compared: Compared<EntryThing>
  readonly mark: Item['mark']
  readonly runs: readonly MarkedRun[]
}

/** An issue with its rows; each row has a cell for every column of the table. */
export interface MarkedGroup {
  readonly compared: Compared<IssueThing>
  readonly head: readonly MarkedEntry[]
  readonly rows: readonly (readonly (readonly MarkedEntry[])[])[]
}

export interface MarkedTable {
  readonly compared: Compared<PriorityThing>
  readonly name: readonly MarkedRun[]
  readonly issueHeading: string
  readonly columns: readonly (readonly MarkedRun[])[]
  readonly groups: readonly MarkedGroup[]
}

export interface MarkedParagraph {
  readonly compared: Compared<ParagraphThing>
  /** As it is now; as it was where it was dropped. */
  readonly block: Block
  readonly runs: readonly MarkedRun[]
}

export interface MarkedSection {
  readonly compared: Compared<SectionThing>
  readonly heading: readonly MarkedRun[]
  readonly paragraphs: readonly MarkedParagraph[]
}

/** A fact that changed, with its name and value. */
export interface MarkedFact {
  readonly compared: Compared<FactThing>
  readonly runs: readonly MarkedRun[]
}

/** The newer plan with the older one's words in it, in the order in which it is read. */
export interface MarkedPlan {
  readonly title: readonly MarkedRun[]
  readonly sections: readonly MarkedSection[]
  readonly tables: readonly MarkedTable[]
  /** Only those that changed: a plan states its facts in its text and has no list of them. */
  readonly facts: readonly MarkedFact[]
}

/** Marks the newer plan up: what was inserted and what was deleted, each in its place. */
export function markUp(comparison: Comparison): MarkedPlan {
  return {
    title: markedText(comparison.before.plan.title, comparison.after.plan.title),
    sections: comparison.sections.map(markSection),
    tables: comparison.priorities.map((compared) => markTable(compared, comparison)),
    facts: comparison.facts.filter(isChanged).map((compared) => ({
      compared,
      runs: markedText(compared.before?.words ?? null, compared.after?.words ?? null),
    })),
  }
}

function markSection(compared: Compared<SectionThing>): MarkedSection {
  const { before, after } = compared
  return {
    compared,
    heading: markedText(before?.section.heading ?? null, after?.section.heading ?? null),
    paragraphs: (compared.children as readonly Compared<ParagraphThing>[]).flatMap((child) => {
      const block = child.after?.block ?? child.before?.block
      if (block === undefined) return []
      const runs = markedRuns(child.before?.block.runs ?? null, child.after?.block.runs ?? null, child.words)
      return [{ compared: child, block, runs }]
    }),
  }
}

interface TableParts {
  readonly columns: readonly { readonly older: Column | null; readonly newer: Column | null }[]
  /** The place of a column, of either content, among those of the marked table. */
  readonly columnAt: ReadonlyMap<Column, number>
  readonly comparison: Comparison
}

function markTable(compared: Compared<PriorityThing>, comparison: Comparison): MarkedTable {
  const [older, newer] = [compared.before?.priority, compared.after?.priority]
  const columns = interleaved(cellColumns(older), cellColumns(newer), comparison.columns)
  const columnAt = new Map<Column, number>()
  columns.forEach((pair, at) => {
    if (pair.older !== null) columnAt.set(pair.older, at)
    if (pair.newer !== null) columnAt.set(pair.newer, at)
  })
  const parts: TableParts = { columns, columnAt, comparison }
  return {
    compared,
    name: markedText(older?.name ?? null, newer?.name ?? null),
    issueHeading: (newer ?? older)?.columns.find(({ role }) => role === 'issue')?.heading ?? '',
    columns: columns.map((pair) => markedText(pair.older?.heading ?? null, pair.newer?.heading ?? null)),
    groups: (compared.children as readonly Compared<IssueThing>[]).map((issue) => markGroup(issue, parts)),
  }
}

function cellColumns(priority: Priority | undefined): readonly Column[] {
  return (priority?.columns ?? []).filter(({ role }) => role !== 'issue')
}

function markGroup(compared: Compared<IssueThing>, parts: TableParts): MarkedGroup {
  const entries = compared.children as readonly Compared<EntryThing>[]
  const rows = interleaved(
    rowsOf(compared.before?.issue),
    rowsOf(compared.after?.issue),
    parts.comparison.rows,
  )
  const rowAt = new Map<Row, number>()
  rows.forEach((pair, at) => {
    if (pair.older !== null) rowAt.set(pair.older, at)
    if (pair.newer !== null) rowAt.set(pair.newer, at)
  })
  const head: MarkedEntry[] = []
  const cells = rows.map(() => parts.columns.map((): MarkedEntry[] => []))
  for (const entry of entries) {
    const { row, column } = entry.after ?? entry.before ?? { row: null, column: null }
    const marked = markEntry(entry)
    const cell =
      row === null || column === null ? head : cells[rowAt.get(row) ?? 0]?.[parts.columnAt.get(column) ?? 0]
    cell?.push(marked)
  }
  // A row that only the older plan had, and of which nothing is told, says nothing here.
  const told = cells.filter((row, at) => rows[at]?.newer !== null || row.some((cell) => cell.length > 0))
  return { compared, head, rows: told }
}

function rowsOf(issue: Issue | undefined): readonly Row[] {
  return issue?.rows ?? []
}

function markEntry(compared: Compared<EntryThing>): MarkedEntry {
  const { before, after, words } = compared
  const runs = markedRuns(textRuns(before?.item), textRuns(after?.item), words)
  return { compared, mark: (after ?? before)?.item.mark ?? 'none', runs }
}

function textRuns(item: Item | undefined): readonly TextRun[] | null {
  return item === undefined ? null : [{ text: item.text }]
}

function markedText(before: string | null, after: string | null): readonly MarkedRun[] {
  const runs = (text: string | null): readonly TextRun[] | null => (text === null ? null : [{ text }])
  const words = before === null || after === null || before === after ? null : diffWords(before, after)
  return markedRuns(runs(before), runs(after), words).filter(({ text }) => text !== '')
}

/** Runs with their look and what became of them. What stayed or was inserted looks as it does now. */
export function markedRuns(
  before: readonly TextRun[] | null,
  after: readonly TextRun[] | null,
  words: readonly WordPiece[] | null,
): readonly MarkedRun[] {
  if (after === null) return (before ?? []).map((run) => ({ ...run, change: 'deleted' }))
  if (before === null) return after.map((run) => ({ ...run, change: 'inserted' }))
  if (words === null) return after
  const marked: MarkedRun[] = []
  const take = runTaker(after)
  for (const { kind, text } of words) {
    if (kind === 'deleted') marked.push({ text, change: 'deleted' })
    else {
      const taken = take(text.length)
      marked.push(
        ...(kind === 'same' ? taken : taken.map((run): MarkedRun => ({ ...run, change: 'inserted' }))),
      )
    }
  }
  return marked.flatMap(withoutOuterSpace)
}

/** A space that came or went with words stands outside their marks. */
function withoutOuterSpace(run: MarkedRun): MarkedRun[] {
  const words = run.text.trim()
  if (run.change === undefined || words === '' || words === run.text) return [run]
  const at = run.text.indexOf(words)
  const { change: _change, note, ...look } = run
  const rest = note === undefined ? {} : { note }
  const pieces: MarkedRun[] = [
    { ...look, text: run.text.slice(0, at) },
    { ...look, ...rest, text: words, change: run.change },
    { ...look, text: run.text.slice(at + words.length) },
  ]
  return pieces.filter(({ text }) => text !== '')
}

/** Hands out runs in order, so many characters at a time; a footnote's mark stays with its run's last character. */
function runTaker(runs: readonly TextRun[]): (length: number) => TextRun[] {
  const left = runs.map((run) => ({ ...run }))
  return (length) => {
    const taken: TextRun[] = []
    let wanted = length
    while (wanted > 0) {
      const run = left.shift()
      if (run === undefined) break
      if (run.text.length <= wanted) taken.push(run)
      else {
        const { note, ...look } = run
        taken.push({ ...look, text: run.text.slice(0, wanted) })
        left.unshift({ ...look, text: run.text.slice(wanted), ...(note === undefined ? {} : { note }) })
      }
      wanted -= Math.min(wanted, run.text.length)
    }
    return taken
  }
}
