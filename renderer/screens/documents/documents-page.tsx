import { type FormEvent, useState } from 'react'
import type { EditionId } from '../../../shared/domain/plan/index.ts'
import { Button } from '../../components/button.tsx'
import { type Choice, ChoiceList } from '../../components/choice-list.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Progress } from '../../components/progress.tsx'
import { SavedResult } from './saved-result.tsx'
import { type Format, type Paper, usePaper } from './use-paper.ts'

const PAPERS: readonly Choice<Paper>[] = [
  {
    value: 'plan',
    label: 'Annual plan',
    hint: 'The whole document: cover, contents, running text and action tables.',
  },
  {
    value: 'tables',
    label: 'Action tables',
    hint: 'The tables of all priorities, without the running text.',
  },
]
const PDF: Choice<Format> = { value: 'pdf', label: 'PDF', hint: 'To print, or to send to the board.' }
const EXCEL: Choice<Format> = { value: 'xlsx', label: 'Excel', hint: 'A sheet for each priority.' }
const FORMATS: Readonly<Record<Paper, readonly Choice<Format>[]>> = { plan: [PDF], tables: [PDF, EXCEL] }

/** Makes a paper from the plan: which one, in which format, and where it was saved. */
export function DocumentsPage({ edition }: Readonly<{ edition: EditionId | null }>) {
  const [paper, setPaper] = useState<Paper>('plan')
  const [format, setFormat] = useState<Format>('pdf')
  const { isBusy, progress, refusal, saved, wasCancelled, make, cancel } = usePaper(edition)

  function choosePaper(chosen: Paper): void {
    setPaper(chosen)
    if (!FORMATS[chosen].some(({ value }) => value === format)) setFormat('pdf')
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!isBusy) make(paper, format)
  }

  return (
    <form onSubmit={submit}>
      <PageHeader title="Documents">
        <p>Papers made from the plan as it stands now.</p>
      </PageHeader>
      <div className="stack">
        <ErrorSummary problems={refusal === null ? [] : [{ message: refusal }]} />
        <ChoiceList name="paper" legend="What to make" choices={PAPERS} value={paper} onValue={choosePaper} />
        <ChoiceList
          name="format"
          legend="Format"
          choices={FORMATS[paper]}
          value={format}
          onValue={setFormat}
        />
        {progress !== null && <Progress {...progress} onCancel={cancel} />}
        {saved !== null && <SavedResult saved={saved} />}
        <p role="status">{wasCancelled && 'Cancelled. Nothing was saved.'}</p>
      </div>
      <div className="actions">
        <Button type="submit" look="primary" busy={isBusy}>
          {refusal === null ? `Save as ${format === 'pdf' ? 'PDF' : 'Excel'}` : 'Try again'}
        </Button>
      </div>
    </form>
  )
}
