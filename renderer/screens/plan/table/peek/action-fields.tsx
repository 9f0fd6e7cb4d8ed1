import type { Partner } from '../../../../../shared/domain/partners/index.ts'
import { ACTION_STATUSES, type ActionItem } from '../../../../../shared/domain/plan/index.ts'
import { ACTION_STATUS_WORDS } from '../../../../../shared/text/plan-words.ts'
import { usePlanEdit } from '../../../../app/use-plan-edit.ts'
import { ChoiceField } from './choice-field.tsx'
import { DueFields } from './due-fields.tsx'
import { SavedField } from './saved-field.tsx'

interface ActionFieldsProps {
  readonly item: ActionItem
  readonly partners: readonly Partner[]
}

const STATUSES = ACTION_STATUSES.map((value) => ({ value, label: ACTION_STATUS_WORDS[value] }))

/** How far an action is, who carries it out and when it is due. */
export function ActionFields({ item, partners }: ActionFieldsProps) {
  const edit = usePlanEdit()
  const id = `action-${item.id}`
  const itemId = item.id
  return (
    <>
      <ChoiceField
        id={`${id}-status`}
        label="Status"
        value={item.status}
        choices={STATUSES}
        onChosen={(status) => void edit('plan.action.setStatus', { itemId, status })}
      />
      {item.status === 'stopped' && (
        <SavedField
          id={`${id}-reason`}
          label="Why it was stopped"
          value={item.statusReason ?? ''}
          onSave={(reason) => {
            void edit('plan.action.setStatus', { itemId, status: 'stopped', reason })
            return null
          }}
        />
      )}
      <ChoiceField
        id={`${id}-owner`}
        label="Who carries it out"
        value={String(item.ownerId ?? '')}
        choices={[
          { value: '', label: 'Nobody named' },
          ...partners.map((partner) => ({ value: String(partner.id), label: partner.name })),
        ]}
        onChosen={(value) => {
          const ownerId = partners.find((partner) => String(partner.id) === value)?.id ?? null
          void edit('plan.action.setOwner', { itemId, ownerId })
        }}
      />
      <DueFields
        due={item.due}
        text={item.text}
        declined={item.dueDeclined}
        onDue={(due) => void edit('plan.action.setDue', { itemId, due })}
        onDecline={(words) => void edit('plan.action.declineDue', { itemId, words })}
      />
    </>
  )
}
