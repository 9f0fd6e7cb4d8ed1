import { type AuditedCell, rounded, workedOut } from './audit.ts'
import { type CountCell, type CountTable, checkTable } from './count-table.ts'
import { isSmall, type SuppressionPolicy } from './policy.ts'
import type { Sum } from './published-range.ts'

/** One cell as it may be published. A starred cell holds no number at all, so that none can travel along. */
export type ProtectedCell =
  | { readonly kind: 'shown'; readonly value: number; readonly exemption?: string }
  | { readonly kind: 'rounded'; readonly value: number }
  | { readonly kind: 'starred'; readonly because: 'primary' | 'secondary' }

/** A table that may be published, by key of the cell. */
export interface ProtectedTable {
  readonly cells: ReadonlyMap<string, ProtectedCell>
  /**
   * Keys of stars that can still be worked out because an exempt figure beside them is shown. Publish the table only
   * when this is empty; otherwise leave out the lines that name them.
   */
  readonly unprotected: readonly string[]
}

/**
 * Stars or rounds a table so that no small count can be read or worked out from it. Small counts are starred; in each
 * line with one star alone another is starred (the smallest that is not nought, totals last, then the least important,
 * then by key), until nothing changes; then every star is audited, and more are set until none can be worked out. The
 * order of cells makes no difference. Refuses tables that do not add up (`checkTable`). Rule: domain reference 4.5.
 */
export function protect(table: CountTable, policy: SuppressionPolicy): ProtectedTable {
  checkTable(table)
  const cells = [...table.cells].sort((one, other) => (one.key < other.key ? -1 : 1))
  const places = new Map(cells.map((cell, place) => [cell.key, place]))
  const sums = table.lines
    .map((line) => ({
      total: places.get(line.total) ?? -1,
      parts: line.parts.map((key) => places.get(key) ?? -1).sort((one, other) => one - other),
    }))
    .sort((one, other) => compare([one.total, ...one.parts], [other.total, ...other.parts]))
  const stars = cells.map((cell): AuditedCell['star'] => {
    const isTelling = cell.tellsSmall === true || isSmall(cell.count, policy)
    return cell.exemption === undefined && isTelling ? 'primary' : null
  })
  const unprotected = starMore(cells, sums, stars, policy)
  return {
    cells: new Map(cells.map((cell, place) => [cell.key, published(cell, stars[place] ?? null, policy)])),
    unprotected: unprotected.map((place) => cells[place]?.key ?? ''),
  }
}

/** Sets stars until the audit passes or nothing is left to star; gives the places that still fail. */
function starMore(
  cells: readonly CountCell[],
  sums: readonly Sum[],
  stars: AuditedCell['star'][],
  policy: SuppressionPolicy,
): readonly number[] {
  const candidate = candidates(cells, sums, stars)
  for (;;) {
    const lonely = policy.kind === 'stars' ? lonelyIn(sums, stars, candidate) : undefined
    if (lonely !== undefined) {
      stars[lonely] = 'secondary'
      continue
    }
    const failing = workedOut(audited(cells, stars), sums, policy)
    const next = candidate(reachOf(failing.slice(0, 1), sums)) ?? candidate(spreadOf(failing, sums))
    if (next === undefined) return failing
    stars[next] = 'secondary'
  }
}

/** The cell to star in the first line that has one star alone and a cell left to star. */
function lonelyIn(
  sums: readonly Sum[],
  stars: readonly AuditedCell['star'][],
  candidate: (places: readonly number[]) => number | undefined,
): number | undefined {
  for (const sum of sums) {
    const places = [sum.total, ...sum.parts]
    if (places.filter((place) => stars[place] !== null).length !== 1) continue
    const chosen = candidate(places)
    if (chosen !== undefined) return chosen
  }
  return undefined
}

/** Chooses among places the one whose star costs least: not nought, not a total, small, unimportant, early by key. */
function candidates(
  cells: readonly CountCell[],
  sums: readonly Sum[],
  stars: readonly AuditedCell['star'][],
): (places: readonly number[]) => number | undefined {
  const totals = new Set(sums.map((sum) => sum.total))
  const costs = cells.map((cell, place) => [
    cell.count === 0 ? 1 : 0,
    totals.has(place) ? 1 : 0,
    cell.count,
    cell.importance ?? 0,
    place,
  ])
  return (places) =>
    places
      .filter((place) => stars[place] === null && cells[place]?.exemption === undefined)
      .sort((one, other) => compare(costs[one] ?? [], costs[other] ?? []))[0]
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** All cells that share a line with one of these. */
function reachOf(places: readonly number[], sums: readonly Sum[]): readonly number[] {
  const near = sums
    .map((sum) => [sum.total, ...sum.parts])
    .filter((line) => line.some((place) => places.includes(place)))
  return [...new Set(near.flat())]
}

/** All cells that hang together with one of these by lines. */
function spreadOf(places: readonly number[], sums: readonly Sum[]): readonly number[] {
  const reach = reachOf(places, sums)
  return reach.length <= places.length ? reach : spreadOf(reach, sums)
}

function audited(cells: readonly CountCell[], stars: readonly AuditedCell['star'][]): readonly AuditedCell[] {
  return cells.map((cell, place) => ({
    truth: cell.count,
    star: stars[place] ?? null,
    isExempt: cell.exemption !== undefined,
  }))
}

function published(cell: CountCell, star: AuditedCell['star'], policy: SuppressionPolicy): ProtectedCell {
  if (star !== null) return { kind: 'starred', because: star }
  if (cell.exemption !== undefined) return { kind: 'shown', value: cell.count, exemption: cell.exemption }
  if (policy.kind === 'rounding') return { kind: 'rounded', value: rounded(cell.count) }
  return { kind: 'shown', value: cell.count }
}
