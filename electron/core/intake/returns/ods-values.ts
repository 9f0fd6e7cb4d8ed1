import { dayNumber, parseCivilDate } from '../../../../shared/kit/civil-date.ts'
import { cleanText } from '../raw-text.ts'
import { damaged } from '../zip-directory.ts'
import type { SheetPacker } from './sheet-packer.ts'

/** What a cell holds, kept until the end of its row: the row may be repeated. */
export interface OdsCell {
  readonly column: number
  readonly repeated: number
  readonly type: string
  readonly value: string
  readonly text: string
  readonly isFormula: boolean
  readonly rowSpan: number
  readonly columnSpan: number
}

/** Adds a cell's value under the kind that the file gives it. @throws Failure for a number that is none */
export function addOdsValue(
  packer: SheetPacker,
  row: number,
  column: number,
  cell: OdsCell,
  sheet: string,
): void {
  const { type, value } = cell
  const text = type === 'string' && cell.text === '' ? cleanText(value) : cell.text
  if (/^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)$|^Err:\d{3}$/.test(text))
    packer.addText(row, column, text, 'error')
  else if (type === 'float' || type === 'currency' || type === 'percentage') {
    const number = value.trim() === '' ? Number.NaN : Number(value)
    if (!Number.isFinite(number))
      throw damaged(`sheet ${sheet} should hold a number in row ${row} and does not`)
    // Yes and no are numbers here, and show as words.
    if (/^(?:TRUE|FALSE)$/.test(text) && (number === 0 || number === 1))
      packer.addNumber(row, column, 'yes-no', number)
    else packer.addNumber(row, column, type === 'percentage' ? 'percentage' : 'number', number)
  } else if (type === 'boolean') packer.addNumber(row, column, 'yes-no', value === 'true' ? 1 : 0)
  else if (type === 'date') addDate(packer, row, column, value, text)
  else if (type === 'time') addTime(packer, row, column, value, text)
  else if (text.trim() === '' && cell.isFormula && type === '')
    packer.addNumber(row, column, 'not-calculated', 0)
  else packer.addText(row, column, text)
}

function addDate(packer: SheetPacker, row: number, column: number, value: string, text: string): void {
  const date = parseCivilDate(value.slice(0, 10))
  const clock = /^T(\d{2}):(\d{2})(?::(\d{2}))?/.exec(value.slice(10))
  if (date === undefined) packer.addText(row, column, text)
  else packer.addNumber(row, column, 'date', dayNumber(date) + partOfDay(clock?.[1], clock?.[2], clock?.[3]))
}

function addTime(packer: SheetPacker, row: number, column: number, value: string, text: string): void {
  const time = /^PT(\d{1,5})H(\d{1,2})M(\d{1,2})(?:[.,]\d{1,9})?S$/.exec(value)
  if (time === null) packer.addText(row, column, text)
  else packer.addNumber(row, column, 'time', partOfDay(time[1], time[2], time[3]))
}

function partOfDay(hours = '0', minutes = '0', seconds = '0'): number {
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400
}
