import { type KeyboardEvent, useId } from 'react'
import { type StoreLine, useTypedLine } from '../../app/use-typed-line.ts'

interface LineFieldProps {
  readonly label: string
  readonly value: string
  readonly onStore: StoreLine
  /** True where the words are stored while they are typed, and not only when the line is left. */
  readonly whileTyping?: boolean
  /** Words that are offered; others may be typed all the same. */
  readonly offers?: readonly string[]
  readonly placeholder?: string
  readonly isLabelHidden?: boolean
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** A line of words that is stored when it is left. */
export function LineField(props: LineFieldProps) {
  const {
    label,
    value,
    onStore,
    offers = [],
    placeholder,
    isLabelHidden = false,
    whileTyping = false,
    onKey,
  } = props
  const id = useId()
  const line = useTypedLine(value, onStore, whileTyping)
  return (
    <>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : 'line-label'}>
        {label}
      </label>
      <input
        id={id}
        className="input line-field"
        type="text"
        autoComplete="off"
        maxLength={500}
        placeholder={placeholder}
        {...(offers.length === 0 ? {} : { list: `${id}-offers` })}
        value={line.value}
        onChange={(event) => line.type(event.target.value)}
        onBlur={() => void line.store()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void line.store()
          if (event.key === 'Escape' && line.giveUp()) event.preventDefault()
          onKey?.(event)
        }}
      />
      {offers.length > 0 && (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
    </>
  )
}
