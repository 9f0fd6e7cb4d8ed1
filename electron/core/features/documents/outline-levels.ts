import type { PressBlock, PressPart } from '../../press/document-model.ts'

/**
 * Makes the levels of a document's headings run without gaps from 1, keeping which heading stands under which: a reader
 * that jumps from heading to heading must not meet a level 3 straight under a level 1.
 */
export function withoutLevelGaps(parts: readonly PressPart[]): PressPart[] {
  const above: number[] = []
  return parts.map((part) => ({ ...part, blocks: part.blocks.map((block) => levelled(block, above)) }))
}

/** `above` holds the wished levels of the headings that the next one may stand under; it is kept up to date. */
function levelled(block: PressBlock, above: number[]): PressBlock {
  if (block.kind !== 'heading') return block
  while ((above.at(-1) ?? 0) >= block.level) above.pop()
  above.push(block.level)
  return { ...block, level: Math.min(above.length, 6) }
}
