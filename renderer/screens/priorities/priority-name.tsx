import type { Priority } from '../../../shared/domain/plan/index.ts'
import { PRIORITY_NAME_ID } from '../../app/use-add-priority.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { HeadingField } from '../narrative/heading-field.tsx'

/** A priority's name, changed in the heading of its page. */
export function PriorityName({ priority }: Readonly<{ priority: Priority }>) {
  const edit = usePlanEdit()
  const { id: priorityId, tableHeading } = priority
  return (
    <HeadingField
      id={PRIORITY_NAME_ID}
      label="Name of the priority"
      value={priority.name}
      onStore={async (name) => (await edit('plan.priority.rename', { priorityId, name, tableHeading })).ok}
    />
  )
}
