import { z } from 'zod'
import { civilDay, line } from '../plan/inputs/fields.ts'
import { LONGEST_NOTE } from './case.ts'
import { MOST_QUESTIONS } from './edit-questionnaire.ts'
import { FORM_POINTS, NOT_ASKED_REASONS } from './form.ts'
import { note, numbered, partyId } from './inputs.ts'
import { type FormVersionId, QUESTION_KINDS, type QuestionKey, YES_NO } from './questionnaire.ts'

// What the commands about evaluation forms are given. A form is named by its party and its point: of the present end.

const which = { partyId, point: z.enum(FORM_POINTS) }
const key = z.custom<QuestionKey>(
  (value) => typeof value === 'string' && /^[a-z][a-z0-9-]{0,39}$/u.test(value),
  { error: 'A question is named by its key.' },
)

export const sendFormInput = z.strictObject({ ...which, on: civilDay })
export const remindFormInput = z.strictObject({ ...which, on: civilDay })
export const enterFormInput = z.strictObject({
  ...which,
  on: civilDay,
  versionId: numbered<FormVersionId>('A version of the form'),
  /** By key; what was passed over is left out. */
  answers: z
    .record(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/u), z.union([z.int().min(0).max(10), z.enum(YES_NO)]))
    .refine((answers) => Object.keys(answers).length <= MOST_QUESTIONS, {
      error: 'Those are too many answers.',
    }),
  /** Free words; sealed where they are kept. */
  words: note,
})
export const noReplyInput = z.strictObject({ ...which, on: civilDay })
export const notAskedInput = z.strictObject({ ...which, reason: z.enum(NOT_ASKED_REASONS) })
export const takeBackFormInput = z.strictObject(which)

const question = z.strictObject({
  key: key.nullable(),
  kind: z.enum(QUESTION_KINDS),
  words: line,
  ends: z.tuple([line, line]).readonly().nullable(),
})
const questions = z
  .array(question)
  .min(1, 'A form needs a question.')
  .max(MOST_QUESTIONS, `A form can have at most ${MOST_QUESTIONS} questions.`)
  .readonly()
/** Half-typed questions: anything that can stand in the fields, so that nothing is lost before it is right. */
const typed = z.string().max(LONGEST_NOTE)
const draft = z
  .array(
    z.strictObject({
      key: key.nullable(),
      kind: z.enum(QUESTION_KINDS),
      words: typed,
      ends: z.tuple([typed, typed]).readonly().nullable(),
    }),
  )
  .max(MOST_QUESTIONS * 2)
  .readonly()
const askedBefore = z
  .array(z.strictObject({ ...question.shape, key }))
  .max(MOST_QUESTIONS)
  .readonly()
/** With the version that the questions were begun from, so that it shows when another has been made since. */
export const keepDraftInput = z.strictObject({
  draft: z
    .strictObject({
      from: z.strictObject({
        number: z.int().min(1),
        questions: z.strictObject({ 'one-month': askedBefore, 'six-month': askedBefore }),
      }),
      questions: z.strictObject({ 'one-month': draft, 'six-month': draft }),
    })
    .nullable(),
})
export const saveQuestionsInput = z.strictObject({
  questions: z.strictObject({ 'one-month': questions, 'six-month': questions }),
})
