import type { RawRun } from '../../../shared/domain/imports/index.ts'
import { dateInWords, parseCivilDate } from '../../../shared/kit/civil-date.ts'
import { Failure } from '../../../shared/kit/failure.ts'
import { printNumber } from './number-format.ts'
import { cleanText } from './raw-text.ts'
import { StringItem, unescapeControls } from './workbook-strings.ts'
import { type CellStyle, PLAIN_STYLE } from './workbook-styles.ts'
import { attributeOf, type XmlAttributes } from './xml-events.ts'
import { damaged } from './zip-directory.ts'

/** What the cells of all sheets share. */
export interface WorkbookContext {
  readonly strings: readonly (readonly RawRun[])[]
  readonly styles: readonly CellStyle[]
  readonly from1904: boolean
}

/** Excel's own limit for the text of a cell. */
const LONGEST_TEXT = 32_767

/** Gathers what stands between the tags of one cell, and prints it as the cell shows it. */
export class CellText {
  readonly #context: WorkbookContext
  readonly #type: string
  readonly #style: CellStyle
  readonly #inline = new StringItem()
  #value = ''
  #element = ''
  isFormula = false

  constructor(attributes: XmlAttributes, context: WorkbookContext) {
    this.#context = context
    this.#type = attributeOf(attributes, 't') ?? 'n'
    this.#style = context.styles[Number(attributeOf(attributes, 's') ?? '0')] ?? PLAIN_STYLE
  }

  get hasValue(): boolean {
    return this.#value !== '' || this.#inline.runs().length > 0
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'f') this.isFormula = true
    if (name === 'f' || name === 'v') this.#element = name
    else this.#inline.open(name, attributes)
  }

  text(text: string): void {
    if (this.#element === 'v') this.#value += text
    else if (this.#element === '') this.#inline.text(text)
    if (this.#value.length > LONGEST_TEXT) throw tooLong('a cell')
  }

  close(name: string): void {
    if (name === 'f' || name === 'v') this.#element = ''
    else this.#inline.close(name)
  }

  /**
   * The cell's words, none for a cell without any. A formula shows the value it was saved with; it is never computed.
   *
   * @param place the cell for a person ("sheet Plan, cell B7")
   */
  runs(place: string): readonly RawRun[] {
    const runs = this.#plainRuns(place)
    const text = runs.map((run) => run.text).join('')
    if (text.length > LONGEST_TEXT) throw tooLong(place)
    if (cleanText(text).trim() === '') return []
    return this.#style.strong ? runs.map((run) => ({ ...run, strong: true })) : runs
  }

  #plainRuns(place: string): readonly RawRun[] {
    const value = this.#value.trim()
    if (this.#type === 'inlineStr') return this.#inline.runs()
    if (value === '') return []
    if (this.#type === 's') return this.#shared(value, place)
    if (this.#type === 'str') return [{ text: unescapeControls(this.#value) }]
    if (this.#type === 'b') return [{ text: value === '1' ? 'TRUE' : 'FALSE' }]
    if (this.#type === 'e') return [{ text: value }]
    if (this.#type === 'd') return [{ text: isoInWords(value) }]
    const number = Number(value)
    if (!Number.isFinite(number)) throw damaged(`${place} should hold a number and does not`)
    return [{ text: printNumber(number, this.#style.number, this.#context.from1904) }]
  }

  #shared(value: string, place: string): readonly RawRun[] {
    const runs = this.#context.strings[Number(value)]
    if (runs === undefined) throw damaged(`${place} refers to a text that is not in the workbook`)
    return runs
  }
}

function isoInWords(value: string): string {
  const date = parseCivilDate(value.slice(0, 10))
  return date === undefined ? value : dateInWords(date)
}

function tooLong(place: string): Failure {
  return new Failure(
    'too-large',
    `The text of ${place} is longer than the ${LONGEST_TEXT.toLocaleString('en-GB')} characters that Excel allows. Ask the file's sender for a copy saved by Excel.`,
  )
}
