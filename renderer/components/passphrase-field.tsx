import { type KeyboardEvent, type ReactNode, type RefObject, useState } from 'react'
import { Button } from './button.tsx'
import { describedBy, Field } from './field.tsx'

interface PassphraseFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly isNew?: boolean
  readonly announcesError?: boolean
  readonly inputRef?: RefObject<HTMLInputElement | null>
}

/** A secret that may be pasted and looked at. Says so when caps lock is on, because that is how most go wrong. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { id, label, value, onValue, hint, error, isNew = false, announcesError = false, inputRef } = props
  const [isShown, setShown] = useState(false)
  const [hasCapsLock, setCapsLock] = useState(false)
  const noticeCapsLock = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <Field id={id} label={label} hint={hint} error={error} announcesError={announcesError}>
      <div className="input-row">
        <input
          {...describedBy(id, { hint, error })}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
          id={id}
          className="input"
          type={isShown ? 'text' : 'password'}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          autoCapitalize="none"
          spellCheck={false}
          value={value}
          onChange={(event) => onValue(event.target.value)}
          onKeyDown={noticeCapsLock}
          onKeyUp={noticeCapsLock}
        />
        <Button
          aria-label={`${isShown ? 'Hide' : 'Show'} ${label.toLowerCase()}`}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? 'Hide' : 'Show'}
        </Button>
      </div>
      <p role="status" className="small">
        {hasCapsLock ? 'Caps lock is on.' : ''}
      </p>
    </Field>
  )
}
