import { countedByWords } from '../counts-people.ts'
import type { MeasureKind } from '../measure.ts'
import { type Ask, question } from './question.ts'

const WITH_FIGURES = new Set<MeasureKind>([
  'count-by-date',
  'count-undated',
  'percentage',
  'rate',
  'change-on-previous',
  'direction-only',
  'retain-level',
  'condition',
])

/** Small numbers of people are kept back from papers: does this measure count any? */
export const askPeople: Ask = ({ text, measure, scoring }) => {
  if (scoring.countsPeople !== null || !WITH_FIGURES.has(measure.kind)) return null
  const { countsPeople, publishedBecause, words, sureness, isToAsk } = countedByWords(text, scoring)
  if (!isToAsk) return null
  const why =
    publishedBecause === null
      ? 'A small number of people, or of cases that point to people, could tell who is meant, so papers keep it back.'
      : 'It counts cases that point to people, and the law wants the figure published all the same.'
  return question('people', 'Does it count people, or cases that point to people?', why, words, [
    { id: 'people', countsPeople, publishedBecause },
    sureness,
  ])
}
