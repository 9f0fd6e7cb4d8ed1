import { z } from 'zod'
import { AIM_KINDS, RISK_SCALES } from '../aims.ts'
import { aimId, line, planId, priorityId } from './fields.ts'

const TWICE = 'The same words stand in the list twice. Keep one of them.'

function isWithoutDoubles(names: readonly string[]): boolean {
  return new Set(names.map((name) => name.toLowerCase())).size === names.length
}

/** The whole list in order: known ones keep their id and may be renamed; one without an id is new. */
export const setAimsInput = z.strictObject({
  planId,
  kind: z.enum(AIM_KINDS),
  aims: z
    .array(z.strictObject({ id: aimId.nullable(), name: line }))
    .max(100)
    .refine((aims) => isWithoutDoubles(aims.map(({ name }) => name)), { error: TWICE }),
})
export const setRiskWordsInput = z.strictObject({
  planId,
  scale: z.enum(RISK_SCALES),
  words: z.array(line).max(20).refine(isWithoutDoubles, { error: TWICE }),
})
export const setPrioritySupportsInput = z.strictObject({ priorityId, aimIds: z.array(aimId).max(200) })
