import { useState } from 'react'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { NewPassphrase } from './new-passphrase.tsx'

interface ChangePassphraseProps {
  readonly isBusy: boolean
  readonly refusal: string | null
  readonly onChosen: (current: string, next: string) => void
  readonly onGivenUp: () => void
}

/** The present passphrase and a new one. */
export function ChangePassphrase({ isBusy, refusal, onChosen, onGivenUp }: ChangePassphraseProps) {
  const [current, setCurrent] = useState('')
  return (
    <NewPassphrase
      label="New passphrase"
      action="Change passphrase"
      isBusy={isBusy}
      refusal={refusal}
      onChosen={(next) => onChosen(current, next)}
      onGivenUp={onGivenUp}
      further={() =>
        current === '' ? [{ fieldId: 'current', message: 'Type the present passphrase.' }] : []
      }
    >
      {(errorAt) => (
        <PassphraseField
          id="current"
          label="Present passphrase"
          value={current}
          onValue={setCurrent}
          error={errorAt('current')}
        />
      )}
    </NewPassphrase>
  )
}
