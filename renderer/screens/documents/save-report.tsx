import { useState } from 'react'
import type { Input } from '../../../shared/contract/index.ts'
import { Button } from '../../components/button.tsx'
import { Progress } from '../../components/progress.tsx'
import { SaveProblem } from './save-problem.tsx'
import { SavedResult } from './saved-result.tsx'
import { type Place, usePaper } from './use-paper.ts'

type Format = Input<'documents.export'>['format']

interface SaveReportProps {
  readonly title: string
  /** What stands in the paper, in a sentence. */
  readonly about: string
  readonly orderOf: (
    format: Format,
    rest: { readonly workId: string; readonly place: Place },
  ) => Input<'documents.export'>
}

/** Saves a report of its own as a paper, as a document to go on with, or as a workbook. */
export function SaveReport({ title, about, orderOf }: SaveReportProps) {
  const { isBusy, progress, refusal, saved, wasCancelled, make, cancel } = usePaper()
  const [tried, setTried] = useState<Format>('pdf')
  const save = (format: Format, place: Place): void => {
    setTried(format)
    if (!isBusy) void make((rest) => orderOf(format, rest), place)
  }
  return (
    <section className="stack-tight" aria-label={title}>
      <h2>{title}</h2>
      <p>{about}</p>
      <div className="actions">
        <Button busy={isBusy} onClick={() => save('pdf', 'ask')}>
          Save as PDF
        </Button>
        <Button busy={isBusy} onClick={() => save('docx', 'ask')}>
          Save as Word
        </Button>
        <Button busy={isBusy} onClick={() => save('xlsx', 'ask')}>
          Save as Excel
        </Button>
      </div>
      {refusal !== null && <SaveProblem refusal={refusal} onAgain={(place) => save(tried, place)} />}
      {progress !== null && <Progress {...progress} onCancel={cancel} />}
      {saved !== null && <SavedResult saved={saved} canOpen />}
      <p role="status">{wasCancelled && 'Cancelled. Nothing was saved.'}</p>
    </section>
  )
}
