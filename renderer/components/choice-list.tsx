import { type ReactNode, useEffect, useRef } from 'react'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly hint?: ReactNode
}

interface ChoiceListProps<Value extends string> {
  readonly name: string
  readonly legend: ReactNode
  readonly choices: readonly Choice<Value>[]
  readonly value: Value
  readonly onValue: (value: Value) => void
  /** True where choosing is all that the page is for: the chosen button takes focus when the page opens. */
  readonly takesFocus?: boolean
}

/** One of a few, as radio buttons: arrow keys choose, and Enter sends the form that they stand in. */
export function ChoiceList<Value extends string>(props: ChoiceListProps<Value>) {
  const { name, legend, choices, value, onValue, takesFocus = false } = props
  const group = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (takesFocus) group.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
  }, [takesFocus])
  return (
    <fieldset ref={group} className="field">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <div key={choice.value} className="choice">
          <input
            type="radio"
            id={`${name}-${choice.value}`}
            name={name}
            value={choice.value}
            checked={choice.value === value}
            {...(choice.hint === undefined ? {} : { 'aria-describedby': `${name}-${choice.value}-hint` })}
            onChange={() => onValue(choice.value)}
          />
          <div>
            <label htmlFor={`${name}-${choice.value}`}>{choice.label}</label>
            {choice.hint !== undefined && (
              <span id={`${name}-${choice.value}-hint`} className="choice-hint">
                {choice.hint}
              </span>
            )}
          </div>
        </div>
      ))}
    </fieldset>
  )
}
