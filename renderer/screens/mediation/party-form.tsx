import { useState } from 'react'
import type { CasePageView } from '../../../shared/contract/index.ts'
import { NO_DETAILS, type Party, type PartyDetails } from '../../../shared/domain/mediation/index.ts'
import { useCommand } from '../../api/use-command.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'

interface PartyFormProps {
  readonly page: CasePageView
  /** Null to add one. */
  readonly party: Party | null
  readonly onClose: () => void
}

const FIELDS: readonly (readonly [keyof PartyDetails, string])[] = [
  ['name', 'Name'],
  ['address', 'Address'],
  ['phone', 'Telephone'],
  ['email', 'E-mail'],
  ['howToReach', 'How and when to get in touch'],
]

/** One side of the dispute. Names and contact details are sealed; of a party that has them they are shown only when asked for. */
export function PartyForm({ page, party, onClose }: PartyFormProps) {
  const edit = usePlanEdit()
  const show = useCommand('mediation.showParty')
  const check = useCommand('mediation.checkParty')
  const [household, setHousehold] = useState(String(party?.household ?? page.parties.length + 1))
  const [isSafeguarding, setSafeguarding] = useState(party?.isSafeguarding ?? false)
  const [isVulnerable, setVulnerable] = useState(party?.isVulnerable ?? false)
  // Null while they are sealed and nobody has asked for them: they then stay as they are.
  const [details, setDetails] = useState<PartyDetails | null>(party?.hasDetails === true ? null : NO_DETAILS)
  const [error, setError] = useState<string>()
  const [doubt, setDoubt] = useState<string | null>(null)

  async function submit(): Promise<void> {
    const number = Number(household)
    if (!Number.isInteger(number))
      return setError('A household is a whole number; people of one household share it.')
    if (details !== null && details.name.trim() !== '' && doubt === null) {
      const findings = await check.run({ caseId: page.id, partyId: party?.id ?? null, name: details.name })
      const told = findings?.map(({ message }) => message).join(' ') ?? ''
      if (told !== '') {
        setDoubt(told)
        return
      }
    }
    const face = { household: number, isSafeguarding, isVulnerable }
    const result =
      party === null
        ? await edit('mediation.party.add', { caseId: page.id, ...face, details: details ?? NO_DETAILS })
        : await edit('mediation.party.change', { partyId: party.id, ...face })
    if (!result.ok) return setError(result.sentence)
    if (party !== null && details !== null) {
      const sealed = await edit('mediation.party.setDetails', { partyId: party.id, details })
      if (!sealed.ok) return setError(sealed.sentence)
    }
    onClose()
  }

  return (
    <FormDialog
      title={party === null ? 'Add a party' : `Change party ${party.letter}`}
      submit={doubt === null ? (party === null ? 'Add the party' : 'Change it') : 'Keep it so'}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {doubt !== null && <p role="alert">{doubt}</p>}
      <TextField
        id="party-household"
        label="Household"
        hint="People of one household have the same number."
        inputMode="numeric"
        value={household}
        onValue={setHousehold}
        error={error}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={isSafeguarding}
          onChange={({ target }) => setSafeguarding(target.checked)}
        />{' '}
        Safeguarding: there is a concern
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={isVulnerable}
          onChange={({ target }) => setVulnerable(target.checked)}
        />{' '}
        Vulnerable: take care when asking
      </label>
      {details === null && party !== null ? (
        <p>
          Name and contact details are sealed and stay as they are.{' '}
          <Button
            look="quiet"
            busy={show.isBusy}
            onClick={async () => setDetails((await show.run({ partyId: party.id })) ?? null)}
          >
            Show and change them
          </Button>
        </p>
      ) : (
        FIELDS.map(([field, label]) => (
          <TextField
            key={field}
            id={`party-${field}`}
            label={label}
            value={details?.[field] ?? ''}
            onValue={(words) => {
              setDoubt(null)
              setDetails({ ...(details ?? NO_DETAILS), [field]: words })
            }}
          />
        ))
      )}
    </FormDialog>
  )
}
