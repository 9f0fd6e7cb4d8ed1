import { useEffect, useRef, useState } from 'react'
import { registerUnsaved } from '../api/unsaved.ts'

interface TypedLine {
  /** What is in the field: what was typed, or else what is stored. */
  readonly value: string
  readonly type: (words: string) => void
  /** Stores what was typed. */
  readonly store: () => Promise<void>
  /** Goes back to what is stored; false where nothing else was typed. */
  readonly giveUp: () => boolean
}

/**
 * A line that is changed where it stands, and stored when it is left, by Enter, and before the app locks. Words that
 * `onStore` refuses stay in the field.
 */
export function useTypedLine(stored: string, onStore: (words: string) => Promise<boolean>): TypedLine {
  const [typed, setTyped] = useState<string | null>(null)
  const latest = useRef({ typed, stored, onStore })
  useEffect(() => {
    latest.current = { typed, stored, onStore }
  })

  const store = useRef(async (): Promise<void> => {
    const { typed: words, stored: known, onStore: send } = latest.current
    if (words === null) return
    if (words.trim() === known || (await send(words))) setTyped((later) => (later === words ? null : later))
  })
  useEffect(() => registerUnsaved(store.current), [])

  return {
    value: typed ?? stored,
    type: setTyped,
    store: () => store.current(),
    giveUp: () => {
      setTyped(null)
      return typed !== null
    },
  }
}
