import { type FormEvent, useState } from 'react'
import type { Edition } from '../../../shared/domain/plan/index.ts'
import { editionInWords } from '../../../shared/text/plan-words.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary, useProblems } from '../../components/error-summary.tsx'
import { describedBy, Field } from '../../components/field.tsx'

interface ReopenFormProps {
  readonly edition: Edition
  readonly onDone: (message: string | null) => void
}

const HINT = 'A sentence for whoever asks later. It stays on record.'

/** Makes a published edition a draft again, once it is said why. */
export function ReopenForm({ edition, onDone }: ReopenFormProps) {
  const [reason, setReason] = useState('')
  const { problems, attempt, keep, errorAt } = useProblems()
  const reopen = useCommand('editions.reopen', { changesPlan: true })
  const name = editionInWords(edition.label)
  const fieldId = `reopen-${edition.id}`

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const message = 'The reason is missing. Type why the published plan has to change.'
    if (!keep(reason.trim() === '' ? [{ fieldId, message }] : [])) return
    const reopened = await reopen.run({ editionId: edition.id, reason })
    if (reopened !== undefined) onDone(`Reopened: ${name}. It is a draft again.`)
  }

  const shown = reopen.refusal === null ? problems : [{ message: reopen.refusal }]
  return (
    <form className="stack edition-form" onSubmit={submit} noValidate>
      <ErrorSummary problems={shown} attempt={attempt} />
      <Field id={fieldId} label={`Why ${name} is reopened`} hint={HINT} error={errorAt(fieldId)}>
        <textarea
          id={fieldId}
          className="input"
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          {...describedBy(fieldId, { hint: HINT, error: errorAt(fieldId) })}
          // biome-ignore lint/a11y/noAutofocus: the button that opened the form is gone; the first field is where one goes on
          autoFocus
        />
      </Field>
      <p>What was published is kept as it was, and can be compared with what the plan becomes.</p>
      <div className="actions">
        <Button type="submit" look="primary" busy={reopen.isBusy}>
          Reopen {name} as a draft
        </Button>
        <Button onClick={() => onDone(null)}>Leave it published</Button>
      </div>
    </form>
  )
}
