import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import type { Place } from './use-paper.ts'

interface SaveProblemProps {
  /** Why the paper could not be saved. */
  readonly refusal: string
  readonly onAgain: (place: Place) => void
}

/** Why a paper could not be saved, and what can be done without choosing anything again. */
export function SaveProblem({ refusal, onAgain }: SaveProblemProps) {
  return (
    <div>
      <ErrorSummary problems={[{ message: refusal }]} />
      <div className="actions">
        <Button onClick={() => onAgain('same')}>Try again</Button>
        <Button onClick={() => onAgain('copy')}>Save as a copy</Button>
      </div>
    </div>
  )
}
