import { z } from 'zod'
import { ACTIVITY_KINDS, type Activity } from '../domain/activities/index.ts'
import {
  COMPARISONS,
  COUNTING_WAYS,
  type DirectionOfTravel,
  FREQUENCIES,
  MEDIATION_COUNTS,
  type MeasureScoring,
  type ParticipationRule,
  type Period,
  READING_FORMS,
  type Reading,
  type ReadingRevision,
  type ReadingSource,
  SERIES_MARK_KINDS,
  type SeriesMark,
  STATUS_RULES,
  type Standing,
  type StatusPolicy,
  type ZoneId,
  type ZoneReadingId,
  type ZoneSeries,
} from '../domain/measures/index.ts'
import type { CaseId } from '../domain/mediation/index.ts'
import type { Partner } from '../domain/partners/index.ts'
import { count, day, id, instant } from './fields.ts'
import { identity } from './plan-schemas.ts'

// Schemas of what the core sends about measures and activities, declared as those of their domain types.

const words = z.string().max(20_000)

export const periodSchema: z.ZodType<Period> = z.strictObject({ from: day, to: day })

const participation: z.ZodType<ParticipationRule> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sessions'), atLeast: z.number() }),
  z.strictObject({ kind: z.literal('months'), longerThan: z.number() }),
  z.strictObject({ kind: z.literal('words'), words }),
])

export const scoringSchema: z.ZodType<MeasureScoring> = z.strictObject({
  form: z.enum(READING_FORMS).nullable(),
  ratePer: z.number().nullable(),
  frequency: z.enum(FREQUENCIES).nullable(),
  counting: z.enum(COUNTING_WAYS),
  activityKinds: z.array(z.enum(ACTIVITY_KINDS)),
  startsOn: day.nullable(),
  profile: z.array(z.number()).nullable(),
  tolerance: z.number().nullable(),
  comparison: z.enum(COMPARISONS).nullable(),
  baselinePeriod: periodSchema.nullable(),
  baselineSource: words.nullable(),
  ownerId: id<Partner['id']>().nullable(),
  caveat: words.nullable(),
  participation: participation.nullable(),
  placeFilter: words.nullable(),
  surveyQuestionId: id<NonNullable<MeasureScoring['surveyQuestionId']>>().nullable(),
  surveyGroupId: id<NonNullable<MeasureScoring['surveyGroupId']>>().nullable(),
  isTracker: z.boolean(),
  countsPeople: z.boolean().nullable(),
  publishedBecause: words.nullable(),
  declined: z.array(z.strictObject({ question: z.string(), words })),
  doneOn: day.nullable(),
  evidenceFor: identity.nullable(),
  correctiveAction: words.nullable(),
  comment: words.nullable(),
})

export const activitySchema: z.ZodType<Activity> = z.strictObject({
  id: id<Activity['id']>(),
  kind: z.enum(ACTIVITY_KINDS),
  name: words,
  heldOn: day,
  heldUntil: day.nullable(),
  place: words.nullable(),
  agencyId: id<Partner['id']>().nullable(),
  audience: words.nullable(),
  attendance: count.nullable(),
  firstTime: count.nullable(),
  note: words.nullable(),
  countsFor: z.array(identity),
})

type SurveySource = Extract<ReadingSource, { kind: 'survey' }>
const source: z.ZodType<ReadingSource> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed') }),
  z.strictObject({ kind: z.literal('zones'), zoneIds: z.array(id<ZoneId>()) }),
  z.strictObject({ kind: z.literal('activities'), activityIds: z.array(id<Activity['id']>()) }),
  z.strictObject({
    kind: z.literal('mediation'),
    count: z.enum(MEDIATION_COUNTS),
    caseIds: z.array(id<CaseId>()),
  }),
  z.strictObject({
    kind: z.literal('survey'),
    surveyId: id<SurveySource['surveyId']>(),
    waveId: id<SurveySource['waveId']>(),
    askedId: id<SurveySource['askedId']>(),
    importId: count.nullable(),
  }),
  z.strictObject({ kind: z.literal('import'), importId: count, file: words, sheet: words, cell: words }),
])

const figures = {
  value: z.number(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  note: words.nullable(),
  isProvisional: z.boolean(),
}

export const readingSchema: z.ZodType<Reading> = z.strictObject({
  id: id<NonNullable<Reading['id']>>().nullable(),
  period: periodSchema,
  ...figures,
  source,
  revisions: count,
})

export const zoneSchema: z.ZodType<ZoneSeries> = z.strictObject({
  id: id<ZoneId>(),
  name: words,
  readings: z.array(
    z.strictObject({ id: id<ZoneReadingId>(), period: periodSchema, ...figures, revisions: count }),
  ),
})

export const revisionSchema: z.ZodType<ReadingRevision> = z.strictObject({ at: instant, ...figures })

export const seriesMarkSchema: z.ZodType<SeriesMark> = z.strictObject({
  id: id<NonNullable<SeriesMark['id']>>().nullable(),
  kind: z.enum(SERIES_MARK_KINDS),
  on: day,
  words,
})

export const statusPolicySchema: z.ZodType<StatusPolicy> = z.strictObject({
  rule: z.enum(STATUS_RULES),
  tolerance: z.number(),
  deadBand: z.number(),
})

// How a measure stands has many shapes, which pure rules work out from what is sent beside it; the compiler holds them.
export const standingSchema = z.custom<Standing>(isObject, 'a standing')
export const directionSchema = z.custom<DirectionOfTravel>(isObject, 'a direction of travel')

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
