import { type FormEvent, useState } from 'react'
import type { BoardDesk, Input } from '../../../shared/contract/index.ts'
import type { Audience, PublicationId } from '../../../shared/domain/documents/board/index.ts'
import type { Period } from '../../../shared/domain/measures/index.ts'
import { type CivilDate, dateInWords } from '../../../shared/kit/civil-date.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { usePreview } from '../../api/use-preview.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Progress } from '../../components/progress.tsx'
import { PreviewPane } from '../documents/preview/preview-pane.tsx'
import { SaveProblem } from '../documents/save-problem.tsx'
import { SavedResult } from '../documents/saved-result.tsx'
import { type Place, usePaper } from '../documents/use-paper.ts'
import { AudienceChoice } from './audience-choice.tsx'
import { FrontSheetForm } from './front-sheet-form.tsx'
import { IssueForm } from './issue-form.tsx'
import { IssuedReports } from './issued-reports.tsx'
import { ReportPeriod } from './report-period.tsx'

type Format = Input<'documents.export'>['format']

interface BoardPageProps {
  readonly desk: BoardDesk
  readonly audience: Audience
  readonly onAudience: (audience: Audience) => void
  readonly onAsAt: (day: CivilDate) => void
}

/** The board report as it would be issued now, beside what it is made from; or one that was issued, as it was. */
export function BoardPage({ desk, audience, onAudience, onAsAt }: BoardPageProps) {
  const [chosen, setChosen] = useState<Period | null>(null)
  const [issued, setIssued] = useState<PublicationId | null>(null)
  const [pages, setPages] = useState(0)
  const [place, setPlace] = useState<Format>('pdf')
  const { isBusy, progress, refusal, saved, wasCancelled, make, cancel } = usePaper()
  const paper = {
    what: 'board',
    edition: desk.editionId,
    period: chosen,
    asAt: desk.asAt,
    audience,
    issued,
  } as const
  const preview = usePreview({ ...paper, format: 'pdf' })
  const shown = desk.issued.find(({ id }) => id === issued)

  function save(format: Format, where: Place): void {
    setPlace(format)
    if (!isBusy) void make((rest) => ({ ...paper, format, ...rest }), where)
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    save('pdf', 'ask')
  }

  return (
    <div className="documents">
      <PageHeader title="Board report">
        <p>
          {shown === undefined
            ? `A draft of the plan year ${desk.editionLabel}, with figures as at ${dateInWords(desk.asAt)}.`
            : `Report ${shown.number} as it was issued on ${dateInWords(shown.issuedOn)}.`}
        </p>
      </PageHeader>
      <div className="documents-choices stack">
        <form className="stack" onSubmit={submit}>
          <div className="actions">
            <Button type="submit" look="primary" busy={isBusy}>
              Save as PDF
            </Button>
            <Button onClick={() => save('docx', 'ask')} busy={isBusy}>
              Save as Word
            </Button>
            <Button onClick={() => save('xlsx', 'ask')} busy={isBusy}>
              Save as Excel
            </Button>
            {pages > 0 && <p className="figures">{countOf(pages, 'page')}</p>}
          </div>
          {refusal !== null && <SaveProblem refusal={refusal} onAgain={(again) => save(place, again)} />}
          {progress !== null && <Progress {...progress} onCancel={cancel} />}
          {saved !== null && <SavedResult saved={saved} canOpen />}
          <p role="status">{wasCancelled && 'Cancelled. Nothing was saved.'}</p>
        </form>
        {shown === undefined ? (
          <>
            <ReportPeriod desk={desk} period={chosen ?? desk.period} onPeriod={setChosen} onAsAt={onAsAt} />
            <AudienceChoice desk={desk} audience={audience} onAudience={onAudience} />
            <FrontSheetForm planId={desk.planId} sheet={desk.front} />
            <IssueForm desk={desk} period={chosen ?? desk.period} audience={audience} onIssued={setIssued} />
          </>
        ) : (
          <Button onClick={() => setIssued(null)}>Go back to the draft</Button>
        )}
        <IssuedReports reports={desk.issued} shown={issued} onShow={setIssued} />
      </div>
      <div className="documents-paper">
        {preview.paper?.notices.map((notice) => (
          <Notice key={notice} tone="warning">
            <p>{notice}</p>
          </Notice>
        ))}
        <PreviewPane preview={preview} onPages={setPages} />
      </div>
    </div>
  )
}
