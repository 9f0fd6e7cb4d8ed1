import type { PlanOverview } from '../../shared/contract/index.ts'
import type { EditionId, PriorityId } from '../../shared/domain/plan/index.ts'
import { useAppCommands } from './commands.tsx'
import { useRouter } from './router.tsx'
import { usePlanEdit } from './use-plan-edit.ts'

/** The field in the heading of a priority's page, which takes focus when the priority is new. */
export const PRIORITY_NAME_ID = 'priority-name'

/** Adds a priority at the end of an edition and goes to it, so that its name can be typed. */
export function useAddPriority(): (editionId: EditionId) => Promise<void> {
  const edit = usePlanEdit()
  const { go } = useRouter()
  return async (editionId) => {
    const made = await edit('plan.priority.add', { editionId, kind: 'priority', name: 'New priority' })
    if (!made.ok || made.id === null) return
    go({ name: 'priority', priorityId: made.id as PriorityId, target: PRIORITY_NAME_ID })
  }
}

/** Offers a new priority on every page. */
export function useAddPriorityCommand(overview: PlanOverview | null): void {
  const add = useAddPriority()
  useAppCommands([
    {
      id: 'priority.add',
      label: 'Add a priority',
      group: 'Everywhere',
      keys: ['Ctrl+Shift+N'],
      isAvailable: overview !== null && overview.edition.state !== 'published',
      worksWhileTyping: true,
      run: () => {
        if (overview !== null) void add(overview.edition.id)
      },
    },
  ])
}
