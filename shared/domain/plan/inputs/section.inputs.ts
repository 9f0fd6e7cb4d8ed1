import { z } from 'zod'
import { SECTION_ROLES } from '../content.ts'
import { BLOCK_KINDS } from '../text.ts'
import { LONGEST_TEXT, tidyText } from '../tidy-text.ts'
import { blockId, editionId, line, optionalLine, position, priorityId, sectionId } from './fields.ts'

const webAddress = z
  .string()
  .max(2_000)
  .regex(/^https?:\/\/\S+$/u)

/** Spaces at a run's ends matter: "in **bold** type". */
const runText = z.string().transform((given) => {
  const [start = '', end = ''] = [/^\s/u.test(given) ? ' ' : '', /\s$/u.test(given) ? ' ' : '']
  const tidy = tidyText(given)
  return tidy === '' ? start : start + tidy + end
})

const run = z
  .strictObject({
    text: runText,
    strong: z.boolean().exactOptional(),
    emphasis: z.boolean().exactOptional(),
    link: webAddress.exactOptional(),
    note: line.exactOptional(),
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
