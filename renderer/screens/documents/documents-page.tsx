import { type FormEvent, useState } from 'react'
import type { Input, SavedFile } from '../../../shared/contract/index.ts'
import type { EditionId } from '../../../shared/domain/plan/index.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWork } from '../../api/use-work.ts'
import { Button } from '../../components/button.tsx'
import { type Choice, ChoiceList } from '../../components/choice-list.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Progress } from '../../components/progress.tsx'
import { SavedResult } from './saved-result.tsx'

type Paper = 'plan' | 'tables'
type Format = 'pdf' | 'xlsx'

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
const FORMATS: readonly Choice<Format>[] = [
  { value: 'pdf', label: 'PDF', hint: 'To print, or to send to the board.' },
  { value: 'xlsx', label: 'Excel', hint: 'A sheet for each priority.' },
]

/** Makes a paper from the plan: which one, in which format, and where it was saved. */
export function DocumentsPage({ edition }: Readonly<{ edition: EditionId | null }>) {
  const [paper, setPaper] = useState<Paper>('plan')
  const [format, setFormat] = useState<Format>('pdf')
  const [saved, setSaved] = useState<Extract<SavedFile, { kind: 'saved' }> | null>(null)
  const [wasCancelled, setCancelled] = useState(false)
  const exporting = useCommand('documents.export')
  const work = useWork()
  const formats = paper === 'plan' ? FORMATS.filter(({ value }) => value === 'pdf') : FORMATS

  async function make(): Promise<void> {
    setSaved(null)
    setCancelled(false)
    const result = await exporting.run(paperChoice(paper, format, edition, work.begin()))
    if (result?.kind === 'saved') setSaved(result)
    else setCancelled(true)
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!exporting.isBusy) make()
  }

  return (
    <form onSubmit={submit}>
      <PageHeader title="Documents">
        <p>Papers made from the plan as it stands now.</p>
      </PageHeader>
      <div className="stack">
        {exporting.refusal !== null && <ErrorSummary problems={[{ message: exporting.refusal }]} />}
        <ChoiceList
          name="paper"
          legend="What to make"
          choices={PAPERS}
          value={paper}
          onValue={(chosen) => {
            setPaper(chosen)
            if (chosen === 'plan') setFormat('pdf')
          }}
        />
        <ChoiceList name="format" legend="Format" choices={formats} value={format} onValue={setFormat} />
        {exporting.isBusy && (
          <Progress
            {...(work.progress ?? { activity: 'Waiting for the place to save', fraction: null })}
            onCancel={work.cancel}
          />
        )}
        {saved !== null && <SavedResult saved={saved} />}
        <p role="status">
          {wasCancelled && exporting.refusal === null && !exporting.isBusy && 'Cancelled. Nothing was saved.'}
        </p>
      </div>
      <div className="actions">
        <Button type="submit" look="primary" busy={exporting.isBusy}>
          {exporting.refusal === null ? `Save as ${format === 'pdf' ? 'PDF' : 'Excel'}` : 'Try again'}
        </Button>
      </div>
    </form>
  )
}

function paperChoice(
  paper: Paper,
  format: Format,
  edition: EditionId | null,
  workId: string,
): Input<'documents.export'> {
  return paper === 'plan'
    ? { what: 'plan', format: 'pdf', edition, workId }
    : { what: 'tables', format, edition, workId }
}
