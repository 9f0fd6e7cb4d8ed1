import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { sentenceOf } from '../api/call.ts'
import { Button } from '../components/button.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { PageHeader } from '../components/page-header.tsx'

interface AnsweredProps<Value> {
  readonly answer: UseQueryResult<Value>
  /** The page's heading while there is nothing to show yet. */
  readonly title: string
  readonly children: (value: Value) => ReactNode
}

/** Shows a page once its answer is there; until then, or when it was refused, says so. */
export function Answered<Value>({ answer, title, children }: AnsweredProps<Value>) {
  if (answer.isSuccess) return children(answer.data)
  if (answer.isPending) return <p className="quiet">Reading the plan.</p>
  return (
    <div className="stack">
      <PageHeader title={title} />
      <ErrorSummary problems={[{ message: sentenceOf(answer.error) }]} />
      <Button look="primary" onClick={() => answer.refetch()}>
        Try again
      </Button>
    </div>
  )
}
