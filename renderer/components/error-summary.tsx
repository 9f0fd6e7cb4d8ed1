import { useEffect, useRef } from 'react'

export interface Problem {
  /** One sentence: what, where, and what to do. The same words stand at the field. */
  readonly message: string
  /** The id of the field to go to; absent where the trouble has no field. */
  readonly fieldId?: string
}

/** What went wrong, in one place that takes focus, with links to the fields. */
export function ErrorSummary({ problems }: Readonly<{ problems: readonly Problem[] }>) {
  const summary = useRef<HTMLDivElement>(null)
  // A new list of problems is a new event, also when its words are the same as before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows the list's identity
  useEffect(() => summary.current?.focus(), [problems])
  if (problems.length === 0) return null
  return (
    <div ref={summary} className="error-summary stack-tight" role="alert" tabIndex={-1}>
      <h2>There is a problem</h2>
      {problems.map(({ message, fieldId }) => (
        <p key={message}>
          {fieldId === undefined ? (
            message
          ) : (
            <a
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(fieldId)?.focus()
              }}
            >
              {message}
            </a>
          )}
        </p>
      ))}
    </div>
  )
}
