import type { PressBlock, PressList } from '../../press/document-model.ts'

/** A paragraph or a point of a list, before neighbours are gathered into lists. */
export type ListEntry =
  | { readonly kind: 'block'; readonly block: PressBlock }
  | { readonly kind: 'point'; readonly ordered: boolean; readonly depth: number; readonly block: PressBlock }

/**
 * Gathers neighbouring points into lists; a deeper point goes into a list inside the point above it. A list that begins
 * deep begins at its own depth, so that no empty point is made.
 */
export function gatherLists(entries: readonly ListEntry[]): PressBlock[] {
  const blocks: PressBlock[] = []
  let at = 0
  while (at < entries.length) {
    const entry = entries[at]
    if (entry === undefined) break
    if (entry.kind === 'block') {
      blocks.push(entry.block)
      at += 1
      continue
    }
    const { list, end } = gatherList(entries, at)
    blocks.push(list)
    at = end
  }
  return blocks
}

function gatherList(
  entries: readonly ListEntry[],
  start: number,
): { readonly list: PressList; readonly end: number } {
  const first = entries[start]
  const ordered = first?.kind === 'point' && first.ordered
  const depth = first?.kind === 'point' ? first.depth : 0
  const points: PressBlock[][] = []
  let at = start
  while (at < entries.length) {
    const entry = entries[at]
    if (entry?.kind !== 'point' || entry.depth < depth) break
    if (entry.depth > depth) {
      const inner = gatherList(entries, at)
      points.at(-1)?.push(inner.list)
      at = inner.end
    } else if (entry.ordered === ordered) {
      points.push([entry.block])
      at += 1
    } else break
  }
  return { list: { kind: 'list', ordered, points }, end: at }
}
