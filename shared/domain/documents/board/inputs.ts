import { z } from 'zod'
import type { Brand } from '../../../kit/brand.ts'
import type { PlanId } from '../../plan/index.ts'
import { frontSheet } from './front-sheet.ts'

export type PublicationId = Brand<number, 'PublicationId'>

function rowId<Id extends number>(): z.ZodType<Id> {
  return z.custom<Id>((value) => Number.isSafeInteger(value) && Number(value) > 0, 'an id')
}

const REASON_CAP = 2_000

/** The front sheet for the next report of a plan. */
export const setFrontSheetInput = z.strictObject({ planId: rowId<PlanId>(), sheet: frontSheet })

/** Why a report is withdrawn is printed nowhere, but kept beside it. */
export const withdrawReportInput = z.strictObject({
  publicationId: rowId<PublicationId>(),
  reason: z.string().trim().min(1, { error: 'Say why the report is withdrawn.' }).max(REASON_CAP),
})
