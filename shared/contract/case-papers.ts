import { z } from 'zod'
import { FORM_POINTS } from '../domain/mediation/index.ts'
import { day, workId } from './fields.ts'
import { partyIdSchema } from './mediation-schemas.ts'

// The papers of one case of mediation: by reference and letter, never by name, but for what is held about one party.

/** The most letters that are printed at once. */
export const MOST_LETTERS = 300

const common = {
  format: z.literal('pdf'),
  /** Large print has no text below 18 points. */
  print: z.enum(['normal', 'large']),
  workId,
}
const point = z.enum(FORM_POINTS)
/** The day that stands on the paper; null for today. */
const on = day.nullable()

/** An empty evaluation form: of one party, or of nobody, for the counter. */
export const evaluationFormPaper = z.strictObject({
  what: z.literal('evaluation-form'),
  partyId: partyIdSchema.nullable(),
  point,
  on,
  ...common,
})

/** Letters about forms, in this order, each with its form behind it where that is wanted. */
export const formLettersPaper = z.strictObject({
  what: z.literal('form-letters'),
  letters: z
    .array(z.strictObject({ partyId: partyIdSchema, point }))
    .min(1)
    .max(MOST_LETTERS),
  withForms: z.boolean(),
  on,
  ...common,
})

/** What is held about one party, for that party. Leaves an entry in the activity log, as looking at it does. */
export const heldPaper = z.strictObject({
  what: z.literal('subject-access'),
  partyId: partyIdSchema,
  /** Leaves the marks for safeguarding and vulnerability out. */
  leavesOutMarks: z.boolean(),
  ...common,
})
