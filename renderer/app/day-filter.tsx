import { useState } from 'react'
import { readDay, shortDay } from '../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../shared/kit/civil-date.ts'

interface DayFilterProps {
  readonly label: string
  /** Null where no day narrows what is shown. */
  readonly value: CivilDate | null
  readonly onDay: (day: CivilDate | null) => void
}

/**
 * A day that narrows what is shown, as soon as one is typed. It is typed as everywhere, day first: the browser's own field
 * follows the language of the computer and may put the month there.
 */
export function DayFilter({ label, value, onDay }: DayFilterProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && typed.trim() !== '' && readDay(typed) === undefined
  return (
    <label>
      {label}{' '}
      <input
        type="text"
        className="select day-filter"
        autoComplete="off"
        placeholder="3/4/2020"
        size={11}
        value={typed ?? (value === null ? '' : shortDay(value))}
        aria-invalid={isWrong || undefined}
        onChange={({ target }) => {
          setTyped(target.value)
          const day = readDay(target.value)
          if (day !== undefined) onDay(day)
          else if (target.value.trim() === '') onDay(null)
        }}
        onBlur={() => {
          if (!isWrong) setTyped(null)
        }}
      />
    </label>
  )
}
