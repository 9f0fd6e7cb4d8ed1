import {
  type ActionNote,
  type Block,
  type Cell,
  type Column,
  type EditionContent,
  type Fact,
  type Issue,
  type Item,
  type Priority,
  plainText,
  type Row,
  type Section,
} from '../index.ts'
import type { Matchable } from './match.ts'

/** What a comparison speaks of. An entry is an item of a cell or of an issue's statement, a fact one of the plan. */
export const THING_KINDS = ['section', 'paragraph', 'priority', 'issue', 'entry', 'fact'] as const
export type ThingKind = (typeof THING_KINDS)[number]

interface ThingBase extends Matchable {
  /** What it stands in; null for sections, priorities and facts. */
  readonly parent: Thing | null
  /** Its place among its siblings, from 0; always 0 for facts, which stand in the order of their names. */
  readonly at: number
}

export interface SectionThing extends ThingBase {
  readonly kind: 'section'
  readonly section: Section
  readonly children: readonly ParagraphThing[]
}
export interface ParagraphThing extends ThingBase {
  readonly kind: 'paragraph'
  readonly block: Block
  readonly parent: SectionThing
}
export interface PriorityThing extends ThingBase {
  readonly kind: 'priority'
  readonly priority: Priority
  readonly children: readonly IssueThing[]
}
export interface IssueThing extends ThingBase {
  readonly kind: 'issue'
  readonly issue: Issue
  readonly parent: PriorityThing
  readonly children: readonly EntryThing[]
}
export interface EntryThing extends ThingBase {
  readonly kind: 'entry'
  readonly item: Item
  readonly parent: IssueThing
  readonly column: Column | null
  /** Null for the issue's own statement. */
  readonly row: Row | null
  /** What was noted about an action; none where notes are not compared. */
  readonly notes: readonly ActionNote[]
}
export interface FactThing extends ThingBase {
  readonly kind: 'fact'
  readonly fact: Fact
  readonly parent: null
}

/** A thing of a plan that is in the other content, or is not, and has words, facts and a place. */
export type Thing = SectionThing | ParagraphThing | PriorityThing | IssueThing | EntryThing | FactThing

/** A plan as the things that a comparison speaks of, in reading order. */
export interface Things {
  readonly content: EditionContent
  readonly sections: readonly SectionThing[]
  readonly priorities: readonly PriorityThing[]
  readonly facts: readonly FactThing[]
}

interface Compares {
  /** True where the other content is of the same edition, in which a paragraph keeps its number. */
  readonly blockIds: boolean
  /** True where the notes of both contents are known. */
  readonly notes: boolean
}

/** A content as things; `compares` says what it has in common with the content that it is held against. */
export function thingsOf(content: EditionContent, compares: Compares): Things {
  const notes = compares.notes ? (content.notes ?? []) : []
  const notesOn = Map.groupBy(notes, ({ itemId }) => itemId)
  return {
    content,
    sections: content.sections.map((section, at) => sectionThing(section, at, compares.blockIds)),
    priorities: content.priorities.map((priority, at) => priorityThing(priority, at, notesOn)),
    facts: content.facts.map(factThing),
  }
}

function sectionThing(section: Section, at: number, hasBlockIds: boolean): SectionThing {
  const children: ParagraphThing[] = []
  const thing: SectionThing = {
    kind: 'section',
    section,
    identity: section.identity,
    sort: 'section',
    words: section.heading,
    parent: null,
    at,
    children,
  }
  section.blocks.forEach((block, place) => {
    children.push({
      kind: 'paragraph',
      block,
      identity: hasBlockIds ? String(block.id) : null,
      sort: 'paragraph',
      words: plainText(block.runs),
      parent: thing,
      at: place,
    })
  })
  return thing
}

type Notes = ReadonlyMap<Item['id'], readonly ActionNote[]>

function priorityThing(priority: Priority, at: number, notesOn: Notes): PriorityThing {
  const children: IssueThing[] = []
  const thing: PriorityThing = {
    kind: 'priority',
    priority,
    identity: priority.identity,
    sort: 'priority',
    words: priority.name,
    parent: null,
    at,
    children,
  }
  priority.issues.forEach((issue, place) => {
    children.push(issueThing(issue, thing, place, notesOn))
  })
  return thing
}

function issueThing(issue: Issue, parent: PriorityThing, at: number, notesOn: Notes): IssueThing {
  const children: EntryThing[] = []
  const thing: IssueThing = {
    kind: 'issue',
    issue,
    identity: issue.identity,
    sort: 'issue',
    words: issue.statement.map(({ text }) => text).join('\n'),
    parent,
    at,
    children,
  }
  const { columns } = parent.priority
  const statementColumn = columns.find(({ role }) => role === 'issue') ?? null
  const add = (item: Item, column: Column | null, row: Row | null): void => {
    const { identity, text } = item
    const place = { parent: thing, at: children.length, column, row, notes: notesOn.get(item.id) ?? [] }
    children.push({ kind: 'entry', item, identity, sort: item.role, words: text, ...place })
  }
  for (const item of issue.statement) add(item, statementColumn, null)
  // Column by column: an entry's neighbours are those of its column, whatever rows they stand in.
  columns.forEach((column) => {
    for (const row of issue.rows) for (const item of cellOf(row, column)?.items ?? []) add(item, column, row)
  })
  return thing
}

function factThing(fact: Fact): FactThing {
  const { identity, name, value } = fact
  return { kind: 'fact', fact, identity, sort: 'fact', words: `${name}: ${value}`, parent: null, at: 0 }
}

function cellOf(row: Row, column: Column): Cell | undefined {
  return row.cells.find(({ columnId }) => columnId === column.id)
}

/** Every thing of a plan, each before what stands in it. */
export function everyThing({ sections, priorities, facts }: Things): Thing[] {
  return [...sections, ...priorities, ...facts].flatMap((thing) => [thing, ...everythingIn(thing)])
}

/** What stands directly in a thing. */
export function childrenOf(thing: Thing): readonly Thing[] {
  return 'children' in thing ? thing.children : []
}

/** What stands in a thing, however deep. */
export function everythingIn(thing: Thing): Thing[] {
  return childrenOf(thing).flatMap((child) => [child, ...everythingIn(child)])
}
