import { NUMBER_WORDS } from '../../kit/number-words.ts'

const OTHER_WORDS: Readonly<Record<string, number>> = {
  none: 0,
  nil: 0,
  nought: 0,
  zero: 0,
  single: 1,
  once: 1,
  twice: 2,
  both: 2,
  couple: 2,
  dozen: 12,
}
const NUMBER = /\d[\d,]*(?:\.\d+)?|\p{L}+/gu

/**
 * Whether words that a person typed name one of the figures, in digits or as a word from "no" to "twenty". Figures with
 * places behind the point are also found as they are usually rounded. It would rather find one too many: a date that
 * holds the same number counts.
 */
export function namesFigure(words: string, figures: Iterable<number>): boolean {
  const wanted = new Set<number>()
  for (const figure of figures) {
    for (const value of [figure, Math.round(figure), Math.round(figure * 10) / 10]) wanted.add(value)
  }
  return [...words.matchAll(NUMBER)].some(([found]) => wanted.has(numberOf(found.toLowerCase())))
}

function numberOf(found: string): number {
  if (/^\d/.test(found)) return Number(found.replaceAll(',', ''))
  const at = NUMBER_WORDS.indexOf(found)
  return at >= 0 ? at : (OTHER_WORDS[found] ?? Number.NaN)
}
