import { strictAssert } from '../../../../shared/kit/assert.ts'
import { type CivilDate, dayNumber } from '../../../../shared/kit/civil-date.ts'
import type { LongColumn, LongValue } from '../long-workbook.ts'
import { cellText, looksLikeFormula } from './cell-text.ts'
import { CONTINUED } from './fitted-rows.ts'
import { STYLE } from './long-styles.ts'

/** Excel takes 32,767 characters in a cell; some are kept free for saying that it goes on. */
const MOST_CHARACTERS = 32_000
/** Days from the epoch of spreadsheets to 1 January 1970. */
const EPOCH_DAYS = 25_569
/** Before March 1900 programs count days differently. */
const FIRST_SURE_DAY = '1900-03-01'
const DAY_MS = 86_400_000

/** One row of a sheet as XML, or several where a text is longer than a cell may hold. */
export function rowXml(
  first: number,
  values: readonly LongValue[],
  columns: readonly LongColumn[],
): string[] {
  return continued(values, columns).map((row, at) => {
    const number = first + at
    const cells = row.map((value, column) => valueCell(column, number, value))
    return `<row r="${number}">${cells.join('')}</row>`
  })
}

/** A cell of text with a format of its own; `quoted` is the one for text that begins like a formula. */
export function textCell(column: number, row: number, text: string, style: number, quoted = style): string {
  const words = cellText(text)
  if (words === '') return ''
  const format = looksLikeFormula(words) ? quoted : style
  return `<c r="${columnLetters(column)}${row}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${escaped(words)}</t></is></c>`
}

/** "A", "Z", "AA": the column, from 0. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}

function valueCell(column: number, row: number, value: LongValue): string {
  if (value === null) return emptyCell(column, row)
  if (typeof value === 'string')
    return textCell(column, row, value, STYLE.text, STYLE.quotedText) || emptyCell(column, row)
  if (typeof value === 'number') return numberCell(column, row, value, STYLE.number)
  if ('moment' in value) {
    const days = EPOCH_DAYS + Date.parse(value.moment) / DAY_MS
    return numberCell(column, row, Math.round(days * 86_400) / 86_400, STYLE.moment)
  }
  return dateCell(column, row, value.date)
}

function dateCell(column: number, row: number, date: CivilDate): string {
  if (date < FIRST_SURE_DAY) return textCell(column, row, date, STYLE.text)
  return numberCell(column, row, EPOCH_DAYS + dayNumber(date), STYLE.date)
}

/** A cell with a number. */
export function numberCell(column: number, row: number, value: number, style: number): string {
  strictAssert(Number.isFinite(value), 'A number for a sheet is finite')
  return `<c r="${columnLetters(column)}${row}" s="${style}"><v>${value}</v></c>`
}

function emptyCell(column: number, row: number): string {
  return `<c r="${columnLetters(column)}${row}" s="${STYLE.text}"/>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A row as it is, nearly always; else as many as its longest text needs, under the same keys. */
function continued(values: readonly LongValue[], columns: readonly LongColumn[]): (readonly LongValue[])[] {
  if (!values.some((value) => typeof value === 'string' && value.length > MOST_CHARACTERS)) return [values]
  const parts = values.map((value) => (typeof value === 'string' ? piecesOf(value) : [value]))
  const count = Math.max(...parts.map(({ length }) => length))
  return Array.from({ length: count }, (_, at) =>
    parts.map((pieces, column): LongValue => {
      const piece = pieces[at] ?? null
      if (at === 0) return piece
      if (columns[column]?.isKey === true) return pieces[0] ?? null
      return typeof piece === 'string' ? `${CONTINUED}\n${piece}` : piece
    }),
  )
}

function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (let from = 0; from < text.length; ) {
    const until = from + MOST_CHARACTERS
    const end = /[\ud800-\udbff]/.test(text[until - 1] ?? '') ? until - 1 : until
    pieces.push(text.slice(from, end))
    from = end
  }
  return pieces
}
