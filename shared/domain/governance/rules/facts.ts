import { type Fact, type FactUse, factUses } from '../../plan/index.ts'
import type { Found, Rule } from '../rule.ts'

export const FACT_OUT_OF_DATE: Rule = {
  name: 'fact-out-of-date',
  heading: 'Figures in the text that a fact no longer bears out',
  severity: 'error',
  reason: 'A figure that was brought up to date in one place and not in another makes readers doubt both.',
  check: (content) =>
    factUses(content)
      .filter(({ isOutOfDate }) => isOutOfDate)
      .map(({ section, fact, words }): Found => ({ place: { section }, message: messageOf(fact, words) })),
}

function messageOf({ name, value }: Fact, words: FactUse['words']): string {
  return `"${words}" is tied to the fact "${name}", which is now ${value}. Put the new value in, or say that the words are right as they are.`
}
