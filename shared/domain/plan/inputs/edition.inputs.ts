import { z } from 'zod'
import { editionFirstYear } from '../edition-years.ts'
import { DUE_DATE_TREATMENTS } from '../roll-forward.ts'
import { civilDay, editionId, line, planId, priorityId, text } from './fields.ts'

const editionLabel = line.refine((label) => editionFirstYear(label) !== undefined, {
  error: 'An edition is named by its year, for example 2020/21.',
})
const year = z.int().min(1900).max(2200)

export const createPlanInput = z.strictObject({
  title: line,
  area: line,
  firstYear: year,
  lastYear: year,
  edition: editionLabel,
})
export const changePlanInput = z.strictObject({ planId, title: line, area: line })
export const createEditionInput = z.strictObject({ planId, label: editionLabel })
export const approveEditionInput = z.strictObject({ editionId, approvedOn: civilDay, approvedBy: line })
export const withdrawApprovalInput = z.strictObject({ editionId })
export const publishEditionInput = z.strictObject({ editionId, publishedOn: civilDay })
export const reopenEditionInput = z.strictObject({ editionId, reason: text })

/** `years` are those of the plan that the earlier edition is of. */
export const addEarlierEditionInput = z.strictObject({
  editionId,
  label: editionLabel,
  years: z.strictObject({ first: year, last: year }),
})

/** `years` says what becomes of the plan's own years where the new edition lies outside them. */
export const rollForwardInput = z.strictObject({
  editionId,
  firstYear: year,
  years: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('within') }),
    z.strictObject({ kind: z.literal('extend') }),
    z.strictObject({ kind: z.literal('new-plan'), title: line, lastYear: year }),
  ]),
  priorities: z.array(priorityId).max(1_000),
  finishedActions: z.boolean(),
  narrative: z.boolean(),
  funding: z.boolean(),
  dueDates: z.enum(DUE_DATE_TREATMENTS),
})
