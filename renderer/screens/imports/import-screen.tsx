import { useState } from 'react'
import type { EditionId } from '../../../shared/domain/plan/index.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Progress } from '../../components/progress.tsx'
import { ImportReview } from './import-review.tsx'
import { PasteBox } from './paste-box.tsx'
import { type Reading, useReading } from './use-reading.ts'

interface ImportScreenProps {
  readonly onStored: (edition: EditionId) => void
  readonly onGivenUp: () => void
}

/** Brings in an existing plan while the store is open: choose the file, look at what was found, bring it in. */
export function ImportScreen({ onStored, onGivenUp }: ImportScreenProps) {
  const [reading, setReading] = useState<Reading | null>(null)
  const file = useReading()
  const { isBusy, progress, refusal, choose, cancel } = file

  if (reading !== null) {
    return <ImportReview reading={reading} onStored={onStored} onGivenUp={onGivenUp} />
  }
  return (
    <>
      <PageHeader title="Bring in a plan">
        <p>
          From a Word document (.docx) or an Excel workbook (.xlsx). Your file is only read, never changed.
        </p>
      </PageHeader>
      <div className="stack reading">
        {refusal !== null && <ErrorSummary problems={[{ message: refusal }]} />}
        <p>
          The plan is read in a separate process that has no key. You then see what was found, and are asked
          about what is doubtful. Nothing is stored before you say so.
        </p>
        {progress !== null && <Progress {...progress} onCancel={cancel} />}
        {progress === null && (
          <div className="actions">
            <Button
              look="primary"
              busy={isBusy}
              onClick={async () => {
                const read = await choose('any')
                if (read !== undefined) setReading(read)
              }}
            >
              Choose the file
            </Button>
          </div>
        )}
        {progress === null && <PasteBox file={file} onRead={setReading} />}
      </div>
    </>
  )
}
