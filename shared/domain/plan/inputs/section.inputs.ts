import { z } from 'zod'
import { SECTION_ROLES } from '../content.ts'
import { BLOCK_KINDS } from '../text.ts'
import { LONGEST_TEXT, tidyRunText } from '../tidy-text.ts'
import {
  blockId,
  editionId,
  factIdentity,
  line,
  optionalLine,
  position,
  priorityId,
  sectionId,
} from './fields.ts'

const webAddress = z
  .string()
  .max(2_000)
  .regex(/^https?:\/\/\S+$/u)

/** Spaces at a run's ends matter: "in **bold** type". */
const runText = z.string().transform(tidyRunText)

const factTie = z.strictObject({ identity: factIdentity, value: line }).readonly()

const run = z
  .strictObject({
    text: runText,
    strong: z.boolean().exactOptional(),
    emphasis: z.boolean().exactOptional(),
    link: webAddress.exactOptional(),
    note: line.exactOptional(),
    fact: factTie.exactOptional(),
  })
  .readonly()

export const runs = z
  .array(run)
  .max(1_000)
  .refine((given) => given.some((each) => each.text.trim() !== ''), {
    error: 'The paragraph is empty. Type something, or delete it instead.',
  })
  .refine((given) => given.reduce((sum, each) => sum + each.text.length, 0) <= LONGEST_TEXT, {
    error: `The paragraph is longer than ${LONGEST_TEXT.toLocaleString('en-GB')} characters. Split it in two.`,
  })
  .readonly()

const face = {
  role: z.enum(SECTION_ROLES),
  priorityId: priorityId.nullable(),
  heading: line,
  level: z.int().min(1).max(2),
}

export const addSectionInput = z.strictObject({ editionId, ...face, at: position.optional() })
export const changeSectionInput = z.strictObject({ sectionId, ...face })
export const moveSectionInput = z.strictObject({ sectionId, to: position })
export const deleteSectionInput = z.strictObject({ sectionId })
/** The block is the first of the new section. */
export const splitSectionInput = z.strictObject({ sectionId, blockId, heading: line })
export const joinSectionInput = z.strictObject({ sectionId })

const blockFace = {
  kind: z.enum(BLOCK_KINDS),
  level: z.int().min(0).max(6),
  note: optionalLine,
  runs,
}

/** The most paragraphs that one section may have. */
const MOST_BLOCKS = 2_000

/** What the whole section says now; which paragraphs were changed, added or dropped follows from what it said before. */
export const setSectionBlocksInput = z.strictObject({
  sectionId,
  blocks: z
    .array(z.strictObject(blockFace))
    .max(
      MOST_BLOCKS,
      `A section can have at most ${MOST_BLOCKS.toLocaleString('en-GB')} paragraphs. Split it in two.`,
    )
    .readonly(),
})

export const addBlockInput = z.strictObject({ sectionId, ...blockFace, at: position.optional() })
export const changeBlockInput = z.strictObject({ blockId, ...blockFace })
/** `sectionId` is where it goes; absent means that it stays in its section. */
export const moveBlockInput = z.strictObject({
  blockId,
  sectionId: sectionId.optional(),
  to: position.optional(),
})
export const deleteBlockInput = z.strictObject({ blockId })
/** `offset` counts characters of the plain text. */
export const splitBlockInput = z.strictObject({ blockId, offset: z.int().positive() })
export const joinBlockInput = z.strictObject({ blockId })
