import { type FormEvent, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ErrorSummary, type Problem } from '../../components/error-summary.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { SHORTEST_PASSPHRASE, strengthInWords } from './passphrase-strength.ts'

interface NewPassphraseProps {
  /** What the button says. */
  readonly action: string
  readonly isBusy: boolean
  /** What the store said when it refused; null while it has not. */
  readonly refusal: string | null
  readonly suggestions: readonly string[]
  readonly onChosen: (passphrase: string) => void
}

/** Chooses a passphrase: typed twice or pasted, or one of those that are suggested. */
export function NewPassphrase({ action, isBusy, refusal, suggestions, onChosen }: NewPassphraseProps) {
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const strength = strengthInWords(passphrase)

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isBusy) return
    const found = problemsOf(passphrase, again)
    setProblems(found)
    if (found.length === 0) onChosen(passphrase)
  }

  const errorAt = (id: string): string | undefined => problems.find(({ fieldId }) => fieldId === id)?.message
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary problems={refusal === null ? problems : [{ message: refusal, fieldId: 'passphrase' }]} />
      <PassphraseField
        id="passphrase"
        label="Passphrase"
        hint={`At least ${SHORTEST_PASSPHRASE} characters. Four words that do not belong together are best. You may paste it.`}
        error={errorAt('passphrase')}
        isNew
        value={passphrase}
        onValue={setPassphrase}
      />
      <p role="status">{strength ?? ''}</p>
      <PassphraseField
        id="passphrase-again"
        label="Passphrase again"
        error={errorAt('passphrase-again')}
        isNew
        value={again}
        onValue={setAgain}
      />
      {suggestions.length > 0 && (
        <Suggestions
          suggestions={suggestions}
          onTaken={(suggestion) => {
            setPassphrase(suggestion)
            setAgain(suggestion)
          }}
        />
      )}
      <div className="actions">
        <Button type="submit" look="primary" busy={isBusy}>
          {isBusy ? 'One moment' : action}
        </Button>
      </div>
    </form>
  )
}

function problemsOf(passphrase: string, again: string): readonly Problem[] {
  if ([...passphrase].length < SHORTEST_PASSPHRASE) {
    return [
      {
        fieldId: 'passphrase',
        message: `The passphrase is too short. Use at least ${SHORTEST_PASSPHRASE} characters.`,
      },
    ]
  }
  if (passphrase !== again) {
    return [{ fieldId: 'passphrase-again', message: 'The two passphrases differ. Type the same one twice.' }]
  }
  return []
}

interface SuggestionsProps {
  readonly suggestions: readonly string[]
  readonly onTaken: (suggestion: string) => void
}

function Suggestions({ suggestions, onTaken }: SuggestionsProps) {
  return (
    <details>
      <summary>Suggest four words</summary>
      <ul className="ruled-list">
        {suggestions.map((suggestion) => (
          <li key={suggestion} className="line-item">
            <span>{suggestion}</span>
            <Button aria-label={`Use ${suggestion}`} onClick={() => onTaken(suggestion)}>
              Use
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
