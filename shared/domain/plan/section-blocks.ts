import type { Block } from './content.ts'
import { normalRuns } from './runs.ts'
import { plainText } from './text.ts'

/** What a paragraph of a section is, without its id. */
export type BlockFace = Pick<Block, 'kind' | 'level' | 'note' | 'runs'>

const HIGHEST_HEADING = 3
const LOWEST_HEADING = 6

/**
 * A section's paragraphs in the one form that prints the same: headings between the levels 3 and 6, points of a list as
 * deep as they stand in it, text tidied, and no paragraph without words. Applying it twice changes nothing more.
 */
export function normalBlocks(blocks: readonly BlockFace[]): BlockFace[] {
  /** The stored levels of the lists that the next point may stand in, outermost first. */
  const lists: number[] = []
  const normal: BlockFace[] = []
  for (const block of blocks) {
    const runs = normalRuns(block.runs)
    if (plainText(runs).trim() === '') continue
    const { kind } = block
    const isPoint = kind === 'bullet' || kind === 'number'
    if (!isPoint) lists.length = 0
    normal.push({
      kind,
      level: isPoint ? depthOf(block.level, lists) : levelOf(block),
      note: kind === 'footnote' ? block.note : null,
      runs,
    })
  }
  return normal
}

/** A point that is stored deeper than its list stands one list further in, however much deeper it is stored. */
function depthOf(level: number, lists: number[]): number {
  while ((lists.at(-1) ?? -1) > level) lists.pop()
  if (lists.at(-1) !== level) lists.push(level)
  return lists.length - 1
}

function levelOf({ kind, level }: BlockFace): number {
  return kind === 'heading' ? Math.min(Math.max(level, HIGHEST_HEADING), LOWEST_HEADING) : 0
}

/** Whether two paragraphs are the same in every respect but their ids. */
export function isSameBlock(one: BlockFace, other: BlockFace): boolean {
  return blockKey(one) === blockKey(other)
}

/** One text for each different paragraph, to compare paragraphs by. */
export function blockKey({ kind, level, note, runs }: BlockFace): string {
  const looks = runs.map((run) => [
    run.text,
    run.strong === true,
    run.emphasis === true,
    run.link,
    run.note,
    run.fact?.identity,
    run.fact?.value,
  ])
  return JSON.stringify([kind, level, note, looks])
}
