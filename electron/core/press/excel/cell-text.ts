// What XML cannot hold or Excel would show as a box; a line break stays.
const CONTROL = /(?!\n)[\p{Cc}\ufeff\ufffe\uffff]/gu
const LINE_BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu
// Excel reads "_x0041_" inside a string as the character of that number.
const ESCAPE_LIKE = /_(?=x[0-9a-f]{4}_)/giu
/** What a spreadsheet program may take for the beginning of a formula when somebody edits the cell. */
const FORMULA_LIKE = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/u

/** Text as a cell may hold it: no control characters, "\n" for line breaks, nothing that is read as an escape. */
export function cellText(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_BREAK, '\n')
    .replaceAll('\t', ' ')
    .replace(CONTROL, '')
    .replace(ESCAPE_LIKE, '_x005F_')
}

/** The same in one line. */
export function lineText(text: string): string {
  return cellText(text).replace(/\s+/gu, ' ').trim()
}

/** Whether a text must be marked as text, so that editing the cell does not turn it into a formula. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_LIKE.test(text)
}
