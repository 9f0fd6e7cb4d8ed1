import { type FormEvent, useState } from 'react'
import { DAY_HINT, type Edition, readDay } from '../../../shared/domain/plan/index.ts'
import { type CivilDate, dateInWords } from '../../../shared/kit/civil-date.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { editionInWords } from '../../../shared/text/plan-words.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useCommand } from '../../api/use-command.ts'
import { useRouter } from '../../app/router.tsx'
import { Button } from '../../components/button.tsx'
import { ErrorSummary, useProblems } from '../../components/error-summary.tsx'
import { TextField } from '../../components/field.tsx'

interface PublishFormProps {
  readonly edition: Edition
  readonly today: CivilDate
  /** Shows this year on all pages, for a look at its health. */
  readonly onShow: () => void
  readonly onDone: (message: string | null) => void
}

/** Looks the plan over once more, then freezes it with the day of its publication. */
export function PublishForm({ edition, today, onShow, onDone }: PublishFormProps) {
  const [day, setDay] = useState(dateInWords(today))
  const { problems, attempt, keep, errorAt } = useProblems()
  const publish = useCommand('editions.publish', { changesPlan: true })
  const name = editionInWords(edition.label)
  const fieldId = `published-on-${edition.id}`

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const publishedOn = readDay(day)
    const message = 'The day of the publication is not a day. Type it as 3 April 2020.'
    if (!keep(publishedOn === undefined ? [{ fieldId, message }] : []) || publishedOn === undefined) return
    const published = await publish.run({ editionId: edition.id, publishedOn })
    if (published !== undefined) onDone(`Published: ${name}.`)
  }

  const shown = publish.refusal === null ? problems : [{ message: publish.refusal }]
  return (
    <form className="stack edition-form" onSubmit={submit} noValidate>
      <ErrorSummary problems={shown} attempt={attempt} />
      <LastLook edition={edition} onShow={onShow} />
      <TextField
        id={fieldId}
        label="Published on"
        hint={DAY_HINT}
        value={day}
        onValue={setDay}
        error={errorAt(fieldId)}
        autoFocus
      />
      <p>
        A published plan cannot be changed any more, and publishing cannot be undone; nor can what was done
        before it. It can only be reopened for a reason, which stays on record.
      </p>
      <div className="actions">
        <Button type="submit" look="primary" busy={publish.isBusy}>
          Publish {name} and freeze it
        </Button>
        <Button onClick={() => onDone(null)}>Do not publish yet</Button>
      </div>
    </form>
  )
}

/** What plan health still finds. It stops nobody. */
function LastLook({ edition, onShow }: Readonly<{ edition: Edition; onShow: () => void }>) {
  const { go } = useRouter()
  const findings = useAnswer('governance.check', { edition: edition.id })
  if (!findings.isSuccess) return <p className="quiet">Checking the plan.</p>
  const errors = findings.data.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return <p>Plan health finds nothing to put right.</p>
  const rules = [...new Set(errors.map(({ message }) => message))].slice(0, 5)
  return (
    <div className="stack-tight">
      <p>
        Plan health finds {countOf(errors.length, 'thing')} to put right. You can publish all the same.{' '}
        <Button
          look="quiet"
          onClick={() => {
            onShow()
            go({ name: 'health' })
          }}
        >
          See them all
        </Button>
      </p>
      <ul>
        {rules.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      {errors.length > rules.length && <p>And {errors.length - rules.length} more.</p>}
    </div>
  )
}
