import { plainWords } from './comparable.ts'
import type { AnswerRole } from './survey.ts'

/** An answer as it is proposed: its place in the scale and whether it counts as positive. */
export interface ProposedOption {
  readonly words: string
  readonly role: AnswerRole
}

const LEFT_OUT =
  /^(?:don'?t know|do not know|not sure|unsure|no opinion|can'?t say|prefer not|rather not|refused|not applicable|n\/?a|no answer|no reply|not answered|not stated|none of these|don'?t go out|never go out)\b/u
const NEGATIVE = /\b(?:un\w+|dis\w+|not|no|never|none|poor|bad|badly|worse|very little|hardly)\b/u
const NEITHER = /\b(?:neither|neutral|about the same|no change|mixed|average|sometimes|undecided)\b/u
const POSITIVE =
  /^(?:yes|always|often|agree|safe|satisfied|good|better|improved|confident|likely|well|(?:very|fairly|quite|strongly|tend to|somewhat|mostly|completely|slightly|a lot|a little|much|definitely|probably|a great deal|a fair amount)\b.*)$/u

/** How far up the scale an answer stands, for the order in which answers are listed. */
const STRENGTHS: readonly RegExp[] = [
  /^(?:very|strongly|completely|definitely|a great deal|always|a lot|much|excellent)\b/u,
  /^(?:fairly|quite|tend to|somewhat|mostly|probably|a fair amount|often|slightly|a little|a bit|good|agree|safe|satisfied|yes|confident|likely|better|improved|well)\b/u,
]

/**
 * Proposes the order of a question's answers and which are positive, from their words: "very safe" down to "very unsafe",
 * "don't know" last and out of the base. A scale of numbers keeps its order and has its upper two answers positive. A
 * person looks at it and may change all of it.
 */
export function proposeOptions(words: readonly string[]): ProposedOption[] {
  const numbers = words.map((word) => (/^\d{1,2}$/u.test(word.trim()) ? Number(word) : null))
  const isNumeric = words.length > 2 && numbers.every((number) => number !== null)
  if (isNumeric) return numericScale(words)
  return words
    .map((word, at) => {
      const plain = plainWords(word)
      const role = roleOf(plain)
      return { words: word, role, rank: rankOf(plain, role), at }
    })
    .sort((one, other) => one.rank - other.rank || one.at - other.at)
    .map(({ words: word, role }) => ({ words: word, role }))
}

function numericScale(words: readonly string[]): ProposedOption[] {
  const sorted = [...words].sort((one, other) => Number(one) - Number(other))
  return sorted.map((word, at) => ({ words: word, role: at >= sorted.length - 2 ? 'positive' : 'other' }))
}

function roleOf(plain: string): AnswerRole {
  if (LEFT_OUT.test(plain)) return 'left-out'
  if (NEGATIVE.test(plain) || NEITHER.test(plain)) return 'other'
  return POSITIVE.test(plain) ? 'positive' : 'other'
}

function rankOf(plain: string, role: AnswerRole): number {
  if (role === 'left-out') return 9
  const strength = STRENGTHS.findIndex((pattern) => pattern.test(plain))
  if (role === 'positive') return strength === -1 ? 1 : strength
  if (NEITHER.test(plain)) return 3
  return strength === 0 ? 6 : strength === 1 ? 4 : 5
}
