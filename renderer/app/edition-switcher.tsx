import type { Edition, EditionId } from '../../shared/domain/plan/index.ts'
import { EDITION_STATE_WORDS, editionInWords } from '../../shared/text/plan-words.ts'

interface EditionSwitcherProps {
  readonly editions: readonly Edition[]
  readonly current: EditionId
  readonly onChosen: (id: EditionId) => void
}

/** Chooses the year of the plan that all pages show. */
export function EditionSwitcher({ editions, current, onChosen }: EditionSwitcherProps) {
  return (
    <label>
      Plan year{' '}
      <select
        className="select"
        value={current}
        onChange={(event) => {
          const chosen = editions.find(({ id }) => String(id) === event.target.value)
          if (chosen !== undefined) onChosen(chosen.id)
        }}
      >
        {editions.map(({ id, label, state }) => (
          <option key={id} value={id}>
            {editionInWords(label)} ({EDITION_STATE_WORDS[state].toLowerCase()})
          </option>
        ))}
      </select>
    </label>
  )
}
