import {
  CELL_KINDS,
  type CellBlock,
  type CellKind,
  type PackedSheet,
  RETURN_LIMITS,
} from '../../../../shared/domain/returns/sheet.ts'
import { Failure } from '../../../../shared/kit/failure.ts'

/** What the sheets of one workbook share: the cells that may still be read. */
export interface CellBudget {
  cellsLeft: number
}

/** 1 January 1900 and 31 December 9999, in days since 1970: what a date can be. */
const EARLIEST_DAY = -25_567
const LATEST_DAY = 2_932_896

const FIRST_SIZE = 4096

const KIND_PLACES = Object.fromEntries(CELL_KINDS.map((kind, at) => [kind, at])) as Record<CellKind, number>

/** Whether days since 1970 lie in the years 1900 to 9999; a number outside them is no date, whatever its format. */
export function isDay(number: number): boolean {
  return number >= EARLIEST_DAY && number < LATEST_DAY + 1
}

/** Gathers the cells of one sheet in flat arrays. Cells must come in order of rows and columns. */
export class SheetPacker {
  readonly #name: string
  readonly #isHidden: boolean
  readonly #budget: CellBudget
  readonly #rowStarts: number[] = [0]
  #columns = new Uint16Array(FIRST_SIZE)
  #kinds = new Uint8Array(FIRST_SIZE)
  #numbers = new Float64Array(FIRST_SIZE)
  #size = 0
  #row = 0
  #lastColumn = 0
  #widest = 0
  readonly #texts: string[] = []
  readonly #places = new Map<string, number>()

  constructor(name: string, isHidden: boolean, budget: CellBudget) {
    this.#name = name
    this.#isHidden = isHidden
    this.#budget = budget
  }

  get cellCount(): number {
    return this.#size
  }

  addText(row: number, column: number, text: string, kind: 'text' | 'error' = 'text'): void {
    let place = this.#places.get(text)
    if (place === undefined) {
      if (text.length > RETURN_LIMITS.text)
        throw this.#tooMuch(`a text of more than ${shown(RETURN_LIMITS.text)} characters`)
      if (text.trim() === '') return
      place = this.#texts.push(text) - 1
      this.#places.set(text, place)
    }
    this.#add(row, column, kind, place)
  }

  addNumber(row: number, column: number, kind: Exclude<CellKind, 'text' | 'error'>, number: number): void {
    this.#add(row, column, kind === 'date' && !isDay(number) ? 'number' : kind, number)
  }

  finish(more: {
    readonly merges: readonly CellBlock[]
    readonly hiddenRows: readonly number[]
    readonly hiddenColumns: readonly number[]
    readonly formulaCount: number
  }): PackedSheet {
    this.#rowStarts[this.#row] = this.#size
    return {
      name: this.#name,
      isHidden: this.#isHidden,
      rowCount: this.#row,
      columnCount: this.#widest,
      rowStarts: Uint32Array.from(this.#rowStarts),
      columns: this.#columns.slice(0, this.#size),
      kinds: this.#kinds.slice(0, this.#size),
      numbers: this.#numbers.slice(0, this.#size),
      texts: this.#texts,
      ...more,
    }
  }

  #add(row: number, column: number, kind: CellKind, number: number): void {
    if (row > RETURN_LIMITS.rows) throw this.#tooMuch(`more than ${shown(RETURN_LIMITS.rows)} rows`)
    if (column > RETURN_LIMITS.columns) throw this.#tooMuch(`more than ${RETURN_LIMITS.columns} columns`)
    if (row < this.#row || (row === this.#row && column <= this.#lastColumn)) {
      throw new Failure(
        'file-unreadable',
        `Sheet ${this.#name} lists its cells twice or out of order, as no spreadsheet program does. Open it in Excel, save a new copy, and choose that.`,
      )
    }
    this.#budget.cellsLeft -= 1
    if (this.#budget.cellsLeft < 0)
      throw this.#tooMuch(`with the sheets before it more than ${shown(RETURN_LIMITS.cells)} cells`)
    while (this.#row < row) {
      this.#rowStarts[this.#row] = this.#size
      this.#row += 1
    }
    if (this.#size === this.#columns.length) this.#grow()
    this.#columns[this.#size] = column
    this.#kinds[this.#size] = KIND_PLACES[kind]
    this.#numbers[this.#size] = number
    this.#size += 1
    this.#lastColumn = column
    if (column > this.#widest) this.#widest = column
  }

  #grow(): void {
    const size = this.#size * 2
    const columns = new Uint16Array(size)
    columns.set(this.#columns)
    const kinds = new Uint8Array(size)
    kinds.set(this.#kinds)
    const numbers = new Float64Array(size)
    numbers.set(this.#numbers)
    this.#columns = columns
    this.#kinds = kinds
    this.#numbers = numbers
  }

  #tooMuch(what: string): Failure {
    return new Failure(
      'too-large',
      `Sheet ${this.#name} has ${what}, which is more than is read at once. Divide it into smaller files, and bring them in one after the other.`,
    )
  }
}

function shown(figure: number): string {
  return figure.toLocaleString('en-GB')
}
