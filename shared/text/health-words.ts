import { type FindingSeverity, RULES } from '../domain/governance/index.ts'

/** How much a finding of plan health matters, in a word. */
export const SEVERITY_WORDS: Readonly<Record<FindingSeverity, string>> = {
  error: 'Put right',
  warning: 'Look at',
  note: 'For information',
}

/** What a rule of plan health finds, as the heading over its findings. */
export const RULE_WORDS: ReadonlyMap<string, string> = new Map(RULES.map((rule) => [rule.name, rule.heading]))

/** Why a rule of plan health matters, in a sentence. */
export const RULE_REASONS: ReadonlyMap<string, string> = new Map(
  RULES.map((rule) => [rule.name, rule.reason]),
)
