import { createContext, type ReactNode, useContext, useState } from 'react'

interface Status {
  readonly message: string
  readonly announce: (message: string) => void
}

const StatusContext = createContext<Status | null>(null)

/** Holds the last thing that happened, for the status line that is read out politely. */
export function StatusProvider({ start, children }: Readonly<{ start: string; children: ReactNode }>) {
  const [message, setMessage] = useState(start)
  return <StatusContext value={{ message, announce: setMessage }}>{children}</StatusContext>
}

/** The status line's words, and how to say something there. */
export function useStatus(): Status {
  const status = useContext(StatusContext)
  if (status === null) throw new Error('useStatus stands outside StatusProvider')
  return status
}
