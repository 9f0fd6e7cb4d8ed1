import type { EntryFinding } from '../../../../shared/domain/measures/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'

/**
 * What the rules of entry refuse is refused, with the rule's own sentence; what they only doubt is kept, since the page
 * has asked. `where` begins the sentence where several things came at once: "Row 3: ".
 */
export function refuseEntry(findings: readonly EntryFinding[], where = ''): void {
  const refused = findings.find(({ severity }) => severity === 'refused')
  if (refused !== undefined) throw new Failure('invalid-input', `${where}${refused.message}`)
}
