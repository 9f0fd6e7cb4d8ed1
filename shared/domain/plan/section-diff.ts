import type { Block } from './content.ts'
import type { BlockId } from './ids.ts'
import { normalRuns } from './runs.ts'
import { type BlockFace, blockKey, normalBlocks } from './section-blocks.ts'
import { pairUp } from './section-pairs.ts'
import { plainText } from './text.ts'

/** One paragraph of the edited section: a stored one as it is, a stored one with other words, or a new one. */
export type BlockChange =
  | { readonly kind: 'kept'; readonly id: BlockId }
  | { readonly kind: 'changed'; readonly id: BlockId; readonly face: BlockFace }
  | {
      readonly kind: 'added'
      readonly face: BlockFace
      /** The stored paragraph that its words were split off; null where they are new. */
      readonly splitFrom: BlockId | null
    }

export interface DroppedBlock {
  readonly id: BlockId
  /** The stored paragraph that its words went to; null where they are gone. */
  readonly joinedTo: BlockId | null
}

/** What turns a stored section into the edited one: its paragraphs in their new order, and those that go. */
export interface SectionDiff {
  readonly blocks: readonly BlockChange[]
  readonly dropped: readonly DroppedBlock[]
}

/** Fewer characters than this may stand in two paragraphs by chance, so they tell nothing about where words went. */
const SHORTEST_TRACE = 12

/**
 * Finds the smallest change from a section's stored paragraphs to its edited ones, which have no ids. A paragraph that
 * is the same, also at another place, keeps its id; so does one whose words were edited. Stored paragraphs that differ
 * from the edited ones only in form (a space at the end) count as the same; a level that only its neighbours gave its
 * meaning is written anew.
 */
export function diffSection(stored: readonly Block[], edited: readonly BlockFace[]): SectionDiff {
  const after = normalBlocks(edited)
  if (isSameText(stored, after)) {
    return { blocks: stored.map(({ id }): BlockChange => ({ kind: 'kept', id })), dropped: [] }
  }
  const before = normalInPlace(stored)
  const pairs = pairUp(before, after)
  const partnerOf = new Map(pairs.map(([old, now]) => [now, old]))
  const paired = new Set(pairs.map(([old]) => old))
  const oldTexts = textsOf(before)
  const newTexts = textsOf(after)
  const idAt = (at: number | undefined): BlockId | undefined =>
    at === undefined ? undefined : stored[at]?.id

  const blocks = after.map((face, at): BlockChange => {
    const old = partnerOf.get(at)
    const id = idAt(old)
    if (old === undefined || id === undefined) {
      return { kind: 'added', face, splitFrom: idAt(holderOf(newTexts[at] ?? '', oldTexts)) ?? null }
    }
    const isSame = before[old] !== undefined && blockKey(before[old]) === blockKey(face)
    return isSame && stored[old]?.level === face.level ? { kind: 'kept', id } : { kind: 'changed', id, face }
  })
  const dropped = stored.flatMap(({ id }, at): DroppedBlock[] => {
    if (paired.has(at)) return []
    const holder = holderOf(oldTexts[at] ?? '', newTexts)
    return [{ id, joinedTo: idAt(holder === undefined ? undefined : partnerOf.get(holder)) ?? null }]
  })
  return { blocks, dropped }
}

/** Whether two versions of a section say and print the same. */
export function isSameText(one: readonly BlockFace[], other: readonly BlockFace[]): boolean {
  const keys = normalBlocks(one).map(blockKey)
  const others = normalBlocks(other).map(blockKey)
  return keys.length === others.length && keys.every((key, at) => key === others[at])
}

/** Each stored paragraph in its normal form, at its own place; one without words, which has none, as it is stored. */
function normalInPlace(stored: readonly Block[]): BlockFace[] {
  const normal = normalBlocks(stored)
  let next = 0
  return stored.map((block) => {
    if (plainText(normalRuns(block.runs)).trim() === '') return block
    next += 1
    return normal[next - 1] ?? block
  })
}

/** The place of the first text that holds all words of a paragraph, and more. */
function holderOf(words: string, texts: readonly string[]): number | undefined {
  if (words.length < SHORTEST_TRACE) return undefined
  const at = texts.findIndex((text) => text.length > words.length && text.includes(words))
  return at === -1 ? undefined : at
}

function textsOf(faces: readonly BlockFace[]): string[] {
  return faces.map(({ runs }) => plainText(runs).trim())
}
