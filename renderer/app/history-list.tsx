import { momentInWords } from '../../shared/text/moment-words.ts'
import { sentenceOf } from '../api/call.ts'
import { useAnswer } from '../api/use-answer.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { useSteps } from './use-steps.ts'

/** The last steps, each with the way back to before it. */
export function HistoryList({ onClose }: Readonly<{ onClose: () => void }>) {
  const steps = useAnswer('plan.history', {})
  const { undoMany } = useSteps()
  return (
    <Dialog title="What was done last" onClose={onClose} startsAtTitle>
      {steps.isError && <p className="field-error">{sentenceOf(steps.error)}</p>}
      {steps.data?.length === 0 && <p>There is nothing to undo.</p>}
      {steps.data !== undefined && steps.data.length > 0 && (
        <ol className="ruled-list">
          {steps.data.map(({ id, label, at }, index) => (
            <li key={id} className="line-item">
              <span>
                {label} <span className="quiet small">{momentInWords(at)}</span>
              </span>
              <Button
                look="quiet"
                onClick={() => {
                  onClose()
                  void undoMany(index + 1)
                }}
              >
                {index === 0 ? 'Undo this' : `Undo this and the ${index === 1 ? 'one' : String(index)} above`}
                <span className="visually-hidden">: {label}</span>
              </Button>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  )
}
