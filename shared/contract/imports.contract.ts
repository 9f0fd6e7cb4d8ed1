import { z } from 'zod'
import type { Edition } from '../domain/plan/index.ts'
import { command } from './channel.ts'
import { count, fileName, fileToken, id, workId } from './fields.ts'

/** A file that the person chose, or that the person thought better of it. */
const chosenFile = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chosen'), file: fileToken, name: fileName }),
  z.strictObject({ kind: z.literal('cancelled') }),
])
export type ChosenFile = z.infer<typeof chosenFile>

const question = z.strictObject({
  id: z.string(),
  kind: z.string(),
  where: z.string(),
  sentence: z.string(),
  proposal: z.string(),
  /** The first choice is the proposal. */
  choices: z.array(z.strictObject({ value: z.string(), label: z.string() })).readonly(),
  /** The answer that this draft was made with; null while nobody has answered. */
  answer: z.string().nullable(),
})

/** An existing plan as it was understood, before anything is stored. */
const draftView = z.strictObject({
  title: z.string(),
  area: z.string(),
  span: z.strictObject({ firstYear: z.int(), lastYear: z.int() }).nullable(),
  editionLabel: z.string().nullable(),
  counts: z.strictObject({
    priorities: count,
    projects: count,
    issues: count,
    actions: count,
    outcomes: count,
    measures: count,
    leads: count,
    sections: count,
    partners: count,
  }),
  priorities: z
    .array(z.strictObject({ name: z.string(), kind: z.enum(['priority', 'project']), issues: count }))
    .readonly(),
  /** What was put right because there was no doubt. */
  healed: z.array(z.strictObject({ kind: z.string(), where: z.string(), sentence: z.string() })).readonly(),
  questions: z.array(question).readonly(),
  /** Words that will not be stored, with the reason. */
  leftOut: z.array(z.strictObject({ where: z.string(), words: z.string(), reason: z.string() })).readonly(),
  /** read = stored + leftOut, always. */
  words: z.strictObject({ read: count, stored: count, leftOut: count }),
})
export type DraftView = z.infer<typeof draftView>

/** Names a file that was read and is kept in the core's memory until it is stored or the app locks. */
const readingId = z.string().regex(/^[0-9a-f]{32}$/)

/** Answers by the question's id. A question without an answer gets its proposal. */
const answers = z
  .record(z.string().max(300), z.string().max(300))
  .refine((given) => Object.keys(given).length <= 2_000)

const reading = z.strictObject({ reading: readingId, draft: draftView })
const stored = z.strictObject({ edition: id<Edition['id']>() })

export const importsContract = {
  /** Main's own dialog; the page gets a token that works once. */
  'imports.choosePlan': command(
    z.strictObject({ kind: z.enum(['word', 'spreadsheet', 'any']) }),
    chosenFile,
    { owner: 'main', needsUnlocked: false },
  ),
  /** Reads a plan in a process without key. Needs no store: the first start reads before a passphrase is chosen. */
  'imports.readPlan': command(z.strictObject({ file: fileToken, workId }), reading, {
    grant: 'file-token',
    needsUnlocked: false,
  }),
  /** Reads the same file again with the answers given so far. */
  'imports.answer': command(z.strictObject({ reading: readingId, answers }), reading, {
    needsUnlocked: false,
    inputCap: 1_000_000,
  }),
  /** Stores a plan as it was understood, in one step that can be undone. */
  'imports.storePlan': command(
    z.strictObject({
      reading: readingId,
      answers,
      /** "2020/21" where the file does not say which edition it is; null to take what the file says. */
      editionLabel: z
        .string()
        .regex(/^\d{4}\/\d{2}$/)
        .nullable(),
      workId,
    }),
    stored,
    { inputCap: 1_000_000 },
  ),
  /** Fills the store with the example plan. */
  'imports.useSample': command(z.strictObject({ workId }), stored),
}
