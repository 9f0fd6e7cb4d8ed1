import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

/** What happened last. */
export interface StatusMessage {
  readonly text: string
  /** True where it is a step of the plan, which the status line then offers to undo. */
  readonly isStep: boolean
  /** Counts the messages, so that the same words twice are two messages. */
  readonly number: number
}

interface StatusActions {
  /** Says something in the status line, which is read out politely. */
  readonly announce: (message: string) => void
  /** Says which step was just taken; Undo is offered beside it. */
  readonly announceStep: (label: string) => void
  /** Says what is selected, as "12 selected, total 143"; null when nothing is. */
  readonly tellSelection: (words: string | null) => void
}

// Two contexts: what only speaks must not be drawn again each time that somebody speaks.
const MessageContext = createContext<StatusMessage | null>(null)
const SelectionContext = createContext<string | null>(null)
const ActionsContext = createContext<StatusActions | null>(null)

/** Holds the last thing that happened, for the status line that is read out politely. */
export function StatusProvider({ start, children }: Readonly<{ start: string; children: ReactNode }>) {
  const [message, setMessage] = useState<StatusMessage>({ text: start, isStep: false, number: 0 })
  const [selection, setSelection] = useState<string | null>(null)
  const actions = useMemo<StatusActions>(
    () => ({
      announce: (text) => setMessage(({ number }) => ({ text, isStep: false, number: number + 1 })),
      announceStep: (label) =>
        setMessage(({ number }) => ({ text: `Done: ${label}.`, isStep: true, number: number + 1 })),
      tellSelection: setSelection,
    }),
    [],
  )
  return (
    <ActionsContext value={actions}>
      <MessageContext value={message}>
        <SelectionContext value={selection}>{children}</SelectionContext>
      </MessageContext>
    </ActionsContext>
  )
}

/** How to say something in the status line. */
export function useStatus(): StatusActions {
  const actions = useContext(ActionsContext)
  if (actions === null) throw new Error('useStatus stands outside StatusProvider')
  return actions
}

/** The status line's words. */
export function useStatusMessage(): StatusMessage {
  const message = useContext(MessageContext)
  if (message === null) throw new Error('useStatusMessage stands outside StatusProvider')
  return message
}

/** What is selected, in words; null when nothing is. */
export function useSelectionWords(): string | null {
  return useContext(SelectionContext)
}
