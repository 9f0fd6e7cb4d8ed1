import type { ParsedInput } from '../../../../shared/contract/index.ts'
import { isFailure } from '../../../../shared/kit/failure.ts'
import type { ReadDb } from '../../store/index.ts'
import { getEditionContent, getEditionInUse } from '../plan/index.ts'
import { draftReport, getPublication, planWardPages } from './board/index.ts'
import { boardPaper } from './board-paper.ts'
import { evaluationFormPaper, formLettersPaper } from './case-papers/index.ts'
import { suggestBoardName, suggestFileName, suggestReportName } from './file-name.ts'
import { mediationPages, mediationPaper } from './mediation/index.ts'
import { isExtract, paperOf, todayHere } from './papers.ts'
import type { Printable } from './printing.ts'
import { surveyPages, surveyPaper } from './survey/index.ts'

type BoardChoice = Extract<ParsedInput<'documents.export'>, { what: 'board' }>

/** Every paper that can be read without a trace; what is held about one person is not among them. */
type ReadablePaper = Exclude<ParsedInput<'documents.export'>, { what: 'subject-access' }>

/** The paper that was asked for, ready to be printed, and the name that is offered for its file. */
export async function chosenPaper(
  db: ReadDb,
  choice: ReadablePaper,
): Promise<{ readonly printable: Printable; readonly name: string }> {
  if (choice.what === 'board') return boardReportOf(db, choice)
  if (choice.what === 'survey') return surveyResultsOf(db, choice)
  if (choice.what === 'mediation') return mediationOf(db, choice)
  if (choice.what === 'evaluation-form') return evaluationFormPaper(db, choice)
  if (choice.what === 'form-letters') return formLettersPaper(db, choice)
  const content = await getEditionContent(db, choice.edition ?? (await getEditionInUse(db)).id)
  const today = todayHere()
  const appendix = {
    wards: choice.wards === true ? await planWardPages(db, content, today, choice.audience) : [],
    surveys: choice.surveys === true ? await surveyPages(db, today) : [],
  }
  return {
    printable: paperOf(content, choice, today, appendix),
    name: suggestFileName(content, choice.what, choice.format, isExtract(content, choice)),
  }
}

async function boardReportOf(db: ReadDb, { edition, period, asAt, audience, issued, format }: BoardChoice) {
  if (issued !== null) {
    const { report, mark } = await getPublication(db, issued)
    return { printable: boardPaper(report, mark, format), name: nameOf(report, format) }
  }
  const editionId = edition ?? (await getEditionInUse(db)).id
  const { report } = await draftReport(db, { editionId, period, asAt: asAt ?? todayHere(), audience })
  return { printable: boardPaper(report, null, format), name: nameOf(report, format) }
}

type SurveyChoice = Extract<ParsedInput<'documents.export'>, { what: 'survey' }>

async function surveyResultsOf(db: ReadDb, { asAt: day, format }: SurveyChoice) {
  const asAt = day ?? todayHere()
  const area = await areaInUse(db)
  return {
    printable: surveyPaper(await surveyPages(db, asAt), { area, asAt }, format),
    name: suggestReportName(area, 'survey results', asAt, format),
  }
}

type MediationChoice = Extract<ParsedInput<'documents.export'>, { what: 'mediation' }>

async function mediationOf(db: ReadDb, { span, asAt: day, format }: MediationChoice) {
  const asAt = day ?? todayHere()
  const area = await areaInUse(db)
  return {
    printable: mediationPaper(await mediationPages(db, span, asAt), { area, asAt }, format),
    name: suggestReportName(area, 'mediation', asAt, format),
  }
}

/** The area of the plan in use; a survey may be there before any plan. */
export async function areaInUse(db: ReadDb): Promise<string> {
  try {
    return (await getEditionContent(db, (await getEditionInUse(db)).id)).plan.area
  } catch (error) {
    if (isFailure(error, 'not-found')) return 'Our area'
    throw error
  }
}

function nameOf({ area, asAt }: Parameters<typeof boardPaper>[0], format: BoardChoice['format']): string {
  return suggestBoardName(area, asAt, format)
}
