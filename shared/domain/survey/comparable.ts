import type { Asked, AskedId, ComparableLink } from './survey.ts'

/** Why two ways of asking a question cannot be compared as they are. */
export type Difference = 'wording' | 'answers' | 'positive-answers'

/** Words as they are compared: case, spaces and punctuation at the end do not matter. */
export function plainWords(words: string): string {
  return words
    .toLowerCase()
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[?.:!\s]+$/u, '')
}

/** What differs between two ways of asking: the wording, the answers on offer, or which of them are positive. */
export function differencesOf(one: Asked, other: Asked): readonly Difference[] {
  const differences: Difference[] = []
  if (plainWords(one.wording) !== plainWords(other.wording)) differences.push('wording')
  const answers = (asked: Asked): string => asked.options.map(({ words }) => plainWords(words)).join('|')
  const positive = (asked: Asked): string =>
    asked.options.flatMap(({ words, role }) => (role === 'positive' ? [plainWords(words)] : [])).join('|')
  // Published percentages come without answers: then only the wording can tell.
  const bothHaveAnswers = one.options.length > 0 && other.options.length > 0
  if (bothHaveAnswers && answers(one) !== answers(other)) differences.push('answers')
  else if (bothHaveAnswers && positive(one) !== positive(other)) differences.push('positive-answers')
  return differences
}

/**
 * Puts the ways of asking one question into families that can be compared: same wording and same answers, or said to be
 * the same by a person, also through a third one. Gives for each the lowest id of its family.
 */
export function familiesOf(
  asked: readonly Asked[],
  links: readonly ComparableLink[],
): ReadonlyMap<AskedId, AskedId> {
  const head = new Map<AskedId, AskedId>(asked.map(({ id }) => [id, id]))
  const find = (id: AskedId): AskedId => {
    const next = head.get(id) ?? id
    return next === id ? id : find(next)
  }
  const join = (one: AskedId, other: AskedId): void => {
    const [low, high] = [find(one), find(other)].sort((a, b) => a - b)
    if (low !== undefined && high !== undefined) head.set(high, low)
  }
  for (const [at, one] of asked.entries()) {
    for (const other of asked.slice(at + 1)) {
      if (one.questionId === other.questionId && differencesOf(one, other).length === 0)
        join(one.id, other.id)
    }
  }
  for (const { one, other } of links) if (head.has(one) && head.has(other)) join(one, other)
  return new Map(asked.map(({ id }) => [id, find(id)]))
}
