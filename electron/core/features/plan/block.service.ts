import {
  type BlockId,
  insertedAt,
  joinRuns,
  mergeRuns,
  movedTo,
  plainText,
  splitRuns,
} from '../../../../shared/domain/plan/index.ts'
import {
  addBlockInput,
  changeBlockInput,
  deleteBlockInput,
  joinBlockInput,
  moveBlockInput,
  splitBlockInput,
} from '../../../../shared/domain/plan/inputs/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { adopt, closeGaps, listChildIds, writePositions } from './ordering.repository.ts'
import { getBlockPlace, getSectionPlace } from './place.repository.ts'
import { planCommand, refuseOtherEdition } from './plan-command.ts'
import { getBlock, insertBlock, removeBlock, updateBlock } from './section.repository.ts'
import { copySources, moveSources } from './source.repository.ts'

/** Adds a paragraph to a section. */
export const addBlock = planCommand({
  name: 'block.add',
  label: 'Add a paragraph',
  input: addBlockInput,
  entity: (input) => ({ kind: 'section', id: input.sectionId }),
  place: (tx, input) => getSectionPlace(tx, input.sectionId),
  async run(tx, input, place): Promise<BlockId> {
    const siblings = await listChildIds(tx, 'section_block', place.sectionId)
    const face = { ...input, runs: mergeRuns(input.runs), position: siblings.length + 1 }
    const id = await insertBlock(tx, face)
    await writePositions(tx, 'section_block', insertedAt(siblings, id, input.at))
    return id
  },
})

/** Changes a paragraph's words, look or kind. */
export const changeBlock = planCommand({
  name: 'block.change',
  label: 'Change a paragraph',
  input: changeBlockInput,
  entity: (input) => ({ kind: 'paragraph', id: input.blockId }),
  place: (tx, input) => getBlockPlace(tx, input.blockId),
  async run(tx, input, place) {
    await updateBlock(tx, place.blockId, { ...input, runs: mergeRuns(input.runs) })
  },
})

/** Moves a paragraph inside its section or to another. */
export const moveBlock = planCommand({
  name: 'block.move',
  label: 'Move a paragraph',
  input: moveBlockInput,
  entity: (input) => ({ kind: 'paragraph', id: input.blockId }),
  place: (tx, input) => getBlockPlace(tx, input.blockId),
  async run(tx, input, place) {
    const target = await getSectionPlace(tx, input.sectionId ?? place.sectionId)
    refuseOtherEdition(place, target)
    const siblings = await listChildIds(tx, 'section_block', target.sectionId)
    await adopt(tx, 'section_block', target.sectionId, [place.blockId])
    await writePositions(tx, 'section_block', movedTo<number>(siblings, place.blockId, input.to))
    await closeGaps(tx, 'section_block', place.sectionId)
  },
})

/** Deletes a paragraph. */
export const deleteBlock = planCommand({
  name: 'block.delete',
  label: 'Delete a paragraph',
  input: deleteBlockInput,
  entity: (input) => ({ kind: 'paragraph', id: input.blockId }),
  place: (tx, input) => getBlockPlace(tx, input.blockId),
  async run(tx, _input, place) {
    await removeBlock(tx, place.blockId)
    await closeGaps(tx, 'section_block', place.sectionId)
  },
})

/** Makes two paragraphs of one, at a character. */
export const splitBlock = planCommand({
  name: 'block.split',
  label: 'Split a paragraph',
  input: splitBlockInput,
  entity: (input) => ({ kind: 'paragraph', id: input.blockId }),
  place: (tx, input) => getBlockPlace(tx, input.blockId),
  async run(tx, input, place): Promise<BlockId> {
    const block = await getBlock(tx, place.blockId)
    const { before, after } = splitRuns(block.runs, input.offset)
    if (plainText(before) === '' || plainText(after) === '') {
      throw new Failure('invalid-input', 'There is nothing to split off there. Split inside the words.')
    }
    const siblings = await listChildIds(tx, 'section_block', place.sectionId)
    await updateBlock(tx, block.id, { ...block, runs: before })
    const { kind, level, note } = block
    const position = siblings.length + 1
    const face = { kind, level, note, runs: after, sectionId: place.sectionId, position }
    const id = await insertBlock(tx, face)
    await writePositions(tx, 'section_block', insertedAt(siblings, id, siblings.indexOf(block.id) + 2))
    await copySources(tx, 'section_block_id', block.id, id)
    return id
  },
})

/** Makes one paragraph of two: this one goes to the end of the one above, which keeps its kind. */
export const joinBlock = planCommand({
  name: 'block.join',
  label: 'Join two paragraphs',
  input: joinBlockInput,
  entity: (input) => ({ kind: 'paragraph', id: input.blockId }),
  place: (tx, input) => getBlockPlace(tx, input.blockId),
  async run(tx, _input, place): Promise<BlockId> {
    const siblings = await listChildIds(tx, 'section_block', place.sectionId)
    const at = siblings.indexOf(place.blockId)
    if (at === 0) throw new Failure('invalid-input', 'The first paragraph has none above to be joined with.')
    const upper = await getBlock(tx, defined(siblings[at - 1], 'the paragraph above') as BlockId)
    const lower = await getBlock(tx, place.blockId)
    await updateBlock(tx, upper.id, { ...upper, runs: joinRuns(upper.runs, lower.runs) })
    await moveSources(tx, 'section_block_id', lower.id, upper.id)
    await removeBlock(tx, lower.id)
    await closeGaps(tx, 'section_block', place.sectionId)
    return upper.id
  },
})
