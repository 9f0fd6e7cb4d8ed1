import { z } from 'zod'
import type { DocumentView, PastedTable, UnderstoodPlan } from '../domain/imports/index.ts'
import { BLOCK_KINDS, COLUMN_ROLES, type Edition, ITEM_MARKS, PRIORITY_KINDS } from '../domain/plan/index.ts'
import { command, query } from './channel.ts'
import { count, day, fileName, fileToken, id, workId } from './fields.ts'

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
  /** The keys of the places in the file that it is about. */
  places: z.array(z.string()).readonly(),
  /** What it is about, one by one, where each may have an answer of its own under its own id. */
  parts: z
    .array(
      z.strictObject({
        id: z.string(),
        where: z.string(),
        words: z.string(),
        places: z.array(z.string()).readonly(),
        answer: z.string().nullable(),
      }),
    )
    .readonly(),
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
  /** The names that lead cells print, each with the partner that it means; null for nobody known. */
  spellings: z
    .array(
      z.strictObject({
        spelling: z.string(),
        count,
        partner: z.string().nullable(),
        places: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  /** Words that will not be stored, with the reason. */
  leftOut: z.array(z.strictObject({ where: z.string(), words: z.string(), reason: z.string() })).readonly(),
  /** read = stored + leftOut, always. */
  words: z.strictObject({ read: count, stored: count, leftOut: count }),
})
export type DraftView = z.infer<typeof draftView>

const place = z.string()
const places = z.array(place).readonly()

const viewParagraph = z.strictObject({
  place,
  runs: z.array(z.strictObject({ text: z.string(), strong: z.boolean(), emphasis: z.boolean() })).readonly(),
  headingLevel: z.int().min(1).max(6).nullable(),
  list: z.strictObject({ ordered: z.boolean(), level: z.int() }).nullable(),
  isQuotation: z.boolean(),
})
const viewCell = z.strictObject({
  isHeader: z.boolean(),
  rowSpan: z.int().positive(),
  colSpan: z.int().positive(),
  paragraphs: z.array(viewParagraph).readonly(),
})
const documentView: z.ZodType<DocumentView> = z.strictObject({
  blocks: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('paragraph'), paragraph: viewParagraph }),
        z.strictObject({
          kind: z.literal('table'),
          label: z.string(),
          rows: z.array(z.array(viewCell).readonly()).readonly(),
        }),
        z.strictObject({ kind: z.literal('sheet'), place, name: z.string(), hidden: z.boolean() }),
        z.strictObject({ kind: z.literal('note'), paragraphs: z.array(viewParagraph).readonly() }),
      ]),
    )
    .readonly(),
  isCut: z.boolean(),
})

const understoodItem = z.strictObject({
  text: z.string(),
  mark: z.enum(ITEM_MARKS),
  due: day.nullable(),
  places,
})
const understoodCell = z.array(understoodItem).readonly()
const understoodPlan: z.ZodType<UnderstoodPlan> = z.strictObject({
  title: z.string(),
  titlePlaces: places,
  parts: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('table'),
          name: z.string(),
          priorityKind: z.enum(PRIORITY_KINDS),
          foldedInto: z.string().nullable(),
          places,
          columns: z.array(z.strictObject({ role: z.enum(COLUMN_ROLES), heading: z.string() })).readonly(),
          issues: z
            .array(
              z.strictObject({
                statement: understoodCell,
                rows: z.array(z.array(understoodCell).readonly()).readonly(),
              }),
            )
            .readonly(),
        }),
        z.strictObject({
          kind: z.literal('section'),
          heading: z.string(),
          level: z.int(),
          places,
          blocks: z
            .array(z.strictObject({ kind: z.enum(BLOCK_KINDS), level: z.int(), text: z.string(), places }))
            .readonly(),
        }),
      ]),
    )
    .readonly(),
})

/** Names a file that was read and is kept in the core's memory until it is stored or the app locks. */
const readingId = z.string().regex(/^[0-9a-f]{32}$/)

/** Answers by the question's id. A question without an answer gets its proposal. */
const answers = z
  .record(z.string().max(300), z.string().max(300))
  .refine((given) => Object.keys(given).length <= 2_000)

/** What names in lead cells mean, where a person says otherwise than the reading; null for nobody. */
const assignments = z
  .array(z.strictObject({ spelling: z.string().max(2_000), partner: z.string().trim().max(200).nullable() }))
  .max(2_000)

const pastedText = z.string().max(20_000)
const pastedTable: z.ZodType<PastedTable, PastedTable> = z.strictObject({
  headings: z.array(pastedText).max(64).readonly().nullable(),
  rows: z
    .array(
      z
        .array(
          z.strictObject({
            items: z
              .array(z.strictObject({ text: pastedText, mark: z.enum(ITEM_MARKS) }))
              .max(500)
              .readonly(),
            joinsAbove: z.boolean(),
          }),
        )
        .max(64)
        .readonly(),
    )
    .max(2_000)
    .readonly(),
  around: z.array(pastedText).max(2_000).readonly(),
})

const reading = z.strictObject({ reading: readingId, draft: draftView })
const stored = z.strictObject({ edition: id<Edition['id']>() })

export const importsContract = {
  /** Main's own dialog; the page gets a token that works once. */
  'imports.choosePlan': command(
    z.strictObject({ kind: z.enum(['word', 'spreadsheet', 'any', 'return']) }),
    chosenFile,
    { owner: 'main', needsUnlocked: false },
  ),
  /** Reads a plan in a process without key. Needs no store: the first start reads before a passphrase is chosen. */
  'imports.readPlan': command(z.strictObject({ file: fileToken, workId }), reading, {
    grant: 'file-token',
    needsUnlocked: false,
  }),
  /** Reads the same file again with the answers given so far. */
  'imports.answer': command(
    z.strictObject({ reading: readingId, answers, assignments: assignments.default([]) }),
    reading,
    { needsUnlocked: false, inputCap: 1_000_000 },
  ),
  /** The same for a table that the person pasted, where there is no file that can be read. */
  'imports.readPasted': command(pastedTable, reading, { needsUnlocked: false, inputCap: 2_000_000 }),
  /** The file as it stands, to read beside what was understood. */
  'imports.document': query(z.strictObject({ reading: readingId }), documentView, { needsUnlocked: false }),
  /** The plan as it would be stored with the answers given so far. */
  'imports.preview': query(
    z.strictObject({ reading: readingId, answers, assignments: assignments.default([]) }),
    understoodPlan,
    { needsUnlocked: false, inputCap: 1_000_000 },
  ),
  /** Stores a plan as it was understood, in one step that can be undone. */
  'imports.storePlan': command(
    z.strictObject({
      reading: readingId,
      answers,
      assignments: assignments.default([]),
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
