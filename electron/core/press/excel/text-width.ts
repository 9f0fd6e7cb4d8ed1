/**
 * Widths of the printable ASCII characters of Arial in thousandths of the type size, from space to tilde. Liberation
 * Sans, which stands in for it elsewhere, has the same.
 */
const ARIAL = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]
const FIRST = 32
const OTHER = 667
const WIDE = 1000
/** From here on scripts are mostly set full width. */
const WIDE_FROM = 0x2e80

/** One step of indentation, as wide as three spaces. */
const INDENT = 8.4

/**
 * How wide the text of an indented cell may be, in points; `widthCharacters` as Excel counts (7 pixels of three
 * quarters of a point each, 5 for the margins).
 */
export function usableWidth(widthCharacters: number): number {
  // Programs and printers differ by a few hundredths; too tall a row is better than a hidden line.
  return Math.max(8, ((widthCharacters * 7 - 5) * 0.75 - INDENT) * 0.97)
}

/** The width of a text in points. Bold is about a twelfth wider. */
export function textWidth(text: string, sizePoints: number, isBold = false): number {
  let thousandths = 0
  for (const character of text) thousandths += widthOf(character.codePointAt(0) ?? 0)
  return (thousandths / 1000) * sizePoints * (isBold ? 1.08 : 1)
}

function widthOf(code: number): number {
  return ARIAL[code - FIRST] ?? (code >= WIDE_FROM ? WIDE : OTHER)
}

/**
 * One line of text as a cell wraps it: at spaces, and inside a word that is wider than the column. The pieces together
 * are the text, character by character.
 */
export function wrapLine(line: string, widthPoints: number, sizePoints: number, isBold = false): string[] {
  const pieces: string[] = []
  let current = ''
  let currentWidth = 0
  for (const word of line.match(/\S+\s*|\s+/gu) ?? []) {
    const width = textWidth(word.trimEnd(), sizePoints, isBold)
    if (currentWidth + width > widthPoints && current !== '') {
      pieces.push(current)
      current = ''
      currentWidth = 0
    }
    const parts = width > widthPoints ? breakWord(word, widthPoints, sizePoints, isBold) : [word]
    pieces.push(...parts.slice(0, -1))
    current += parts.at(-1) ?? ''
    currentWidth += textWidth(parts.at(-1) ?? '', sizePoints, isBold)
  }
  return current === '' && pieces.length > 0 ? pieces : [...pieces, current]
}

function breakWord(word: string, widthPoints: number, sizePoints: number, isBold: boolean): string[] {
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part !== '' && textWidth(part + character, sizePoints, isBold) > widthPoints) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}
