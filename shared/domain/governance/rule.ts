import type { HeldFact } from '../facts/index.ts'
import type { EditionContent } from '../plan/index.ts'
import type { FindingSeverity } from './finding.ts'
import type { Place } from './places.ts'

/** What a rule found: the rest of a finding is the same for all findings of the rule. */
export interface Found {
  readonly place: Place
  readonly message: string
  /** Where a finding weighs less, or more, than the rule's others. */
  readonly severity?: FindingSeverity
}

/** One rule of plan health. Rules are pure: they look at one edition, and at the figures that its facts are tied to. */
export interface Rule {
  /** Stable; kebab-case. */
  readonly name: string
  /** Over its findings on screens: "Issues without a measure". */
  readonly heading: string
  readonly severity: FindingSeverity
  /** Why it matters, in a sentence for the officer. */
  readonly reason: string
  check(content: EditionContent, heldFacts: readonly HeldFact[]): readonly Found[]
}
