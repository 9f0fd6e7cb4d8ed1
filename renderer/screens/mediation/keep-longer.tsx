import { useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { DAY_HINT, NO_DAY, readDay } from '../../../shared/domain/plan/index.ts'
import { RETENTION_SUBJECT_WORDS } from '../../../shared/text/data-words.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'

type RecordToReview = Output<'mediation.retention'>['toReview'][number]

const NO_REASON = 'Say why the record is kept longer, such as a court case that is pending.'

/** Keeps one record until a later day, with the reason; its class stays what it is. */
export function KeepLonger({ record }: Readonly<{ record: RecordToReview }>) {
  const [isOpen, setOpen] = useState(false)
  const what = `${RETENTION_SUBJECT_WORDS[record.subject].toLowerCase()} of ${record.reference}`
  return (
    <>
      <Button look="quiet" aria-label={`Keep longer: ${what}`} onClick={() => setOpen(true)}>
        Keep longer
      </Button>
      {isOpen && <KeepForm record={record} what={what} onClose={() => setOpen(false)} />}
    </>
  )
}

interface KeepFormProps {
  readonly record: RecordToReview
  readonly what: string
  readonly onClose: () => void
}

function KeepForm({ record, what, onClose }: KeepFormProps) {
  const edit = usePlanEdit()
  const [day, setDay] = useState('')
  const [reason, setReason] = useState(record.keptBecause ?? '')
  const [dayError, setDayError] = useState<string>()
  const [reasonError, setReasonError] = useState<string>()

  async function submit(): Promise<void> {
    const reviewOn = readDay(day)
    setDayError(reviewOn === undefined ? NO_DAY : undefined)
    setReasonError(reason.trim() === '' ? NO_REASON : undefined)
    if (reviewOn === undefined || reason.trim() === '') return
    const { subject, recordId, classId } = record
    const result = await edit('mediation.retention.keep', {
      subject,
      recordId,
      classId,
      reviewOn,
      because: reason,
    })
    if (result.ok) onClose()
    else setDayError(result.sentence)
  }

  return (
    <FormDialog
      title={`Keep longer: ${what}`}
      submit="Keep it"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        id="keep-until"
        label="Look at it again on"
        hint={DAY_HINT}
        value={day}
        onValue={setDay}
        error={dayError}
      />
      <TextField
        id="keep-because"
        label="Why it is kept"
        hint="Without anybody’s name."
        value={reason}
        onValue={setReason}
        error={reasonError}
      />
    </FormDialog>
  )
}
