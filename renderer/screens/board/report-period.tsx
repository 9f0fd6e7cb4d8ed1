import { type FormEvent, useId, useState } from 'react'
import type { BoardDesk } from '../../../shared/contract/index.ts'
import { type Period, periodsWithin, planYearOf } from '../../../shared/domain/measures/index.ts'
import { DAY_HINT, NO_DAY, readDay } from '../../../shared/domain/plan/index.ts'
import { type CivilDate, dateInWords } from '../../../shared/kit/civil-date.ts'
import { periodByYear, periodInWords } from '../../../shared/text/period-words.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary, useProblems } from '../../components/error-summary.tsx'
import { TextField } from '../../components/field.tsx'

interface ReportPeriodProps {
  readonly desk: BoardDesk
  readonly period: Period
  readonly onPeriod: (period: Period) => void
  readonly onAsAt: (day: CivilDate) => void
}

/** What the report covers, and the day that its figures are of. */
export function ReportPeriod({ desk, period, onPeriod, onAsAt }: ReportPeriodProps) {
  const id = useId()
  const year = planYearOf(desk.period.from)
  const periods = [
    ...periodsWithin('quarterly', year),
    ...periodsWithin('half-yearly', year),
    ...periodsWithin('yearly', year),
  ]
  return (
    <div className="stack">
      <div className="field">
        <label htmlFor={id}>Period of the report</label>
        <select
          id={id}
          className="select"
          value={period.from + period.to}
          onChange={(event) => {
            const found = periods.find(({ from, to }) => from + to === event.target.value)
            if (found !== undefined) onPeriod(found)
          }}
        >
          {periods.map((each) => (
            <option key={each.from + each.to} value={each.from + each.to}>
              {`${periodByYear(each)}: ${periodInWords(each)}`}
            </option>
          ))}
        </select>
      </div>
      <AsAtForm asAt={desk.asAt} onAsAt={onAsAt} />
    </div>
  )
}

function AsAtForm({ asAt, onAsAt }: Pick<BoardDesk, 'asAt'> & Pick<ReportPeriodProps, 'onAsAt'>) {
  const id = useId()
  const [day, setDay] = useState(dateInWords(asAt))
  const { problems, attempt, keep, errorAt } = useProblems()
  function submit(event: FormEvent): void {
    event.preventDefault()
    const read = readDay(day)
    if (keep(read === undefined ? [{ fieldId: id, message: NO_DAY }] : []) && read !== undefined) onAsAt(read)
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} attempt={attempt} />
      <TextField
        id={id}
        label="Figures as at"
        hint={DAY_HINT}
        value={day}
        onValue={setDay}
        error={errorAt(id)}
      />
      <p>
        <Button type="submit">Show the figures of that day</Button>
      </p>
    </form>
  )
}
