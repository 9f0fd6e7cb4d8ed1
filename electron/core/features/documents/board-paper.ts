import type { BoardReport, IssueMark } from '../../../../shared/domain/documents/board/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import { buildBoardDocument, buildBoardWorkbook } from './board/index.ts'
import type { PaperFormat } from './file-name.ts'
import type { Printable } from './printing.ts'

/**
 * A board report as it is printed. A report that was issued bears the day of its issue, so that it gives the same bytes
 * whenever it is printed again; a draft bears the day of its figures.
 */
export function boardPaper(report: BoardReport, mark: IssueMark | null, format: PaperFormat): Printable {
  const date: CivilDate = mark?.issuedOn ?? report.asAt
  const details = { date, publisher: `${report.area} Community Safety Partnership` }
  return format === 'xlsx'
    ? { kind: 'xlsx', workbook: buildBoardWorkbook(report, mark, details) }
    : { kind: format, document: buildBoardDocument(report, mark, details) }
}
