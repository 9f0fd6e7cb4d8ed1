import type { HeldFact } from '../facts/index.ts'
import type { EditionContent } from '../plan/index.ts'
import type { Finding } from './finding.ts'
import { placeInWords, targetOf } from './places.ts'
import { RULES } from './rules/index.ts'

/**
 * Plan health: everything about an edition that a person should look at before it goes out, rule by rule, and within a
 * rule in the plan's order. Facts that are tied to figures are given with what these say now. It judges the plan as it is held, after the cuts that pages make were healed.
 */
export function checkPlan(content: EditionContent, heldFacts: readonly HeldFact[] = []): Finding[] {
  return RULES.flatMap((rule) =>
    rule.check(content, heldFacts).map(({ place, message, severity }) => ({
      rule: rule.name,
      severity: severity ?? rule.severity,
      where: placeInWords(place),
      target: targetOf(place),
      message,
    })),
  )
}
