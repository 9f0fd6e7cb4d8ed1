import { useState } from 'react'
import { TextField } from '../../../../components/field.tsx'

interface SavedFieldProps {
  readonly id: string
  readonly label: string
  /** What is stored. */
  readonly value: string
  readonly hint?: string
  /** Stores what was typed; answers why it cannot be, or null. */
  readonly onSave: (value: string) => string | null
}

/** A line of text that is stored when one leaves it or presses Enter. */
export function SavedField({ id, label, value, hint, onSave }: SavedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const save = (): void => {
    if (typed === null || typed === value) return
    const problem = onSave(typed)
    setError(problem)
    if (problem === null) setTyped(null)
  }
  return (
    <TextField
      id={id}
      label={label}
      value={typed ?? value}
      onValue={setTyped}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
      }}
      {...(hint === undefined ? {} : { hint })}
      {...(error === null ? {} : { error })}
    />
  )
}
