import type { FindingView } from '../../../shared/contract/index.ts'
import { sentenceCase } from '../../../shared/text/counts.ts'
import { RULE_WORDS, type Severity } from '../../../shared/text/health-words.ts'

/** The findings of one rule, in the order in which they stand in the plan. */
export interface FindingGroup {
  readonly rule: string
  readonly heading: string
  readonly severity: Severity
  readonly findings: readonly FindingView[]
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

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

function worstOf(findings: readonly FindingView[]): Severity {
  return findings.reduce<Severity>(
    (worst, { severity }) => (WEIGHT[severity] < WEIGHT[worst] ? severity : worst),
    'note',
  )
}

/** A rule's heading; a rule without words of its own shows its name in plain spelling. */
function headingOf(rule: string): string {
  return RULE_WORDS.get(rule) ?? sentenceCase(rule.replaceAll('-', ' '))
}
