import { printableText } from '../pdf/printable-text.ts'

const NOT_XML = /(?!\n)[\p{Cc}\ufffe\uffff]/gu

/**
 * A text as a Word document can hold it: as our papers print it, and what XML cannot hold as its code ("[U+0007]"), so
 * that it is never lost in silence. Fonts are Word's own affair: it finds one for every alphabet.
 */
export function wordText(text: string): string {
  return printableText(text).replace(NOT_XML, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `[U+${code}]`
  })
}

/** The same on one line, for names and descriptions. */
export function wordLine(text: string): string {
  return wordText(text).replace(/\s+/g, ' ').trim()
}
