import { FORM_POINTS, type MergedQuestions } from '../domain/mediation/index.ts'
import { listInWords } from './counts.ts'
import { POINT_WORDS } from './mediation-words.ts'

/** What to look at when a draft and a newer version are brought together; null where they changed different questions. */
export function bothChangedInWords({ both }: MergedQuestions): string | null {
  const places = FORM_POINTS.flatMap((point) => {
    const numbers = both[point].map((at) => String(at + 1))
    if (numbers.length === 0) return []
    return `${numbers.length === 1 ? 'question' : 'questions'} ${listInWords(numbers)} of the ${POINT_WORDS[point].toLowerCase()}`
  })
  if (places.length === 0) return null
  const them = both['one-month'].length + both['six-month'].length === 1 ? 'it' : 'them'
  return `Together, look at ${listInWords(places)}: both changed ${them}. Your words stand there where there are any.`
}
