import { placeKey } from './findings.ts'
import { placeCells } from './passages.ts'
import type { RawDocument, RawParagraph, RawTable } from './raw-document.ts'
import { hasWords } from './words.ts'

/** A paragraph of the file to look at; `place` is the key that the understood plan names it by. */
export interface ViewParagraph {
  readonly place: string
  readonly runs: readonly { readonly text: string; readonly strong: boolean; readonly emphasis: boolean }[]
  /** 1 to 6; null where the file marks no heading. */
  readonly headingLevel: number | null
  /** Set for a point of a list, level 1 first. */
  readonly list: { readonly ordered: boolean; readonly level: number } | null
  readonly isQuotation: boolean
}

export interface ViewCell {
  readonly isHeader: boolean
  readonly rowSpan: number
  readonly colSpan: number
  readonly paragraphs: readonly ViewParagraph[]
}

export type ViewBlock =
  | { readonly kind: 'paragraph'; readonly paragraph: ViewParagraph }
  | { readonly kind: 'table'; readonly label: string; readonly rows: readonly (readonly ViewCell[])[] }
  | { readonly kind: 'sheet'; readonly place: string; readonly name: string; readonly hidden: boolean }
  | { readonly kind: 'note'; readonly paragraphs: readonly ViewParagraph[] }

/** The file as a person knows it, in reading order, with a place at every paragraph. */
export interface DocumentView {
  readonly blocks: readonly ViewBlock[]
  /** The file goes on beyond what is shown here; all of it was read. */
  readonly isCut: boolean
}

/** Beyond this many paragraphs a file is a book or a data dump, and looking at it beside the plan helps nobody. */
const MOST_PARAGRAPHS = 6_000

/** Shows the raw document: nothing is put right, joined or left out but paragraphs without a word. */
export function viewDocument(raw: RawDocument): DocumentView {
  const blocks: ViewBlock[] = []
  let paragraph = 0
  let table = 0
  let shown = 0
  const next = (): string => {
    paragraph += 1
    return placeKey({ table: null, row: null, column: null, paragraph })
  }
  for (const block of raw.blocks) {
    if (shown >= MOST_PARAGRAPHS) return { blocks, isCut: true }
    switch (block.kind) {
      case 'sheet':
        blocks.push({ kind: 'sheet', place: next(), name: block.name, hidden: block.hidden })
        break
      case 'note': {
        const paragraphs = block.paragraphs.map((one) => viewParagraph(one, next()))
        shown += paragraphs.length
        blocks.push({ kind: 'note', paragraphs })
        break
      }
      case 'paragraph': {
        const place = next()
        if (!block.runs.some((run) => hasWords(run.text))) break
        shown += 1
        blocks.push({ kind: 'paragraph', paragraph: viewParagraph(block, place) })
        break
      }
      case 'table': {
        table += 1
        const { rows, isCut, paragraphs } = viewTable(block, table, MOST_PARAGRAPHS - shown)
        shown += paragraphs
        blocks.push({ kind: 'table', label: block.place, rows })
        if (isCut) return { blocks, isCut }
      }
    }
  }
  return { blocks, isCut: false }
}

function viewTable(
  table: RawTable,
  number: number,
  most: number,
): { rows: ViewCell[][]; isCut: boolean; paragraphs: number } {
  const rows: ViewCell[][] = []
  let paragraphs = 0
  for (const [at, { cells }] of placeCells(table).entries()) {
    if (paragraphs >= most) return { rows, isCut: true, paragraphs }
    rows.push(
      cells.map(({ cell, column, width, height }) => ({
        isHeader: cell.header === true,
        rowSpan: height,
        colSpan: width,
        paragraphs: cell.paragraphs.map((one, index) => {
          paragraphs += 1
          const place = { table: number, row: at + 1, column: column + 1, paragraph: index + 1 }
          return viewParagraph(one, placeKey(place))
        }),
      })),
    )
  }
  return { rows, isCut: false, paragraphs }
}

function viewParagraph(paragraph: RawParagraph, place: string): ViewParagraph {
  return {
    place,
    runs: paragraph.runs.map(({ text, strong = false, emphasis = false }) => ({ text, strong, emphasis })),
    headingLevel: paragraph.headingLevel ?? null,
    list: paragraph.list ?? null,
    isQuotation: paragraph.quotation === true,
  }
}

/** The keys of all places of a view, in reading order. */
export function placesInView(view: DocumentView): string[] {
  return view.blocks.flatMap(placesIn)
}

function placesIn(block: ViewBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.paragraph.place]
    case 'sheet':
      return [block.place]
    case 'note':
      return block.paragraphs.map((one) => one.place)
    case 'table':
      return block.rows.flatMap((cells) => cells.flatMap((cell) => cell.paragraphs.map((one) => one.place)))
  }
}
