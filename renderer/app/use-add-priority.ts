import type { EditionId, PriorityId } from '../../shared/domain/plan/index.ts'
import { useRouter } from './router.tsx'
import { usePlanEdit } from './use-plan-edit.ts'

/** Adds a priority at the end of an edition and goes to it, so that its name can be typed. */
export function useAddPriority(editionId: EditionId): () => Promise<void> {
  const edit = usePlanEdit()
  const { go } = useRouter()
  return async () => {
    const made = await edit('plan.priority.add', { editionId, kind: 'priority', name: 'New priority' })
    if (!made.ok || made.id === null) return
    go({ name: 'priority', priorityId: made.id as PriorityId })
  }
}
