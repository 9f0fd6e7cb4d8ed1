import { useAnswer } from '../../api/use-answer.ts'
import { useCommand } from '../../api/use-command.ts'
import { changePreferences, usePreferences } from '../../app/preferences.ts'
import { Button } from '../../components/button.tsx'

/** Whether misspelt words are marked, and the officer's own words. */
export function SpellingSection() {
  const { spelling } = usePreferences()
  const own = useAnswer('spelling.words', {}).data?.own ?? []
  const forget = useCommand('spelling.forget', { changesPlan: true })
  return (
    <section className="stack" aria-labelledby="spelling">
      <h2 id="spelling">Spelling</h2>
      <div className="choice">
        <input
          id="spelling-on"
          type="checkbox"
          checked={spelling}
          onChange={({ target: { checked } }) => changePreferences({ spelling: checked })}
        />
        <label htmlFor="spelling-on">
          Mark misspelt words, in British English (Alt + F7 goes to the next)
        </label>
      </div>
      <h3>Your own words</h3>
      {own.length === 0 && (
        <p>None yet. Where a word is marked that is right, choose “Add to my words” in its menu.</p>
      )}
      <ul className="plain">
        {own.map((word) => (
          <li key={word}>
            {word}{' '}
            <Button look="quiet" onClick={() => forget.run({ word })}>
              Remove <span className="visually-hidden">{word}</span>
            </Button>
          </li>
        ))}
      </ul>
      {forget.refusal !== null && <p className="field-error">{forget.refusal}</p>}
    </section>
  )
}
