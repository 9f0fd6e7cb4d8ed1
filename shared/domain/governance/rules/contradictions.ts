import type { Priority } from '../../plan/index.ts'
import { itemsOfIssue, type PlacedItem } from '../places.ts'
import type { Found, Rule } from '../rule.ts'

export const CONTRADICTORY_DIRECTION: Rule = {
  name: 'contradictory-direction',
  heading: 'Measures of one priority that pull in opposite directions',
  severity: 'warning',
  reason: 'When fewer and more of the same thing are both wanted, any result can be called good or bad.',
  check: (content) => content.priorities.flatMap(contradictions),
}

/** What is counted in this field, as the beginnings of words. */
const SUBJECTS: readonly { readonly word: string; readonly begins: RegExp }[] = [
  { word: 'reports', begins: /^(?:report|self-report)/u },
  { word: 'referrals', begins: /^(?:referral|self-referral)/u },
  { word: 'incidents', begins: /^incident/u },
  { word: 'offences', begins: /^offence/u },
  { word: 'complaints', begins: /^complaint/u },
  { word: 'arrests', begins: /^arrest/u },
]
const UP = /^(?:increas\w*|more|greater|higher|rise)$/u
const DOWN = /^(?:reduc\w*|decreas\w*|fewer|less|lower|fall)$/u

type Direction = 'more' | 'fewer'

function contradictions(priority: Priority): Found[] {
  const measures = priority.issues.flatMap((issue) =>
    itemsOfIssue(issue)
      .filter((item) => item.role === 'measure')
      .map((item): PlacedItem => ({ priority, issue, item })),
  )
  return SUBJECTS.flatMap(({ word, begins }) => {
    const fewer = measures.find(({ item }) => directionOf(item.text, begins) === 'fewer')
    const more = measures.find(({ item }) => directionOf(item.text, begins) === 'more')
    if (fewer === undefined || more === undefined) return []
    const message = `Fewer ${word} are wanted here, and more ${word} under "${more.item.text}". Say for each which way is good, and why.`
    return [{ place: fewer, message }]
  })
}

/**
 * Which way a text wants a subject to go: the direction nearest before the subject, at most six words away, counts.
 * "Increased reporting and reduced frequency" wants more reports. Null where it says nothing of the subject.
 */
function directionOf(text: string, subject: RegExp): Direction | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []
  for (const [at, word] of words.entries()) {
    if (!subject.test(word)) continue
    for (const before of words.slice(Math.max(0, at - 6), at).toReversed()) {
      if (UP.test(before)) return 'more'
      if (DOWN.test(before)) return 'fewer'
    }
  }
  return null
}
