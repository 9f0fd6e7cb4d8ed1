import type { PressBlock, PressTable } from '../../../press/document-model.ts'

/** Blocks as the board report uses them, so that its parts speak of contents and not of runs. */

export function heading(level: number, text: string): PressBlock {
  return { kind: 'heading', level, text, inContents: true }
}

export function paragraph(
  text: string,
  look: 'normal' | 'lead' | 'small' | 'caption' = 'normal',
): PressBlock {
  return { kind: 'paragraph', runs: [{ text }], look }
}

export function bullets(points: readonly string[]): PressBlock {
  return { kind: 'list', ordered: false, points: points.map((point) => [paragraph(point)]) }
}

export function numbered(points: readonly string[]): PressBlock {
  return { kind: 'list', ordered: true, points: points.map((point) => [paragraph(point)]) }
}

/** A cell: text, or several paragraphs below each other. */
export type Cell = string | readonly string[]

export interface PlainTable {
  readonly summary: string
  /** Headings with the share of the width that each column gets; figures stand at the end of theirs. */
  readonly columns: readonly (readonly [heading: string, weight: number, align?: 'end'])[]
  /** The first cell of a row heads it. */
  readonly rows: readonly (readonly Cell[])[]
}

/** A table of text. */
export function table({ summary, columns, rows }: PlainTable): PressTable {
  return {
    kind: 'table',
    summary,
    columns: columns.map(([text, weight, align]) => ({
      heading: text,
      weight,
      ...(align === undefined ? {} : { align }),
    })),
    groups: rows.map(([head = '', ...cells]) => ({ head: cell(head), rows: [cells.map(cell)] })),
  }
}

function cell(content: Cell): PressBlock[] {
  return (typeof content === 'string' ? [content] : content)
    .filter((text) => text !== '')
    .map((text) => paragraph(text))
}
