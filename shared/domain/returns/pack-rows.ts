import { CELL_KINDS, type PackedSheet, type SuppliedWorkbook } from './sheet.ts'

/** Rows of text as a sheet: every cell stays text until its column's meaning is known, so that 00123 keeps its noughts. */
export function packRows(name: string, rows: readonly (readonly string[])[]): PackedSheet {
  const places = new Map<string, number>()
  const texts: string[] = []
  const rowStarts = new Uint32Array(rows.length + 1)
  const columns: number[] = []
  const numbers: number[] = []
  for (const [at, row] of rows.entries()) {
    for (const [column, text] of row.entries()) {
      if (text.trim() === '') continue
      let place = places.get(text)
      if (place === undefined) {
        place = texts.push(text) - 1
        places.set(text, place)
      }
      columns.push(column + 1)
      numbers.push(place)
    }
    rowStarts[at + 1] = columns.length
  }
  return {
    name,
    isHidden: false,
    rowCount: rows.length,
    columnCount: rows.reduce((most, row) => Math.max(most, row.length), 0),
    rowStarts,
    columns: Uint16Array.from(columns),
    kinds: new Uint8Array(columns.length).fill(CELL_KINDS.indexOf('text')),
    numbers: Float64Array.from(numbers),
    texts,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    formulaCount: 0,
  }
}

/** Rows that a person pasted, as if they were a file. */
export function packPasted(rows: readonly (readonly string[])[]): SuppliedWorkbook {
  return { format: 'pasted', encoding: null, sheets: [packRows('Pasted rows', rows)], remarks: [] }
}
