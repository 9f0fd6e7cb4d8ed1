import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

/** What happened last. */
export interface StatusMessage {
  readonly text: string
  /** True where it is a step of the plan, which the status line then offers to undo. */
  readonly isStep: boolean
}

interface StatusActions {
  /** Says something in the status line, which is read out politely. */
  readonly announce: (message: string) => void
  /** Says which step was just taken; Undo is offered beside it. */
  readonly announceStep: (label: string) => void
}

// Two contexts: what only speaks must not be drawn again each time that somebody speaks.
const MessageContext = createContext<StatusMessage | null>(null)
const ActionsContext = createContext<StatusActions | null>(null)

/** Holds the last thing that happened, for the status line that is read out politely. */
export function StatusProvider({ start, children }: Readonly<{ start: string; children: ReactNode }>) {
  const [message, setMessage] = useState<StatusMessage>({ text: start, isStep: false })
  const actions = useMemo<StatusActions>(
    () => ({
      announce: (text) => setMessage({ text, isStep: false }),
      announceStep: (label) => setMessage({ text: `Done: ${label}.`, isStep: true }),
    }),
    [],
  )
  return (
    <ActionsContext value={actions}>
      <MessageContext value={message}>{children}</MessageContext>
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
