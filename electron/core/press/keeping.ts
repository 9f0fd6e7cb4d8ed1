import type { PressBlock } from './document-model.ts'

/** More paragraphs than these between a heading and its figure or table are a text of their own. */
const MOST_OPENING_PARAGRAPHS = 3

/**
 * Which blocks must end on the page on which the next begins, one answer for each block; `following` is the block after
 * the last. A caption and what it names stay together, so do "We will:" and its list, a figure and the table of its
 * numbers, and the few sentences with which a section leads to its figure or table. Headings are always kept and not asked about.
 */
export function keptWithNext(blocks: readonly PressBlock[], following?: PressBlock): readonly boolean[] {
  const all = following === undefined ? blocks : [...blocks, following]
  const kept = blocks.map((block, at) => {
    const next = all[at + 1]
    return next !== undefined && leadsTo(block, next)
  })
  all.forEach((block, at) => {
    if (block.kind === 'figure' || block.kind === 'table' || isCaption(block)) keepOpening(all, at, kept)
  })
  return kept
}

function leadsTo(block: PressBlock, next: PressBlock): boolean {
  if (block.kind === 'figure') return next.kind === 'table'
  if (block.kind !== 'paragraph') return false
  if (isCaption(block)) return true
  return next.kind === 'list' && (block.runs.at(-1)?.text.trimEnd().endsWith(':') ?? false)
}

function isCaption(block: PressBlock): boolean {
  return block.kind === 'paragraph' && block.look === 'caption'
}

function isPlainParagraph(block: PressBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.look !== 'caption'
}

/** Keeps the sentences before a figure or table with it where they come straight after the section's heading. */
function keepOpening(blocks: readonly PressBlock[], target: number, kept: boolean[]): void {
  let first = target
  while (isPlainParagraph(blocks[first - 1])) first -= 1
  if (blocks[first - 1]?.kind !== 'heading' || target - first > MOST_OPENING_PARAGRAPHS) return
  for (let at = first; at < target; at += 1) kept[at] = true
}
