import { z } from 'zod'
import { ACTIVITY_KINDS, type ActivityFilter } from '../domain/activities/index.ts'
import {
  addActivitiesInput,
  addActivityInput,
  changeActivityInput,
  linkActivityInput,
  removeActivityInput,
} from '../domain/activities/inputs.ts'
import type { Partner } from '../domain/partners/index.ts'
import { query } from './channel.ts'
import { edit } from './edit-channel.ts'
import { count, day, id } from './fields.ts'
import { activitySchema } from './measure-schemas.ts'
import { identity } from './plan-schemas.ts'

/** The most characters of a pasted block of activities. */
const BLOCK_CAP = 1_000_000
/** As many as one answer holds. */
const MOST_IN_PAGE = 500

const filter: z.ZodType<ActivityFilter> = z.strictObject({
  kinds: z.array(z.enum(ACTIVITY_KINDS)).max(ACTIVITY_KINDS.length),
  agencyId: id<Partner['id']>().nullable(),
  measure: identity.nullable(),
  from: day.nullable(),
  to: day.nullable(),
  text: z.string().max(200),
})

const activitiesFound = z.strictObject({
  /** How many the filter lets through, and how many people came to them where that is known. */
  total: count,
  attendance: count,
  firstTime: count,
  /** One page of them, the newest day first. */
  activities: z.array(activitySchema).readonly(),
})
export type ActivitiesFound = z.infer<typeof activitiesFound>

export const activitiesContract = {
  /** The log of activities, of all plan years unless the filter names days. */
  'activities.list': query(
    z.strictObject({ filter, offset: count, limit: z.int().min(1).max(MOST_IN_PAGE) }),
    activitiesFound,
  ),
  'activities.add': edit(addActivityInput),
  /** A whole pasted block: all of it or nothing, one step of undo. */
  'activities.addMany': edit(addActivitiesInput, BLOCK_CAP),
  'activities.change': edit(changeActivityInput),
  'activities.remove': edit(removeActivityInput),
  /** Says for which measures an activity counts, all of them. */
  'activities.link': edit(linkActivityInput),
}
