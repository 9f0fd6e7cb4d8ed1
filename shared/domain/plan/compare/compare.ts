import { mapColumns } from '../column-mapping.ts'
import type { Column, EditionContent, PriorityId, Row } from '../index.ts'
import { changedFacts, type FactChange, factsOf, type Names, namesIn } from './facts.ts'
import { type Matching, matchThings } from './match.ts'
import { interleaved, longestAscending } from './order.ts'
import {
  childrenOf,
  type EntryThing,
  type FactThing,
  type IssueThing,
  type ParagraphThing,
  type PriorityThing,
  type SectionThing,
  type Thing,
  type Things,
  thingsOf,
} from './things.ts'
import { diffWords, type WordPiece } from './word-diff.ts'

/** How a thing's place changed. */
export interface Move {
  /** It stands in another section, priority or issue. */
  readonly isElsewhere: boolean
  readonly isInOtherColumn: boolean
  readonly isInOtherRow: boolean
  /** It stands before or after other neighbours than it did. */
  readonly isInOtherOrder: boolean
}

/** A thing in one content, the other, or both, with what became of it, and what stands in it, in reading order. */
export interface Compared<T extends Thing = Thing> {
  readonly before: T | null
  readonly after: T | null
  /** The words held against each other, where they differ. */
  readonly words: readonly WordPiece[] | null
  readonly move: Move | null
  readonly facts: readonly FactChange[]
  readonly children: readonly Compared[]
}

/** Two contents held against each other: the newer in its order, what was dropped in its old place. */
export interface Comparison {
  readonly before: EditionContent
  readonly after: EditionContent
  /** What changed of the plan's own title and area. */
  readonly title: readonly WordPiece[] | null
  readonly area: readonly WordPiece[] | null
  readonly sections: readonly Compared<SectionThing>[]
  readonly priorities: readonly Compared<PriorityThing>[]
  readonly facts: readonly Compared<FactThing>[]
  /** The newer columns and rows that correspond to older ones. */
  readonly columns: ReadonlyMap<Column, Column>
  readonly rows: ReadonlyMap<Row, Row>
}

/**
 * Compares two editions, or one edition at two moments. Things are the same by their identity, else by their words;
 * everything of both contents is in the answer exactly once.
 */
export function comparePlans(before: EditionContent, after: EditionContent): Comparison {
  const compares = {
    blockIds: before.edition.id === after.edition.id,
    notes: before.notes !== null && after.notes !== null,
  }
  const older = thingsOf(before, compares)
  const newer = thingsOf(after, compares)
  const pairing = pairThings(older, newer)
  const comparer = new Comparer(pairing, namesBefore(before, after, pairing), namesIn(after))
  return {
    before,
    after,
    title: wordsChanged(before.plan.title, after.plan.title),
    area: wordsChanged(before.plan.area, after.plan.area),
    sections: comparer.shelf<SectionThing>(older.sections, newer.sections),
    priorities: comparer.shelf<PriorityThing>(older.priorities, newer.priorities),
    facts: comparer.shelf<FactThing>(older.facts, newer.facts),
    columns: pairing.columns,
    rows: pairing.rows,
  }
}

function wordsChanged(before: string, after: string): readonly WordPiece[] | null {
  return before === after ? null : diffWords(before, after)
}

interface Pairing {
  readonly newerOf: ReadonlyMap<Thing, Thing>
  readonly olderOf: ReadonlyMap<Thing, Thing>
  /** The newer column that corresponds to an older one, in matched priorities. */
  readonly columns: ReadonlyMap<Column, Column>
  /** The newer row that holds most of what an older one held, in matched issues. */
  readonly rows: ReadonlyMap<Row, Row>
}

function pairThings(older: Things, newer: Things): Pairing {
  const newerOf = new Map<Thing, Thing>()
  const olderOf = new Map<Thing, Thing>()
  const take = <T extends Thing>(found: Matching<T>): void => {
    for (const [one, other] of found.newerOf) newerOf.set(one, other)
    for (const [other, one] of found.olderOf) olderOf.set(other, one)
  }
  const areNearby = (one: Thing, other: Thing): boolean =>
    one.parent === null ? other.parent === null : newerOf.get(one.parent) === other.parent
  const issuesOf = ({ priorities }: Things): IssueThing[] => priorities.flatMap(({ children }) => children)
  const entriesOf = (things: Things): EntryThing[] => issuesOf(things).flatMap(({ children }) => children)
  const paragraphsOf = ({ sections }: Things): ParagraphThing[] =>
    sections.flatMap(({ children }) => children)
  take(matchThings(older.sections, newer.sections, areNearby))
  take(matchThings(older.priorities, newer.priorities, areNearby))
  take(matchThings(issuesOf(older), issuesOf(newer), areNearby))
  take(matchThings(entriesOf(older), entriesOf(newer), areNearby))
  take(matchThings(paragraphsOf(older), paragraphsOf(newer), areNearby))
  take(matchThings(older.facts, newer.facts, areNearby))
  return {
    newerOf,
    olderOf,
    columns: pairColumns(older.priorities, newerOf),
    rows: pairRows(issuesOf(older), newerOf),
  }
}

function pairColumns(
  priorities: readonly PriorityThing[],
  newerOf: ReadonlyMap<Thing, Thing>,
): ReadonlyMap<Column, Column> {
  const pairs = new Map<Column, Column>()
  for (const thing of priorities) {
    const other = newerOf.get(thing)
    if (other?.kind !== 'priority') continue
    const { columns } = thing.priority
    mapColumns(columns, other.priority.columns).forEach((target, at) => {
      const column = columns[at]
      if (column !== undefined && target !== undefined) pairs.set(column, target)
    })
  }
  return pairs
}

/** Rows have no identity: the newer row that holds most of an older one's entries is its own, each row once. */
function pairRows(issues: readonly IssueThing[], newerOf: ReadonlyMap<Thing, Thing>): ReadonlyMap<Row, Row> {
  const shared = new Map<Row, Map<Row, number>>()
  for (const issue of issues) {
    for (const entry of issue.children) {
      const other = newerOf.get(entry)
      if (entry.row === null || other?.kind !== 'entry' || other.row === null) continue
      if (newerOf.get(issue) !== other.parent) continue
      const counts = shared.get(entry.row) ?? new Map<Row, number>()
      counts.set(other.row, (counts.get(other.row) ?? 0) + 1)
      shared.set(entry.row, counts)
    }
  }
  const candidates = [...shared].flatMap(([row, counts]) =>
    [...counts].map(([other, count]) => ({ row, other, count })),
  )
  const pairs = new Map<Row, Row>()
  const taken = new Set<Row>()
  for (const { row, other } of candidates.toSorted((one, two) => two.count - one.count)) {
    if (pairs.has(row) || taken.has(other)) continue
    pairs.set(row, other)
    taken.add(other)
  }
  return pairs
}

/** The older things' names as they are now, where they are still there. */
function namesBefore(before: EditionContent, after: EditionContent, { newerOf }: Pairing): Names {
  const own = namesIn(before)
  const current = new Map<PriorityId, string>()
  for (const [one, other] of newerOf) {
    if (one.kind === 'priority' && other.kind === 'priority')
      current.set(one.priority.id, other.priority.name)
  }
  // Partners and aims have one number in the whole store, whatever they are called at a time.
  const now = namesIn(after)
  return {
    priority: (id) => current.get(id) ?? own.priority(id),
    partner: (id) => now.partner(id) ?? own.partner(id),
    aim: (id) => now.aim(id) ?? own.aim(id),
  }
}

class Comparer {
  readonly #pairing: Pairing
  readonly #before: Names
  readonly #after: Names

  constructor(pairing: Pairing, before: Names, after: Names) {
    this.#pairing = pairing
    this.#before = before
    this.#after = after
  }

  /** Two lists of siblings as one. */
  shelf<T extends Thing>(older: readonly T[], newer: readonly T[]): Compared<T>[] {
    const { newerOf, olderOf } = this.#pairing
    const stays = this.#keepingOrder(newer)
    return interleaved<Thing>(older, newer, newerOf).map((pair) => {
      const after = pair.newer
      const before = after === null ? pair.older : (olderOf.get(after) ?? null)
      return {
        before: before as T | null,
        after: after as T | null,
        ...this.#change(before, after, after === null || stays.has(after)),
        children: this.#children(before, after),
      }
    })
  }

  /** Those that stand as they did among what was there before and still is. */
  #keepingOrder(newer: readonly Thing[]): ReadonlySet<Thing> {
    const stays = new Set<Thing>()
    for (const siblings of Map.groupBy(newer, (thing) =>
      thing.kind === 'entry' ? thing.column : null,
    ).values()) {
      const kept = siblings.flatMap((after) => {
        const before = this.#pairing.olderOf.get(after)
        return before === undefined || this.#isElsewhere(before, after) ? [] : [{ after, at: before.at }]
      })
      const ascending = longestAscending(kept.map(({ at }) => at))
      for (const { after, at } of kept) if (ascending.has(at)) stays.add(after)
    }
    return stays
  }

  #isElsewhere(before: Thing, after: Thing): boolean {
    const isMoved =
      before.parent === null
        ? after.parent !== null
        : this.#pairing.newerOf.get(before.parent) !== after.parent
    return isMoved || this.#isInOtherColumn(before, after)
  }

  #isInOtherColumn(before: Thing, after: Thing): boolean {
    if (before.kind !== 'entry' || after.kind !== 'entry') return false
    if (before.column === null || after.column === null) return before.column !== after.column
    // In another priority, the column that corresponds is one of the same role.
    const isInSamePriority = this.#pairing.newerOf.get(before.parent.parent) === after.parent.parent
    if (!isInSamePriority) return before.column.role !== after.column.role
    return this.#pairing.columns.get(before.column) !== after.column
  }

  #change(
    before: Thing | null,
    after: Thing | null,
    keepsOrder: boolean,
  ): Pick<Compared, 'words' | 'move' | 'facts'> {
    if (before === null || after === null) return { words: null, move: null, facts: [] }
    const words = before.kind === 'issue' ? null : wordsChanged(before.words, after.words)
    const facts = changedFacts(factsOf(before, this.#before), factsOf(after, this.#after), words === null)
    return { words, move: this.#move(before, after, keepsOrder), facts }
  }

  #move(before: Thing, after: Thing, keepsOrder: boolean): Move | null {
    if (after.kind === 'fact') return null
    const isElsewhere = before.parent !== null && this.#pairing.newerOf.get(before.parent) !== after.parent
    const isInOtherColumn = this.#isInOtherColumn(before, after)
    const isEntry = before.kind === 'entry' && after.kind === 'entry' && !isElsewhere
    const isInOtherRow =
      isEntry && before.row !== null && after.row !== null && this.#pairing.rows.get(before.row) !== after.row
    const isInOtherOrder = !isElsewhere && !isInOtherColumn && !keepsOrder
    if (!isElsewhere && !isInOtherColumn && !isInOtherRow && !isInOtherOrder) return null
    return { isElsewhere, isInOtherColumn, isInOtherRow, isInOtherOrder }
  }

  #children(before: Thing | null, after: Thing | null): Compared[] {
    const inner = (thing: Thing | null): readonly Thing[] => (thing === null ? [] : childrenOf(thing))
    return this.shelf<Thing>(inner(before), inner(after))
  }
}

/** Whether anything at all became of a thing itself, whatever became of what stands in it. */
export function isChanged({ before, after, words, move, facts }: Compared): boolean {
  return before === null || after === null || words !== null || move !== null || facts.length > 0
}

/** Everything that was compared, each thing before what stands in it. */
export function everyCompared({ sections, priorities, facts }: Comparison): Compared[] {
  const withInner = (compared: Compared): Compared[] => [compared, ...compared.children.flatMap(withInner)]
  return [...sections, ...priorities, ...facts].flatMap(withInner)
}
