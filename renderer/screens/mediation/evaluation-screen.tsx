import { useState } from 'react'
import type { CasePageView, Output } from '../../../shared/contract/index.ts'
import {
  type CaseId,
  type FormPoint,
  type FormVersion,
  type PartyId,
  versionOfForm,
} from '../../../shared/domain/mediation/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { POINT_WORDS } from '../../../shared/text/mediation-words.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useCommand } from '../../api/use-command.ts'
import { Answered } from '../../app/answered.tsx'
import { Link } from '../../app/link.tsx'
import { Button } from '../../components/button.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { AnswersGiven } from './answers-given.tsx'
import { EnterAnswers } from './enter-answers.tsx'

interface EvaluationScreenProps {
  readonly caseId: CaseId
  readonly partyId: PartyId
  readonly point: FormPoint
}

/** The form of one party at one point: to be entered by number keys, or to be looked at. */
export function EvaluationScreen({ caseId, partyId, point }: EvaluationScreenProps) {
  const page = useAnswer('mediation.case', { caseId })
  const versions = useAnswer('mediation.questions', {})
  return (
    <Answered answer={page} title="Evaluation form">
      {(one) => (
        <Answered answer={versions} title="Evaluation form">
          {(all) => <Evaluation page={one} versions={all} partyId={partyId} point={point} />}
        </Answered>
      )}
    </Answered>
  )
}

interface EvaluationProps {
  readonly page: CasePageView
  readonly versions: readonly FormVersion[]
  readonly partyId: PartyId
  readonly point: FormPoint
}

function Evaluation({ page, versions, partyId, point }: EvaluationProps) {
  const letter = page.parties.find(({ id }) => id === partyId)?.letter ?? ''
  const standing = page.forms.find((form) => form.partyId === partyId && form.point === point)
  const reply = standing?.form?.reply
  const title = `${POINT_WORDS[point]}: ${page.reference}, party ${letter}`
  const used = versionOfForm(standing?.form ?? null, versions)
  const newest = versions.at(-1)
  return (
    <>
      <PageHeader title={title}>
        <p>
          {standing !== undefined && `Due ${dateInWords(standing.due.on)}. `}
          <Link to={{ name: 'case', caseId: page.id }}>Back to the case</Link>
        </p>
      </PageHeader>
      {standing === undefined ? (
        <p>Nobody is asked at this point: the case has not ended, or did not proceed.</p>
      ) : used === null ? (
        <p>There is no form yet.</p>
      ) : reply?.kind === 'returned' ? (
        <div className="stack">
          <AnswersGiven reply={reply} questions={used.questions[point]} />
          {reply.hasWords && <Words partyId={partyId} formId={standing.form?.id ?? null} />}
        </div>
      ) : (
        <div className="stack">
          {used.id !== newest?.id && (
            <p>
              This form went out by version {used.number} of the questions, and is entered by it. The form in
              use is version {newest?.number}.
            </p>
          )}
          <EnterAnswers page={page} partyId={partyId} point={point} version={used} />
        </div>
      )}
    </>
  )
}

/** Free words may name people: they are sealed, and shown only when asked for. */
function Words({ partyId, formId }: Readonly<{ partyId: PartyId; formId: number | null }>) {
  const show = useCommand('mediation.showWords')
  const [words, setWords] = useState<Output<'mediation.showWords'> | null>(null)
  if (words === null) {
    return (
      <div className="actions">
        <Button busy={show.isBusy} onClick={async () => setWords((await show.run({ partyId })) ?? null)}>
          Show the free words
        </Button>
      </div>
    )
  }
  return <p className="kept-lines">{words.find((one) => one.formId === formId)?.words ?? 'None.'}</p>
}
