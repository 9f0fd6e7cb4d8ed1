import type { EntryFinding } from '../../../../shared/domain/measures/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'

/** Refuses what the rules refuse, with their sentence. What they only doubt is kept: the page asks before. */
export function refuse(findings: readonly EntryFinding[]): void {
  const found = findings.find(({ severity }) => severity === 'refused')
  if (found !== undefined) throw new Failure('invalid-input', found.message)
}
