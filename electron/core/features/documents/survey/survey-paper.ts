import type { BoardSurvey } from '../../../../../shared/domain/documents/board/index.ts'
import { type CivilDate, dateInWords } from '../../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../../shared/kit/failure.ts'
import { listInWords } from '../../../../../shared/text/counts.ts'
import type { PaperFormat } from '../file-name.ts'
import type { Printable } from '../printing.ts'
import { surveyBlocks } from './survey-blocks.ts'
import { surveySheets } from './survey-sheets.ts'

/**
 * The results of every survey as a paper of its own, with notes on method. @throws Failure `invalid-input` where there is
 * no wave with results up to the day.
 */
export function surveyPaper(
  surveys: readonly BoardSurvey[],
  { area, asAt }: { readonly area: string; readonly asAt: CivilDate },
  format: PaperFormat,
): Printable {
  if (surveys.length === 0) {
    throw new Failure(
      'invalid-input',
      `No wave of a survey has results up to ${dateInWords(asAt)}. Enter the answers of a wave first, or choose a later day.`,
    )
  }
  const title = `${area}: what residents say`
  const publisher = `${area} Community Safety Partnership`
  const names = listInWords(surveys.map(({ name }) => name))
  if (format === 'xlsx') {
    const about = [
      `${names}, as known on ${dateInWords(asAt)}.`,
      'Nobody’s answers are in this workbook: it holds counts and percentages of many people.',
    ]
    return {
      kind: 'xlsx',
      workbook: { title, publisher, date: asAt, about, sheets: surveySheets(surveys) },
    }
  }
  return {
    kind: format,
    document: {
      title,
      publisher,
      subject: `Results of ${names}`,
      date: asAt,
      footer: `${names}. As known on ${dateInWords(asAt)}`,
      cover: null,
      hasContents: false,
      parts: [{ orientation: 'portrait', blocks: surveyBlocks(surveys, 1, 'whole') }],
    },
  }
}
