import { textWidth } from '../../../../shared/kit/text-width.ts'

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
