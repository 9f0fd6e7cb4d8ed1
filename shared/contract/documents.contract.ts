import { z } from 'zod'
import {
  AUDIENCES,
  frontSheet,
  type PublicationId,
  setFrontSheetInput,
  withdrawReportInput,
} from '../domain/documents/board/index.ts'
import type { EditionId, PlanId } from '../domain/plan/index.ts'
import { evaluationFormPaper, formLettersPaper, heldPaper } from './case-papers.ts'
import { command, query } from './channel.ts'
import { edit } from './edit-channel.ts'
import { editionState } from './editions.contract.ts'
import { bytes, count, day, fileToken, id, nothing, workId } from './fields.ts'
import { periodSchema } from './measure-schemas.ts'
import { editionChoice } from './plan.contract.ts'
import { notices, savedFile } from './saved-file.ts'

const partKeys = z.array(z.string().regex(/^[a-z]+(-\d{1,15})?$/)).max(400)

/** For whom a paper is: small numbers of people are kept back from all but the few who may see them. */
const audience = z.enum(AUDIENCES).default('board')

const choice = {
  ...editionChoice.shape,
  /** Which parts are printed, and in which order; all in the plan's own order where it is left out. */
  parts: z.strictObject({ leftOut: partKeys, order: partKeys }).optional(),
  /** Adds the picture by ward, of the newest year with figures; without it the paper has none. */
  wards: z.boolean().optional(),
  /** Adds what residents say, from the waves of surveys up to today. */
  surveys: z.boolean().optional(),
  audience,
  workId,
}

/** The annual plan document. */
const planPaper = z.strictObject({ what: z.literal('plan'), format: z.enum(['pdf', 'docx']), ...choice })
/** The action-plan tables. */
const tablesPaper = z.strictObject({
  what: z.literal('tables'),
  format: z.enum(['pdf', 'docx', 'xlsx']),
  ...choice,
})

/**
 * The board report: a draft from the figures as they are on a day (null for today) for a period (null for the last
 * quarter that is over), or one that was issued, as it was issued.
 */
const boardPaper = z.strictObject({
  what: z.literal('board'),
  format: z.enum(['pdf', 'docx', 'xlsx']),
  ...editionChoice.shape,
  period: periodSchema.nullable(),
  asAt: day.nullable(),
  /** A report that was issued is printed as it was, whomever this names. */
  audience,
  issued: id<PublicationId>().nullable(),
  workId,
})

/** The results of surveys as a paper of their own, up to a day (null for today). */
const surveyPaper = z.strictObject({
  what: z.literal('survey'),
  format: z.enum(['pdf', 'docx', 'xlsx']),
  asAt: day.nullable(),
  workId,
})

/** What came of mediation of cases in some days (null for all), as known on a day (null for today). */
const mediationPaper = z.strictObject({
  what: z.literal('mediation'),
  format: z.enum(['pdf', 'docx', 'xlsx']),
  span: periodSchema.nullable(),
  asAt: day.nullable(),
  workId,
})

/** The papers that are printed from the plan, and in which formats. */
const paper = z.discriminatedUnion('what', [planPaper, tablesPaper])
export type PaperChoice = z.infer<typeof paper>

/**
 * Where a paper goes: to the place that the person is asked for, to the one where saving failed just before, or beside
 * it under another name.
 */
const place = { place: z.enum(['ask', 'same', 'copy']).optional() }

/** What is saved: a paper, and where. */
const saving = z.discriminatedUnion('what', [
  planPaper.extend(place),
  tablesPaper.extend(place),
  boardPaper.extend(place),
  surveyPaper.extend(place),
  mediationPaper.extend(place),
  evaluationFormPaper.extend(place),
  formLettersPaper.extend(place),
  heldPaper.extend(place),
])

/** A paper as it would be saved: the very same bytes. */
const preview = z.strictObject({ bytes, notices })
export type PaperPreview = z.infer<typeof preview>

const boardDesk = z.strictObject({
  planId: id<PlanId>(),
  editionId: id<EditionId>(),
  editionLabel: z.string(),
  /** The front sheet as it was typed last. */
  front: frontSheet,
  /** What the report covers, and the day of its figures, unless something else is chosen. */
  period: periodSchema,
  asAt: day,
  /** Measures off track or missed, and those of them for which no corrective action is given. */
  urgent: count,
  withoutCorrectiveAction: count,
  /** What is kept back from the audience: measures and areas, and texts of the officer that would name a figure. */
  keptBack: z.strictObject({ measures: count, areas: count, replacedTexts: count }),
  /** Every report that was issued from the plan, the newest first. */
  issued: z
    .array(
      z.strictObject({
        id: id<PublicationId>(),
        number: count,
        editionLabel: z.string(),
        period: periodSchema,
        asAt: day,
        issuedOn: day,
        auditHead: z.string(),
        audience: z.enum(AUDIENCES).nullable(),
        withdrawnReason: z.string().nullable(),
      }),
    )
    .readonly(),
})
export type BoardDesk = z.infer<typeof boardDesk>

const savedPaper = z.strictObject({ file: fileToken })

export const documentsContract = {
  /** Makes a PDF with progress and gives it to the page, which shows it. Nothing is saved. */
  'documents.preview': query(
    z.discriminatedUnion('what', [
      planPaper.extend({ format: z.literal('pdf') }),
      tablesPaper.extend({ format: z.literal('pdf') }),
      boardPaper.extend({ format: z.literal('pdf') }),
    ]),
    preview,
  ),
  /** The name that is offered for a paper's file. */
  'documents.suggestName': query(saving, z.strictObject({ name: z.string().min(1).max(255) })),
  /** Whom forms and letters to people in mediation name to ask; empty where the front sheet names nobody. */
  'documents.contactOfficer': query(z.strictObject({}), z.strictObject({ name: z.string() })),
  /** Asks where to save, makes the paper with progress, and saves it whole or not at all. */
  'documents.export': command(saving, savedFile, { grant: 'save-dialog' }),
  /** Asks where to save, and saves the newer of two states of a plan as a PDF with its changes marked. */
  'documents.exportComparison': command(
    z.strictObject({ before: editionState, after: editionState, workId }),
    savedFile,
    { grant: 'save-dialog' },
  ),
  /** Asks where to save, and saves the days of a plan year for a calendar program (.ics). */
  'documents.exportCalendar': command(editionChoice, savedFile, { grant: 'save-dialog' }),
  /**
   * Asks where to save, and saves everything in the store, readable, as one zip. With names, what is sealed of people in
   * mediation is in it, and the activity log says so.
   */
  'documents.exportEverything': command(z.strictObject({ withNames: z.boolean(), workId }), savedFile, {
    grant: 'save-dialog',
  }),
  /** What the next board report of an edition says on its front, what it has to tell, and what was issued before. */
  'documents.board': query(editionChoice.extend({ asAt: day.nullable(), audience }), boardDesk),
  'documents.setFrontSheet': edit(setFrontSheetInput),
  /** Numbers a report and keeps it as it is; answers its id. No step of undo. */
  'documents.issueReport': command(
    z.strictObject({ editionId: id<EditionId>(), period: periodSchema.nullable(), asAt: day, audience }),
    z.strictObject({ id: id<PublicationId>() }),
  ),
  'documents.withdrawReport': command(withdrawReportInput, nothing),
  /** Opens a file that this program has just saved in the program that the system has for it. */
  'documents.open': command(savedPaper, nothing, { owner: 'main', needsUnlocked: false }),
  /** Shows a file that this program has just saved in the system's file manager. */
  'documents.showInFolder': command(savedPaper, nothing, { owner: 'main', needsUnlocked: false }),
}
