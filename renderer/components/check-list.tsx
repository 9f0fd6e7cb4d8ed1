import type { ReactNode } from 'react'
import type { Choice } from './choice-list.tsx'

interface CheckListProps<Value extends string> {
  readonly name: string
  readonly legend: ReactNode
  readonly choices: readonly Choice<Value>[]
  readonly values: readonly Value[]
  readonly onValues: (values: readonly Value[]) => void
}

/** Any of a few, as check boxes. */
export function CheckList<Value extends string>(props: CheckListProps<Value>) {
  const { name, legend, choices, values, onValues } = props
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {choices.map(({ value, label, hint }) => {
        const id = `${name}-${value}`
        return (
          <div key={value} className="choice">
            <input
              type="checkbox"
              id={id}
              checked={values.includes(value)}
              {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
              onChange={(event) =>
                onValues(event.target.checked ? [...values, value] : values.filter((each) => each !== value))
              }
            />
            <div>
              <label htmlFor={id}>{label}</label>
              {hint !== undefined && (
                <span id={`${id}-hint`} className="choice-hint">
                  {hint}
                </span>
              )}
            </div>
          </div>
        )
      })}
    </fieldset>
  )
}
