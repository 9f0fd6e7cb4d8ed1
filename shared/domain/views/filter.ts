import { z } from 'zod'
import { MEASURE_KINDS } from '../measures/index.ts'
import { ACTION_STATUSES, type Identity, type PartnerId } from '../plan/index.ts'
import { civilDay, line } from '../plan/inputs/fields.ts'

/** What a line of the plan can lack. */
export const MISSING_PARTS = ['lead', 'due', 'target'] as const
export type MissingPart = (typeof MISSING_PARTS)[number]

/** Which due dates are let through: any, those before today that are not finished, or those up to a day. */
export const DUE_CHOICES = ['any', 'overdue', 'by'] as const
export type DueChoice = (typeof DUE_CHOICES)[number]

/**
 * Which actions and measures of a plan year are shown. Every part narrows; null, "any" and empty lists let everything
 * through. A priority is named by its identity, so that a view holds for every plan year.
 */
export const planFilter = z.strictObject({
  kind: z.enum(['action', 'measure']).nullable(),
  priority: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .transform((identity) => identity as Identity)
    .nullable(),
  statuses: z.array(z.enum(ACTION_STATUSES)).max(ACTION_STATUSES.length).readonly(),
  due: z.enum(DUE_CHOICES),
  /** The day that `by` counts to; null for the other choices. */
  dueBy: civilDay.nullable(),
  partner: z
    .custom<PartnerId>(
      (value) => Number.isSafeInteger(value) && Number(value) > 0,
      'A partner is named by its number.',
    )
    .nullable(),
  measureKind: z.enum(MEASURE_KINDS).nullable(),
  without: z.array(z.enum(MISSING_PARTS)).max(MISSING_PARTS.length).readonly(),
})
export type PlanFilter = z.output<typeof planFilter>

/** Lets everything through. */
export const EVERYTHING: PlanFilter = {
  kind: null,
  priority: null,
  statuses: [],
  due: 'any',
  dueBy: null,
  partner: null,
  measureKind: null,
  without: [],
}

export const viewName = line.refine((name) => name.length <= 60, {
  error: 'A view is named in at most 60 characters. Shorten the name.',
})
export const saveViewInput = z.strictObject({ name: viewName, filter: planFilter })
export const viewId = z.int().positive()
export const changeViewInput = z.strictObject({ viewId, name: viewName, filter: planFilter })
export const deleteViewInput = z.strictObject({ viewId })
