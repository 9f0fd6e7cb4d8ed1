import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { GatePage } from '../../components/gate-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Progress } from '../../components/progress.tsx'
import { PasteBox } from '../imports/paste-box.tsx'
import type { Reading, ReadingState } from '../imports/use-reading.ts'

export type Start = 'word' | 'spreadsheet' | 'empty' | 'example'

const STARTS: readonly { readonly start: Start; readonly label: string; readonly hint: string }[] = [
  {
    start: 'word',
    label: 'Start from my Word plan',
    hint: 'Reads the plan and its tables from a .docx file, and asks about what is doubtful.',
  },
  {
    start: 'spreadsheet',
    label: 'Start from a spreadsheet',
    hint: 'Reads an action plan from an .xlsx file, one sheet or a sheet for each priority.',
  },
  { start: 'empty', label: 'Start empty', hint: 'Makes the encrypted file; bring a plan in later.' },
  {
    start: 'example',
    label: 'Start with the example plan',
    hint: 'A complete plan with made-up words, to look around in.',
  },
]

interface StartChoiceProps {
  readonly onChosen: (start: Start) => void
  /** For a computer that is new to a plan which is kept already. */
  readonly onBackup: () => void
  readonly file: ReadingState
  readonly onPasted: (reading: Reading) => void
}

/** The very first page: where the plan comes from. */
export function StartChoice({ onChosen, onBackup, file, onPasted }: StartChoiceProps) {
  const { refusal, progress, cancel } = file
  return (
    <GatePage>
      <PageHeader title="Where shall your plan come from?">
        <p>Your plan stays on this computer, in an encrypted file. Nothing is sent anywhere.</p>
      </PageHeader>
      {refusal !== null && <ErrorSummary problems={[{ message: refusal }]} />}
      {progress !== null && <Progress {...progress} onCancel={cancel} />}
      {progress === null && (
        <ul className="ruled-list">
          {STARTS.map(({ start, label, hint }) => (
            <li key={start}>
              <button
                type="button"
                className="start"
                aria-describedby={`start-${start}-hint`}
                onClick={() => onChosen(start)}
              >
                {label}
              </button>
              <p id={`start-${start}-hint`} className="quiet">
                {hint}
              </p>
            </li>
          ))}
        </ul>
      )}
      {progress === null && <PasteBox file={file} onRead={onPasted} />}
      {progress === null && (
        <div>
          <Button look="quiet" onClick={onBackup}>
            Open a backup of a plan that is kept already
          </Button>
        </div>
      )}
    </GatePage>
  )
}
