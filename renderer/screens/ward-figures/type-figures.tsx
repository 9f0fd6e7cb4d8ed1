import { useState } from 'react'
import { type Period, periodInWords, readPeriod } from '../../../shared/domain/measures/index.ts'
import type { Indicator, Place } from '../../../shared/domain/places/index.ts'
import type { CivilDate } from '../../../shared/kit/civil-date.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { readTypedFigures } from './typed-figures.ts'

interface TypeFiguresProps {
  readonly indicator: Indicator
  readonly places: readonly Place[]
  /** The period that is looked at, which is likely meant. */
  readonly period: Period
  /** A day of the plan year that words without a year are of. */
  readonly day: CivilDate
  readonly onClose: () => void
}

/** Figures of one thing and period typed by hand, a place below the other. */
export function TypeFigures({ indicator, places, period, day, onClose }: TypeFiguresProps) {
  const edit = usePlanEdit()
  const [words, setWords] = useState(`${period.from} to ${period.to}`)
  const [typed, setTyped] = useState<ReadonlyMap<Place['id'], string>>(new Map())
  const [error, setError] = useState<string>()
  const read = readPeriod(words, day)

  async function submit(): Promise<void> {
    if (read === undefined)
      return setError('Say the period, for example Q2 2020/21, July 2020, or 1 April 2020 to 30 June 2020.')
    const figures = readTypedFigures(places, typed)
    if (!figures.ok) return setError(figures.sentence)
    const result = await edit('places.figures.set', {
      indicatorId: indicator.id,
      period: read,
      counts: [...figures.counts],
    })
    if (result.ok) onClose()
    else setError(result.sentence)
  }

  return (
    <FormDialog
      title={`Type figures of ${indicator.name}`}
      submit="Keep the figures"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        id="typed-period"
        label="Period"
        hint={read === undefined ? 'For example Q2 2020/21, or July 2020' : periodInWords(read)}
        value={words}
        onValue={setWords}
        error={error}
      />
      <p id="typed-figures-hint">
        An empty field leaves what is there. A dash takes a figure away that was typed. What a file said
        before is kept.
      </p>
      <table className="table" aria-describedby="typed-figures-hint">
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">Count</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row" id={`typed-place-${id}`}>
                {name}
              </th>
              <td>
                <input
                  className="input figures"
                  inputMode="numeric"
                  autoComplete="off"
                  size={8}
                  aria-labelledby={`typed-place-${id}`}
                  value={typed.get(id) ?? ''}
                  onChange={({ target }) => setTyped(new Map([...typed, [id, target.value]]))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </FormDialog>
  )
}
