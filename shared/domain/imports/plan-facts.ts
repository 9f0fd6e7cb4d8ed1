import type { Node } from './outline.ts'
import type { Passage } from './passages.ts'
import type { PlanDraft } from './plan-draft.ts'
import { announcesPriority } from './priority-name.ts'
import { cleanText, endsSentence } from './words.ts'

/** What the first lines of the file say about the plan as a whole. */
export interface PlanFacts {
  readonly title: string
  readonly area: string
  readonly span: PlanDraft['span']
  readonly editionLabel: string | null
}

const TITLE_WORDS = /\b(?:plan|strategy|partnership|20\d\d)\b/i
const SECTION_OPENING =
  /^(?:our |the |key |executive |strategic )?(?:priorities|overview|introduction|foreword|contents|background|summary|statement|welcome|vision|context)\b/i
const LONGEST_TITLE_LINE = 20
const YEARS = /\b(20\d\d)\s?(?:[-–—/]|to)\s?(20\d\d|\d\d)(?!\d)/g
const SPAN_AT_END = /[\s,:(–—-]*\b20\d\d\s?(?:[-–—/]|to)\s?(?:20\d\d|\d\d)\)?$/

/** The nodes at the beginning of the file that are its title. */
export function titleNodes(nodes: readonly Node[]): Node[] {
  const run: Node[] = []
  for (const [at, node] of nodes.entries()) {
    if (node.kind === 'sheet') continue
    const line = titleLine(node)
    if (line === null || SECTION_OPENING.test(line) || announcesPriority(line)) break
    const next = nodes[at + 1]
    if (next?.kind === 'table' && run.length > 0) break
    const opensText = node.kind === 'heading' && next !== undefined && next.kind !== 'heading'
    const opensShortLine = next !== undefined && titleLine(next) !== null
    if (opensText && !opensShortLine && !TITLE_WORDS.test(line)) break
    if (node.kind === 'text' && endsSentence(line)) break
    run.push(node)
  }
  const last = run.findLastIndex((node) => TITLE_WORDS.test(titleLine(node) ?? ''))
  return run.slice(0, last + 1)
}

function titleLine(node: Node): string | null {
  if (node.kind === 'heading') return node.passage.text
  if (node.kind !== 'text') return null
  const [only] = node.passages
  if (only === undefined || node.passages.length > 1 || only.mark !== 'none') return null
  return only.text.split(' ').length <= LONGEST_TITLE_LINE && !endsSentence(only.text) ? only.text : null
}

/** Title, area, span and edition from the title's lines, the headings and the text. */
export function planFacts(
  title: readonly Passage[],
  headings: readonly string[],
  text: readonly string[],
): PlanFacts {
  const lines = title.map((passage) => passage.text)
  const span = lines.flatMap(spansIn).find((years) => years.lastYear - years.firstYear >= 2) ?? null
  const words = lines.map((line) => line.replace(SPAN_AT_END, '').trim()).filter((line) => line !== '')
  const name = cleanText(words.join(' ')).replace(/[,:–—-]+$/, '')
  return {
    title: name === '' ? 'Community Safety Plan' : name,
    area: areaOf(lines, text),
    span,
    editionLabel: editionOf([...lines, ...headings], text, span),
  }
}

type Span = NonNullable<PlanDraft['span']>

function spansIn(text: string): Span[] {
  return [...text.matchAll(YEARS)].map((match) => {
    const firstYear = Number(match[1])
    const last = match[2] ?? ''
    return {
      firstYear,
      lastYear: last.length === 2 ? firstYear - (firstYear % 100) + Number(last) : Number(last),
    }
  })
}

/** The year that headings name most often; else the one year inside the span that the text names. */
function editionOf(headings: readonly string[], text: readonly string[], span: Span | null): string | null {
  const isEdition = (years: Span): boolean =>
    years.lastYear === years.firstYear + 1 &&
    (span === null || (years.firstYear >= span.firstYear && years.lastYear <= span.lastYear))
  const inHeadings = mostFrequent(headings.flatMap(spansIn).filter(isEdition).map(labelOf))
  if (inHeadings !== null) return inHeadings
  const inText = new Set(text.flatMap(spansIn).filter(isEdition).map(labelOf))
  const [only = null] = inText
  return span !== null && inText.size === 1 ? only : null
}

function labelOf(years: Span): string {
  return `${years.firstYear}/${String(years.lastYear % 100).padStart(2, '0')}`
}

function mostFrequent(values: readonly string[]): string | null {
  let best: string | null = null
  let most = 0
  for (const value of new Set(values)) {
    const count = values.filter((one) => one === value).length
    if (count > most) [best, most] = [value, count]
  }
  return best
}

const PLACE_IN_TITLE =
  /^(?:[Tt]he\s+)?((?:[\p{Lu}][\p{L}'’-]*\s+(?:(?:and|upon|on|of|with|in|the)\s+)*){0,4}?[\p{Lu}][\p{L}'’-]*)(?=\s*(?::|[-–—]\s)|\s+(?:Community|Safer|Crime|Delivery|Partnership|Strategic|Local|Annual|CSP)\b|$)/u
const PLACE_IN_TEXT =
  /\b((?:[\p{Lu}][\p{L}'’-]+\s+(?:and\s+|upon\s+|on\s+)?){1,3}(?:District|Borough|City|County))\s+Council\b/u

/** The place that the plan is for: what stands in front of "Community Safety" in the title, else the council's district. */
function areaOf(title: readonly string[], text: readonly string[]): string {
  const joined = cleanText(title.map((line) => line.replace(SPAN_AT_END, '')).join(' '))
  const inTitle = PLACE_IN_TITLE.exec(joined)?.[1]
  if (
    inTitle !== undefined &&
    !/^(?:community|safer|crime|delivery|partnership|action|annual)\b/i.test(inTitle)
  ) {
    const council = new RegExp(
      `\\b${inTitle.replace(/[^\p{L} ]/gu, '.')} (?:District|Borough|City|County)(?= Council\\b)`,
      'u',
    )
    return text.flatMap((line) => council.exec(line)?.[0] ?? [])[0] ?? inTitle
  }
  for (const line of text) {
    const council = PLACE_IN_TEXT.exec(line)?.[1]
    if (council !== undefined) return cleanText(council).replace(/^The /, '')
  }
  return ''
}
