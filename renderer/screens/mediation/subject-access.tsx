import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { type CaseId, LEGAL_BASES, type PartyId } from '../../../shared/domain/mediation/index.ts'
import { heldLabel, heldSheet } from '../../../shared/text/held-sheet.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../components/button.tsx'
import { CheckList } from '../../components/check-list.tsx'
import { HeldSaving } from './held-saving.tsx'

interface SubjectAccessProps {
  readonly caseId: CaseId
  readonly partyId: PartyId
  readonly letter: string
}

/** What is held about one party, with the others taken out: to be read before it goes out. */
export function SubjectAccess({ caseId, partyId, letter }: SubjectAccessProps) {
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
      {ask.refusal !== null && <p role="alert">{ask.refusal}</p>}
      {held !== null && <HeldDialog held={held} caseId={caseId} onClose={() => setHeld(null)} />}
    </>
  )
}

interface HeldDialogProps {
  readonly held: Output<'mediation.subjectAccess'>
  readonly caseId: CaseId
  readonly onClose: () => void
}

const MARKS = [
  {
    value: 'marks',
    label: 'Leave the marks for safeguarding and vulnerability out',
    hint: 'Where telling could do somebody harm.',
  },
] as const
const ACCESS_REQUEST = LEGAL_BASES[2]

function HeldDialog({ held, caseId, onClose }: HeldDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  const [leftOut, setLeftOut] = useState<readonly 'marks'[]>([])
  const { party } = held
  const leavesOutMarks = leftOut.includes('marks')
  const { title, about, sections } = heldSheet(held, { leavesOutMarks })
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-label={title}
      // A sheet above this one closes on its own; its event comes by here too.
      onClose={({ target, currentTarget }) => target === currentTarget && onClose()}
    >
      <div className="stack">
        <h2>{title}</h2>
        <p>{about} Read it before it goes out: notes may point to somebody without a name.</p>
        {(party.isSafeguarding || party.isVulnerable) && (
          <CheckList
            name="held-marks"
            legend="Marks"
            choices={MARKS}
            values={leftOut}
            onValues={setLeftOut}
          />
        )}
        {sections.map(({ heading, lines }) => (
          <section key={heading} className="stack-tight" aria-label={heading}>
            <h3>{heading}</h3>
            <ul className="kept-lines">
              {[...lines.entries()].map(([at, line]) => (
                <li key={at}>
                  {heldLabel(line)} {line.words}
                </li>
              ))}
            </ul>
          </section>
        ))}
        <HeldSaving
          partyId={party.id}
          leavesOutMarks={leavesOutMarks}
          disclosure={{
            caseId,
            partyId: party.id,
            recipient: 'The person concerned',
            what: 'All that is held, as asked for by that person.',
            legalBasis: ACCESS_REQUEST,
            audience: 'person',
            fields: sections.map(({ heading }) => heading),
          }}
        />
        <div className="actions">
          <Button look="primary" onClick={onClose}>
            Close
          </Button>
        </div>
      </div>
    </dialog>
  )
}
