import type { Preferences } from '../../../shared/contract/index.ts'
import { changePreferences, usePreferences } from '../../app/preferences.ts'
import { ChoiceList } from '../../components/choice-list.tsx'
import { SpellingSection } from './spelling-section.tsx'

const SIZES = [100, 125, 150, 200] as const
const THEMES = [
  { value: 'system', label: 'As the computer is set' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const satisfies readonly { value: Preferences['theme']; label: string }[]

/** The size of all text, the colours, and the one key that works without Ctrl or Alt. */
export function LookPage() {
  const { textSize, theme, questionMarkKey } = usePreferences()
  return (
    <div className="stack reading">
      <p>
        <label>
          Size of all text{' '}
          <select
            className="select"
            value={textSize}
            onChange={({ target: { value } }) => {
              const size = SIZES.find((each) => String(each) === value)
              if (size !== undefined) changePreferences({ textSize: size })
            }}
          >
            {SIZES.map((size) => (
              <option key={size} value={size}>
                {size}%
              </option>
            ))}
          </select>
        </label>
      </p>
      <ChoiceList
        name="theme"
        legend="Colours"
        choices={THEMES}
        value={theme}
        onValue={(chosen) => changePreferences({ theme: chosen })}
      />
      <div className="choice">
        <input
          id="question-mark"
          type="checkbox"
          checked={questionMarkKey}
          onChange={({ target: { checked } }) => changePreferences({ questionMarkKey: checked })}
        />
        <label htmlFor="question-mark">The question mark shows the list of keys (F1 always does)</label>
      </div>
      <p>
        A contrast theme of Windows is followed as it is, and so is the setting to reduce movement. Ctrl +
        plus and Ctrl + minus change the size of the text on every page.
      </p>
      <SpellingSection />
    </div>
  )
}
