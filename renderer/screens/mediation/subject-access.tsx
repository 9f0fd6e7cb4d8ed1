import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import type { PartyId } from '../../../shared/domain/mediation/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { listInWords } from '../../../shared/text/counts.ts'
import { CONTACT_WAY_WORDS, MEETING_WORDS, POINT_WORDS } from '../../../shared/text/mediation-words.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../components/button.tsx'

interface SubjectAccessProps {
  readonly partyId: PartyId
  readonly letter: string
}

/** What is held about one party, with the others taken out: to be read before it goes out. */
export function SubjectAccess({ partyId, letter }: SubjectAccessProps) {
  const ask = useCommand('mediation.subjectAccess')
  const [held, setHeld] = useState<Output<'mediation.subjectAccess'> | null>(null)
  return (
    <>
      <Button
        look="quiet"
        aria-label={`All that is held about party ${letter}`}
        busy={ask.isBusy}
        onClick={async () => setHeld((await ask.run({ partyId })) ?? null)}
      >
        All that is held
      </Button>
      {held !== null && <HeldSheet held={held} onClose={() => setHeld(null)} />}
    </>
  )
}

function HeldSheet({
  held,
  onClose,
}: Readonly<{ held: Output<'mediation.subjectAccess'>; onClose: () => void }>) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  const title = `All that is held about party ${held.party.letter} of ${held.reference}`
  return (
    <dialog ref={dialog} className="dialog" aria-label={title} onClose={onClose}>
      <div className="stack">
        <h2>{title}</h2>
        <p>
          {held.leftOut.length === 0
            ? 'Nobody else is part of the case.'
            : `Party ${listInWords(held.leftOut)} ${held.leftOut.length === 1 ? 'is' : 'are'} taken out.`}{' '}
          Read it before it goes out: notes may point to somebody without a name.
        </p>
        <ul className="kept-lines">
          {Object.values(held.details)
            .filter((words) => words !== '')
            .map((words) => (
              <li key={words}>{words}</li>
            ))}
          <li>Referred on {dateInWords(held.face.referral.on)}</li>
          {held.end !== null && <li>Ended on {dateInWords(held.end.on)}</li>}
          {held.contacts.map(({ id, on, way, note }) => (
            <li key={`contact ${id}`}>
              {dateInWords(on)}: {CONTACT_WAY_WORDS[way]}
              {note !== null && `. ${note}`}
            </li>
          ))}
          {held.meetings.map(({ id, on, kind }) => (
            <li key={`meeting ${id}`}>
              {dateInWords(on)}: {MEETING_WORDS[kind]}
            </li>
          ))}
          {held.disclosures.map(({ id, on, recipient, what, legalBasis }) => (
            <li key={`disclosure ${id}`}>
              {dateInWords(on)}: told to {recipient}, on the ground of {legalBasis}. {what}
            </li>
          ))}
          {held.forms.map(({ form, words }) => (
            <li key={`form ${form.id}`}>
              {POINT_WORDS[form.point]}
              {form.reply.kind === 'returned' &&
                `, returned ${dateInWords(form.reply.on)}: ${Object.entries(form.reply.answers)
                  .map(([key, answer]) => `${key} ${answer}`)
                  .join(', ')}`}
              {words !== null && `. ${words}`}
            </li>
          ))}
        </ul>
        <div className="actions">
          <Button look="primary" onClick={onClose}>
            Close
          </Button>
        </div>
      </div>
    </dialog>
  )
}
