import { checkPlan, type Finding } from '../../../../shared/domain/governance/index.ts'
import type { EditionContent } from '../../../../shared/domain/plan/index.ts'
import { heldFactsOf } from './remembered-content.ts'

const found = new WeakMap<EditionContent, readonly Finding[]>()

/** The findings of plan health, worked out once for the same content. */
export function rememberedFindings(content: EditionContent): readonly Finding[] {
  const known = found.get(content) ?? checkPlan(content, heldFactsOf(content))
  found.set(content, known)
  return known
}
