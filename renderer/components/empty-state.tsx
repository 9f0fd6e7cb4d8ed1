import type { ReactNode } from 'react'

/** A page with nothing on it yet: why, and the next step. */
export function EmptyState({ sentence, children }: Readonly<{ sentence: string; children?: ReactNode }>) {
  return (
    <div className="stack">
      <p>{sentence}</p>
      {children}
    </div>
  )
}
