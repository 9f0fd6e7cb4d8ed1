import { useState } from 'react'
import type { CasePageView } from '../../../shared/contract/index.ts'
import type { CaseId } from '../../../shared/domain/mediation/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { listInWords } from '../../../shared/text/counts.ts'
import {
  INTERVENTION_WORDS,
  OUTCOME_WORDS,
  PRESENTING_ISSUE_WORDS,
  ROUTE_WORDS,
  TENURE_WORDS,
} from '../../../shared/text/mediation-words.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { Link } from '../../app/link.tsx'
import { useRouter } from '../../app/router.tsx'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { CaseEvents } from './case-events.tsx'
import { CaseForm } from './case-form.tsx'
import { CaseForms } from './case-forms.tsx'
import { CloseCase } from './close-case.tsx'
import { DisclosureForm } from './disclosure-form.tsx'
import { Disclosures } from './disclosures.tsx'
import { EraseRecord } from './erase-record.tsx'
import { Parties } from './parties.tsx'
import { useNamesOfCases } from './use-names-of-cases.ts'

/** One case: parties as A and B, what was done, how it ended, and its forms. */
export function CaseScreen({ caseId }: Readonly<{ caseId: CaseId }>) {
  const answer = useAnswer('mediation.case', { caseId })
  return (
    <Answered answer={answer} title="Mediation case">
      {(page) => <CasePage page={page} />}
    </Answered>
  )
}

function CasePage({ page }: Readonly<{ page: CasePageView }>) {
  const edit = usePlanEdit()
  const { go } = useRouter()
  const [sheet, setSheet] = useState<'change' | 'close' | 'disclosure' | null>(null)
  const { end, face } = page
  return (
    <>
      <PageHeader title={`Case ${page.reference}`}>
        <p>
          {end === null ? 'Open' : `${OUTCOME_WORDS[end.outcome]} on ${dateInWords(end.on)}`}
          {page.reviewOn !== null && `. To be looked at again by ${dateInWords(page.reviewOn)}`}.{' '}
          <Link to={{ name: 'mediation' }}>All cases</Link>
        </p>
      </PageHeader>
      <div className="stack-loose">
        <div className="actions">
          <Button look="primary" onClick={() => setSheet('close')}>
            {end === null ? 'End the case' : 'Correct the end'}
          </Button>
          {end !== null && (
            <Button onClick={() => void edit('mediation.reopen', { caseId: page.id })}>Open it again</Button>
          )}
          <Button onClick={() => setSheet('change')}>Change the case</Button>
          <EraseRecord
            kind="mediation-case"
            recordId={page.id}
            what={`case ${page.reference}`}
            onErased={() => go({ name: 'mediation' })}
          />
        </div>
        <Facts face={face} />
        <Parties page={page} />
        <CaseForms page={page} />
        <CaseEvents page={page} />
        <Disclosures list={page.disclosures} onAdd={() => setSheet('disclosure')} />
      </div>
      {sheet === 'change' && <CaseForm page={page} onClose={() => setSheet(null)} />}
      {sheet === 'disclosure' && <DisclosureForm page={page} onClose={() => setSheet(null)} />}
      {sheet === 'close' && <CloseCase page={page} onClose={() => setSheet(null)} />}
    </>
  )
}

function Facts({ face }: Readonly<{ face: CasePageView['face'] }>) {
  const names = useNamesOfCases()
  const { referral } = face
  const facts: readonly (readonly [string, string])[] = [
    ['Referred', `${dateInWords(referral.on)}, by: ${ROUTE_WORDS[referral.route]}`],
    ['Agency', names.agencyOf(referral.agencyId) ?? 'Not named'],
    ['About', PRESENTING_ISSUE_WORDS[referral.issue]],
    ['Ward', names.placeOf(referral.placeId) ?? 'Not known'],
    ['Tenure', referral.tenure === null ? 'Not known' : TENURE_WORDS[referral.tenure]],
    ['Taken on', face.openedOn === null ? 'Not yet' : dateInWords(face.openedOn)],
    ['Agreed to take part', face.consentOn === null ? 'Not yet' : dateInWords(face.consentOn)],
    [
      'What was done',
      face.interventions.length === 0
        ? 'Nothing yet'
        : listInWords(face.interventions.map((kind) => INTERVENTION_WORDS[kind])),
    ],
    ...(face.hubOn === null ? [] : [['Partnership Hub', dateInWords(face.hubOn)] as const]),
    ...(face.caseReviewOn === null ? [] : [['ASB case review', dateInWords(face.caseReviewOn)] as const]),
  ]
  return (
    <dl className="facts">
      {facts.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
