import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

/** A stretch of text of one look; `note` is the text of a footnote that is referred to right after it. */
export interface WordRun {
  readonly text: string
  readonly strong?: boolean
  readonly emphasis?: boolean
  readonly link?: string
  readonly note?: string
}

/** Text as it stands in a paragraph; "\n" in it is a line break inside the paragraph. */
export type WordWords = string | readonly (string | WordRun)[]

/** A paragraph; `bullet` and `number` give the list's level from 1. */
export interface WordParagraph {
  readonly words: WordWords
  readonly heading?: 1 | 2 | 3 | 4 | 5 | 6
  readonly title?: boolean
  readonly bullet?: number
  readonly number?: number
  readonly quotation?: boolean
  readonly pageBreakBefore?: boolean
}

/** A cell of a table; what a merge covers is left out of the rows below or beside it. */
export interface WordCell {
  readonly content: readonly (string | WordParagraph | WordTable)[]
  readonly rowSpan?: number
  readonly colSpan?: number
}

/** A table; the first `headerRows` rows are marked to repeat on each page. */
export interface WordTable {
  readonly rows: readonly (readonly (string | readonly string[] | WordCell)[])[]
  readonly headerRows?: number
}

export type WordBlock = string | WordParagraph | WordTable

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
]

/** Writes a .docx with the blocks in reading order, the way Word would save them. */
export async function wordFile(blocks: readonly WordBlock[]): Promise<Uint8Array> {
  const notes: string[] = []
  const children = blocks.map((block) => blockOf(block, notes))
  const document = new Document({
    creator: 'Plan author',
    title: 'Plan',
    styles: { paragraphStyles: [{ id: 'Quote', name: 'Quote', basedOn: 'Normal' }] },
    numbering: {
      config: [listStyle('bullets', LevelFormat.BULLET), listStyle('numbers', LevelFormat.DECIMAL)],
    },
    footnotes: Object.fromEntries(notes.map((note, at) => [at + 1, { children: [new Paragraph(note)] }])),
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function listStyle(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat]) {
  const levels = [0, 1, 2, 3].map((level) => ({
    level,
    format,
    text: format === LevelFormat.BULLET ? '•' : `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
  }))
  return { reference, levels }
}

function blockOf(block: WordBlock, notes: string[]): Paragraph | Table {
  if (typeof block === 'string') return paragraphOf({ words: block }, notes)
  return 'rows' in block ? tableOf(block, notes) : paragraphOf(block, notes)
}

function paragraphOf(paragraph: WordParagraph, notes: string[]): Paragraph {
  const heading = paragraph.title ? HeadingLevel.TITLE : HEADINGS[(paragraph.heading ?? 0) - 1]
  const list = paragraph.bullet
    ? { reference: 'bullets', level: paragraph.bullet - 1 }
    : paragraph.number
      ? { reference: 'numbers', level: paragraph.number - 1 }
      : undefined
  return new Paragraph({
    children: runsOf(paragraph.words, notes),
    ...(heading ? { heading } : {}),
    ...(list ? { numbering: list } : {}),
    ...(paragraph.quotation ? { style: 'Quote' } : {}),
    ...(paragraph.pageBreakBefore ? { pageBreakBefore: true } : {}),
  })
}

function runsOf(words: WordWords, notes: string[]): ParagraphChild[] {
  const runs = typeof words === 'string' ? [words] : words
  return runs.flatMap((run) => runOf(typeof run === 'string' ? { text: run } : run, notes))
}

function runOf(run: WordRun, notes: string[]): ParagraphChild[] {
  const texts = run.text.split('\n').map(
    (text, at) =>
      new TextRun({
        text,
        ...(run.strong ? { bold: true } : {}),
        ...(run.emphasis ? { italics: true } : {}),
        ...(at > 0 ? { break: 1 } : {}),
      }),
  )
  const placed: ParagraphChild[] = run.link
    ? [new ExternalHyperlink({ link: run.link, children: texts })]
    : texts
  if (run.note === undefined) return placed
  notes.push(run.note)
  return [...placed, new FootnoteReferenceRun(notes.length)]
}

function tableOf(table: WordTable, notes: string[]): Table {
  const rows = table.rows.map(
    (row, at) =>
      new TableRow({
        tableHeader: at < (table.headerRows ?? 0),
        children: row.map((cell) => cellOf(cell, notes)),
      }),
  )
  return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } })
}

function cellOf(cell: string | readonly string[] | WordCell, notes: string[]): TableCell {
  const { content, rowSpan, colSpan } = spelledOut(cell)
  const children = content.map((block) => blockOf(block, notes))
  // Word insists that a cell ends with a paragraph.
  if (children.length === 0 || children.at(-1) instanceof Table) children.push(new Paragraph(''))
  return new TableCell({
    children,
    ...(rowSpan ? { rowSpan } : {}),
    ...(colSpan ? { columnSpan: colSpan } : {}),
  })
}

function spelledOut(cell: string | readonly string[] | WordCell): WordCell {
  if (typeof cell === 'string') return { content: [cell] }
  return 'content' in cell ? cell : { content: cell }
}
