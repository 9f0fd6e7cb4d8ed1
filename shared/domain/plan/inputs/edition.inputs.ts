import { z } from 'zod'
import { editionFirstYear } from '../edition-years.ts'
import { civilDay, editionId, line, planId } from './fields.ts'

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
