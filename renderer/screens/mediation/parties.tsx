import { useState } from 'react'
import type { CasePageView, Output } from '../../../shared/contract/index.ts'
import type { CaseId, Party } from '../../../shared/domain/mediation/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { flagsInWords } from '../../../shared/text/mediation-words.ts'
import { useCommand } from '../../api/use-command.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { EraseRecord } from './erase-record.tsx'
import { PartyForm } from './party-form.tsx'
import { SubjectAccess } from './subject-access.tsx'

/** The parties by letter. Names and contact details stay sealed until they are asked for, which is noted in the log. */
export function Parties({ page }: Readonly<{ page: CasePageView }>) {
  const [sheet, setSheet] = useState<{ readonly party: Party | null } | null>(null)
  const { parties } = page
  return (
    <section className="stack" aria-labelledby="parties-heading">
      <h2 id="parties-heading">{countOf(parties.length, 'party', 'parties')}</h2>
      {parties.length === 0 && <p>Nobody yet. Add the two sides; they stand in every list as A and B.</p>}
      {parties.map((party) => (
        <PartyPart
          key={party.id}
          caseId={page.id}
          reference={page.reference}
          party={party}
          onChange={() => setSheet({ party })}
        />
      ))}
      <div className="actions">
        <Button onClick={() => setSheet({ party: null })}>Add a party</Button>
      </div>
      {sheet !== null && <PartyForm page={page} party={sheet.party} onClose={() => setSheet(null)} />}
    </section>
  )
}

interface PartyPartProps {
  readonly caseId: CaseId
  readonly reference: string
  readonly party: Party
  readonly onChange: () => void
}

function PartyPart({ caseId, reference, party, onChange }: PartyPartProps) {
  const edit = usePlanEdit()
  const show = useCommand('mediation.showParty')
  const [details, setDetails] = useState<Output<'mediation.showParty'> | null>(null)
  const { letter } = party
  const marks = [`household ${party.household}`, ...flagsInWords(party)]
  return (
    <section className="stack-tight" aria-labelledby={`party-${party.id}`}>
      <h3 id={`party-${party.id}`}>Party {letter}</h3>
      <p className="quiet">{marks.join(', ')}</p>
      {details !== null && <Details details={details} />}
      {show.refusal !== null && <p role="alert">{show.refusal}</p>}
      <div className="actions">
        {party.hasDetails &&
          (details === null ? (
            <Button
              aria-label={`Show name and contact details of party ${letter}`}
              busy={show.isBusy}
              onClick={async () => setDetails((await show.run({ partyId: party.id })) ?? null)}
            >
              Show name and contact details
            </Button>
          ) : (
            <Button aria-label={`Hide them: details of party ${letter}`} onClick={() => setDetails(null)}>
              Hide them
            </Button>
          ))}
        <Button look="quiet" aria-label={`Change party ${letter}`} onClick={onChange}>
          Change
        </Button>
        <Button
          look="quiet"
          aria-label={`Remove party ${letter}`}
          onClick={() => void edit('mediation.party.remove', { partyId: party.id })}
        >
          Remove
        </Button>
        <EraseRecord
          kind="mediation-party"
          recordId={party.id}
          what={`party ${letter} of ${reference}`}
          onErased={() => setDetails(null)}
        />
        <SubjectAccess caseId={caseId} partyId={party.id} letter={letter} />
      </div>
      {party.hasDetails && <p className="quiet">Each look at them is noted in the activity log.</p>}
    </section>
  )
}

function Details({ details }: Readonly<{ details: Output<'mediation.showParty'> }>) {
  const lines: readonly (readonly [string, string])[] = [
    ['Name', details.name],
    ['Address', details.address],
    ['Telephone', details.phone],
    ['E-mail', details.email],
    ['How to get in touch', details.howToReach],
  ]
  return (
    <dl className="facts" aria-live="polite">
      {lines
        .filter(([, words]) => words !== '')
        .map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
    </dl>
  )
}
