import { changePreferences, usePreferences } from '../../app/preferences.ts'
import { ChoiceList } from '../../components/choice-list.tsx'

const MINUTES = [
  { value: '2', label: '2 minutes' },
  { value: '5', label: '5 minutes', hint: 'Usual. Nothing is lost: what was typed is stored first.' },
  { value: '10', label: '10 minutes' },
  { value: '15', label: '15 minutes' },
] as const

/** When the app locks by itself. */
export function LockingPage() {
  const { idleMinutes } = usePreferences()
  return (
    <div className="stack reading">
      <ChoiceList
        name="idle-minutes"
        legend="Lock after so long without input"
        choices={MINUTES}
        value={String(idleMinutes) as (typeof MINUTES)[number]['value']}
        onValue={(value) => changePreferences({ idleMinutes: minutesOf(value) })}
      />
      <p>
        Saferplan also locks when the screen is locked, when another person signs in, when the computer sleeps
        or shuts down, and when you press Ctrl + L. Each time the key leaves the computer’s memory, and what
        you copied from the plan leaves the clipboard.
      </p>
    </div>
  )
}

function minutesOf(value: (typeof MINUTES)[number]['value']): 2 | 5 | 10 | 15 {
  const known = { '2': 2, '5': 5, '10': 10, '15': 15 } as const
  return known[value]
}
