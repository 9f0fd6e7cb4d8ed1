/** `refused`: it cannot be kept as it is. `doubt`: it is asked about, and kept if that is what was meant. */
export type EntrySeverity = 'refused' | 'doubt'

/** Something wrong or doubtful in what was entered. */
export interface EntryFinding {
  readonly severity: EntrySeverity
  /** Which rule found it: stable, for screens and tests. */
  readonly rule: string
  /** What is wrong, where, and what to do, in one or two sentences. */
  readonly message: string
}

export function refusal(rule: string, message: string): EntryFinding {
  return { severity: 'refused', rule, message }
}

export function doubt(rule: string, message: string): EntryFinding {
  return { severity: 'doubt', rule, message }
}

/** True where something among the findings must be put right first. */
export function isRefused(findings: readonly EntryFinding[]): boolean {
  return findings.some(({ severity }) => severity === 'refused')
}
