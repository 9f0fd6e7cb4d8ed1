import type {
  RawBlock,
  RawCell,
  RawDocument,
  RawParagraph,
  RawTable,
} from '../../shared/domain/imports/index.ts'

/** A cell of a made-up table: one paragraph, several, or a cell with spans. Text in a list begins with "* ". */
export type CellText = string | readonly string[] | RawCell

/** A made-up plan file. */
export function aRawDocument(
  blocks: readonly RawBlock[],
  source: RawDocument['source'] = 'word',
): RawDocument {
  return { source, blocks, ignored: [] }
}

/** Running text; "* " in front makes it a point of a list. */
export function text(words: string): RawParagraph {
  const isPoint = words.startsWith('* ')
  return {
    kind: 'paragraph',
    runs: [{ text: isPoint ? words.slice(2) : words }],
    ...(isPoint ? { list: { ordered: false, level: 1 } } : {}),
  }
}

/** A heading that the file marks as one. */
export function heading(words: string, level = 1): RawParagraph {
  return { kind: 'paragraph', runs: [{ text: words }], headingLevel: level }
}

/** A paragraph that is bold from end to end. */
export function strong(words: string): RawParagraph {
  return { kind: 'paragraph', runs: [{ text: words, strong: true }] }
}

/** A cell that reaches over rows or columns. */
export function spanning(
  words: string,
  span: { readonly rows?: number; readonly columns?: number },
): RawCell {
  return {
    paragraphs: words === '' ? [] : [text(words)],
    rowSpan: span.rows ?? 1,
    colSpan: span.columns ?? 1,
  }
}

/** A table; an empty string is an empty cell. */
export function table(rows: readonly (readonly CellText[])[], place = 'table'): RawTable {
  return { kind: 'table', place, rows: rows.map((cells) => ({ cells: cells.map(cellOf) })) }
}

function cellOf(cell: CellText): RawCell {
  if (typeof cell === 'string') return spanning(cell, {})
  if ('paragraphs' in cell) return cell
  return { paragraphs: cell.map(text), rowSpan: 1, colSpan: 1 }
}

/** The headings of most made-up tables. */
export const HEADER = ['Issue', 'Action', 'Outcome', 'Measure', 'Lead'] as const
