import type { PaperChoice } from '../../../../shared/contract/index.ts'
import {
  chosenParts,
  listParts,
  type PaperKind,
  type PartsChoice,
  WHOLE_PAPER,
} from '../../../../shared/domain/documents/index.ts'
import type { EditionContent } from '../../../../shared/domain/plan/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import { type CivilDate, civilDate } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { DocumentDetails } from './document-words.ts'
import { NO_APPENDIX, type PlanAppendix } from './plan-appendix.ts'
import { buildPlanDocument } from './plan-document.ts'
import type { Printable } from './printing.ts'
import { buildTablesDocument } from './tables-document.ts'
import { buildTablesWorkbook } from './tables-workbook.ts'

/** The model of the paper that was asked for, with what stands behind it where that is wanted. @throws Failure `invalid-input` when every part of it was left out. */
export function paperOf(
  content: EditionContent,
  choice: Pick<PaperChoice, 'what' | 'format' | 'parts'>,
  date: CivilDate,
  appendix: PlanAppendix = NO_APPENDIX,
): Printable {
  const details = detailsOf(content, date)
  const parts = choice.parts ?? WHOLE_PAPER
  refuseNothing(content, choice.what, parts)
  if (choice.format === 'xlsx')
    return { kind: 'xlsx', workbook: buildTablesWorkbook(content, details, parts, appendix) }
  return {
    kind: choice.format,
    document:
      choice.what === 'plan'
        ? buildPlanDocument(content, details, parts, appendix)
        : buildTablesDocument(content, details, parts),
  }
}

/** What every paper of a plan says besides its content. */
export function detailsOf({ plan }: EditionContent, date: CivilDate): DocumentDetails {
  return { date, publisher: `${plan.area} Community Safety Partnership` }
}

/** A plan without a priority has a paper of its own; a paper of which nothing was wanted is a mistake. */
function refuseNothing(content: EditionContent, paper: PaperKind, choice: PartsChoice): void {
  const parts = listParts(content, paper)
  if (parts.length === 0 || chosenParts(parts, choice).length > 0) return
  throw new Failure('invalid-input', 'Every part of the paper was left out. Tick at least one part.')
}

/** Whether parts of a paper were left out. */
export function isExtract(content: EditionContent, choice: Pick<PaperChoice, 'what' | 'parts'>): boolean {
  const parts = listParts(content, choice.what)
  return chosenParts(parts, choice.parts ?? WHOLE_PAPER).length < parts.length
}

/** Today where the officer is: the date that is printed on a paper made now. */
export function todayHere(now = new Date()): CivilDate {
  return defined(civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate()), 'today')
}
