import { type BlockId, diffSection } from '../../../../shared/domain/plan/index.ts'
import { setSectionBlocksInput } from '../../../../shared/domain/plan/inputs/index.ts'
import { writePositions } from './ordering.repository.ts'
import { getSectionPlace } from './place.repository.ts'
import { planCommand } from './plan-command.ts'
import { insertBlock, listBlocks, removeBlock, updateBlock } from './section.repository.ts'
import { copySources, moveSources } from './source.repository.ts'

/**
 * Writes what a section says now. Its paragraphs are held against the stored ones: what is the same or was edited keeps
 * its id and the places that it was imported from; only what differs is written.
 */
export const setSectionBlocks = planCommand({
  name: 'section.setBlocks',
  label: 'Edit the text',
  input: setSectionBlocksInput,
  entity: (input) => ({ kind: 'section', id: input.sectionId }),
  place: (tx, input) => getSectionPlace(tx, input.sectionId),
  async run(tx, input, { sectionId }) {
    const { blocks, dropped } = diffSection(await listBlocks(tx, sectionId), input.blocks)
    const ids: BlockId[] = []
    for (const block of blocks) {
      if (block.kind === 'added') {
        const id = await insertBlock(tx, { ...block.face, sectionId, position: ids.length + 1 })
        if (block.splitFrom !== null) await copySources(tx, 'section_block_id', block.splitFrom, id)
        ids.push(id)
        continue
      }
      if (block.kind === 'changed') await updateBlock(tx, block.id, block.face)
      ids.push(block.id)
    }
    for (const { id, joinedTo } of dropped) {
      if (joinedTo !== null) await moveSources(tx, 'section_block_id', id, joinedTo)
      await removeBlock(tx, id)
    }
    await writePositions(tx, 'section_block', ids)
  },
})
