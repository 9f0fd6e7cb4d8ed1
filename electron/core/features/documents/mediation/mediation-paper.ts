import type { BoardMediation } from '../../../../../shared/domain/documents/board/index.ts'
import { type CivilDate, dateInWords } from '../../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../../shared/kit/failure.ts'
import type { PaperFormat } from '../file-name.ts'
import type { Printable } from '../printing.ts'
import { mediationBlocks } from './mediation-blocks.ts'
import { mediationSheets } from './mediation-sheets.ts'

/** What came of mediation as a paper of its own. @throws Failure `invalid-input` where there is nothing to print. */
export function mediationPaper(
  page: BoardMediation | null,
  { area, asAt }: { readonly area: string; readonly asAt: CivilDate },
  format: PaperFormat,
): Printable {
  if (page === null) {
    throw new Failure(
      'invalid-input',
      `There is no mediation case in those days, up to ${dateInWords(asAt)}. Enter a case first, or choose other days.`,
    )
  }
  const title = `${area}: what came of mediation`
  const publisher = `${area} Community Safety Partnership`
  if (format === 'xlsx') {
    const about = [
      `Of ${page.period}, as known on ${dateInWords(asAt)}.`,
      'No person and no case is in this workbook: it holds counts and percentages. Small numbers are kept back.',
    ]
    return {
      kind: 'xlsx',
      workbook: { title, publisher, date: asAt, about, sheets: mediationSheets(page) },
    }
  }
  return {
    kind: format,
    document: {
      title,
      publisher,
      subject: `What came of mediation, of ${page.period}`,
      date: asAt,
      footer: `What came of mediation. As known on ${dateInWords(asAt)}`,
      cover: null,
      hasContents: false,
      parts: [{ orientation: 'portrait', blocks: mediationBlocks(page, 1) }],
    },
  }
}
