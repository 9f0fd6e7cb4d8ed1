/** The written form of the example plan (resources/sample/plan.txt), line by line. */
export type SampleLine =
  | {
      readonly kind: 'title' | 'heading' | 'bold' | 'bullet' | 'quotation' | 'paragraph'
      readonly text: string
    }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'footnote'; readonly mark: string; readonly text: string }
  | SampleTable

export interface SampleTable {
  readonly kind: 'table'
  /** Empty for a table that goes on without a heading row. */
  readonly headings: readonly string[]
  /** Cells in column order; each a list of paragraphs. */
  readonly rows: readonly (readonly SampleParagraph[])[][]
}

export interface SampleParagraph {
  readonly text: string
  readonly isBullet: boolean
}

const COLUMNS = 'IAOMLFK'
const PREFIXES = [
  ['=== ', 'subheading'],
  ['== ', 'heading'],
  ['= ', 'title'],
  ['* ', 'bullet'],
  ['> ', 'quotation'],
  ['! ', 'bold'],
] as const

/** Reads the written form. Throws with the line when a line makes no sense. */
export function parseSample(source: string): SampleLine[] {
  const lines: SampleLine[] = []
  let table: { kind: 'table'; headings: string[]; rows: SampleParagraph[][][] } | undefined
  for (const line of source.split('\n')) {
    if (line === '' || line.startsWith('# ')) continue
    const cell = /^([IAOMLFK])(\*?) (.*)$/.exec(line)
    if (line === 'TABLE' || line.startsWith('TABLE ')) {
      table = { kind: 'table', headings: line.slice(6).split(' | ').filter(Boolean), rows: [] }
      lines.push(table)
    } else if (line === 'ROW' && table !== undefined) {
      const width = table.headings.length === 0 ? 6 : table.headings.length
      table.rows.push(Array.from({ length: width }, () => []))
    } else if (cell !== null && table !== undefined) {
      const [, letter = '', star, text = ''] = cell
      table.rows.at(-1)?.[COLUMNS.indexOf(letter)]?.push({ text, isBullet: star === '*' })
    } else {
      table = undefined
      lines.push(proseLine(line))
    }
  }
  return lines
}

function proseLine(line: string): SampleLine {
  const footnote = /^\^(\d+) (.*)$/.exec(line)
  if (footnote !== null) return { kind: 'footnote', mark: footnote[1] ?? '', text: footnote[2] ?? '' }
  const known = PREFIXES.find(([prefix]) => line.startsWith(prefix))
  return known === undefined
    ? { kind: 'paragraph', text: line }
    : { kind: known[1], text: line.slice(known[0].length) }
}
