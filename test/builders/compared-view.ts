import {
  type Compared,
  type Comparison,
  everyCompared,
  factsOf,
  namesIn,
  type Thing,
  type WordPiece,
} from '../../shared/domain/plan/compare/index.ts'
import type { Column, Row } from '../../shared/domain/plan/index.ts'
import { defined } from '../../shared/kit/assert.ts'

/** A thing as a comparison sees it: its words, its row, and what is known of it. */
interface SeenThing {
  readonly key: string
  readonly words: string
  readonly row: string | null
  readonly facts: readonly string[]
}

/** Siblings in their order, by what they stand in and in which column. */
type ComparedView = Readonly<Record<string, readonly SeenThing[]>>

/** Facts that name other things, or that only count while words stay: told in words, not rebuilt. */
const NOT_REBUILT = ['about', 'folded-into', 'look']

/**
 * The newer content twice: as it is, and made from the older content and the changes alone. Where the two differ, a
 * change was lost or told wrongly.
 */
export function bothViews(comparison: Comparison): {
  readonly seen: ComparedView
  readonly rebuilt: ComparedView
} {
  const names = nameThings(comparison)
  const compared = everyCompared(comparison)
  const newer = compared.filter((each) => each.after !== null)
  const shelves = Object.groupBy(newer, ({ after }) => names.shelf(defined(after, 'a newer thing')))
  const seen: Record<string, SeenThing[]> = {}
  const rebuilt: Record<string, SeenThing[]> = {}
  for (const [shelf, members = []] of Object.entries(shelves)) {
    const inOrder = members.toSorted((one, other) => placeOf(one.after) - placeOf(other.after))
    seen[shelf] = inOrder.map(({ after }) => seenThing(defined(after, 'a newer thing'), comparison, names))
    rebuilt[shelf] = rebuiltShelf(shelf, compared, inOrder, comparison, names)
  }
  return { seen, rebuilt }
}

type Names = ReturnType<typeof nameThings>

function rebuiltShelf(
  shelf: string,
  compared: readonly Compared[],
  inOrder: readonly Compared[],
  comparison: Comparison,
  names: Names,
): SeenThing[] {
  const stayed = compared
    .filter((each) => each.before !== null && each.after !== null && staysInPlace(each))
    .filter((each) => shelfThatStayed(each, names) === shelf)
    .toSorted((one, other) => placeOf(one.before) - placeOf(other.before))
  const things = stayed.map((each) => rebuiltThing(each, comparison, names))
  inOrder.forEach((each, at) => {
    if (each.before === null || !staysInPlace(each)) {
      things.splice(at, 0, rebuiltThing(each, comparison, names))
    }
  })
  return things
}

function staysInPlace({ move }: Compared): boolean {
  return move === null || !(move.isElsewhere || move.isInOtherColumn || move.isInOtherOrder)
}

/**
 * Where a thing that stayed stood before, in the names of the newer content. The columns of an issue that went into
 * another table correspond by what they hold, so its entries are looked for where they are now.
 */
function shelfThatStayed({ before, after }: Compared, names: Names): string {
  const [older, newer] = [defined(before, 'an older thing'), defined(after, 'a newer thing')]
  if (older.kind !== 'entry' || newer.kind !== 'entry') return names.shelf(older)
  const isSameTable = names.thing(older.parent.parent) === names.thing(newer.parent.parent)
  return names.shelf(isSameTable ? older : newer)
}

function placeOf(thing: Thing | null): number {
  return thing?.at ?? -1
}

function seenThing(thing: Thing, { after }: Comparison, names: Names): SeenThing {
  const facts = [...factsOf(thing, namesIn(after))].filter(([name]) => !NOT_REBUILT.includes(name))
  return {
    key: names.thing(thing),
    words: thing.kind === 'issue' ? '' : thing.words,
    row: names.rowOf(thing),
    facts: facts.map(([name, value]) => `${name}: ${value}`).toSorted(),
  }
}

function rebuiltThing(
  { before, after, words, move, facts }: Compared,
  comparison: Comparison,
  names: Names,
): SeenThing {
  if (before === null) return seenThing(defined(after, 'an added thing'), comparison, names)
  const known = new Map<string, string | null>(factsOf(before, namesIn(comparison.before)))
  for (const { name, after: value } of facts) known.set(name, value)
  const newer = defined(after, 'a thing that stayed')
  const isSameRow = move === null || !(move.isInOtherRow || move.isElsewhere || move.isInOtherColumn)
  return {
    key: names.thing(newer),
    words: words === null ? (before.kind === 'issue' ? '' : before.words) : textOf(words, 'inserted'),
    row: names.rowOf(isSameRow ? before : newer),
    facts: [...known]
      .filter(([name]) => !NOT_REBUILT.includes(name))
      .map(([name, value]) => `${name}: ${value}`)
      .toSorted(),
  }
}

/** The newer or the older text of pieces. */
export function textOf(words: readonly WordPiece[], which: 'deleted' | 'inserted'): string {
  return words
    .filter(({ kind }) => kind === 'same' || kind === which)
    .map(({ text }) => text)
    .join('')
}

/** Names the things, rows and columns of both contents, alike where they are the same. */
function nameThings(comparison: Comparison) {
  const known = new Map<Thing | Row | Column, string>()
  const nameOf = (thing: Thing | Row | Column): string => {
    const name = known.get(thing) ?? String(known.size)
    known.set(thing, name)
    return name
  }
  for (const { before, after } of everyCompared(comparison)) {
    if (before !== null && after !== null) known.set(before, nameOf(after))
  }
  for (const [older, newer] of [...comparison.rows, ...comparison.columns]) known.set(older, nameOf(newer))
  return {
    thing: nameOf,
    rowOf: (thing: Thing) => (thing.kind === 'entry' && thing.row !== null ? nameOf(thing.row) : null),
    shelf(thing: Thing): string {
      const parent = thing.parent === null ? thing.kind : nameOf(thing.parent)
      return thing.kind === 'entry' && thing.column !== null
        ? `${parent}, column ${nameOf(thing.column)}`
        : parent
    },
  }
}
