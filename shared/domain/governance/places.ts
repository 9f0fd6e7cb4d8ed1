import {
  type EditionContent,
  type Issue,
  type Item,
  type Priority,
  plainText,
  type Section,
} from '../plan/index.ts'
import type { FindingPlace, FindingTarget } from './finding.ts'

/** A spot of an edition: the whole of it, a section, a priority, an issue, or an item. */
export interface Place {
  readonly section?: Section
  readonly priority?: Priority
  readonly issue?: Issue
  readonly item?: Item
}

/** An issue with the priority that it belongs to. */
export interface PlacedIssue {
  readonly priority: Priority
  readonly issue: Issue
}

/** An item of a cell or of an issue's statement, with what it belongs to. */
export interface PlacedItem<T extends Item = Item> extends PlacedIssue {
  readonly item: T
}

/** A stretch of the plan's text, and whose it is. */
export interface PlacedText {
  readonly place: Place
  readonly text: string
}

export function issuesOf(content: EditionContent): PlacedIssue[] {
  return content.priorities.flatMap((priority) => priority.issues.map((issue) => ({ priority, issue })))
}

/** The items of an issue: its statement, then its cells row by row. */
export function itemsOfIssue(issue: Issue): Item[] {
  return [...issue.statement, ...issue.rows.flatMap((row) => row.cells.flatMap((cell) => cell.items))]
}

export function itemsOf(content: EditionContent): PlacedItem[] {
  return issuesOf(content).flatMap((placed) =>
    itemsOfIssue(placed.issue).map((item) => ({ ...placed, item })),
  )
}

/** The items of one role, with the type of that role. */
export function itemsOfRole<R extends Item['role']>(
  content: EditionContent,
  role: R,
): PlacedItem<Extract<Item, { role: R }>>[] {
  return itemsOf(content).flatMap(({ item, ...placed }) => (hasRole(item, role) ? [{ ...placed, item }] : []))
}

export function hasRole<R extends Item['role']>(item: Item, role: R): item is Extract<Item, { role: R }> {
  return item.role === role
}

/** Every text of the plan in reading order: sections with their headings, then tables with their headings. */
export function textsOf(content: EditionContent): PlacedText[] {
  const narrative = content.sections.flatMap((section) =>
    [section.heading, ...section.blocks.map((block) => plainText(block.runs))].map((text) => ({
      place: { section },
      text,
    })),
  )
  return [...narrative, ...content.priorities.flatMap(tableTexts)].filter(({ text }) => text.trim() !== '')
}

function tableTexts(priority: Priority): PlacedText[] {
  const headings = [
    priority.tableHeading ?? priority.name,
    ...priority.columns.map((column) => column.heading),
  ]
  const items = priority.issues.flatMap((issue) =>
    itemsOfIssue(issue).map((item) => ({ place: { priority, issue, item }, text: item.text })),
  )
  return [...headings.map((text) => ({ place: { priority }, text })), ...items]
}

const LONGEST_WORDS = 90
const ITEM_WORDS: Readonly<Record<Item['role'], string>> = {
  issue: 'issue',
  action: 'action',
  outcome: 'outcome',
  measure: 'measure',
  lead: 'lead',
  funding: 'funding',
  link: 'link',
  other: 'entry',
}

/** A place in words, long texts cut at a word. */
export function placeInWords({ section, priority, issue, item }: Place): FindingPlace {
  const number = issue === undefined || priority === undefined ? 0 : priority.issues.indexOf(issue) + 1
  return {
    section: section === undefined ? null : sectionWords(section),
    priority: priority?.name ?? null,
    issue: issue === undefined ? null : `${number}: ${statementWords(issue)}`,
    item: item === undefined || item.role === 'issue' ? null : `${ITEM_WORDS[item.role]}: ${cut(item.text)}`,
  }
}

export function targetOf({ section, priority, issue, item }: Place): FindingTarget {
  return {
    sectionId: section?.id ?? null,
    priorityId: priority?.id ?? section?.priorityId ?? null,
    issueId: issue?.id ?? null,
    itemId: item?.id ?? null,
  }
}

function sectionWords(section: Section): string {
  return section.heading.trim() === '' ? 'A section without a heading' : cut(section.heading)
}

/** The words of an issue, cut short. */
export function statementWords(issue: Issue): string {
  const words = issue.statement.map((item) => item.text).join(' ')
  return words.trim() === '' ? '(no words)' : cut(words)
}

function cut(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim()
  if (words.length <= LONGEST_WORDS) return words
  return `${words.slice(0, LONGEST_WORDS).replace(/\s+\S*$/u, '')}…`
}
