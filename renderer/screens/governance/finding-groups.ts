import type { FindingView } from '../../../shared/contract/index.ts'
import type { FindingSeverity } from '../../../shared/domain/governance/index.ts'
import { sentenceCase } from '../../../shared/text/counts.ts'
import { RULE_WORDS } from '../../../shared/text/health-words.ts'

/** The findings of one rule, in the order in which they stand in the plan. */
export interface FindingGroup {
  readonly rule: string
  readonly heading: string
  readonly severity: FindingSeverity
  readonly findings: readonly FindingView[]
}

const WEIGHT: Readonly<Record<FindingSeverity, number>> = { error: 0, warning: 1, note: 2 }

/** Findings by their rule: what matters most first, and among equals what was found most often. */
export function groupFindings(findings: readonly FindingView[]): readonly FindingGroup[] {
  const byRule = Map.groupBy(findings, (finding) => finding.rule)
  const groups = [...byRule].map(([rule, found]) => ({
    rule,
    heading: headingOf(rule),
    severity: worstOf(found),
    findings: found,
  }))
  return groups.toSorted(
    (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || b.findings.length - a.findings.length,
  )
}

function worstOf(findings: readonly FindingView[]): FindingSeverity {
  return findings.reduce<FindingSeverity>(
    (worst, { severity }) => (WEIGHT[severity] < WEIGHT[worst] ? severity : worst),
    'note',
  )
}

/** A rule's heading; a rule without words of its own shows its name in plain spelling. */
function headingOf(rule: string): string {
  return RULE_WORDS.get(rule) ?? sentenceCase(rule.replaceAll('-', ' '))
}
