import { TEXT_LEFT_OUT } from '../../../../../shared/domain/documents/board/index.ts'
import type { Figure } from '../../../../../shared/domain/measures/index.ts'
import { namesFigure } from '../../../../../shared/domain/suppression/index.ts'

/** Leaves out texts that name a figure that is kept back, in digits or in words, and counts them. */
export function textGuard(kept: readonly Pick<Figure, 'value' | 'numerator'>[]) {
  const values = kept.flatMap(({ value, numerator }) => [value, numerator ?? value])
  let replaced = 0
  const text = (words: string): string => {
    if (!namesFigure(words, values)) return words
    replaced += 1
    return TEXT_LEFT_OUT
  }
  /** Notes begin with the day that they are of, or are rules of who counts: these name no figure. */
  const note = (words: string): string => {
    if (/^Counted (?:from|after) /.test(words)) return words
    const day = /^From \d{1,2} \p{L}+ \d{4} on(?: not comparable with before)?: /u.exec(words)?.[0] ?? ''
    const said = words.slice(day.length)
    return namesFigure(said, values) ? `${day}${text(said)}` : words
  }
  return { text, note, replaced: () => replaced }
}
