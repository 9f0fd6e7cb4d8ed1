import type { ItemMark } from '../plan/content.ts'
import type { SourcePlace } from './plan-draft.ts'
import type { RawBlock, RawCell, RawDocument, RawParagraph, RawRun, RawTable } from './raw-document.ts'
import { cleanText, hasWords, stripMark } from './words.ts'

/** A paragraph of the file, or one line of it, that says something. */
export interface Passage {
  readonly place: SourcePlace
  /** Clean text without a typed bullet or number. */
  readonly text: string
  readonly mark: ItemMark
  /** Depth in a list, 0 first. */
  readonly listLevel: number
  /** The runs that `text` was made of, as they stood in the file. */
  readonly runs: readonly RawRun[]
  readonly headingLevel: number | null
  readonly isQuotation: boolean
  /** Every word is set in bold. */
  readonly isStrong: boolean
}

/** A cell at its place in the grid; columns count from 0, and a merged cell stands at its first row and column. */
export interface GridCell {
  readonly column: number
  readonly width: number
  readonly height: number
  readonly passages: readonly Passage[]
}

export interface GridRow {
  /** Counted from 1 in the table as it stood in the file. */
  readonly number: number
  readonly cells: readonly GridCell[]
  /** Columns that a cell of an earlier row reaches down to. */
  readonly covered: ReadonlySet<number>
}

export interface Grid {
  readonly kind: 'grid'
  /** Counted from 1 through the file. */
  readonly number: number
  readonly place: string
  readonly width: number
  readonly rows: readonly GridRow[]
  /** The sheet of the workbook that it stands on. */
  readonly sheet: Sheet | null
}

export interface Sheet {
  readonly kind: 'sheet'
  readonly name: Passage | null
  readonly isHidden: boolean
}

export interface Line {
  readonly kind: 'line'
  readonly passage: Passage
  readonly sheet: Sheet | null
}

/** A footnote of the file; `id` is what runs refer to. */
export interface NoteLines {
  readonly kind: 'note'
  readonly id: string
  readonly passages: readonly Passage[]
}

export type Part = Line | Grid | Sheet | NoteLines

/** A cell that claims more columns than this is taken at this width: no plan has a wider table. */
const MOST_COLUMNS = 64

/** The file as passages with their places, in reading order; tables become grids. Paragraphs without a word are gone. */
export function readPassages(raw: RawDocument): Part[] {
  let paragraph = 0
  let table = 0
  let sheet: Sheet | null = null
  const textPlace = (): Spot => {
    paragraph += 1
    return { table: null, row: null, column: null, paragraph, label: `paragraph ${paragraph}` }
  }
  const partsOf = (block: RawBlock): Part[] => {
    switch (block.kind) {
      case 'sheet': {
        const spot = { ...textPlace(), label: `sheet ${cleanText(block.name)}` }
        const runs = [{ text: block.name }]
        const name = passageOf(runs, { kind: 'paragraph', runs }, spot)
        sheet = { kind: 'sheet', name, isHidden: block.hidden }
        return [sheet]
      }
      case 'note': {
        const passages = block.paragraphs.flatMap((one) => passagesOf(one, textPlace()))
        return [{ kind: 'note', id: block.id, passages }]
      }
      case 'table':
        table += 1
        return [readGrid(block, table, sheet)]
      case 'paragraph': {
        const here = sheet
        return passagesOf(block, textPlace()).map((passage) => ({ kind: 'line', passage, sheet: here }))
      }
    }
  }
  return raw.blocks.flatMap(partsOf)
}

type Spot = Omit<SourcePlace, 'words'>

function passagesOf(paragraph: RawParagraph, spot: Spot): Passage[] {
  return linesOf(paragraph.runs).flatMap((runs) => passageOf(runs, paragraph, spot) ?? [])
}

function passageOf(runs: readonly RawRun[], paragraph: RawParagraph, spot: Spot): Passage | null {
  const words = runs.map((run) => run.text).join('')
  if (!hasWords(words)) return null
  const unmarked = stripMark(cleanText(words))
  const listMark = paragraph.list === undefined ? 'none' : paragraph.list.ordered ? 'number' : 'bullet'
  return {
    place: { ...spot, words },
    text: unmarked.text,
    mark: listMark === 'none' ? unmarked.mark : listMark,
    listLevel: Math.max(0, (paragraph.list?.level ?? 1) - 1),
    runs,
    headingLevel: paragraph.headingLevel ?? null,
    isQuotation: paragraph.quotation === true,
    isStrong: runs.every((run) => run.strong === true || !hasWords(run.text)),
  }
}

/** Cuts runs at line breaks, and in front of bullets that stand in the middle of a paragraph. */
function linesOf(runs: readonly RawRun[]): RawRun[][] {
  const lines: RawRun[][] = [[]]
  for (const run of runs) {
    const pieces = run.text.split(/\r\n|[\n\r\v]|(?=[•▪●◦‣])/u)
    for (const [at, text] of pieces.entries()) {
      if (at > 0) lines.push([])
      if (text !== '' || run.note !== undefined) lines.at(-1)?.push({ ...run, text })
    }
  }
  return lines
}

/** A cell of a row with its column, counted from 0, and what it covers. */
interface PlacedCell {
  readonly cell: RawCell
  readonly column: number
  readonly width: number
  readonly height: number
}

/** Finds the column of each cell of a table: cells that reach over rows and columns push the others along. */
export function placeCells(
  table: RawTable,
): { readonly cells: readonly PlacedCell[]; readonly covered: ReadonlySet<number> }[] {
  const reach = new Map<number, number>()
  return table.rows.map((row, at) => {
    const covered = new Set([...reach].filter(([, last]) => last >= at).map(([column]) => column))
    let column = 0
    const cells = row.cells.map((cell): PlacedCell => {
      while (covered.has(column)) column += 1
      const width = clamp(cell.colSpan, 1, MOST_COLUMNS)
      const height = clamp(cell.rowSpan, 1, table.rows.length - at)
      const placed = { cell, column, width, height }
      for (let over = column; over < column + width; over += 1) reach.set(over, at + height - 1)
      column += width
      return placed
    })
    return { cells, covered }
  })
}

function readGrid(table: RawTable, number: number, sheet: Sheet | null): Grid {
  let width = 0
  const rows = placeCells(table).map((row, at): GridRow => {
    const cells = row.cells.map(({ cell, column, width: cellWidth, height }): GridCell => {
      const label = cell.address === undefined ? table.place : `${table.place}, cell ${cell.address}`
      const passages = cell.paragraphs.flatMap((paragraph, index) =>
        passagesOf(paragraph, {
          table: number,
          row: at + 1,
          column: column + 1,
          paragraph: index + 1,
          label,
        }),
      )
      width = Math.max(width, column + cellWidth)
      return { column, width: cellWidth, height, passages }
    })
    return { number: at + 1, cells, covered: row.covered }
  })
  return { kind: 'grid', number, place: table.place, width, rows, sheet }
}

function clamp(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(Math.trunc(value), least), Math.max(least, most)) : least
}
