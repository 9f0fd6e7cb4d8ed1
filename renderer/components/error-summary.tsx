import { useEffect, useRef, useState } from 'react'

export interface Problem {
  /** One sentence: what, where, and what to do. The same words stand at the field. */
  readonly message: string
  /** The id of the field to go to; absent where the trouble has no field. */
  readonly fieldId?: string
}

interface ErrorSummaryProps {
  readonly problems: readonly Problem[]
  /** Counts the tries, so that the same problem found again takes focus again. */
  readonly attempt?: number
}

/** What went wrong, in one place that takes focus, with links to the fields. Nothing when nothing did. */
export function ErrorSummary({ problems, attempt = 0 }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null)
  const words = problems.map(({ message }) => message).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words or a further attempt are the occasions
  useEffect(() => summary.current?.focus(), [words, attempt])
  if (problems.length === 0) return null
  return (
    <div ref={summary} className="error-summary stack-tight" role="alert" tabIndex={-1}>
      <h2>There is a problem</h2>
      {problems.map(({ message, fieldId }) => (
        <p key={message}>
          {fieldId === undefined ? message : <FieldLink fieldId={fieldId}>{message}</FieldLink>}
        </p>
      ))}
    </div>
  )
}

function FieldLink({ fieldId, children }: Readonly<{ fieldId: string; children: string }>) {
  return (
    <a
      href={`#${fieldId}`}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(fieldId)?.focus()
      }}
    >
      {children}
    </a>
  )
}

interface Problems {
  readonly problems: readonly Problem[]
  readonly attempt: number
  /** Keeps what a try found, and answers whether it found nothing. */
  readonly keep: (found: readonly Problem[]) => boolean
  /** The words to show at a field; undefined where it is in order. */
  readonly errorAt: (fieldId: string) => string | undefined
}

/** What is wrong with a form's fields since it was last sent. */
export function useProblems(): Problems {
  const [state, setState] = useState<{ problems: readonly Problem[]; attempt: number }>({
    problems: [],
    attempt: 0,
  })
  return {
    ...state,
    keep: (found) => {
      setState(({ attempt }) => ({ problems: found, attempt: attempt + 1 }))
      return found.length === 0
    },
    errorAt: (id) => state.problems.find(({ fieldId }) => fieldId === id)?.message,
  }
}
