import type { Segment } from './action-table.ts'
import type { Findings } from './findings.ts'
import type { Grid, Line, NoteLines, Part, Passage, Sheet } from './passages.ts'
import { announcesPriority, hasTypedNumber, likeness } from './priority-name.ts'
import { comparable, endsSentence } from './words.ts'

/** A heading with its rank: 1 is the highest of the file. `isByLook`: the file sets it as ordinary text. */
export interface HeadingNode {
  readonly kind: 'heading'
  readonly passage: Passage
  readonly rank: number
  readonly isByLook: boolean
}

/** Running text: one paragraph, or the cells of one row of a table that is no action table. */
export interface TextNode {
  readonly kind: 'text'
  readonly passages: readonly Passage[]
}

export interface TableNode {
  readonly kind: 'table'
  readonly segment: Segment
  readonly grid: Grid
  /** True for the first segment of its grid. */
  readonly opensGrid: boolean
}

export type Node = HeadingNode | TextNode | TableNode | Sheet | NoteLines

const SHORT_LINE_WORDS = 12
const STRONG_LINE_WORDS = 15
const HEADING_WORDS = 40
/** What stands between a heading and its page number in a table of contents. */
const CONTENTS_LEADER = /(?:\.{3,}|…+|_{3,}|\t|\s{3,})\s*\d{1,3}\s*$/
const FURNITURE = /^page\s+\d+(?:\s+of\s+\d+)?$/i

/** The file as headings, text and action tables in reading order. `listed` are the priorities that the text lists. */
export function outlineOf(
  parts: readonly Part[],
  tables: ReadonlyMap<Grid, readonly Segment[]>,
  listed: readonly Passage[],
  findings: Findings,
): Node[] {
  const styled = parts.flatMap((part) =>
    part.kind === 'line' && part.passage.headingLevel !== null ? [comparable(part.passage.text)] : [],
  )
  const context: Context = { parts, tables, listed, findings, styled: new Set(styled), lastRank: 2 }
  return parts.flatMap((part, at): Node[] => {
    if (part.kind === 'line') return lineNodes(part, at, context)
    if (part.kind === 'grid') return gridNodes(part, tables.get(part))
    return [part]
  })
}

interface Context {
  readonly parts: readonly Part[]
  readonly tables: ReadonlyMap<Grid, readonly Segment[]>
  readonly listed: readonly Passage[]
  readonly findings: Findings
  /** The headings that the file marks as such, in comparable form. */
  readonly styled: ReadonlySet<string>
  lastRank: number
}

function lineNodes(line: Line, at: number, context: Context): Node[] {
  const { passage } = line
  const { findings } = context
  if (FURNITURE.test(passage.text)) {
    findings.leaveOut([passage.place], 'It is a page number.')
    return []
  }
  if (isContentsLine(passage, context)) {
    findings.leaveOut([passage.place], 'It is a line of the table of contents, which the app writes itself.')
    return []
  }
  const next = context.parts[at + 1]
  if (passage.headingLevel !== null) {
    if (isLeadIn(passage, next)) return [{ kind: 'text', passages: [passage] }]
    context.lastRank = passage.headingLevel
    return [{ kind: 'heading', passage, rank: passage.headingLevel, isByLook: false }]
  }
  const rank = rankByLook(passage, next, context)
  if (rank === null) return [{ kind: 'text', passages: [passage] }]
  findings.heal(
    'heading-by-look',
    [passage.place.label],
    'A heading that is set as ordinary text was taken as a heading.',
  )
  return [{ kind: 'heading', passage, rank, isByLook: true }]
}

/** A heading's words again with a page number behind dots or a tab. */
function isContentsLine(passage: Passage, { styled }: Context): boolean {
  const { words } = passage.place
  if (passage.headingLevel !== null || !CONTENTS_LEADER.test(words)) return false
  return styled.has(comparable(words.replace(CONTENTS_LEADER, ''))) || /\.{4,}\s*\d{1,3}\s*$/.test(words)
}

/** A line set as a heading that is only the beginning of a list, or a whole paragraph. */
function isLeadIn(passage: Passage, next: Part | undefined): boolean {
  const words = passage.text.split(' ').length
  const opensList = next?.kind === 'line' && next.passage.mark !== 'none'
  return words > HEADING_WORDS || (passage.text.endsWith(':') && words > 5 && opensList)
}

/** The rank of an ordinary paragraph that is a heading by its look; null when it is text. */
function rankByLook(passage: Passage, next: Part | undefined, context: Context): number | null {
  const words = passage.text.split(' ').length
  if (passage.mark !== 'none' || passage.isQuotation || next === undefined) return null
  if (context.listed.includes(passage)) return null
  const isBeforeTable = next.kind === 'grid' && context.tables.has(next)
  const isOneOfMany = next.kind === 'line' && announcesPriority(next.passage.text)
  if (announcesPriority(passage.text) && !isOneOfMany && words <= HEADING_WORDS) return context.lastRank
  if (isBeforeTable && words <= SHORT_LINE_WORDS && !endsSentence(passage.text)) return context.lastRank
  const isBeforeText = next.kind === 'line' && next.passage.mark === 'none'
  const isListed = context.listed.some((one) => likeness(one.text, passage.text) === 1)
  if (isListed && (isBeforeText || isBeforeTable) && words <= HEADING_WORDS) return context.lastRank
  const isSetApart = passage.isStrong && words <= STRONG_LINE_WORDS && !/[.;,]$/.test(passage.text)
  if (!isSetApart) return null
  return context.styled.size > 0 ? Math.min(context.lastRank + 1, 6) : 2
}

function gridNodes(grid: Grid, segments: readonly Segment[] | undefined): Node[] {
  if (segments !== undefined) {
    return segments.map((segment, at) => ({ kind: 'table', segment, grid, opensGrid: at === 0 }))
  }
  return grid.rows.flatMap((row): Node[] => {
    const cells = row.cells.filter((cell) => cell.passages.length > 0)
    const [only] = cells
    if (only === undefined) return []
    if (cells.length === 1) return only.passages.map((passage) => ({ kind: 'text', passages: [passage] }))
    return [{ kind: 'text', passages: cells.flatMap((cell) => cell.passages) }]
  })
}

/** The priorities that the text lists ("Our priorities are: …"), as its list points. */
export function listedPriorities(parts: readonly Part[]): Passage[] {
  let lead: Passage | null = null
  let heading: Passage | null = null
  for (const [at, part] of parts.entries()) {
    if (part.kind !== 'line') continue
    const { passage } = part
    const isPoint = isListPoint(passage)
    if (!isPoint) {
      lead = passage
      if (passage.headingLevel !== null) heading = passage
      continue
    }
    const opener = lead === null ? '' : lead.text
    const before = parts[at - 1]
    const isFirst = before?.kind === 'line' && before.passage === lead
    const announces =
      /\bpriorit/i.test(opener) || (lead === heading && /\bpriorit/i.test(heading?.text ?? ''))
    if (isFirst && announces && !OTHERS_PRIORITIES.test(opener)) return pointsFrom(parts, at)
  }
  return []
}

function isListPoint(passage: Passage): boolean {
  if (passage.headingLevel !== null) return false
  return passage.mark !== 'none' || hasTypedNumber(passage.text) || announcesPriority(passage.text)
}

/** Priorities of somebody else that the plan supports. */
const OTHERS_PRIORITIES = /commissioner|\bp\s?f?cc\b|police and crime|national|challenge/i

function pointsFrom(parts: readonly Part[], from: number): Passage[] {
  const points: Passage[] = []
  for (const part of parts.slice(from)) {
    if (part.kind !== 'line' || !isListPoint(part.passage)) break
    if (part.passage.listLevel === 0) points.push(part.passage)
  }
  return points
}
