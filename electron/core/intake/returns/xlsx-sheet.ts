import type { CellBlock, CellKind, PackedSheet } from '../../../../shared/domain/returns/sheet.ts'
import { dayNumber, parseCivilDate } from '../../../../shared/kit/civil-date.ts'
import { cleanText } from '../raw-text.ts'
import { addressOf, parseRange } from '../sheet-address.ts'
import { unescapeControls } from '../workbook-strings.ts'
import type { CellStyle } from '../workbook-styles.ts'
import { damaged } from '../zip-directory.ts'
import { type TagAttributes, walkTags } from './fast-xml.ts'
import { type CellBudget, isDay, SheetPacker } from './sheet-packer.ts'
import { digitsAt, wordsOf, type XmlSpan } from './xml-bytes.ts'

/** What the sheets of a workbook share. */
export interface XlsxContext {
  readonly texts: readonly string[]
  readonly styles: readonly CellStyle[]
  readonly from1904: boolean
  readonly budget: CellBudget
}

export interface XlsxSheet {
  readonly sheet: PackedSheet
  /** How many formulas were saved without a value. */
  readonly uncalculated: number
  /** Where the first of them stand ("B7"). */
  readonly uncalculatedAt: readonly string[]
}

const MOST_MERGES = 20_000
const NO_BYTES = Buffer.alloc(0)
const MOST_ADDRESSES = 10
/** Days from 1 January 1970 back to where a spreadsheet's days begin. */
const EPOCH_1900 = 25_569
const EPOCH_1904 = 24_107

/** Reads the values of one sheet in a single walk; what is declared about ranges is never followed. */
export function readXlsxSheet(
  part: Uint8Array,
  name: string,
  isHidden: boolean,
  context: XlsxContext,
): XlsxSheet {
  const walk = new SheetWalk(name, isHidden, context)
  walkTags(part, walk)
  return walk.finish()
}

class SheetWalk {
  readonly #name: string
  readonly #context: XlsxContext
  readonly #packer: SheetPacker
  readonly #merges: CellBlock[] = []
  readonly #hiddenRows: number[] = []
  readonly #hiddenColumns: number[] = []
  #formulas = 0
  #uncalculated = 0
  readonly #uncalculatedAt: string[] = []
  #row = 0
  #column = 0
  #type = ''
  #style = 0
  /** The place of the value, of which hardly any has more than one piece; these are in `#value` then. */
  #bytes: Buffer = NO_BYTES
  #valueStart = 0
  #valueEnd = 0
  #isRaw = false
  #value: string | null = null
  #inline = ''
  #isFormula = false
  #inCell = false
  #element = ''

  constructor(name: string, isHidden: boolean, context: XlsxContext) {
    this.#name = name
    this.#context = context
    this.#packer = new SheetPacker(name, isHidden, context.budget)
  }

  open(name: string, attributes: TagAttributes): void {
    if (this.#inCell) {
      if (name === 'f') this.#isFormula = true
      this.#element = name
    } else if (name === 'c') this.#openCell(attributes)
    else if (name === 'row') this.#openRow(attributes)
    else if (name === 'mergeCell') this.#openMerge(attributes)
    else if (name === 'col') this.#openColumns(attributes)
  }

  text(text: XmlSpan): void {
    if (!this.#inCell) return
    if (this.#element === 't') this.#inline += text.words()
    else if (this.#element !== 'v') return
    else if (this.#valueEnd === 0 && this.#value === null) {
      this.#bytes = text.bytes
      this.#valueStart = text.start
      this.#valueEnd = text.end
      this.#isRaw = text.isRaw
    } else {
      this.#value = this.#words() + text.words()
      this.#valueEnd = 0
    }
  }

  close(name: string): void {
    if (name === 'c' && this.#inCell) {
      this.#keep()
      this.#inCell = false
    } else if (this.#inCell) this.#element = ''
  }

  finish(): XlsxSheet {
    const sheet = this.#packer.finish({
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: [...new Set(this.#hiddenColumns)],
      formulaCount: this.#formulas,
    })
    return { sheet, uncalculated: this.#uncalculated, uncalculatedAt: this.#uncalculatedAt }
  }

  /** Rows and cells may leave out where they stand: then they follow the one before. */
  #openRow(attributes: TagAttributes): void {
    const given = attributes.get('r')
    const row = given === undefined ? this.#row + 1 : Number(given)
    if (!Number.isInteger(row) || row < 1 || row > 1_048_576) throw this.#noSuchCell()
    this.#row = row
    this.#column = 0
    const hidden = attributes.get('hidden')
    if ((hidden === '1' || hidden === 'true') && this.#hiddenRows.length < MOST_MERGES)
      this.#hiddenRows.push(row)
  }

  #openCell(attributes: TagAttributes): void {
    const address = attributes.find('r')
    this.#column = address === undefined ? this.#column + 1 : this.#columnOf(address)
    this.#type = attributes.word('t')
    const style = attributes.find('s')
    this.#style = style === undefined ? 0 : digitsAt(style.bytes, style.start, style.end)
    this.#value = null
    this.#valueEnd = 0
    this.#inline = ''
    this.#element = ''
    this.#isFormula = false
    this.#inCell = true
  }

  /** The column of an address, which may name a row of its own. */
  #columnOf({ bytes, start, end }: XmlSpan): number {
    let at = start
    let column = 0
    for (let code = bytes[at] ?? 0; code >= 65 && code <= 90 && at < end; code = bytes[at] ?? 0) {
      column = column * 26 + code - 64
      at += 1
    }
    const letters = at - start
    const row = digitsAt(bytes, at, end)
    if (letters === 0 || letters > 3 || column > 16_384 || row < 1 || row > 1_048_576)
      throw this.#noSuchCell()
    this.#row = row
    return column
  }

  #openMerge(attributes: TagAttributes): void {
    const range = parseRange(attributes.get('ref') ?? '')
    if (range === undefined) throw damaged(`a merge on sheet ${this.#name} names no cells`)
    if (this.#merges.length >= MOST_MERGES)
      throw damaged(`sheet ${this.#name} has more than ${MOST_MERGES} merged cells`)
    const { first, last } = range
    this.#merges.push({
      firstRow: first.row,
      lastRow: last.row,
      firstColumn: first.column,
      lastColumn: last.column,
    })
  }

  #openColumns(attributes: TagAttributes): void {
    const hidden = attributes.get('hidden')
    if (hidden !== '1' && hidden !== 'true') return
    const [first, last] = [Number(attributes.get('min')), Math.min(200, Number(attributes.get('max')))]
    for (let column = first; column >= 1 && column <= last; column += 1) this.#hiddenColumns.push(column)
  }

  /** The cell's value in words; empty where it has none. */
  #words(): string {
    if (this.#value !== null) return this.#value
    if (this.#valueEnd === 0) return ''
    return wordsOf(this.#bytes, { start: this.#valueStart, end: this.#valueEnd, isRaw: this.#isRaw })
  }

  #keep(): void {
    const [row, column] = [this.#row, this.#column]
    if (this.#isFormula) this.#formulas += 1
    // Most values are whole numbers: the number of a text, or a figure.
    const digits = this.#valueEnd === 0 ? -1 : digitsAt(this.#bytes, this.#valueStart, this.#valueEnd)
    if (this.#type === 'inlineStr') this.#addText(unescapeControls(this.#inline))
    else if (digits < 0) this.#keepWords(this.#words())
    else if (this.#type === 's') this.#packer.addText(row, column, this.#shared(digits))
    else if (this.#type === '' || this.#type === 'n') this.#addNumber(digits)
    else this.#keepWords(this.#words())
  }

  #keepWords(value: string): void {
    const [row, column] = [this.#row, this.#column]
    if (value.trim() === '') {
      if (!this.#isFormula) return
      this.#uncalculated += 1
      if (this.#uncalculatedAt.length < MOST_ADDRESSES) this.#uncalculatedAt.push(addressOf({ row, column }))
      this.#packer.addNumber(row, column, 'not-calculated', 0)
    } else if (this.#type === 's') this.#packer.addText(row, column, this.#shared(Number(value)))
    else if (this.#type === 'str') this.#addText(unescapeControls(value))
    else if (this.#type === 'b') this.#packer.addNumber(row, column, 'yes-no', value.trim() === '1' ? 1 : 0)
    else if (this.#type === 'e') this.#packer.addText(row, column, value.trim(), 'error')
    else if (this.#type === 'd') this.#addIsoDate(value.trim())
    else this.#addNumber(Number(value))
  }

  #addText(text: string): void {
    this.#packer.addText(this.#row, this.#column, cleanText(text))
  }

  /** The texts of a workbook are clean already. */
  #shared(place: number): string {
    const text = this.#context.texts[place]
    if (text === undefined) throw damaged(`sheet ${this.#name} refers to a text that is not in the workbook`)
    return text
  }

  #addIsoDate(value: string): void {
    const date = parseCivilDate(value.slice(0, 10))
    if (date === undefined) this.#addText(value)
    else this.#packer.addNumber(this.#row, this.#column, 'date', dayNumber(date))
  }

  #addNumber(number: number): void {
    if (!Number.isFinite(number))
      throw damaged(`sheet ${this.#name} should hold a number in row ${this.#row} and does not`)
    const kind = kindOf(this.#context.styles[this.#style])
    const day = number - (this.#context.from1904 ? EPOCH_1904 : firstDayBefore(number))
    if (kind === 'date' && isDay(day)) this.#packer.addNumber(this.#row, this.#column, 'date', day)
    else this.#packer.addNumber(this.#row, this.#column, kind === 'date' ? 'number' : kind, number)
  }

  #noSuchCell(): Error {
    return damaged(`sheet ${this.#name} names a row or cell that no sheet can have`)
  }
}

/** Excel counts a 29 February 1900 that never was, so days before it lie one later. */
function firstDayBefore(serial: number): number {
  return serial < 60 ? EPOCH_1900 - 1 : EPOCH_1900
}

function kindOf(style: CellStyle | undefined): Exclude<CellKind, 'text' | 'error'> {
  const number = style?.number
  if (number === undefined) return 'number'
  if (number.kind === 'number') return number.format?.percent === true ? 'percentage' : 'number'
  return number.kind === 'time' || number.kind === 'duration' ? 'time' : 'date'
}
