import { useEffect, useState } from 'react'
import { momentInWords } from '../../shared/text/moment-words.ts'
import { useIsTyping } from '../api/typing.ts'
import { useAnswer } from '../api/use-answer.ts'
import { Button } from '../components/button.tsx'
import { type StatusMessage, useSelectionWords, useStatusMessage } from './status.tsx'
import { useSteps } from './use-steps.ts'

const UNDO_OFFERED_MS = 10_000

/** What happened last with the way to undo it, what is selected, and whether all that was typed is stored, or since when. */
export function StatusLine({ refusal }: Readonly<{ refusal: string | null }>) {
  const message = useStatusMessage()
  const selection = useSelectionWords()
  const { undo } = useSteps()
  const savedAt = useAnswer('app.status', {}).data?.lastSavedAt ?? null
  const isFresh = useIsFresh(message)
  const isTyping = useIsTyping()
  return (
    <footer id="status" className="status-line" tabIndex={-1}>
      <p role="status">{refusal ?? message.text}</p>
      {message.isStep && isFresh && refusal === null && (
        <Button look="quiet" title="Ctrl+Z" onClick={() => void undo()}>
          Undo
        </Button>
      )}
      <p className="figures" aria-live="polite">
        {selection}
      </p>
      {isTyping ? (
        <p className="figures">Typing, not yet stored</p>
      ) : (
        savedAt !== null && <p className="figures">Saved {momentInWords(savedAt)}</p>
      )}
    </footer>
  )
}

/** True for a while after a message has come. Ctrl+Z stays when the button has gone. */
function useIsFresh({ number, isStep }: StatusMessage): boolean {
  const [stale, setStale] = useState(-1)
  useEffect(() => {
    if (!isStep) return
    const timer = setTimeout(() => setStale(number), UNDO_OFFERED_MS)
    return () => clearTimeout(timer)
  }, [number, isStep])
  return stale !== number
}
