import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ErrorSummary, type Problem, useProblems } from '../../components/error-summary.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { SHORTEST_PASSPHRASE, strengthInWords } from './passphrase-strength.ts'
import { PassphraseSuggestions } from './passphrase-suggestions.tsx'

type ErrorAt = (fieldId: string) => string | undefined

interface NewPassphraseProps {
  readonly label?: string
  /** What the button says. */
  readonly action: string
  readonly isBusy: boolean
  /** What the store said when it refused; null while it has not. */
  readonly refusal: string | null
  readonly onChosen: (passphrase: string) => void
  readonly onGivenUp?: () => void
  /** Fields that stand above, given the errors to show at them. */
  readonly children?: (errorAt: ErrorAt) => ReactNode
  /** What is wrong with those fields. */
  readonly further?: () => readonly Problem[]
}

/** Chooses a passphrase: typed twice or pasted, or one of those that are suggested. */
export function NewPassphrase(props: NewPassphraseProps) {
  const { label = 'Passphrase', action, isBusy, refusal, onChosen, onGivenUp, children, further } = props
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const { problems, attempt, keep, errorAt } = useProblems()

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isBusy) return
    if (keep([...(further?.() ?? []), ...problemsOf(passphrase, again)])) onChosen(passphrase)
  }

  const shown = problems.length === 0 && refusal !== null ? [{ message: refusal }] : problems
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary problems={shown} attempt={attempt} />
      {children?.(errorAt)}
      <PassphraseField
        id="passphrase"
        label={label}
        hint={`At least ${SHORTEST_PASSPHRASE} characters. Four words that do not belong together are best. You may paste it.`}
        error={errorAt('passphrase')}
        isNew
        value={passphrase}
        onValue={setPassphrase}
      />
      <p role="status">{strengthInWords(passphrase) ?? ''}</p>
      <PassphraseSuggestions
        onTaken={(suggestion) => {
          setPassphrase(suggestion)
          setAgain(suggestion)
        }}
      />
      <PassphraseField
        id="passphrase-again"
        label={`${label} again`}
        error={errorAt('passphrase-again')}
        isNew
        value={again}
        onValue={setAgain}
      />
      <div className="actions">
        <Button type="submit" look="primary" busy={isBusy}>
          {isBusy ? 'One moment' : action}
        </Button>
        {onGivenUp !== undefined && <Button onClick={onGivenUp}>Cancel</Button>}
      </div>
    </form>
  )
}

function problemsOf(passphrase: string, again: string): readonly Problem[] {
  if ([...passphrase].length < SHORTEST_PASSPHRASE) {
    const message = `The passphrase is too short. Use at least ${SHORTEST_PASSPHRASE} characters.`
    return [{ fieldId: 'passphrase', message }]
  }
  if (passphrase !== again) {
    return [{ fieldId: 'passphrase-again', message: 'The two passphrases differ. Type the same one twice.' }]
  }
  return []
}
