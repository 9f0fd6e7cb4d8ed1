import {
  type Compared,
  type Comparison,
  countChanges,
  listChanges,
  type MarkedEntry,
  type MarkedFact,
  type MarkedGroup,
  type MarkedParagraph,
  type MarkedRun,
  type MarkedSection,
  type MarkedTable,
  markUp,
} from '../../../../shared/domain/plan/compare/index.ts'
import { dateInWords } from '../../../../shared/kit/civil-date.ts'
import { changeInWords, comparisonTitle, notesOfChange } from '../../../../shared/text/change-words.ts'
import { countOf, listInWords } from '../../../../shared/text/counts.ts'
import { COLUMN_ROLE_WORDS } from '../../../../shared/text/plan-words.ts'
import type {
  PressBlock,
  PressDocument,
  PressPart,
  PressRun,
  PressTable,
} from '../../press/document-model.ts'
import type { DocumentDetails } from './document-words.ts'
import { gatherLists, type ListEntry } from './lists.ts'
import { withoutLevelGaps } from './outline-levels.ts'

const LEGEND: readonly MarkedRun[] = [
  { text: 'How to read it: ' },
  { text: 'inserted words', change: 'inserted' },
  { text: ' are underlined in braces, ' },
  { text: 'deleted words', change: 'deleted' },
  { text: ' are struck through in brackets. What else changed stands below each entry.' },
]

/**
 * The newer plan with its changes marked, as a reviser marks them. What is inserted or deleted stands in marks of its
 * own, so that nothing hangs on how it looks: in black and white, copied, or read out, the paper says the same.
 */
export function buildComparisonDocument(comparison: Comparison, details: DocumentDetails): PressDocument {
  const { after } = comparison
  const marked = markUp(comparison)
  const title = `${after.plan.area}: ${comparisonTitle(comparison)}`
  const opening: PressBlock[] = [
    { kind: 'heading', level: 1, text: title, inContents: true },
    small(`${after.plan.title}. ${dateInWords(details.date)}. ${totals(comparison)}`),
    { kind: 'paragraph', runs: pressRuns(LEGEND), look: 'small' },
  ]
  const { narrative, overTables } = withTablesHeading(marked.sections)
  const tables = [
    ...overTables.flatMap(sectionBlocks),
    ...marked.tables.flatMap(tableBlocks),
    ...factBlocks(marked.facts),
  ]
  const parts: PressPart[] = [
    { orientation: 'portrait', blocks: [...opening, ...narrative.flatMap(sectionBlocks)] },
    ...(tables.length === 0 ? [] : [{ orientation: 'landscape' as const, blocks: tables }]),
  ]
  return {
    title,
    publisher: details.publisher,
    subject: `${comparisonTitle(comparison)} of ${after.plan.title}`,
    date: details.date,
    footer: comparisonTitle(comparison),
    cover: null,
    hasContents: false,
    parts: withoutLevelGaps(parts),
  }
}

/** A heading without text that ends the narrative is the one that the council put over its tables. */
function withTablesHeading(sections: readonly MarkedSection[]) {
  const isOverTables = sections.at(-1)?.paragraphs.length === 0
  const end = isOverTables ? sections.length - 1 : sections.length
  return { narrative: sections.slice(0, end), overTables: sections.slice(end) }
}

function totals(comparison: Comparison): string {
  const { all, added, dropped, reworded, moved, changed } = countChanges(listChanges(comparison))
  if (all === 0) return 'There is no difference between the two.'
  const parts = [
    `${added} added`,
    `${dropped} dropped`,
    `${reworded} reworded`,
    `${moved} moved`,
    `${changed} changed otherwise`,
  ]
  return `${countOf(all, 'change')}: ${listInWords(parts)}.`
}

function small(text: string): PressBlock {
  return { kind: 'paragraph', runs: [{ text }], look: 'small' }
}

const MARKS = { inserted: ['{', '}'], deleted: ['[', ']'] } as const

/** Runs with the reviser's marks around what was inserted and deleted; neighbours of one kind share theirs. */
function pressRuns(runs: readonly MarkedRun[]): PressRun[] {
  return runs.flatMap((run, at): PressRun[] => {
    const { change } = run
    if (change === undefined) return [run]
    const [open, close] = MARKS[change]
    const begins = runs[at - 1]?.change !== change
    const ends = runs[at + 1]?.change !== change
    return [{ ...run, text: `${begins ? open : ''}${run.text}${ends ? close : ''}` }]
  })
}

/** Headings are plain words: the marks alone say what was changed. */
function plainMarked(runs: readonly MarkedRun[]): string {
  return pressRuns(runs)
    .map(({ text }) => text)
    .join('')
}

function noteBlocks(compared: Compared): PressBlock[] {
  const { before, after } = compared
  if (before !== null && after !== null) return notesOfChange(compared).map(small)
  // Of what was added or dropped the marks say enough, where it has words to stand between them.
  return (after ?? before)?.words === '' ? [small(`${changeInWords(compared)}.`)] : []
}

function sectionBlocks({ compared, heading, paragraphs }: MarkedSection): PressBlock[] {
  const section = compared.after?.section ?? compared.before?.section
  const text = plainMarked(heading)
  return [
    ...(text.trim() === ''
      ? []
      : [{ kind: 'heading' as const, level: section?.level ?? 1, text, inContents: true }]),
    ...noteBlocks(compared),
    ...gatherLists(paragraphs.flatMap(paragraphEntries)),
  ]
}

function factBlocks(facts: readonly MarkedFact[]): PressBlock[] {
  if (facts.length === 0) return []
  const entries = facts.flatMap(({ compared, runs }): ListEntry[] => [
    { kind: 'point', ordered: false, depth: 0, block: { kind: 'paragraph', runs: pressRuns(runs) } },
    ...noteBlocks(compared).map((note): ListEntry => ({ kind: 'block', block: note })),
  ])
  const heading: PressBlock = { kind: 'heading', level: 2, text: 'Facts that changed', inContents: true }
  return [heading, ...gatherLists(entries)]
}

function paragraphEntries({ compared, block, runs }: MarkedParagraph): ListEntry[] {
  const pressed = pressRuns(runs)
  const notes = noteBlocks(compared).map((note): ListEntry => ({ kind: 'block', block: note }))
  const asBlock = (pressBlock: PressBlock): ListEntry[] => [{ kind: 'block', block: pressBlock }, ...notes]
  switch (block.kind) {
    case 'heading':
      return asBlock({
        kind: 'heading',
        level: Math.max(3, block.level),
        text: plainMarked(runs),
        inContents: false,
      })
    case 'quotation':
      return asBlock({ kind: 'quotation', paragraphs: [pressed] })
    case 'footnote': {
      const mark: PressRun[] = block.note === null ? [] : [{ text: `${block.note} ` }]
      return asBlock({ kind: 'paragraph', runs: [...mark, ...pressed], look: 'small' })
    }
    case 'bullet':
    case 'number': {
      const ordered = block.kind === 'number'
      return [
        { kind: 'point', ordered, depth: block.level, block: { kind: 'paragraph', runs: pressed } },
        ...notes,
      ]
    }
    case 'paragraph':
      return asBlock({ kind: 'paragraph', runs: pressed })
  }
}

function tableBlocks(table: MarkedTable): PressBlock[] {
  const text = plainMarked(table.name)
  const heading: PressBlock = { kind: 'heading', level: 2, text, inContents: true }
  return [heading, ...noteBlocks(table.compared), ...(table.groups.length === 0 ? [] : [pressTable(table)])]
}

function pressTable({ compared, issueHeading, columns, groups }: MarkedTable): PressTable {
  const name = (compared.after ?? compared.before)?.words ?? ''
  const isUsed = columns.map((_, at) =>
    groups.some(({ rows }) => rows.some((row) => (row[at] ?? []).length > 0)),
  )
  return {
    kind: 'table',
    summary: `Action table of ${name} with ${countOf(groups.length, 'issue')}, changes marked.`,
    columns: [
      { heading: issueHeading === '' ? COLUMN_ROLE_WORDS.issue : issueHeading, weight: 17 },
      ...columns.map((heading, at) => ({
        heading: plainMarked(heading),
        weight: isUsed[at] === true ? 20 : 8,
      })),
    ],
    groups: groups.map((group) => ({ head: headBlocks(group), rows: rowBlocks(group, columns.length) })),
  }
}

function headBlocks({ compared, head }: MarkedGroup): PressBlock[] {
  return [...entryBlocks(head), ...noteBlocks(compared)]
}

function rowBlocks({ rows }: MarkedGroup, columns: number): PressBlock[][][] {
  if (rows.length === 0) return [Array.from({ length: columns }, () => [])]
  return rows.map((cells) => cells.map(entryBlocks))
}

function entryBlocks(entries: readonly MarkedEntry[]): PressBlock[] {
  return gatherLists(
    entries.flatMap(({ compared, mark, runs }): ListEntry[] => {
      const block: PressBlock = { kind: 'paragraph', runs: pressRuns(runs) }
      const notes = noteBlocks(compared).map((note): ListEntry => ({ kind: 'block', block: note }))
      if (mark === 'none') return [{ kind: 'block', block }, ...notes]
      return [{ kind: 'point', ordered: mark === 'number', depth: 0, block }, ...notes]
    }),
  )
}
