import { z } from 'zod'
import type { Identity } from '../plan/index.ts'
import { civilDay, line, optionalLine, partnerId, text } from '../plan/inputs/fields.ts'
import { ACTIVITY_KINDS, type ActivityId } from './activity.ts'

// What the commands of the log of activities are given. `checkActivity` says what an activity may be.

/** As many as one step may write. */
export const MOST_ACTIVITIES = 2_000
/** As many as an activity could sensibly count for, several times over. */
const MOST_MEASURES = 100
/** More people than live in any council's area. */
const MOST_PEOPLE = 10_000_000
const PEOPLE = 'The number of people is a whole number from 0 up. Leave it empty where it is not known.'

export const activityId = z.custom<ActivityId>(
  (value) => typeof value === 'number' && Number.isSafeInteger(value) && value > 0,
  { error: 'An activity is named by its number.' },
)

const measureIdentity = z.custom<Identity>(
  (value) => typeof value === 'string' && /^[0-9a-f]{32}$/u.test(value),
  { error: 'A measure is named by its identity.' },
)
const countsFor = z
  .array(measureIdentity)
  .max(MOST_MEASURES)
  .transform((given) => [...new Set(given)])

const people = z
  .number()
  .refine((number) => Number.isInteger(number) && number >= 0 && number <= MOST_PEOPLE, { error: PEOPLE })
  .nullable()

const face = {
  kind: z.enum(ACTIVITY_KINDS),
  name: line,
  heldOn: civilDay,
  heldUntil: civilDay.nullable(),
  place: optionalLine,
  agencyId: partnerId.nullable(),
  audience: optionalLine,
  attendance: people,
  firstTime: people,
  note: z
    .string()
    .pipe(text.or(z.literal('')))
    .transform((words) => (words === '' ? null : words))
    .nullable(),
  countsFor,
}

export const addActivityInput = z.strictObject(face)
export const addActivitiesInput = z.strictObject({
  activities: z
    .array(z.strictObject(face))
    .min(1, 'There is nothing to add.')
    .max(MOST_ACTIVITIES, 'That is more than can be brought in at once. Paste a part.'),
})
export const changeActivityInput = z.strictObject({ activityId, ...face })
export const removeActivityInput = z.strictObject({ activityId })
/** Says for which measures an activity counts, all of them. */
export const linkActivityInput = z.strictObject({ activityId, countsFor })
