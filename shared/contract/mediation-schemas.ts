import { z } from 'zod'
import type { EntryFinding } from '../domain/measures/index.ts'
import {
  type Answers,
  CASE_OUTCOMES,
  type CaseEnd,
  type CaseFace,
  type CaseId,
  type CaseReviewPeriod,
  CONTACT_WAYS,
  type Contact,
  DISCLOSURE_AUDIENCES,
  DISCLOSURE_CONCERNS,
  type Diary,
  type Disclosure,
  type EvaluationForm,
  FORM_POINTS,
  FORM_STATES,
  type FormDue,
  type FormVersion,
  INTERVENTION_KINDS,
  MEETING_KINDS,
  type Meeting,
  NOT_ASKED_REASONS,
  type NotProceeding,
  type Outcomes,
  type Party,
  type PartyDetails,
  type PartyId,
  type PartyLetter,
  PRESENTING_ISSUES,
  type PublishedCount,
  QUESTION_KINDS,
  type Question,
  type QuestionDraft,
  type QuestionKey,
  REFERRAL_ROUTES,
  REPEAT_KINDS,
  RETENTION_ACTIONS,
  RETENTION_SUBJECTS,
  type RepeatReport,
  type Retention,
  type RetentionClass,
  TENURES,
  YES_NO,
} from '../domain/mediation/index.ts'
import type { Partner } from '../domain/partners/index.ts'
import type { Place } from '../domain/places/index.ts'
import { count, day, id } from './fields.ts'

// Schemas of what the core sends about mediation, declared as those of their domain types.

const words = z.string().max(20_000)
export const caseIdSchema = id<CaseId>()
export const partyIdSchema = id<PartyId>()
export const letterSchema = z.custom<PartyLetter>(
  (value) => typeof value === 'string' && /^[A-Z]$/u.test(value),
  'a letter',
)

export const caseFaceSchema: z.ZodType<CaseFace> = z.strictObject({
  referral: z.strictObject({
    on: day,
    route: z.enum(REFERRAL_ROUTES),
    agencyId: id<Partner['id']>().nullable(),
    issue: z.enum(PRESENTING_ISSUES),
    placeId: id<Place['id']>().nullable(),
    tenure: z.enum(TENURES).nullable(),
  }),
  openedOn: day.nullable(),
  consentOn: day.nullable(),
  interventions: z.array(z.enum(INTERVENTION_KINDS)),
  hubOn: day.nullable(),
  caseReviewOn: day.nullable(),
})

const notProceeding: z.ZodType<NotProceeding> = z.discriminatedUnion('why', [
  z.strictObject({ why: z.literal('declined'), by: letterSchema }),
  z.strictObject({ why: z.literal('unsuitable') }),
  z.strictObject({ why: z.literal('referred-back') }),
])

export const caseEndSchema: z.ZodType<CaseEnd> = z.strictObject({
  on: day,
  outcome: z.enum(CASE_OUTCOMES).exclude(['open']),
  notProceeding: notProceeding.nullable(),
})

export const partySchema: z.ZodType<Party> = z.strictObject({
  id: partyIdSchema,
  letter: letterSchema,
  household: count,
  isSafeguarding: z.boolean(),
  isVulnerable: z.boolean(),
  hasDetails: z.boolean(),
})

export const partyDetailsSchema: z.ZodType<PartyDetails> = z.strictObject({
  name: words,
  address: words,
  phone: words,
  email: words,
  howToReach: words,
})

export const contactSchema: z.ZodType<Contact> = z.strictObject({
  id: id<Contact['id']>(),
  on: day,
  way: z.enum(CONTACT_WAYS),
  partyId: partyIdSchema.nullable(),
  hasNote: z.boolean(),
})
export const meetingSchema: z.ZodType<Meeting> = z.strictObject({
  id: id<Meeting['id']>(),
  on: day,
  kind: z.enum(MEETING_KINDS),
})
export const repeatSchema: z.ZodType<RepeatReport> = z.strictObject({
  id: id<RepeatReport['id']>(),
  on: day,
  kind: z.enum(REPEAT_KINDS),
})

const answers: z.ZodType<Answers> = z.record(z.string(), z.union([z.number(), z.enum(YES_NO)]))
export const formSchema: z.ZodType<EvaluationForm> = z.strictObject({
  id: id<EvaluationForm['id']>(),
  caseId: caseIdSchema,
  partyId: partyIdSchema,
  point: z.enum(FORM_POINTS),
  endedOn: day,
  sentOn: day.nullable(),
  sentVersionId: id<FormVersion['id']>().nullable(),
  reminders: z.array(day),
  reply: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('waiting') }),
    z.strictObject({
      kind: z.literal('returned'),
      on: day,
      versionId: id<FormVersion['id']>(),
      answers,
      hasWords: z.boolean(),
    }),
    z.strictObject({ kind: z.literal('no-reply'), on: day }),
    z.strictObject({ kind: z.literal('not-asked'), reason: z.enum(NOT_ASKED_REASONS) }),
  ]),
})

const due: z.ZodType<FormDue> = z.strictObject({ on: day, from: day, until: day })
export const standingFormSchema = z.strictObject({
  partyId: partyIdSchema,
  point: z.enum(FORM_POINTS),
  due,
  state: z.enum(FORM_STATES),
  form: formSchema.nullable(),
})

const questionShape = z.strictObject({
  key: z.custom<QuestionKey>((value) => typeof value === 'string' && value.length <= 40, 'a key'),
  kind: z.enum(QUESTION_KINDS),
  words,
  ends: z.tuple([words, words]).readonly().nullable(),
}) satisfies z.ZodType<Question>
export const questionSchema: z.ZodType<Question> = questionShape

export const formVersionSchema: z.ZodType<FormVersion> = z.strictObject({
  id: id<FormVersion['id']>(),
  number: count,
  questions: z.strictObject({ 'one-month': z.array(questionSchema), 'six-month': z.array(questionSchema) }),
})

const edited = z.array(z.strictObject({ ...questionShape.shape, key: questionShape.shape.key.nullable() }))
export const questionDraftSchema: z.ZodType<QuestionDraft> = z.strictObject({
  from: z.strictObject({
    number: count,
    questions: z.strictObject({ 'one-month': z.array(questionSchema), 'six-month': z.array(questionSchema) }),
  }),
  questions: z.strictObject({ 'one-month': edited, 'six-month': edited }),
})

const diaryEntry: z.ZodType<Diary['late'][number]> = z.strictObject({
  caseId: caseIdSchema,
  reference: words,
  partyId: partyIdSchema,
  letter: letterSchema,
  isSafeguarding: z.boolean(),
  isVulnerable: z.boolean(),
  point: z.enum(FORM_POINTS),
  endedOn: day,
  due,
  state: z.enum(['due', 'overdue']),
  days: z.int(),
  sentOn: day.nullable(),
  reminders: count,
  task: z.enum(['send', 'remind', 'wait', 'close']),
})
export const diarySchema: z.ZodType<Diary> = z.strictObject({
  today: day,
  thisWeek: z.array(diaryEntry),
  late: z.array(diaryEntry),
  outOfWindow: z.array(diaryEntry),
})

// Many nested counts, which pure rules work out and the compiler holds; they name nobody.
export const outcomesSchema = z.custom<Outcomes>(
  (value) => typeof value === 'object' && value !== null,
  'outcomes',
)

export const retentionSchema: z.ZodType<Retention> = z.strictObject({
  classId: id<RetentionClass['id']>().nullable(),
  reviewOn: day.nullable(),
  keptBecause: words.nullable(),
})
export const retentionClassSchema: z.ZodType<RetentionClass> = z.strictObject({
  id: id<RetentionClass['id']>(),
  subject: z.enum(RETENTION_SUBJECTS),
  name: words,
  months: count,
  action: z.enum(RETENTION_ACTIONS),
  reason: words,
  isUsual: z.boolean(),
})

const noted = z.strictObject({ count, note: words.nullable() })
export const caseReviewsSchema: z.ZodType<CaseReviewPeriod> = z.strictObject({
  id: id<CaseReviewPeriod['id']>(),
  from: day,
  to: day,
  figures: z.strictObject({
    applications: noted,
    belowThreshold: noted,
    reviews: noted,
    recommendations: noted,
  }),
})
export const publishedCountSchema: z.ZodType<PublishedCount> = z.strictObject({
  id: id<PublishedCount['id']>(),
  name: words,
  year: count,
  count,
  reason: words,
})
export const disclosureSchema: z.ZodType<Disclosure> = z.strictObject({
  id: id<Disclosure['id']>(),
  concerned: z.enum(DISCLOSURE_CONCERNS),
  caseId: caseIdSchema.nullable(),
  reference: words.nullable(),
  letter: letterSchema.nullable(),
  on: day,
  recipient: words,
  what: words,
  legalBasis: words,
  audience: z.enum(DISCLOSURE_AUDIENCES),
  fields: z.array(words),
})

export const findingSchema: z.ZodType<EntryFinding> = z.strictObject({
  severity: z.enum(['refused', 'doubt']),
  rule: z.string(),
  message: words,
})
