import type { RawRun } from '../../../shared/domain/imports/index.ts'
import { Failure } from '../../../shared/kit/failure.ts'
import { DOCUMENT_LIMITS } from './raw-document.schema.ts'
import { addressOf, type CellPlace, type CellRange, parseAddress, parseRange } from './sheet-address.ts'
import { CellText, type WorkbookContext } from './workbook-cell.ts'
import { attributeOf, isOn, walkXml, type XmlAttributes } from './xml-events.ts'
import { damaged } from './zip-directory.ts'

/** The cells of a sheet that hold words, and what else was met on it. */
export interface SheetContent {
  /** Runs by row, then by column. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, readonly RawRun[]>>
  readonly merges: readonly CellRange[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[]
  readonly formulas: number
  /** The addresses of formulas that were saved without a value. */
  readonly uncalculated: readonly string[]
  readonly cellCount: number
}

const MOST_MERGES = 20_000

/**
 * Reads the values of one sheet. Cells are kept where they hold words, so that a sheet that is formatted down to its
 * last row costs nothing; what is declared about ranges (validations, filters, names) is never followed.
 *
 * @param cellsLeft how many cells may still be read from this workbook
 */
export function readSheet(
  part: Uint8Array,
  name: string,
  context: WorkbookContext,
  cellsLeft: number,
): SheetContent {
  const walk = new SheetWalk(name, context, cellsLeft)
  walkXml(part, walk)
  return walk.content()
}

class SheetWalk {
  readonly #sheet: string
  readonly #context: WorkbookContext
  readonly #cellsLeft: number
  readonly #rows = new Map<number, Map<number, readonly RawRun[]>>()
  readonly #merges: CellRange[] = []
  readonly #hiddenRows = new Set<number>()
  readonly #hiddenColumns: (readonly [number, number])[] = []
  readonly #uncalculated: string[] = []
  #formulas = 0
  #cellCount = 0
  #row = 0
  #column = 0
  #cell: CellText | null = null

  constructor(sheet: string, context: WorkbookContext, cellsLeft: number) {
    this.#sheet = sheet
    this.#context = context
    this.#cellsLeft = cellsLeft
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#cell !== null) this.#cell.open(name, attributes)
    else if (name === 'row') this.#openRow(attributes)
    else if (name === 'c') this.#openCell(attributes)
    else if (name === 'col') this.#openColumn(attributes)
    else if (name === 'mergeCell') this.#openMerge(attributes)
  }

  text(text: string): void {
    this.#cell?.text(text)
  }

  close(name: string): void {
    if (name !== 'c') this.#cell?.close(name)
    else if (this.#cell !== null) {
      this.#keep(this.#cell)
      this.#cell = null
    }
  }

  content(): SheetContent {
    return {
      rows: this.#rows,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      formulas: this.#formulas,
      uncalculated: this.#uncalculated,
      cellCount: this.#cellCount,
    }
  }

  /** Rows and cells may leave out where they stand: then they follow the one before. */
  #openRow(attributes: XmlAttributes): void {
    const given = attributeOf(attributes, 'r')
    this.#row = given === undefined ? this.#row + 1 : this.#parse(`A${given}`).row
    this.#column = 0
    if (isOn(attributeOf(attributes, 'hidden') ?? '0')) this.#hiddenRows.add(this.#row)
  }

  #openCell(attributes: XmlAttributes): void {
    const given = attributeOf(attributes, 'r')
    const place = given === undefined ? { row: this.#row, column: this.#column + 1 } : this.#parse(given)
    this.#row = place.row
    this.#column = place.column
    this.#cell = new CellText(attributes, this.#context)
  }

  #openColumn(attributes: XmlAttributes): void {
    if (!isOn(attributeOf(attributes, 'hidden') ?? '0')) return
    const first = Number(attributeOf(attributes, 'min'))
    const last = Number(attributeOf(attributes, 'max'))
    if (first >= 1 && last >= first) this.#hiddenColumns.push([first, last])
  }

  #openMerge(attributes: XmlAttributes): void {
    const range = parseRange(attributeOf(attributes, 'ref') ?? '')
    if (range === undefined) throw damaged(`a merge on sheet ${this.#sheet} names no cells`)
    if (this.#merges.length >= MOST_MERGES) throw this.#tooMuch('merged cells', MOST_MERGES)
    this.#merges.push(range)
  }

  #parse(address: string): CellPlace {
    const place = parseAddress(address)
    if (place === undefined) throw damaged(`sheet ${this.#sheet} names a row or cell that no sheet can have`)
    return place
  }

  #keep(cell: CellText): void {
    const place = { row: this.#row, column: this.#column }
    const runs = cell.runs(`sheet ${this.#sheet}, cell ${addressOf(place)}`)
    if (cell.isFormula) {
      this.#formulas += 1
      if (!cell.hasValue && this.#uncalculated.length < 100) this.#uncalculated.push(addressOf(place))
    }
    if (runs.length === 0) return
    this.#refuseBeyondLimits(place)
    const row = this.#rows.get(place.row) ?? new Map<number, readonly RawRun[]>()
    if (row.has(place.column)) throw damaged(`sheet ${this.#sheet} holds cell ${addressOf(place)} twice`)
    this.#rows.set(place.row, row.set(place.column, runs))
  }

  #refuseBeyondLimits(place: CellPlace): void {
    this.#cellCount += 1
    if (place.row > DOCUMENT_LIMITS.rows) throw this.#tooMuch('rows', DOCUMENT_LIMITS.rows)
    if (place.column > DOCUMENT_LIMITS.columns) throw this.#tooMuch('columns', DOCUMENT_LIMITS.columns)
    if (this.#cellCount > this.#cellsLeft)
      throw this.#tooMuch('cells with the sheets before it', DOCUMENT_LIMITS.cells)
  }

  #tooMuch(what: string, most: number): Failure {
    const figures = `more than ${most.toLocaleString('en-GB')} ${what}`
    return new Failure(
      'too-large',
      `Sheet ${this.#sheet} has ${figures}, which is more than a plan needs. Copy the plan's own cells into a new workbook, save that, and bring it in.`,
    )
  }
}
