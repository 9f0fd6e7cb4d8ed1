import { type Fact, type FactFace, numberInValue } from '../../../shared/domain/plan/index.ts'
import { TextField } from '../../components/field.tsx'

/** A fact of which nothing is known yet. */
export const NO_FACT: FactFace = {
  name: '',
  value: '',
  number: null,
  unit: null,
  period: null,
  place: null,
  source: null,
  note: null,
}

/** A fact in one line: "Reports of nuisance: 2,250 (2018/19, the borough)". */
export function factWords({ name, value, unit, period, place }: Fact): string {
  const measured = unit === null || value.includes(unit) ? value : `${value} ${unit}`
  const scope = [period, place].filter((part) => part !== null).join(', ')
  return scope === '' ? `${name}: ${measured}` : `${name}: ${measured} (${scope})`
}

type Words = 'unit' | 'period' | 'place' | 'source' | 'note'

const FURTHER: readonly { readonly name: Words; readonly label: string; readonly hint: string }[] = [
  { name: 'unit', label: 'Unit', hint: 'For example reports, or per 1,000 people' },
  { name: 'period', label: 'Period', hint: 'As it is said, for example 2018/19' },
  { name: 'place', label: 'Place', hint: 'For example the district, or a ward' },
  { name: 'source', label: 'Source', hint: 'Who gave the figure' },
  { name: 'note', label: 'Note', hint: 'Not printed' },
]

interface FactFieldsProps {
  readonly face: FactFace
  readonly onFace: (face: FactFace) => void
  readonly error?: string | undefined
}

/** What is known of a fact, to be filled in. */
export function FactFields({ face, onFace, error }: FactFieldsProps) {
  return (
    <div className="stack">
      <TextField
        id="fact-name"
        label="What it counts"
        hint="For example Reports of nuisance"
        value={face.name}
        onValue={(name) => onFace({ ...face, name })}
        error={error}
      />
      <TextField
        id="fact-value"
        label="Value, as it is printed"
        value={face.value}
        onValue={(value) => onFace({ ...face, value, number: numberInValue(value) })}
      />
      <div className="field-grid">
        {FURTHER.map(({ name, label, hint }) => (
          <TextField
            key={name}
            id={`fact-${name}`}
            label={label}
            hint={hint}
            value={face[name] ?? ''}
            onValue={(words) => onFace({ ...face, [name]: words === '' ? null : words })}
          />
        ))}
      </div>
    </div>
  )
}
