import { useId } from 'react'
import { type StoreLine, useTypedLine } from '../../app/use-typed-line.ts'
import { Field } from '../../components/field.tsx'

interface TypedTextProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly rows?: number
  readonly onStore: StoreLine
}

/** Some lines of words that are stored while they are typed, when they are left, and before the app locks. */
export function TypedText({ label, hint, value, rows = 2, onStore }: TypedTextProps) {
  const id = useId()
  const text = useTypedLine(value, onStore, true)
  return (
    <Field id={id} label={label} hint={hint}>
      <textarea
        id={id}
        className="input"
        rows={rows}
        maxLength={4000}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        value={text.value}
        onChange={(event) => text.type(event.target.value)}
        onBlur={() => void text.store()}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text.giveUp()) event.preventDefault()
        }}
      />
    </Field>
  )
}
