import { type HeldFact, standingInWords } from '../../facts/index.ts'
import { factUses } from '../../plan/index.ts'
import type { Found, Rule } from '../rule.ts'

export const FACT_DIFFERS_FROM_SOURCE: Rule = {
  name: 'fact-differs-from-source',
  heading: 'Facts that say something else than the figure they are tied to',
  severity: 'error',
  reason:
    'A figure that a partner has put right, and that the text still states as it was, is wrong in print.',
  check(content, heldFacts) {
    const doubtful = heldFacts.filter(({ standing }) => standing === 'differs' || standing === 'no-figure')
    if (doubtful.length === 0) return []
    const uses = factUses(content)
    return doubtful.map((held): Found => {
      const section = uses.find(({ fact }) => fact.id === held.fact.id)?.section
      return {
        place: section === undefined ? {} : { section },
        severity: held.standing === 'differs' ? 'error' : 'warning',
        message: messageOf(held),
      }
    })
  },
}

function messageOf(held: HeldFact): string {
  const remedy =
    held.standing === 'differs'
      ? 'Change the fact, or tie it to another figure.'
      : 'Bring the figures in, or tie the fact to another figure.'
  return `The fact "${held.fact.name}" does not match its source. ${standingInWords(held)} ${remedy}`
}
