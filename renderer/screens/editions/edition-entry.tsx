import { useState } from 'react'
import type { EditionLine } from '../../../shared/contract/index.ts'
import type { CivilDate } from '../../../shared/kit/civil-date.ts'
import { eventInWords, standingInWords } from '../../../shared/text/edition-words.ts'
import { editionInWords } from '../../../shared/text/plan-words.ts'
import { useRouter } from '../../app/router.tsx'
import { useStatus } from '../../app/status.tsx'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { Mark, type MarkTone } from '../../components/mark.tsx'
import { ApproveForm } from './approve-form.tsx'
import { PublishForm } from './publish-form.tsx'
import { ReopenForm } from './reopen-form.tsx'

const TONES: Readonly<Record<EditionLine['edition']['state'], MarkTone>> = {
  draft: 'note',
  approved: 'good',
  published: 'good',
}

type OpenForm = 'approve' | 'publish' | 'reopen' | null

interface EditionEntryProps {
  readonly line: EditionLine
  readonly today: CivilDate
  /** Whether the other pages show this year. */
  readonly isShown: boolean
  readonly onShow: () => void
}

/** One year with its state, its history, and what can be done with it. */
export function EditionEntry({ line, today, isShown, onShow }: EditionEntryProps) {
  const { edition, events } = line
  const { go } = useRouter()
  const { announce } = useStatus()
  const [open, setOpen] = useState<OpenForm>(null)
  const edit = usePlanEdit()
  const name = editionInWords(edition.label)
  const headingId = `edition-${edition.id}`

  function done(message: string | null): void {
    setOpen(null)
    if (message !== null) announce(message)
    document.getElementById(headingId)?.focus()
  }

  return (
    <li className="stack">
      <div className="line-item">
        <h3 id={headingId} tabIndex={-1}>
          {name}
        </h3>
        <Mark tone={TONES[edition.state]}>{standingInWords(edition)}</Mark>
      </div>
      {edition.state === 'published' && (
        <p>It cannot be changed. To put something right in it, reopen it and say why.</p>
      )}
      {events.length > 0 && (
        <ul aria-label={`What happened to ${name}`} className="edition-events">
          {events.map((event) => (
            <li key={event.at + event.kind}>{eventInWords(event)}</li>
          ))}
        </ul>
      )}
      {open === null && (
        <div className="actions edition-actions">
          {isShown ? (
            <span className="quiet">Shown on all pages</span>
          ) : (
            <Button onClick={onShow}>{`Show ${name}`}</Button>
          )}
          {edition.state === 'draft' && (
            <Button onClick={() => setOpen('approve')}>{`Approve ${name}`}</Button>
          )}
          {edition.state === 'approved' && (
            <>
              <Button onClick={() => setOpen('publish')}>{`Publish ${name}`}</Button>
              <Button onClick={() => edit('plan.edition.withdrawApproval', { editionId: edition.id })}>
                {`Withdraw the approval of ${name}`}
              </Button>
            </>
          )}
          {edition.state === 'published' && (
            <Button onClick={() => setOpen('reopen')}>{`Reopen ${name}`}</Button>
          )}
          <Button onClick={() => go({ name: 'roll-forward', edition: edition.id })}>
            {`Make the next year from ${name}`}
          </Button>
          <Button onClick={() => go({ name: 'compare', edition: edition.id })}>{`Compare ${name}`}</Button>
        </div>
      )}
      {open === 'approve' && <ApproveForm edition={edition} today={today} onDone={done} />}
      {open === 'publish' && <PublishForm edition={edition} today={today} onShow={onShow} onDone={done} />}
      {open === 'reopen' && <ReopenForm edition={edition} onDone={done} />}
    </li>
  )
}
