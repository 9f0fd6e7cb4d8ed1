import { PART_GROUPS, type PaperPart } from './paper-parts.ts'

/** What is printed of a paper, and in which order. Keys that the paper does not have mean nothing. */
export interface PartsChoice {
  /** Keys of the parts that are not printed. */
  readonly leftOut: readonly string[]
  /** Keys in the order that is wished; empty for the plan's own. */
  readonly order: readonly string[]
}

export const WHOLE_PAPER: PartsChoice = { leftOut: [], order: [] }

/**
 * The parts in the order that is wished. A part that the order does not name stands behind the one that it follows in
 * the plan, and no part leaves its group.
 */
export function orderParts(parts: readonly PaperPart[], order: readonly string[]): PaperPart[] {
  const byKey = new Map(parts.map((part) => [part.key, part]))
  const named = new Set(order)
  const ordered = [...named].flatMap((key) => byKey.get(key) ?? [])
  parts.forEach((part, at) => {
    if (named.has(part.key)) return
    const before = parts[at - 1]
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, part)
  })
  return PART_GROUPS.flatMap((group) => ordered.filter((part) => part.group === group))
}

/** The parts that are printed, in order. A heading goes when all that stands under it was left out. */
export function chosenParts(parts: readonly PaperPart[], { leftOut, order }: PartsChoice): PaperPart[] {
  const ordered = orderParts(parts, order)
  const isOut = new Set(leftOut)
  return ordered.filter((part, at) => {
    if (isOut.has(part.key)) return false
    const under = ordered.slice(at + 1, endOfBranch(ordered, at))
    return !part.isHeadingOnly || under.length === 0 || under.some(({ key }) => !isOut.has(key))
  })
}

/** Whether a part can go before the neighbour above it (-1) or behind the one below it (1). */
export function canMovePart(parts: readonly PaperPart[], key: string, step: -1 | 1): boolean {
  return neighbour(parts, key, step) !== undefined
}

/**
 * The order of keys after a part, with all that stands under it, has changed places with its neighbour; the same order
 * where it has none.
 */
export function movePart(parts: readonly PaperPart[], key: string, step: -1 | 1): string[] {
  const keys = parts.map((part) => part.key)
  const other = neighbour(parts, key, step)
  if (other === undefined) return keys
  const at = keys.indexOf(key)
  const [first, second] = step === -1 ? [other, at] : [at, other]
  return [
    ...keys.slice(0, first),
    ...keys.slice(second, endOfBranch(parts, second)),
    ...keys.slice(first, second),
    ...keys.slice(endOfBranch(parts, second)),
  ]
}

/** Where the neighbour on the same level stands; undefined where there is none under the same heading. */
function neighbour(parts: readonly PaperPart[], key: string, step: -1 | 1): number | undefined {
  const at = parts.findIndex((part) => part.key === key)
  const part = parts[at]
  if (part === undefined || part.group === 'front') return undefined
  const next = step === 1 ? endOfBranch(parts, at) : startOfBranchBefore(parts, at)
  const other = parts[next]
  return other?.group === part.group && other.level === part.level ? next : undefined
}

/** The end of a part and of all that stands under it. */
function endOfBranch(parts: readonly PaperPart[], start: number): number {
  const part = parts[start]
  let end = start + 1
  while (part !== undefined && isUnder(parts[end], part)) end += 1
  return end
}

/** Where the part before begins, with this one's level or above. */
function startOfBranchBefore(parts: readonly PaperPart[], at: number): number {
  const part = parts[at]
  let start = at - 1
  while (part !== undefined && isUnder(parts[start], part)) start -= 1
  return start
}

function isUnder(other: PaperPart | undefined, part: PaperPart): boolean {
  return other !== undefined && other.group === part.group && other.level > part.level
}
