import { type FormEvent, useState } from 'react'
import { DAY_HINT, type Edition, readDay } from '../../../shared/domain/plan/index.ts'
import { type CivilDate, dateInWords } from '../../../shared/kit/civil-date.ts'
import { editionInWords } from '../../../shared/text/plan-words.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary, useProblems } from '../../components/error-summary.tsx'
import { TextField } from '../../components/field.tsx'

interface ApproveFormProps {
  readonly edition: Edition
  readonly today: CivilDate
  /** Called at the end, with what to say where something was done. */
  readonly onDone: (message: string | null) => void
}

/** Notes the day and the meeting at which an edition was approved. */
export function ApproveForm({ edition, today, onDone }: ApproveFormProps) {
  const [day, setDay] = useState(dateInWords(today))
  const [meeting, setMeeting] = useState('')
  const { problems, attempt, keep, errorAt } = useProblems()
  const [refusal, setRefusal] = useState<string | null>(null)
  const edit = usePlanEdit()
  const ids = { day: `approved-on-${edition.id}`, meeting: `approved-by-${edition.id}` }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const approvedOn = readDay(day)
    const isReady = keep([
      ...(meeting.trim() === ''
        ? [{ fieldId: ids.meeting, message: 'The meeting is missing. Type who approved the plan.' }]
        : []),
      ...(approvedOn === undefined
        ? [{ fieldId: ids.day, message: 'The day of the approval is not a day. Type it as 3 April 2020.' }]
        : []),
    ])
    if (!isReady || approvedOn === undefined) return
    const result = await edit('plan.edition.approve', {
      editionId: edition.id,
      approvedOn,
      approvedBy: meeting,
    })
    if (result.ok) onDone(null)
    else setRefusal(result.sentence)
  }

  const shown = refusal === null ? problems : [{ message: refusal }]
  return (
    <form className="stack edition-form" onSubmit={submit} noValidate>
      <ErrorSummary problems={shown} attempt={attempt} />
      <TextField
        id={ids.meeting}
        label="Approved by"
        hint="The board or meeting, for example District Board."
        value={meeting}
        onValue={setMeeting}
        error={errorAt(ids.meeting)}
        autoFocus
      />
      <TextField
        id={ids.day}
        label="On"
        hint={DAY_HINT}
        value={day}
        onValue={setDay}
        error={errorAt(ids.day)}
      />
      <p>An approved plan can still be changed until it is published.</p>
      <div className="actions">
        <Button type="submit" look="primary">
          Note the approval of {editionInWords(edition.label)}
        </Button>
        <Button onClick={() => onDone(null)}>Leave it a draft</Button>
      </div>
    </form>
  )
}
