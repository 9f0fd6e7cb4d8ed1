import type { SuppliedSheet } from '../open-sheet.ts'
import { CELL_KINDS, type CellBlock, type PackedSheet, type SuppliedCell } from '../sheet.ts'

/** What can be said of a row of a sheet at a glance. Columns count from 1; 0 where the row is empty. */
export interface RowLook {
  readonly row: number
  readonly filled: number
  readonly firstColumn: number
  readonly lastColumn: number
  /** Cells of words, of dates, of numbers that could be years, and of other figures. */
  readonly words: number
  readonly dates: number
  readonly years: number
  readonly figures: number
  /** How many columns its cells cover with their merges. */
  readonly covered: number
  /** The place of its first cell among all of the packed sheet. */
  readonly firstCell: number
}

/** Columns of a sheet that are looked at on their own, because another table stands beside them; or rows of it. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** What a cell could be for the headings or for the body of a table. */
export type CellLook = 'word' | 'date' | 'year' | 'figure'

const TEXT = CELL_KINDS.indexOf('text')
const DATE = CELL_KINDS.indexOf('date')
const YES_NO = CELL_KINDS.indexOf('yes-no')
/** The looks as numbers; 0 is a text that nobody has looked at yet. */
const CODES = { word: 1, date: 2, year: 3, figure: 4 } as const satisfies Record<CellLook, number>

/** Looks at every row of a sheet, or of a part of it, once, without making an object for each cell. */
export function lookAtRows(
  sheet: SuppliedSheet,
  within?: Range,
  rows: Range = { first: 1, last: sheet.rowCount },
): RowLook[] {
  const { rowStarts, columns, kinds, numbers, texts } = sheet.packed
  const left = within?.first ?? 1
  const right = within?.last ?? Number.POSITIVE_INFINITY
  const { judged, wide } = knownOf(sheet.packed)
  const hasMerges = wide.size > 0
  const counts = new Uint32Array(5)
  const looks: RowLook[] = []
  for (let row = rows.first; row <= rows.last; row += 1) {
    const end = rowStarts[row] ?? 0
    counts.fill(0)
    let filled = 0
    let firstCell = 0
    let lastCell = 0
    let covered = 0
    for (let at = rowStarts[row - 1] ?? 0; at < end; at += 1) {
      const column = columns[at] ?? 0
      if (column < left || column > right) continue
      const number = numbers[at] ?? 0
      let code: number
      if (kinds[at] === TEXT) {
        code = judged[number] ?? 0
        if (code === 0) {
          code = CODES[lookOfText(texts[number] ?? '')]
          judged[number] = code
        }
      } else code = CODES[lookOfNumber(kinds[at], number)]
      counts[code] = (counts[code] ?? 0) + 1
      covered += hasMerges ? (wide.get(row * 20_000 + column) ?? 1) : 1
      if (filled === 0) firstCell = at
      lastCell = at
      filled += 1
    }
    looks.push({
      row,
      filled,
      firstColumn: filled === 0 ? 0 : (columns[firstCell] ?? 0),
      lastColumn: filled === 0 ? 0 : (columns[lastCell] ?? 0),
      words: counts[CODES.word] ?? 0,
      dates: counts[CODES.date] ?? 0,
      years: counts[CODES.year] ?? 0,
      figures: counts[CODES.figure] ?? 0,
      covered,
      firstCell,
    })
  }
  return looks
}

/** The same for one cell. */
export function lookOf(cell: SuppliedCell): CellLook {
  return cell.kind === 'text'
    ? lookOfText(cell.text)
    : lookOfNumber(CELL_KINDS.indexOf(cell.kind), cell.number ?? 0)
}

const MAY_COUNT = /[\d*-]|^\s*n\/a/i
const NUMBER = /^\s*(?:[<£]?\s*-?\d[\d, ]*(?:\.\d+)?\s*%?|\*+|n\/a|-+)\s*$/i
const DAY = /^\s*\d{1,2}(?:[/.-]\d{1,2}[/.-]|(?:st|nd|rd|th)? [a-z]{3,9} )(?:\d{4}|\d{2})\s*$/i
const YEAR = /^\s*(?:199\d|20\d\d)\s*$/

function lookOfText(text: string): CellLook {
  if (text.length > 20 || !MAY_COUNT.test(text)) return 'word'
  if (YEAR.test(text)) return 'year'
  if (NUMBER.test(text)) return 'figure'
  return DAY.test(text) ? 'date' : 'word'
}

function lookOfNumber(kind: number | undefined, number: number): CellLook {
  if (kind === DATE) return 'date'
  // Somebody's yes or no is an answer, and no heading.
  if (kind === YES_NO) return 'figure'
  return number >= 1990 && number < 2100 && Number.isInteger(number) ? 'year' : 'figure'
}

/** What is known of a sheet, so that looking at parts of it costs no more than they hold. */
interface Known {
  /** Each distinct text is judged once: one of CODES, 0 for not yet. */
  readonly judged: Uint8Array
  readonly wide: ReadonlyMap<number, number>
}

const KNOWN = new WeakMap<PackedSheet, Known>()

function knownOf(packed: PackedSheet): Known {
  const known = KNOWN.get(packed) ?? {
    judged: new Uint8Array(packed.texts.length),
    wide: widthsOf(packed.merges),
  }
  KNOWN.set(packed, known)
  return known
}

/** How many columns each merge covers, by its first cell. */
function widthsOf(merges: readonly CellBlock[]): ReadonlyMap<number, number> {
  return new Map(
    merges.map(({ firstRow, firstColumn, lastColumn }) => [
      firstRow * 20_000 + firstColumn,
      lastColumn - firstColumn + 1,
    ]),
  )
}
