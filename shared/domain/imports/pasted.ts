import type { ItemMark } from '../plan/index.ts'
import type { RawCell, RawDocument, RawParagraph } from './raw-document.ts'

/** A cell that was copied elsewhere; `joinsAbove` is set where the cell above reaches over it. */
export interface PastedCell {
  readonly items: readonly { readonly text: string; readonly mark: ItemMark }[]
  readonly joinsAbove: boolean
}

/** A table that was copied elsewhere and pasted, with the words that stood around it. */
export interface PastedTable {
  readonly headings: readonly string[] | null
  readonly rows: readonly (readonly PastedCell[])[]
  readonly around: readonly string[]
}

/** What a pasted plan is called where a file has its name. */
export const PASTED_NAME = 'Pasted table'

/** A pasted table as a document of its own, so that it is understood by the same rules as a file. */
export function documentFromPasted({ headings, rows, around }: PastedTable): RawDocument {
  const header = headings === null ? [] : [{ cells: headings.map((text) => cellOf([textOf(text)], 1, true)) }]
  return {
    source: 'word',
    blocks: [
      ...around.map(textOf),
      {
        kind: 'table',
        place: 'the pasted table',
        rows: [...header, ...rows.map((row, at) => rowOf(row, at, rows))],
      },
    ],
    ignored: [],
  }
}

/** The words of a pasted table, a line for each row: what is kept where a file keeps its bytes. */
export function wordsOfPasted({ headings, rows, around }: PastedTable): string {
  const lines = rows.map((row) =>
    row.map((cell) => cell.items.map(({ text }) => text).join(' / ')).join('\t'),
  )
  return [...around, ...(headings === null ? [] : [headings.join('\t')]), ...lines].join('\n')
}

function rowOf(row: readonly PastedCell[], at: number, rows: PastedTable['rows']) {
  return {
    cells: row.flatMap((cell, column) =>
      cell.joinsAbove && at > 0 ? [] : [cellOf(cell.items.map(itemOf), spanFrom(rows, at, column), false)],
    ),
  }
}

/** How many rows a cell reaches over: its own, and those below it that join it. */
function spanFrom(rows: PastedTable['rows'], at: number, column: number): number {
  let span = 1
  while (rows[at + span]?.[column]?.joinsAbove === true) span += 1
  return span
}

function cellOf(paragraphs: readonly RawParagraph[], rowSpan: number, header: boolean): RawCell {
  return { paragraphs, rowSpan, colSpan: 1, ...(header ? { header } : {}) }
}

function textOf(text: string): RawParagraph {
  return { kind: 'paragraph', runs: [{ text }] }
}

function itemOf({ text, mark }: PastedCell['items'][number]): RawParagraph {
  return mark === 'none' ? textOf(text) : { ...textOf(text), list: { ordered: mark === 'number', level: 1 } }
}
