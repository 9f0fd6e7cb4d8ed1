import { useEffect, useRef, useState } from 'react'
import { tellTyping } from '../../../../api/typing.ts'
import { registerUnsaved } from '../../../../api/unsaved.ts'
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

/** A line of text that is stored when one leaves it, presses Enter, or the app locks. */
export function SavedField({ id, label, value, hint, onSave }: SavedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const latest = useRef({ typed, value, onSave })
  useEffect(() => {
    latest.current = { typed, value, onSave }
  })
  const save = useRef((): void => {
    const { typed: words, value: stored, onSave: send } = latest.current
    if (words === null) return
    const problem = words === stored ? null : send(words)
    setError(problem)
    if (problem !== null) return
    latest.current = { ...latest.current, typed: null }
    setTyped(null)
    tellTyping(latest, false)
  })
  useEffect(() => {
    // An edit that was handed on is carried out before whatever comes after it.
    const forget = registerUnsaved(async () => save.current())
    return () => {
      save.current()
      tellTyping(latest, false)
      forget()
    }
  }, [])
  return (
    <TextField
      id={id}
      label={label}
      value={typed ?? value}
      onValue={(words) => {
        tellTyping(latest, true)
        setTyped(words)
      }}
      onBlur={() => save.current()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save.current()
      }}
      {...(hint === undefined ? {} : { hint })}
      {...(error === null ? {} : { error })}
    />
  )
}
