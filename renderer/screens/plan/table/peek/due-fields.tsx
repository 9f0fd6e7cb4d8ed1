import { type FormEvent, useId, useState } from 'react'
import { type DueDate, dueDateFromWords } from '../../../../../shared/domain/plan/index.ts'
import { type CivilDate, civilDate, dateInWords, dateParts } from '../../../../../shared/kit/civil-date.ts'
import { dueInWords } from '../../../../../shared/text/plan-words.ts'
import { Button } from '../../../../components/button.tsx'

interface DueFieldsProps {
  readonly due: DueDate | null
  /** The words of the entry, which may name a date. */
  readonly text: string
  /** The words of a date that was offered and not taken. */
  readonly declined: string | null
  readonly onDue: (due: DueDate | null) => void
  /** Hears that the date that the words name is not the due date; absent where nothing remembers it. */
  readonly onDecline?: (words: string) => void
}

/** When something is due: the day that the words name to take or leave, or any day in three boxes. */
export function DueFields({ due, text, declined, onDue, onDecline }: DueFieldsProps) {
  const named = dueDateFromWords(text)
  const isOffered = named !== null && named.on !== due?.on && named.words !== declined
  return (
    <section className="stack" aria-label="Due date">
      <p>
        {due === null ? 'No due date.' : `${dueInWords(due)}.`}
        {due?.words != null && ` The plan says “${due.words}”.`}
      </p>
      {isOffered && (
        <p className="actions">
          <Button onClick={() => onDue(named)}>
            Take “{named.words}” as {dateInWords(named.on)}
          </Button>
          {onDecline !== undefined && due === null && (
            <Button onClick={() => onDecline(named.words ?? '')}>Leave it</Button>
          )}
        </p>
      )}
      <DateBoxes
        key={due?.on ?? 'none'}
        start={due?.on ?? null}
        onDay={(on) => onDue({ on, words: due?.words ?? null, precision: 'day' })}
      />
      {due !== null && (
        <p>
          <Button onClick={() => onDue(null)}>Remove the due date</Button>
        </p>
      )}
    </section>
  )
}

/** A day in three boxes, as it is written: day, month, year. */
function DateBoxes({ start, onDay }: Readonly<{ start: CivilDate | null; onDay: (day: CivilDate) => void }>) {
  const id = useId()
  const parts = start === null ? null : dateParts(start)
  const [day, setDay] = useState(String(parts?.day ?? ''))
  const [month, setMonth] = useState(String(parts?.month ?? ''))
  const [year, setYear] = useState(String(parts?.year ?? ''))
  const [error, setError] = useState<string | null>(null)

  function set(event: FormEvent): void {
    event.preventDefault()
    const on = civilDate(Number(year), Number(month), Number(day))
    setError(on === undefined ? 'That day is not in the calendar. Type it like 31 3 2021.' : null)
    if (on !== undefined) onDay(on)
  }

  const boxes = [
    { name: 'Day', value: day, put: setDay, size: 2 },
    { name: 'Month', value: month, put: setMonth, size: 2 },
    { name: 'Year', value: year, put: setYear, size: 4 },
  ]
  return (
    <form onSubmit={set}>
      <fieldset className={error === null ? 'field' : 'field field-invalid'}>
        <legend>Due on</legend>
        {error !== null && (
          <p id={`${id}-error`} className="field-error" role="alert">
            {error}
          </p>
        )}
        <div className="date-boxes">
          {boxes.map(({ name, value, put, size }) => (
            <label key={name}>
              {name}
              <input
                className="input"
                inputMode="numeric"
                autoComplete="off"
                size={size}
                maxLength={size}
                value={value}
                aria-invalid={error !== null || undefined}
                {...(error === null ? {} : { 'aria-describedby': `${id}-error` })}
                onChange={(event) => put(event.target.value)}
              />
            </label>
          ))}
          <Button type="submit">Set</Button>
        </div>
      </fieldset>
    </form>
  )
}
