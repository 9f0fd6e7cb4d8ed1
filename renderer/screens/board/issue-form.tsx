import { useState } from 'react'
import type { BoardDesk } from '../../../shared/contract/index.ts'
import {
  type Audience,
  type FrontSheet,
  frontSheetGaps,
  type PublicationId,
} from '../../../shared/domain/documents/board/index.ts'
import type { Period } from '../../../shared/domain/measures/index.ts'
import { AUDIENCE_WORDS } from '../../../shared/text/board-words.ts'
import { countOf, listInWords } from '../../../shared/text/counts.ts'
import { flushUnsaved } from '../../api/unsaved.ts'
import { useCommand } from '../../api/use-command.ts'
import { useStatus } from '../../app/status.tsx'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'

const GAP_WORDS: Readonly<Partial<Record<keyof FrontSheet, string>>> = {
  reportOf: 'whose report it is',
  reportTo: 'for whom it is',
  contactOfficer: 'the contact officer',
  wardsAffected: 'the wards affected',
  meetingOn: 'the date of the meeting',
  exemptParagraph: 'the paragraph that keeps it from publication',
}

interface IssueFormProps {
  readonly desk: BoardDesk
  readonly period: Period
  readonly audience: Audience
  readonly onIssued: (id: PublicationId) => void
}

/** Issues the report, once it is seen what it lacks: from then on it is kept as it is. */
export function IssueForm({ desk, period, audience, onIssued }: IssueFormProps) {
  const [isAsking, setAsking] = useState(false)
  const issue = useCommand('documents.issueReport', { changesPlan: true })
  const { announce } = useStatus()
  const gaps = frontSheetGaps(desk.front).flatMap((field) => GAP_WORDS[field] ?? [])

  async function run(): Promise<void> {
    await flushUnsaved()
    const issued = await issue.run({ editionId: desk.editionId, period, asAt: desk.asAt, audience })
    if (issued === undefined) return
    announce('The report is issued.')
    onIssued(issued.id)
  }

  if (!isAsking) {
    return (
      <p>
        <Button onClick={() => setAsking(true)}>Issue this report…</Button>
      </p>
    )
  }
  return (
    <section className="stack" aria-label="Issue this report">
      <ErrorSummary problems={issue.refusal === null ? [] : [{ message: issue.refusal }]} attempt={1} />
      <p>
        An issued report gets a number and is kept as it is: it can be printed again to the letter whatever
        changes later. It cannot be undone, only withdrawn with a reason.
      </p>
      <p>{AUDIENCE_WORDS[audience]}.</p>
      {gaps.length > 0 && <p>The front sheet does not say {listInWords(gaps)}.</p>}
      {desk.withoutCorrectiveAction > 0 && (
        <p>
          {countOf(desk.withoutCorrectiveAction, 'measure is', 'measures are')} off track or missed without a
          corrective action. The report says so.
        </p>
      )}
      <div className="actions">
        <Button look="primary" busy={issue.isBusy} onClick={() => void run()}>
          Issue report {1 + Math.max(0, ...desk.issued.map(({ number }) => number))}
        </Button>
        <Button onClick={() => setAsking(false)}>Leave it a draft</Button>
      </div>
    </section>
  )
}
