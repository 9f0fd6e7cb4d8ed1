import type { PaperKind } from '../../../../shared/domain/documents/index.ts'
import type { EditionContent } from '../../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { PageFormat } from './printing.ts'

export type PaperFormat = PageFormat | 'xlsx'

const PAPER_WORDS: Readonly<Record<PaperKind, string>> = { plan: 'delivery plan', tables: 'action tables' }
// What Windows refuses in a name, control characters, and spaces and dots that it drops at the end.
const REFUSED = /[<>:"/\\|?*\p{Cc}]+/gu
const LONGEST_AREA = 80

/**
 * The name that is offered for a paper: "Lichfield District delivery plan 2020-21.pdf". Valid on Windows too. A paper
 * of which parts were left out has another name, so that it does not take the place of the whole one.
 */
export function suggestFileName(
  content: EditionContent,
  paper: PaperKind,
  format: PaperFormat,
  isExtract = false,
): string {
  const area = [...clean(content.plan.area)].slice(0, LONGEST_AREA).join('').trim()
  const year = clean(content.edition.label.replaceAll('/', '-'))
  const words = [area, PAPER_WORDS[paper], year, isExtract ? 'extract' : '']
  return `${words.filter((part) => part !== '').join(' ')}.${format}`
}

/** The name for a board report: "Lichfield District board report 2020-06-30.pdf". The day of its figures sorts them. */
export function suggestBoardName(area: string, asAt: CivilDate, format: PaperFormat): string {
  return suggestReportName(area, 'board report', asAt, format)
}

/** The same for another report: "Lichfield District survey results 2020-06-30.pdf". */
export function suggestReportName(area: string, what: string, asAt: CivilDate, format: PaperFormat): string {
  const name = [...clean(area)].slice(0, LONGEST_AREA).join('').trim()
  return `${[name, what, asAt].filter((part) => part !== '').join(' ')}.${format}`
}

function clean(text: string): string {
  return text
    .replace(REFUSED, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[. ]+|[. ]+$/g, '')
}
