import { type FormEvent, useId, useState } from 'react'
import type { BoardDesk } from '../../../shared/contract/index.ts'
import type { PublicationId } from '../../../shared/domain/documents/board/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { AUDIENCE_WORDS } from '../../../shared/text/board-words.ts'
import { periodInWords } from '../../../shared/text/period-words.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary, useProblems } from '../../components/error-summary.tsx'
import { describedBy, Field } from '../../components/field.tsx'

interface IssuedReportsProps {
  readonly reports: BoardDesk['issued']
  readonly shown: PublicationId | null
  readonly onShow: (id: PublicationId) => void
}

/** The reports that were issued, the newest first: to look at, to save again, or to withdraw. */
export function IssuedReports({ reports, shown, onShow }: IssuedReportsProps) {
  const [withdrawing, setWithdrawing] = useState<PublicationId | null>(null)
  return (
    <section className="stack" aria-labelledby="issued-reports">
      <h2 id="issued-reports">Issued reports</h2>
      {reports.length === 0 && <p className="quiet">None yet. The first one that you issue gets number 1.</p>}
      <ul className="ruled-list">
        {reports.map(({ id, number, issuedOn, period, auditHead, audience, withdrawnReason }) => (
          <li key={id} className="stack-tight">
            <p>
              <strong>Report {number}</strong>, {periodInWords(period)}. Issued on {dateInWords(issuedOn)},
              mark {auditHead}.{audience === null ? '' : ` ${AUDIENCE_WORDS[audience]}.`}
            </p>
            {withdrawnReason !== null && <p>Withdrawn: {withdrawnReason}</p>}
            {withdrawing === id ? (
              <WithdrawForm id={id} number={number} onDone={() => setWithdrawing(null)} />
            ) : (
              <p className="actions">
                {shown !== id && <Button onClick={() => onShow(id)}>Look at report {number}</Button>}
                {withdrawnReason === null && (
                  <Button onClick={() => setWithdrawing(id)}>Withdraw report {number}…</Button>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const HINT = 'A sentence for whoever asks later. It stays on record.'

interface WithdrawFormProps {
  readonly id: PublicationId
  readonly number: number
  readonly onDone: () => void
}

function WithdrawForm({ id, number, onDone }: WithdrawFormProps) {
  const fieldId = useId()
  const [reason, setReason] = useState('')
  const { problems, attempt, keep, errorAt } = useProblems()
  const withdraw = useCommand('documents.withdrawReport', { changesPlan: true })

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const message = 'The reason is missing. Type why the report is withdrawn.'
    if (!keep(reason.trim() === '' ? [{ fieldId, message }] : [])) return
    if ((await withdraw.run({ publicationId: id, reason })) !== undefined) onDone()
  }

  const shown = withdraw.refusal === null ? problems : [{ message: withdraw.refusal }]
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary problems={shown} attempt={attempt} />
      <Field id={fieldId} label={`Why report ${number} is withdrawn`} hint={HINT} error={errorAt(fieldId)}>
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
      <div className="actions">
        <Button type="submit" look="primary" busy={withdraw.isBusy}>
          Withdraw report {number}
        </Button>
        <Button onClick={onDone}>Leave it as it is</Button>
      </div>
    </form>
  )
}
