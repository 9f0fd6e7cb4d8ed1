import { addDays } from '../../kit/civil-date.ts'
import {
  type AdditiveLine,
  type CountCell,
  isSmall,
  type ProtectedCell,
  protect,
  protectShare,
  type SuppressionPolicy,
} from '../suppression/index.ts'
import type { Figure } from './gather.ts'
import type { Period } from './period.ts'
import { isSamePeriod, liesWithin } from './periods.ts'
import type { ReadingForm } from './scoring.ts'

/** A figure that a paper would show besides the readings: the year so far, the same days a year before, a baseline. */
export interface PrintedTotal extends Figure {
  /** The readings that it is made of; empty where it stands for itself. */
  readonly parts: readonly Figure[]
}

/** A figure that readers have from an earlier paper. */
export type PublishedFigure = Pick<Figure, 'period' | 'value'>

export interface FiguresToPrint {
  readonly form: ReadingForm
  /** Every reading that would be printed. */
  readonly readings: readonly Figure[]
  readonly totals: readonly PrintedTotal[]
  readonly published: readonly PublishedFigure[]
}

/** Says of a figure that would be printed whether it is kept back. */
export type IsKeptBack = (figure: PublishedFigure) => boolean

/**
 * Which figures of one measure of people are kept back, so that no small count can be read or worked out from what is
 * shown: a year is the sum of its quarters, a longer reading of the shorter ones within it, and readers remember what
 * earlier papers said. A share goes with its two numbers and with those left over; a rate with its count. Scores and
 * answers of yes or no hold no count. Where the figures do not add up, or an earlier paper gives one away, all that hang
 * together are kept back. Rule: domain reference 4.5.
 */
export function keepFiguresBack(given: FiguresToPrint, policy: SuppressionPolicy): IsKeptBack {
  const { form } = given
  if (form === 'score' || form === 'yes-no') return () => false
  const figures = distinct([...given.readings, ...given.totals])
  if (form === 'count') {
    if (!figures.some(({ value }) => isSmall(value, policy))) return () => false
    const stars = starredOf(countLayer(figures, given), policy)
    return (figure) => stars.has(keyOf(figure))
  }
  const layer = (prefix: string, countOf: (figure: Figure) => number | null): Layer =>
    partLayer(prefix, figures, given, countOf)
  const numerators = layer('n', ({ numerator }) => rounded(numerator))
  if (form === 'rate') {
    const stars = starredOf(numerators, policy)
    return (figure) => stars.has(`n ${keyOf(figure)}`)
  }
  return keptShares(
    [numerators, layer('r', restOf), layer('d', ({ denominator }) => rounded(denominator))],
    policy,
  )
}

interface Layer {
  readonly cells: readonly CountCell[]
  readonly lines: readonly Sum[]
}

interface Sum extends AdditiveLine {
  /** False where the parts do not come to the total: a reader may all the same guess one from the others. */
  readonly addsUp: boolean
}

function countLayer(figures: readonly Figure[], { totals, published }: FiguresToPrint): Layer {
  const earlier = published.filter((one) => !figures.some((figure) => keyOf(figure) === keyOf(one)))
  const all = distinct([...figures, ...earlier.map(asFigure)])
  const known = new Set(published.map(keyOf))
  const cells = all.map((figure) => ({
    key: keyOf(figure),
    count: figure.value,
    ...(known.has(keyOf(figure)) ? { exemption: PUBLISHED } : {}),
  }))
  return { cells, lines: sumsOf(all, totals, keyOf, ({ value }) => value) }
}

const PUBLISHED = 'It stands in a paper that has gone out.'

function partLayer(
  prefix: string,
  figures: readonly Figure[],
  { totals }: FiguresToPrint,
  countOf: (figure: Figure) => number | null,
): Layer {
  const known = figures.filter((figure) => countOf(figure) !== null)
  const key = (figure: Figure): string => `${prefix} ${keyOf(figure)}`
  return {
    cells: known.map((figure) => ({ key: key(figure), count: countOf(figure) ?? 0 })),
    lines: sumsOf(known, totals, key, (figure) => countOf(figure) ?? 0),
  }
}

/** A share is shown where its two numbers and the rest are, and where it says nothing of everybody in a small group. */
function keptShares(layers: readonly [Layer, Layer, Layer], policy: SuppressionPolicy): IsKeptBack {
  const [numerators] = layers
  const across = numerators.cells.map(({ key }): Sum => {
    const own = key.slice(2)
    return { total: `d ${own}`, parts: [key, `r ${own}`], addsUp: true }
  })
  const cells = layers.flatMap((layer) => layer.cells)
  const stars = starredOf({ cells, lines: [...layers.flatMap((layer) => layer.lines), ...across] }, policy)
  const counts = new Map(cells.map(({ key, count }) => [key, count]))
  const cellOf = (key: string): ProtectedCell =>
    stars.has(key) ? { kind: 'starred', because: 'primary' } : { kind: 'shown', value: counts.get(key) ?? 0 }
  return (figure) => {
    const own = keyOf(figure)
    if (!counts.has(`n ${own}`)) return false
    if (stars.has(`r ${own}`)) return true
    return protectShare(cellOf(`n ${own}`), cellOf(`d ${own}`), policy).kind === 'starred'
  }
}

/** The keys of all that may not be shown, worked out for each group of figures that hang together by sums. */
function starredOf({ cells, lines }: Layer, policy: SuppressionPolicy): ReadonlySet<string> {
  const stars = new Set<string>()
  for (const group of groupsOf(cells, lines)) {
    const keys = new Set(group.map(({ key }) => key))
    const own = lines.filter(({ total }) => keys.has(total))
    const isWhole = group.every(({ count }) => Number.isSafeInteger(count) && count >= 0)
    if (isWhole && !group.some(({ count }) => isSmall(count, policy))) continue
    for (const key of isWhole ? starredIn(group, own, policy) : keys) stars.add(key)
  }
  return stars
}

function starredIn(
  group: readonly CountCell[],
  lines: readonly Sum[],
  policy: SuppressionPolicy,
): Iterable<string> {
  const table = protect({ cells: group, lines: lines.filter(({ addsUp }) => addsUp) }, policy)
  const stars = group
    .filter(({ key, count }) => table.cells.get(key)?.kind === 'starred' || isSmall(count, policy))
    .map(({ key }) => key)
  const isDoubtful = lines.some(({ addsUp }) => !addsUp)
  return table.unprotected.length > 0 || isDoubtful ? group.map(({ key }) => key) : stars
}

function groupsOf(cells: readonly CountCell[], lines: readonly Sum[]): CountCell[][] {
  const leader = new Map(cells.map(({ key }) => [key, key]))
  const find = (key: string): string => {
    let at = key
    for (let next = leader.get(at) ?? at; next !== at; next = leader.get(at) ?? at) at = next
    return at
  }
  for (const { total, parts } of lines) for (const part of parts) leader.set(find(part), find(total))
  return [...Map.groupBy(cells, ({ key }) => find(key)).values()]
}

/** Every sum that a reader can do: the totals with their parts, and longer figures with the shorter ones within. */
function sumsOf(
  figures: readonly Figure[],
  totals: readonly PrintedTotal[],
  keyFor: (figure: Figure) => string,
  countOf: (figure: Figure) => number,
): Sum[] {
  const keys = new Set(figures.map(keyFor))
  const sums = new Map<string, Sum>()
  const add = (total: Figure, of: readonly Figure[]): void => {
    const parts = [...new Set(of.map(keyFor))]
    if (parts.length === 0 || parts.includes(keyFor(total)) || !parts.every((key) => keys.has(key))) return
    const sum = of.reduce((all, part) => all + countOf(part), 0)
    sums.set([keyFor(total), ...parts].join('|'), {
      total: keyFor(total),
      parts,
      addsUp: sum === countOf(total),
    })
  }
  for (const total of totals) if (keys.has(keyFor(total))) add(total, total.parts)
  for (const figure of figures) {
    const inside = figures.filter(
      (one) => !isSamePeriod(one.period, figure.period) && liesWithin(one.period, figure.period),
    )
    if (inside.length > 0) add(figure, tilesOf(figure.period, inside))
  }
  return [...sums.values()]
}

/** Figures that cover a period day by day, the shortest first; none where they leave a gap. */
function tilesOf(period: Period, figures: readonly Figure[]): readonly Figure[] {
  const tiles: Figure[] = []
  const dead = new Set<string>()
  const byShortest = [...figures].sort((one, other) => one.period.to.localeCompare(other.period.to))
  const fill = (from: Period['from']): boolean => {
    if (from > period.to) return true
    if (dead.has(from)) return false
    for (const one of byShortest) {
      if (one.period.from !== from) continue
      tiles.push(one)
      if (fill(addDays(one.period.to, 1))) return true
      tiles.pop()
    }
    dead.add(from)
    return false
  }
  return fill(period.from) ? tiles : []
}

function distinct(figures: readonly Figure[]): Figure[] {
  return [...new Map(figures.map((figure) => [keyOf(figure), figure])).values()]
}

function keyOf({ period, value }: PublishedFigure): string {
  return `${period.from} ${period.to} ${value}`
}

function asFigure({ period, value }: PublishedFigure): Figure {
  return { period, value, numerator: null, denominator: null }
}

function restOf({ numerator, denominator }: Figure): number | null {
  return numerator === null || denominator === null ? null : Math.round(denominator) - Math.round(numerator)
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value)
}
