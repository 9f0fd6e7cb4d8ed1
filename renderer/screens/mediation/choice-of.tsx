import { Field } from '../../components/field.tsx'

interface ChoiceOfProps<Value extends string> {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly values: readonly Value[]
  readonly words: Readonly<Record<Value, string>>
  readonly value: Value | null
  /** What stands for nothing chosen; absent where one has to be. */
  readonly none?: string
  readonly onValue: (value: Value | null) => void
}

/** One of a fixed list, in words. */
export function ChoiceOf<Value extends string>(props: ChoiceOfProps<Value>) {
  const { id, label, hint, values, words, value, none, onValue } = props
  return (
    <Field id={id} label={label} hint={hint}>
      <select
        id={id}
        className="select"
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        value={value ?? ''}
        onChange={({ target }) => onValue(values.find((one) => one === target.value) ?? null)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {values.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    </Field>
  )
}
