import { Field } from '../../../../components/field.tsx'

interface ChoiceFieldProps<Value extends string> {
  readonly id: string
  readonly label: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly onChosen: (value: Value) => void
}

/** One of a few values; stored as soon as it is chosen. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { id, label, value, choices, onChosen } = props
  return (
    <Field id={id} label={label}>
      <select
        id={id}
        className="select"
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value)
          if (chosen !== undefined) onChosen(chosen.value)
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
