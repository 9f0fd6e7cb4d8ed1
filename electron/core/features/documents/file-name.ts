import type { EditionContent } from '../../../../shared/domain/plan/index.ts'

/** The papers that can be made of an edition. */
export type Paper = 'plan' | 'tables'
export type PaperFormat = 'pdf' | 'xlsx'

const PAPER_WORDS: Readonly<Record<Paper, string>> = { plan: 'delivery plan', tables: 'action tables' }
// What Windows refuses in a name, control characters, and spaces and dots that it drops at the end.
const REFUSED = /[<>:"/\\|?*\p{Cc}]+/gu
const LONGEST_AREA = 80

/** The name that is offered for a paper: "Lichfield District delivery plan 2020-21.pdf". Valid on Windows too. */
export function suggestFileName(content: EditionContent, paper: Paper, format: PaperFormat): string {
  const area = [...clean(content.plan.area)].slice(0, LONGEST_AREA).join('').trim()
  const year = clean(content.edition.label.replaceAll('/', '-'))
  return `${[area, PAPER_WORDS[paper], year].filter((part) => part !== '').join(' ')}.${format}`
}

function clean(text: string): string {
  return text
    .replace(REFUSED, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[. ]+|[. ]+$/g, '')
}
