import type { FindingView } from '../../../../shared/contract/index.ts'
import { type Finding, whereInWords } from '../../../../shared/domain/governance/index.ts'
import type { EditionContent } from '../../../../shared/domain/plan/index.ts'
import { rememberedFindings } from '../plan/index.ts'

/** The findings of plan health about an edition, as screens and the command line show them. */
export function findingsOf(content: EditionContent): FindingView[] {
  return rememberedFindings(content).map(findingView)
}

function findingView({ rule, severity, where, target, message }: Finding): FindingView {
  const { priorityId, issueId, itemId } = target
  return { rule, severity, where: whereInWords(where), message, priorityId, issueId, itemId }
}
