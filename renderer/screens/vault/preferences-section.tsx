import { useState } from 'react'
import {
  isQuestionMarkKeyOn,
  setQuestionMarkKey,
  setTextSize,
  TEXT_SIZES,
  textSize,
} from '../../app/preferences.ts'

/** The size of all text, and the one key that works without Ctrl or Alt. */
export function PreferencesSection() {
  const [size, setSize] = useState(textSize)
  const [hasQuestionMark, setQuestionMark] = useState(isQuestionMarkKeyOn)
  return (
    <section aria-labelledby="preferences" className="stack">
      <h2 id="preferences">This window</h2>
      <p>
        <label>
          Size of all text{' '}
          <select
            className="select"
            value={size}
            onChange={({ target: { value } }) => {
              setSize(value)
              setTextSize(value)
            }}
          >
            {TEXT_SIZES.map((value) => (
              <option key={value} value={value}>
                {value}%
              </option>
            ))}
          </select>
        </label>
      </p>
      <div className="choice">
        <input
          id="question-mark"
          type="checkbox"
          checked={hasQuestionMark}
          onChange={({ target: { checked } }) => {
            setQuestionMark(checked)
            setQuestionMarkKey(checked)
          }}
        />
        <label htmlFor="question-mark">The question mark shows the list of keys (F1 always does)</label>
      </div>
    </section>
  )
}
