import {
  addDays,
  type CivilDate,
  dateInWords,
  monthInWords,
  parseCivilDate,
} from '../../../shared/kit/civil-date.ts'

/** What a number stands for, by its cell's number format. */
export type NumberKind =
  | { readonly kind: 'date' }
  | { readonly kind: 'month' }
  | { readonly kind: 'date-time' }
  | { readonly kind: 'time' }
  | { readonly kind: 'duration' }
  | { readonly kind: 'number'; readonly format: DecimalFormat | null }

/** How a plain number is printed: "£1,200", "25.6%". */
export interface DecimalFormat {
  readonly prefix: string
  readonly suffix: string
  readonly leastDecimals: number
  readonly mostDecimals: number
  readonly thousands: boolean
  readonly percent: boolean
}

/** Excel's built-in formats that matter here, by their fixed number (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy hh:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
}

/** The format code of a built-in number; "General" for the rest. */
export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? 'General'
}

/** Excel refuses longer ones; nobody needs them. */
const LONGEST_CODE = 255

/** Understands a format code: whether it prints a day, a month, a time or a number. */
export function numberKind(code: string): NumberKind {
  if (code.length > LONGEST_CODE) return { kind: 'number', format: null }
  const [positive = ''] = code.split(';')
  const elapsed = /\[(h+|m+|s+)\]/i.test(positive)
  const bare = positive.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/AM\/PM|A\/P/gi, '')
  if (elapsed) return { kind: 'duration' }
  if (/^\s*(general|@)?\s*$/i.test(bare)) return { kind: 'number', format: null }
  const clock = /[hs]/i.test(bare)
  const year = /y/i.test(bare)
  const day = /d/i.test(bare)
  if (clock) return { kind: year || day ? 'date-time' : 'time' }
  if (day) return { kind: 'date' }
  if (year || /m/i.test(bare)) return { kind: year && /m/i.test(bare) ? 'month' : 'date' }
  return { kind: 'number', format: decimalFormat(positive) }
}

/** The parts of a plain number format; null for one with exponents or fractions, which print as plain numbers. */
function decimalFormat(code: string): DecimalFormat | null {
  const literal = code
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '$1')
    .replace(/\[[^\]]*\]|_.|\*./g, '')
    .replace(/"([^"]*)"|\\(.)/g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '')
  const match = /^([^#0?]*)([#0?,]+)(?:\.([#0?]+))?([^#0?]*)$/.exec(literal)
  if (match === null || /e[+-]|\//i.test(literal)) return null
  const [, prefix = '', whole = '', decimals = '', suffix = ''] = match
  return {
    prefix: prefix.trim(),
    suffix: suffix.replace('%', '').trimEnd(),
    leastDecimals: decimals.replace(/[^0]/g, '').length,
    mostDecimals: decimals.length,
    thousands: whole.includes(','),
    percent: literal.includes('%'),
  }
}

/** Prints a number as its cell shows it, with dates in words: "31 March 2021", "March 2021", "14:30", "25.6%". */
export function printNumber(value: number, kind: NumberKind, from1904: boolean): string {
  if (kind.kind === 'number')
    return kind.format === null ? plainNumber(value) : printDecimal(value, kind.format)
  const day = Math.floor(value)
  const minutes = Math.round((value - day) * 24 * 60)
  if (kind.kind === 'duration') return clockTime(Math.round(value * 24 * 60))
  if (kind.kind === 'time') return clockTime(minutes)
  const date = dayOf(day, from1904)
  if (date === undefined) return plainNumber(value)
  if (kind.kind === 'month') return monthInWords(date)
  const timed = kind.kind === 'date-time' && minutes > 0 && minutes < 24 * 60
  return timed ? `${dateInWords(date)} ${clockTime(minutes)}` : dateInWords(date)
}

const LAST_DAY = 2_958_465

/**
 * The calendar day of Excel's day number. Day 1 is 1 January 1900, and Excel counts a 29 February 1900 that never was
 * (day 60); in the 1904 system day 0 is 1 January 1904. Undefined outside the years 1900 to 9999.
 */
export function dayOf(serial: number, from1904: boolean): CivilDate | undefined {
  const firstDay = parseCivilDate(from1904 ? '1904-01-01' : serial < 60 ? '1899-12-31' : '1899-12-30')
  if (
    firstDay === undefined ||
    serial < (from1904 ? 0 : 1) ||
    serial > LAST_DAY ||
    (!from1904 && serial === 60)
  ) {
    return undefined
  }
  return addDays(firstDay, serial)
}

function clockTime(minutes: number): string {
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

/** Excel holds 15 significant digits; further ones are noise of binary fractions (0.1 + 0.2). */
function plainNumber(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(15)))
}

function printDecimal(value: number, format: DecimalFormat): string {
  const shown = format.percent ? value * 100 : value
  const digits = Math.abs(Number(shown.toPrecision(15))).toLocaleString('en-GB', {
    minimumFractionDigits: Math.min(format.leastDecimals, 20),
    maximumFractionDigits: Math.min(format.mostDecimals, 20),
    useGrouping: format.thousands,
  })
  const sign = shown < 0 && /[1-9]/.test(digits) ? '-' : ''
  return `${sign}${format.prefix}${digits}${format.percent ? '%' : ''}${format.suffix}`
}
