import { insertedAt, movedTo, type SectionId } from '../../../../shared/domain/plan/index.ts'
import {
  addSectionInput,
  changeSectionInput,
  deleteSectionInput,
  joinSectionInput,
  moveSectionInput,
  splitSectionInput,
} from '../../../../shared/domain/plan/inputs/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { adopt, closeGaps, listChildIds, writePositions } from './ordering.repository.ts'
import { type EditionPlace, getEditionPlace, getPriorityPlace, getSectionPlace } from './place.repository.ts'
import { planCommand, refuseOtherEdition } from './plan-command.ts'
import {
  getSection,
  insertBlock,
  insertSection,
  type SectionFace,
  updateSection,
} from './section.repository.ts'

/** Adds an empty section. */
export const addSection = planCommand({
  name: 'section.add',
  label: 'Add a section',
  input: addSectionInput,
  entity: (input) => ({ kind: 'edition', id: input.editionId }),
  place: (tx, input) => getEditionPlace(tx, input.editionId),
  async run(tx, input, place): Promise<SectionId> {
    await refuseWrongStory(tx, input, place)
    const siblings = await listChildIds(tx, 'section', place.editionId)
    const id = await insertSection(tx, place.editionId, { ...input, position: siblings.length + 1 })
    await writePositions(tx, 'section', insertedAt(siblings, id, input.at))
    return id
  },
})

/** Changes the heading, its level, and what the section is for. */
export const changeSection = planCommand({
  name: 'section.change',
  label: 'Change a section',
  input: changeSectionInput,
  entity: (input) => ({ kind: 'section', id: input.sectionId }),
  place: (tx, input) => getSectionPlace(tx, input.sectionId),
  async run(tx, input, place) {
    await refuseWrongStory(tx, input, place)
    await updateSection(tx, place.sectionId, input)
  },
})

/** Moves a section to a position in the plan. */
export const moveSection = planCommand({
  name: 'section.move',
  label: 'Move a section',
  input: moveSectionInput,
  entity: (input) => ({ kind: 'section', id: input.sectionId }),
  place: (tx, input) => getSectionPlace(tx, input.sectionId),
  async run(tx, input, place) {
    const siblings = await listChildIds(tx, 'section', place.editionId)
    await writePositions(tx, 'section', movedTo<number>(siblings, place.sectionId, input.to))
  },
})

/** Deletes a section with its paragraphs. */
export const deleteSection = planCommand({
  name: 'section.delete',
  label: 'Delete a section',
  input: deleteSectionInput,
  entity: (input) => ({ kind: 'section', id: input.sectionId }),
  place: (tx, input) => getSectionPlace(tx, input.sectionId),
  async run(tx, _input, place) {
    await tx.deleteFrom('section').where('id', '=', place.sectionId).execute()
    await closeGaps(tx, 'section', place.editionId)
  },
})

/** Makes two sections of one: a paragraph and all below it go into a new section that follows. */
export const splitSection = planCommand({
  name: 'section.split',
  label: 'Split a section',
  input: splitSectionInput,
  entity: (input) => ({ kind: 'section', id: input.sectionId }),
  place: (tx, input) => getSectionPlace(tx, input.sectionId),
  async run(tx, input, place): Promise<SectionId> {
    const blocks = await listChildIds(tx, 'section_block', place.sectionId)
    const at = blocks.indexOf(input.blockId)
    if (at === -1) throw new Failure('invalid-input', 'The paragraph is not in that section.')
    const upper = await getSection(tx, place.sectionId)
    const siblings = await listChildIds(tx, 'section', place.editionId)
    const face = { ...upper, heading: input.heading, position: siblings.length + 1 }
    const id = await insertSection(tx, place.editionId, face)
    await writePositions(tx, 'section', insertedAt(siblings, id, siblings.indexOf(place.sectionId) + 2))
    await adopt(tx, 'section_block', id, blocks.slice(at))
    await writePositions(tx, 'section_block', blocks.slice(at))
    return id
  },
})

/** Makes one section of two: this one's paragraphs go to the end of the one above, under their heading. */
export const joinSection = planCommand({
  name: 'section.join',
  label: 'Join two sections',
  input: joinSectionInput,
  entity: (input) => ({ kind: 'section', id: input.sectionId }),
  place: (tx, input) => getSectionPlace(tx, input.sectionId),
  async run(tx, _input, place): Promise<SectionId> {
    const siblings = await listChildIds(tx, 'section', place.editionId)
    const at = siblings.indexOf(place.sectionId)
    if (at === 0) throw new Failure('invalid-input', 'The first section has none above to be joined with.')
    const upperId = defined(siblings[at - 1], 'the section above')
    const lower = await getSection(tx, place.sectionId)
    const upperBlocks = await listChildIds(tx, 'section_block', upperId)
    const lowerBlocks = await listChildIds(tx, 'section_block', place.sectionId)
    const heading = await insertBlock(tx, {
      sectionId: upperId,
      position: upperBlocks.length + 1,
      kind: 'heading',
      level: 3,
      note: null,
      runs: [{ text: lower.heading }],
    })
    await adopt(tx, 'section_block', upperId, lowerBlocks)
    await writePositions(tx, 'section_block', [...upperBlocks, heading, ...lowerBlocks])
    await tx.deleteFrom('section').where('id', '=', place.sectionId).execute()
    await closeGaps(tx, 'section', place.editionId)
    return upperId as SectionId
  },
})

/** The story of a priority names a priority of its own edition; other sections name none. */
async function refuseWrongStory(
  tx: WriteTx,
  section: Pick<SectionFace, 'role' | 'priorityId'>,
  place: EditionPlace,
): Promise<void> {
  if (section.role === 'priority' && section.priorityId !== null) {
    refuseOtherEdition(place, await getPriorityPlace(tx, section.priorityId))
  } else if (section.role === 'priority' || section.priorityId !== null) {
    throw new Failure(
      'invalid-input',
      'Only a section that tells of a priority names one, and it must. Choose the priority or another kind of section.',
    )
  }
}
