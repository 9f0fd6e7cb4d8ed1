import Papa from 'papaparse'
import { packRows } from '../../../../shared/domain/returns/pack-rows.ts'
import {
  RETURN_LIMITS,
  type SuppliedWorkbook,
  type TextEncoding,
} from '../../../../shared/domain/returns/sheet.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { refuseEmpty } from './read-xlsx.ts'

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'upright lines',
}

/** Reads a text file of values, however it is encoded and divided. Every cell stays text until its column is known. */
export function readText(bytes: Uint8Array): SuppliedWorkbook {
  const { text, encoding } = decodeText(bytes)
  const parsed = Papa.parse<string[]>(text, {
    skipEmptyLines: false,
    delimitersToGuess: Object.keys(DELIMITER_NAMES),
    preview: RETURN_LIMITS.rows + 1,
  })
  const { delimiter } = parsed.meta
  refuseBeyondLimits(parsed.data)
  refuseOpenQuote(parsed.errors)
  const rows = parsed.data.map((row) => row.map(withoutGuard))
  const sheets = [packRows('Rows', rows)]
  refuseEmpty(sheets)
  return {
    format: delimiter === '\t' ? 'tsv' : 'csv',
    encoding,
    sheets,
    remarks: [`The columns are divided by ${DELIMITER_NAMES[delimiter] ?? 'commas'}.`],
  }
}

/**
 * The text of bytes: by their mark, else as UTF-16 where every other byte is nought, else as UTF-8 where they are that
 * throughout, else as Windows wrote it before.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncoding } {
  const [first, second] = bytes
  const marked =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : wideKind(bytes)
  if (marked !== undefined) return { text: new TextDecoder(marked).decode(bytes), encoding: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}

/** UTF-16 without its mark shows in the noughts between letters. */
function wideKind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const looked = bytes.subarray(0, 2000)
  let [even, odd] = [0, 0]
  for (const [at, byte] of looked.entries()) {
    if (byte === 0 && at % 2 === 0) even += 1
    else if (byte === 0) odd += 1
  }
  if (odd > looked.length * 0.3 && even < odd / 10) return 'utf-16le'
  return even > looked.length * 0.3 && odd < even / 10 ? 'utf-16be' : undefined
}

/** Programs guard text that would start a formula with an apostrophe; exactly that one is taken off again. */
function withoutGuard(text: string): string {
  return /^'[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? text.slice(1) : text
}

function refuseBeyondLimits(rows: readonly (readonly string[])[]): void {
  const refuse = (what: string): never => {
    throw new Failure(
      'too-large',
      `The file has ${what}, which is more than is read at once. Divide it into smaller files, and bring them in one after the other.`,
    )
  }
  if (rows.length > RETURN_LIMITS.rows) refuse(`more than ${RETURN_LIMITS.rows.toLocaleString('en-GB')} rows`)
  let cells = 0
  for (const row of rows) {
    cells += row.length
    if (row.length > RETURN_LIMITS.columns) refuse(`more than ${RETURN_LIMITS.columns} columns`)
    for (const text of row)
      if (text.length > RETURN_LIMITS.text) refuse('a cell that is longer than Excel allows')
  }
  if (cells > RETURN_LIMITS.cells) refuse(`more than ${RETURN_LIMITS.cells.toLocaleString('en-GB')} cells`)
}

/** A quotation mark that is never closed swallows the rows after it. */
function refuseOpenQuote(errors: readonly Papa.ParseError[]): void {
  const open = errors.find(({ code }) => code === 'MissingQuotes')
  if (open === undefined) return
  throw new Failure(
    'file-unreadable',
    `A quotation mark in row ${(open.row ?? 0) + 1} of the file is never closed, so that nobody can tell where its cell ends. Open the file in Excel, put that cell right, and save it again.`,
  )
}
