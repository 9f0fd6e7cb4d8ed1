import { momentInWords } from '../../shared/text/moment-words.ts'
import { useAnswer } from '../api/use-answer.ts'
import { Button } from '../components/button.tsx'
import { useStatusMessage } from './status.tsx'
import { useSteps } from './use-steps.ts'

/** What happened last, and when the plan was last saved. */
export function StatusLine({ refusal }: Readonly<{ refusal: string | null }>) {
  const { text, isStep } = useStatusMessage()
  const { undo } = useSteps()
  const savedAt = useAnswer('app.status', {}).data?.lastSavedAt ?? null
  return (
    <footer id="status" className="status-line" tabIndex={-1}>
      <p role="status">{refusal ?? text}</p>
      {isStep && refusal === null && (
        <Button look="quiet" onClick={() => void undo()}>
          Undo
        </Button>
      )}
      {savedAt !== null && <p>Saved {momentInWords(savedAt)}</p>}
    </footer>
  )
}
