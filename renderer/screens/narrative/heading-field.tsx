import { useTypedLine } from '../../app/use-typed-line.ts'

interface HeadingFieldProps {
  readonly id?: string
  readonly label: string
  readonly value: string
  /** Stores the heading; answers whether it was stored. */
  readonly onStore: (value: string) => Promise<boolean>
}

/** A heading that is changed where it stands. It wraps like one; Enter and leaving it store it, Escape gives it up. */
export function HeadingField({ id, label, value, onStore }: HeadingFieldProps) {
  // A heading cannot be empty: one that was wiped out comes back.
  const line = useTypedLine(value, async (words) => words.trim() === '' || (await onStore(words)))
  return (
    <textarea
      {...(id === undefined ? {} : { id })}
      className="heading-field"
      aria-label={label}
      rows={1}
      maxLength={500}
      value={line.value}
      onChange={(event) => line.type(event.target.value.replace(/\n/gu, ' '))}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => void line.store()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault()
          void line.store()
        }
        if (event.key === 'Escape' && line.giveUp()) event.preventDefault()
      }}
    />
  )
}
