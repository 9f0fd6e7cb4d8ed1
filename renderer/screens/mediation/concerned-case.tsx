import type { CasePageView } from '../../../shared/contract/index.ts'
import type { CaseId, PartyId } from '../../../shared/domain/mediation/index.ts'
import { useAnswer, useLastingAnswer } from '../../api/use-answer.ts'
import { Field, TextField } from '../../components/field.tsx'

const MOST_OFFERED = 20
/** Of the list of cases, only what the reference says narrows. */
const ANY = { outcomes: [], issues: [], placeId: null, agencyId: null, from: null, to: null, ids: null }

/** The cases whose reference holds what was typed, and the one that it names exactly; null where it names none. */
export function useCaseOfReference(typed: string) {
  const reference = typed.trim().toUpperCase()
  const input = { filter: { ...ANY, reference }, offset: 0, limit: MOST_OFFERED }
  const offered = useLastingAnswer('mediation.list', input).data?.cases ?? []
  return { offered, caseId: offered.find((one) => one.reference === reference)?.id ?? null }
}

interface ConcernedCaseProps {
  /** The case, where it is known; null lets one be named by its reference. */
  readonly page: CasePageView | null
  readonly reference: string
  readonly onReference: (reference: string) => void
  readonly found: ReturnType<typeof useCaseOfReference>
  readonly partyId: PartyId | null
  readonly onParty: (partyId: PartyId | null) => void
}

/** Which case something was told about, by reference, and which party of it, by letter. */
export function ConcernedCase(props: ConcernedCaseProps) {
  const { page, reference, onReference, found, partyId, onParty } = props
  const caseId = page?.id ?? found.caseId
  return (
    <>
      {page === null && (
        <>
          <TextField
            id="disclosed-case"
            label="About the case"
            hint="Its reference, such as M-2020-014. Leave it empty where no case is concerned."
            list="disclosed-cases"
            value={reference}
            onValue={onReference}
          />
          <datalist id="disclosed-cases">
            {found.offered.map((one) => (
              <option key={one.id} value={one.reference ?? ''} />
            ))}
          </datalist>
        </>
      )}
      {caseId !== null && <PartyChoice caseId={caseId} partyId={partyId} onParty={onParty} />}
    </>
  )
}

interface PartyChoiceProps {
  readonly caseId: CaseId
  readonly partyId: PartyId | null
  readonly onParty: (partyId: PartyId | null) => void
}

function PartyChoice({ caseId, partyId, onParty }: PartyChoiceProps) {
  const parties = useAnswer('mediation.case', { caseId }).data?.parties ?? []
  return (
    <Field id="disclosed-party" label="About whom">
      <select
        id="disclosed-party"
        className="select"
        value={String(partyId ?? '')}
        onChange={({ target }) => onParty(parties.find(({ id }) => String(id) === target.value)?.id ?? null)}
      >
        <option value="">The case as a whole</option>
        {parties.map(({ id, letter }) => (
          <option key={id} value={id}>
            Party {letter}
          </option>
        ))}
      </select>
    </Field>
  )
}
