import { useState } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../components/button.tsx'

/** Passphrases of random words to choose from, asked for only when wanted. */
export function PassphraseSuggestions({ onTaken }: Readonly<{ onTaken: (suggestion: string) => void }>) {
  const suggest = useCommand('vault.suggestPassphrases')
  const [suggestions, setSuggestions] = useState<readonly string[]>([])
  const [taken, setTaken] = useState<string | null>(null)

  async function ask(): Promise<void> {
    const answer = await suggest.run({})
    if (answer !== undefined) setSuggestions(answer)
  }

  return (
    <div className="stack-tight">
      <Button onClick={ask} busy={suggest.isBusy}>
        {suggestions.length === 0 ? 'Suggest some words' : 'Suggest others'}
      </Button>
      {suggest.refusal !== null && <p className="field-error">{suggest.refusal}</p>}
      {suggestions.length > 0 && (
        <ul className="ruled-list">
          {suggestions.map((suggestion) => (
            <li key={suggestion} className="line-item">
              <span>{suggestion}</span>
              <Button
                aria-label={`Use ${suggestion}`}
                onClick={() => {
                  setTaken(suggestion)
                  onTaken(suggestion)
                }}
              >
                Use
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="small">
        {taken !== null && `“${taken}” is filled in. Write it down until you know it by heart.`}
      </p>
    </div>
  )
}
