import { useEffect, useRef, useState } from 'react'
import { tellTyping } from '../api/typing.ts'
import { registerUnsaved } from '../api/unsaved.ts'
import { newGesture } from './use-plan-edit.ts'

/** A line that is stored while it is typed is stored at the latest so long after its first letter. */
const STORE_AFTER_MS = 2_000

interface TypedLine {
  /** What is in the field: what was typed, or else what is stored. */
  readonly value: string
  readonly type: (words: string) => void
  /** Stores what was typed. */
  readonly store: () => Promise<void>
  /** Goes back to what was stored before one typed; false where nothing else was typed. */
  readonly giveUp: () => boolean
}

/** Stores a line; answers whether it was stored. What is stored under one gesture is one step of undo. */
export type StoreLine = (words: string, gesture: string) => Promise<boolean>

/**
 * A line that is changed where it stands, and stored when it is left, by Enter, and before the app locks; where
 * `whileTyping` is set, also after two seconds of typing. Words that `onStore` refuses stay in the field.
 */
export function useTypedLine(stored: string, onStore: StoreLine, whileTyping = false): TypedLine {
  const [typed, setTyped] = useState<string | null>(null)
  const latest = useRef({ typed, stored, onStore })
  useEffect(() => {
    latest.current = { typed, stored, onStore }
  })
  const typing = useRef<Typing | null>(null)

  /** Sends what the store does not hold yet; answers the words that it then holds, or null where it refused them. */
  const send = useRef(async (): Promise<string | null> => {
    const { typed: words, stored: known, onStore: storeLine } = latest.current
    const now = typing.current
    if (words === null || now === null) return null
    clearTimeout(now.timer)
    delete now.timer
    if (words.trim() !== (now.sent ?? known).trim()) {
      now.sent = words
      if (!(await storeLine(words, now.gesture))) {
        now.sent = null
        return null
      }
    }
    if (now.timer === undefined) tellTyping(now, false)
    return words
  })
  const store = useRef(async (): Promise<void> => {
    const ended = typing.current
    const words = await send.current()
    if (words === null) return
    setTyped((later) => (later === words ? null : later))
    if (latest.current.typed === words && typing.current === ended) typing.current = null
  })
  useEffect(() => {
    const forget = registerUnsaved(store.current)
    return () => {
      // A page that goes takes the field's focus with it without a word.
      void store.current().then(() => {
        forget()
        if (typing.current !== null) tellTyping(typing.current, false)
      })
    }
  }, [])

  return {
    value: typed ?? stored,
    type(words) {
      typing.current ??= { gesture: newGesture(), before: stored, sent: null }
      const now = typing.current
      tellTyping(now, true)
      if (whileTyping) now.timer ??= setTimeout(() => void send.current(), STORE_AFTER_MS)
      setTyped(words)
    },
    store: () => store.current(),
    giveUp() {
      const now = typing.current
      typing.current = null
      if (now !== null) {
        clearTimeout(now.timer)
        tellTyping(now, false)
        if (now.sent !== null) void onStore(now.before, now.gesture)
      }
      setTyped(null)
      return typed !== null
    },
  }
}

/** From the first letter until the line is left. */
interface Typing {
  readonly gesture: string
  readonly before: string
  /** What was sent to the store last. */
  sent: string | null
  timer?: ReturnType<typeof setTimeout>
}
