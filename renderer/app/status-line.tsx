import { momentInWords } from '../../shared/text/moment-words.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useStatus } from './status.tsx'

/** What happened last, and when the plan was last saved. */
export function StatusLine({ refusal }: Readonly<{ refusal: string | null }>) {
  const { message } = useStatus()
  const savedAt = useAnswer('app.status', {}).data?.lastSavedAt ?? null
  return (
    <footer id="status" className="status-line" tabIndex={-1}>
      <p role="status">{refusal ?? message}</p>
      {savedAt !== null && <p>Saved {momentInWords(savedAt)}</p>}
    </footer>
  )
}
