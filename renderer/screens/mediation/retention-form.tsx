import { useState } from 'react'
import {
  RETENTION_ACTIONS,
  type RetentionAction,
  type RetentionClass,
} from '../../../shared/domain/mediation/index.ts'
import { RETENTION_ACTION_WORDS } from '../../../shared/text/data-words.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ChoiceOf } from './choice-of.tsx'

/** Changes how long records of a kind are kept, by the council's schedule. */
export function RetentionForm({ kept, onClose }: Readonly<{ kept: RetentionClass; onClose: () => void }>) {
  const edit = usePlanEdit()
  const [name, setName] = useState(kept.name)
  const [months, setMonths] = useState(String(kept.months))
  const [action, setAction] = useState<RetentionAction>(kept.action)
  const [reason, setReason] = useState(kept.reason)
  const [error, setError] = useState<string>()
  async function submit(): Promise<void> {
    const result = await edit('mediation.retention.setClass', {
      classId: kept.id,
      subject: kept.subject,
      name,
      months: Number(months.trim() === '' ? Number.NaN : months),
      action,
      reason,
      isUsual: kept.isUsual,
    })
    if (result.ok) onClose()
    else setError(result.sentence)
  }
  return (
    <FormDialog
      title={`Change ${kept.name}`}
      submit="Change it"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField id="kept-name" label="Name" value={name} onValue={setName} error={error} />
      <TextField id="kept-months" label="Months" inputMode="numeric" value={months} onValue={setMonths} />
      <ChoiceOf
        id="kept-action"
        label="Then"
        values={RETENTION_ACTIONS}
        words={RETENTION_ACTION_WORDS}
        value={action}
        onValue={(value) => setAction(value ?? 'review')}
      />
      <TextField id="kept-reason" label="Why so long" value={reason} onValue={setReason} />
    </FormDialog>
  )
}
