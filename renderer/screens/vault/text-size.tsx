import { useState } from 'react'

const SIZES = ['100', '125', '150', '200'] as const
const REMEMBERED_AS = 'text-size'

/** Sets the text size that was chosen before, for as long as the program runs. */
export function applyRememberedTextSize(): void {
  document.documentElement.dataset.textSize = localStorage.getItem(REMEMBERED_AS) ?? '100'
}

/** The size of all text; lengths follow it, so that nothing is cut off. */
export function TextSize() {
  const [size, setSize] = useState(document.documentElement.dataset.textSize ?? '100')
  return (
    <section aria-labelledby="text-size-heading" className="stack">
      <h2 id="text-size-heading">Text size</h2>
      <p>
        <label>
          Size of all text{' '}
          <select
            className="select"
            value={size}
            onChange={({ target: { value } }) => {
              setSize(value)
              localStorage.setItem(REMEMBERED_AS, value)
              applyRememberedTextSize()
            }}
          >
            {SIZES.map((value) => (
              <option key={value} value={value}>
                {value}%
              </option>
            ))}
          </select>
        </label>
      </p>
    </section>
  )
}
