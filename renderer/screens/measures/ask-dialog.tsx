import { useId } from 'react'
import { type AskedFigures, askForFigures } from '../../../shared/text/ask-for-figures.ts'
import { useStatus } from '../../app/status.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'

interface AskDialogProps {
  /** As printed; null where nobody leads. */
  readonly partner: string | null
  readonly asked: readonly AskedFigures[]
  readonly onClose: () => void
}

/** A message that asks a partner for figures, to be copied into an e-mail. */
export function AskDialog({ partner, asked, onClose }: AskDialogProps) {
  const id = useId()
  const { announce } = useStatus()
  return (
    <Dialog title={asked.length === 1 ? 'Ask for the figure' : 'Ask for the figures'} onClose={onClose}>
      <label htmlFor={id}>Message, to be pasted into an e-mail</label>
      <textarea id={id} className="input" rows={14} readOnly value={askForFigures(partner, asked)} />
      <div className="actions">
        <Button
          onClick={() => {
            const field = document.getElementById(id)
            if (field instanceof HTMLTextAreaElement) field.select()
            document.execCommand('copy')
            announce('The message was copied.')
          }}
        >
          Copy the message
        </Button>
      </div>
    </Dialog>
  )
}
