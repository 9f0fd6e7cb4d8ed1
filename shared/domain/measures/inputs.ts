import { z } from 'zod'
import { ACTIVITY_KINDS } from '../activities/index.ts'
import type { Identity } from '../plan/index.ts'
import {
  civilDay,
  figure,
  itemId,
  line,
  optionalLine,
  partnerId,
  planId,
  text,
} from '../plan/inputs/fields.ts'
import type { GroupId, QuestionId } from '../survey/index.ts'
import { FREQUENCIES } from './period.ts'
import { type ReadingId, SERIES_MARK_KINDS, type SeriesMarkId } from './reading.ts'
import { COMPARISONS, COUNTING_WAYS, READING_FORMS } from './scoring.ts'
import { STATUS_RULES } from './status.ts'

// What the commands of scored measures are given. What a figure may be depends on how its measure is scored: see
// `checkReading` and `checkScoring`. Here is only the shape.

/** Rows of one pasted block, and figures that one step may write. */
export const MOST_READINGS = 2_000

function id<Id extends number>() {
  return z.custom<Id>((value) => typeof value === 'number' && Number.isSafeInteger(value) && value > 0, {
    error: 'A thing of the plan is named by its number.',
  })
}

/** What makes a measure the same in every plan year. */
export const measureIdentity = z.custom<Identity>(
  (value) => typeof value === 'string' && /^[0-9a-f]{32}$/u.test(value),
  { error: 'A measure is named by its identity.' },
)

export const period = z.strictObject({ from: civilDay, to: civilDay })
export const optionalText = z
  .string()
  .pipe(text.or(z.literal('')))
  .transform((words) => (words === '' ? null : words))
  .nullable()

/** `value` may be left out where the two numbers that it is made of are given. */
const readingFace = {
  period,
  value: figure.nullable(),
  numerator: figure.nullable(),
  denominator: figure.nullable(),
  note: optionalText,
  isProvisional: z.boolean(),
}

/** `readingId` is the reading that it takes the place of; without one that of the same period, or none. */
const readingInput = z.strictObject({ ...readingFace, readingId: id<ReadingId>().nullable().default(null) })

/** The measure is named by its entry in one edition: how it is scored there says what its figures are. */
export const setReadingInput = readingInput.extend({ itemId })
export const changeReadingsInput = z.strictObject({
  itemId,
  set: z.array(readingInput).max(MOST_READINGS, 'That is more than can be brought in at once. Paste a part.'),
  remove: z.array(id<ReadingId>()).max(MOST_READINGS).default([]),
})
export const removeReadingInput = z.strictObject({ itemId, readingId: id<ReadingId>() })

export const addSeriesMarkInput = z.strictObject({
  itemId,
  kind: z.enum(SERIES_MARK_KINDS),
  on: civilDay,
  words: line,
})
export const removeSeriesMarkInput = z.strictObject({ itemId, markId: id<SeriesMarkId>() })

const participation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sessions'), atLeast: z.int().min(1).max(1_000) }),
  z.strictObject({ kind: z.literal('months'), longerThan: z.number().min(0).max(1_200) }),
  z.strictObject({ kind: z.literal('words'), words: line }),
])

/** The clinic has fewer questions than this; of earlier words nothing is kept. */
const MOST_DECLINED = 40

/** Every field is optional: what is absent stays as it was said. */
const scoringFields = z.strictObject({
  form: z.enum(READING_FORMS).nullable().exactOptional(),
  ratePer: figure.nullable().exactOptional(),
  frequency: z.enum(FREQUENCIES).nullable().exactOptional(),
  counting: z.enum(COUNTING_WAYS).exactOptional(),
  activityKinds: z.array(z.enum(ACTIVITY_KINDS)).max(ACTIVITY_KINDS.length).exactOptional(),
  startsOn: civilDay.nullable().exactOptional(),
  profile: z.array(figure).max(120).nullable().exactOptional(),
  tolerance: figure.nullable().exactOptional(),
  comparison: z.enum(COMPARISONS).nullable().exactOptional(),
  baselinePeriod: period.nullable().exactOptional(),
  baselineSource: optionalLine.exactOptional(),
  ownerId: partnerId.nullable().exactOptional(),
  caveat: optionalText.exactOptional(),
  participation: participation.nullable().exactOptional(),
  placeFilter: optionalLine.exactOptional(),
  surveyQuestionId: id<QuestionId>().nullable().exactOptional(),
  surveyGroupId: id<GroupId>().nullable().exactOptional(),
  isTracker: z.boolean().exactOptional(),
  countsPeople: z.boolean().nullable().exactOptional(),
  publishedBecause: optionalLine.exactOptional(),
  declined: z
    .array(z.strictObject({ question: z.string().regex(/^[a-z-]{1,20}$/), words: z.string().max(20_000) }))
    .max(MOST_DECLINED)
    .readonly()
    .exactOptional(),
  doneOn: civilDay.nullable().exactOptional(),
  evidenceFor: measureIdentity.nullable().exactOptional(),
  correctiveAction: optionalText.exactOptional(),
  comment: optionalText.exactOptional(),
})
export const setScoringInput = z.strictObject({ itemId, scoring: scoringFields })

const percent = z.number().min(0, 'It is from 0 to 100 %.').max(100, 'It is from 0 to 100 %.')
export const setStatusPolicyInput = z.strictObject({
  planId,
  rule: z.enum(STATUS_RULES),
  /** Percent of the target, or points for percentages. */
  tolerance: percent,
  /** Percent of change, or points for percentages. */
  deadBand: percent,
})
