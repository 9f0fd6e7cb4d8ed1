/** The most characters that one item, paragraph or heading may have. */
export const LONGEST_TEXT = 10_000

const LINE_BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu
const CONTROL = /(?!\n)[\p{Cc}\ufeff]/gu

/**
 * Text as it is stored. Line breaks of every kind become "\n", tabs become spaces, other control characters and broken
 * halves of characters go, lines lose the spaces at their ends, and the text the empty lines at its ends. Applying it
 * twice changes nothing more.
 */
export function tidyText(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_BREAK, '\n')
    .replaceAll('\t', ' ')
    .replace(CONTROL, '')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}

/**
 * The same for a stretch inside a paragraph, whose ends matter: "in **bold** type". Spaces at an end become one space,
 * line breaks there stay.
 */
export function tidyRunText(text: string): string {
  // Between two letters nothing is at an end, so nothing is trimmed.
  const tidy = tidyText(`x${text}x`).slice(1, -1)
  return tidy.replace(/^[^\S\n]+/u, ' ').replace(/[^\S\n]+$/u, ' ')
}

/** The same for what stands in one line, such as a name or a heading: line breaks and runs of spaces become one space. */
export function tidyLine(text: string): string {
  return tidyText(text).replace(/\s+/gu, ' ')
}

/** Cuts a text in two at a character, never inside one that takes two code units; both parts are tidy. */
export function splitText(text: string, offset: number): { readonly before: string; readonly after: string } {
  const isInsideCharacter = (text.codePointAt(offset - 1) ?? 0) > 0xffff
  const at = isInsideCharacter ? offset - 1 : offset
  return { before: tidyText(text.slice(0, at)), after: tidyText(text.slice(at)) }
}
