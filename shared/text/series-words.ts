import {
  figureInWords,
  liesWithin,
  type Period,
  type ReadingForm,
  type ReadingRevision,
  type SeriesMark,
  type SeriesMarkKind,
} from '../domain/measures/index.ts'
import { dateInWords, dayHere } from '../kit/civil-date.ts'

export const SERIES_MARK_WORDS: Readonly<Record<SeriesMarkKind, string>> = {
  break: 'Not comparable with before',
  exclusion: 'Something is left out, or was in',
}

/** What is to be known of a series, as it is said wherever the series is shown. */
export function markInWords({ kind, on, words }: SeriesMark): string {
  const note = /[.!?]$/.test(words) ? words : `${words}.`
  return kind === 'break'
    ? `Figures from ${dateInWords(on)} on cannot be compared with those before: ${note}`
    : `From ${dateInWords(on)}: ${note}`
}

/** The marks that fall into the days that are shown, oldest first, a sentence each. */
export function marksInWords(marks: readonly SeriesMark[], shown: Period): string[] {
  return marks
    .filter(({ on }) => liesWithin({ from: on, to: on }, shown))
    .toSorted((one, other) => one.on.localeCompare(other.on))
    .map(markInWords)
}

/** What a figure was before it was changed: "225 until 4 July 2020 (provisional)". */
export function revisionInWords({ at, value, isProvisional }: ReadingRevision, form: ReadingForm): string {
  const provisional = isProvisional ? ' (provisional)' : ''
  return `${figureInWords(value, form)} until ${dateInWords(dayHere(at))}${provisional}`
}
