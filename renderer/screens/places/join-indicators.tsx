import { useState } from 'react'
import type { Indicator } from '../../../shared/domain/places/index.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Field } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'

interface JoinIndicatorsProps {
  /** The one that is another name, and goes. */
  readonly indicator: Indicator
  readonly indicators: readonly Indicator[]
  readonly onClose: () => void
}

/** Says that what is counted is another name of something in the list. */
export function JoinIndicators({ indicator, indicators, onClose }: JoinIndicatorsProps) {
  const edit = usePlanEdit()
  const others = indicators.filter(({ id }) => id !== indicator.id)
  const [chosen, setChosen] = useState(String(others[0]?.id ?? ''))
  const [error, setError] = useState<string>()
  async function submit(): Promise<void> {
    const kept = others.find(({ id }) => String(id) === chosen)
    if (kept === undefined) return
    const result = await edit('places.indicator.join', { indicatorId: kept.id, otherId: indicator.id })
    if (result.ok) onClose()
    else setError(result.sentence)
  }
  return (
    <FormDialog
      title={`Join ${indicator.name} with another`}
      submit="Join the two"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field
        id="join-indicator"
        label={`${indicator.name} is another name of`}
        hint="Its figures go over to that one. Figures of two sources are never joined."
        error={error}
        announcesError
      >
        <select
          id="join-indicator"
          className="select"
          aria-describedby="join-indicator-hint"
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
    </FormDialog>
  )
}
