import { useState } from 'react'
import type { CasePageView } from '../../../shared/contract/index.ts'
import {
  type CaseId,
  DISCLOSURE_AUDIENCES,
  type DisclosureAudience,
  LEGAL_BASES,
  type PartyId,
} from '../../../shared/domain/mediation/index.ts'
import { DAY_HINT, NO_DAY, readDay } from '../../../shared/domain/plan/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { AUDIENCE_WORDS } from '../../../shared/text/disclosure-words.ts'
import { todayHere } from '../../app/today.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ChoiceOf } from './choice-of.tsx'
import { ConcernedCase, useCaseOfReference } from './concerned-case.tsx'

/** What is known of a disclosure before it is noted. */
export interface DisclosureStart {
  readonly caseId: CaseId
  readonly partyId: PartyId
  readonly recipient: string
  readonly what: string
  readonly legalBasis: string
  readonly audience: DisclosureAudience
  /** Names of what was told, never what stands there. */
  readonly fields: readonly string[]
}

interface DisclosureFormProps {
  /** The case that it is about; null to choose one, or none. */
  readonly page: CasePageView | null
  /** What is known already is filled in, and can be changed but for whom it is about. */
  readonly start?: DisclosureStart
  readonly onNoted?: () => void
  readonly onClose: () => void
}

/** Notes what was told to whom, about which case and party, and on what ground. */
export function DisclosureForm({ page, start, onNoted, onClose }: DisclosureFormProps) {
  const edit = usePlanEdit()
  const [reference, setReference] = useState('')
  const [partyId, setPartyId] = useState<PartyId | null>(start?.partyId ?? null)
  const found = useCaseOfReference(reference)
  const [day, setDay] = useState(dateInWords(page?.today ?? todayHere()))
  const [recipient, setRecipient] = useState(start?.recipient ?? '')
  const [what, setWhat] = useState(start?.what ?? '')
  const [basis, setBasis] = useState<string>(start?.legalBasis ?? LEGAL_BASES[0])
  const [audience, setAudience] = useState<DisclosureAudience>(start?.audience ?? 'restricted')
  const [error, setError] = useState<string>()
  async function submit(): Promise<void> {
    const on = readDay(day)
    if (on === undefined) return setError(NO_DAY)
    const caseId = start?.caseId ?? page?.id ?? found.caseId
    if (caseId === null && reference.trim() !== '') {
      return setError(
        'There is no case of that reference. Type it as in M-2020-014, or leave the field empty.',
      )
    }
    const said = { on, recipient, what, legalBasis: basis, audience, fields: [...(start?.fields ?? [])] }
    const result = await edit('mediation.disclosure.add', { caseId, partyId, ...said })
    if (!result.ok) return setError(result.sentence)
    onNoted?.()
    onClose()
  }
  return (
    <FormDialog title="Note a disclosure" submit="Note it" onSubmit={() => void submit()} onClose={onClose}>
      <TextField id="disclosed-on" label="On" hint={DAY_HINT} value={day} onValue={setDay} error={error} />
      {start === undefined && (
        <ConcernedCase
          page={page}
          reference={reference}
          onReference={(typed) => {
            setReference(typed)
            setPartyId(null)
          }}
          found={found}
          partyId={partyId}
          onParty={setPartyId}
        />
      )}
      <TextField id="disclosed-to" label="To" value={recipient} onValue={setRecipient} />
      <TextField
        id="disclosed-what"
        label="What was told"
        hint="Without anybody’s name."
        value={what}
        onValue={setWhat}
      />
      <TextField
        id="disclosed-basis"
        label="On what ground"
        value={basis}
        onValue={setBasis}
        list="legal-bases"
      />
      <datalist id="legal-bases">
        {LEGAL_BASES.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <ChoiceOf
        id="disclosed-audience"
        label="Kind"
        values={DISCLOSURE_AUDIENCES}
        words={AUDIENCE_WORDS}
        value={audience}
        onValue={(value) => setAudience(value ?? 'restricted')}
      />
    </FormDialog>
  )
}
