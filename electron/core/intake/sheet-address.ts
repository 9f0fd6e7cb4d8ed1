/** A cell's place in a sheet; rows and columns count from 1. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** A rectangle of cells, both corners included. */
export interface CellRange {
  readonly first: CellPlace
  readonly last: CellPlace
}

/** The edges of a sheet in Excel. */
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

/** Reads "B7"; undefined for what is no cell of a sheet. */
export function parseAddress(text: string): CellPlace | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text)
  if (match === null) return undefined
  const [, letters = '', digits = ''] = match
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  const row = Number(digits)
  return row >= 1 && row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined
}

/** Reads "B7:D9", or "B7" for a range of one cell; the first corner is always the top left one. */
export function parseRange(text: string): CellRange | undefined {
  const [from = '', to = from] = text.split(':')
  const one = parseAddress(from)
  const other = parseAddress(to)
  if (one === undefined || other === undefined) return undefined
  return {
    first: { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
    last: { row: Math.max(one.row, other.row), column: Math.max(one.column, other.column) },
  }
}

/** Writes a place as "B7". */
export function addressOf(place: CellPlace): string {
  let letters = ''
  for (let left = place.column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  }
  return letters + place.row
}
