import { useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import type {
  CaseId,
  Erasable,
  RetentionClass,
  RetentionSubject,
} from '../../../shared/domain/mediation/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { RETENTION_ACTION_WORDS, RETENTION_SUBJECT_WORDS } from '../../../shared/text/data-words.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { Link } from '../../app/link.tsx'
import { Button } from '../../components/button.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import { DisclosureForm } from './disclosure-form.tsx'
import { Disclosures } from './disclosures.tsx'
import { EraseRecord } from './erase-record.tsx'
import { FindPerson } from './find-person.tsx'
import { KeepLonger } from './keep-longer.tsx'
import { RetentionForm } from './retention-form.tsx'

/** How long records of people are kept, what is to be looked at, and what was told to whom. */
export function RecordsScreen() {
  const retention = useAnswer('mediation.retention', { until: null })
  const disclosures = useAnswer('mediation.disclosures', {})
  const [sheet, setSheet] = useState<'disclosure' | RetentionClass | null>(null)
  return (
    <>
      <PageHeader title="Records of people">
        <p>
          Nothing is erased without a look, and nothing is kept without a reason.{' '}
          <Link to={{ name: 'mediation' }}>All cases</Link>
        </p>
      </PageHeader>
      <div className="stack-loose">
        <Answered answer={retention} title="Records of people">
          {({ classes, toReview }) => (
            <>
              <ToReview toReview={toReview} />
              <Classes classes={classes} onChange={setSheet} />
            </>
          )}
        </Answered>
        <FindPerson />
        <Answered answer={disclosures} title="Records of people">
          {(list) => <Disclosures list={list} onAdd={() => setSheet('disclosure')} />}
        </Answered>
      </div>
      {sheet === 'disclosure' && <DisclosureForm page={null} onClose={() => setSheet(null)} />}
      {sheet !== null && sheet !== 'disclosure' && (
        <RetentionForm kept={sheet} onClose={() => setSheet(null)} />
      )}
    </>
  )
}

/** Erasing leaves the counts of either: the scores of a form, and when and how a case was. */
const ERASABLE_OF: Readonly<Record<RetentionSubject, Erasable>> = {
  case: 'mediation-case',
  form: 'mediation-form',
}

function ToReview({ toReview }: Readonly<{ toReview: Output<'mediation.retention'>['toReview'] }>) {
  return (
    <section className="stack-tight" aria-labelledby="review-heading">
      <h2 id="review-heading">To be looked at: {countOf(toReview.length, 'record')}</h2>
      {toReview.length === 0 ? (
        <p>No record has reached its day yet.</p>
      ) : (
        <TableRegion label="Records to be looked at">
          <table className="table" aria-labelledby="review-heading">
            <thead>
              <tr>
                <th scope="col">Case</th>
                <th scope="col">What</th>
                <th scope="col">Since</th>
                <th scope="col">Kept by</th>
                <th scope="col">Proposed</th>
                <th scope="col">Kept because</th>
                <th scope="col">What can be done</th>
              </tr>
            </thead>
            <tbody>
              {toReview.map((record) => (
                <tr key={`${record.subject} ${record.recordId}`}>
                  <th scope="row">
                    <Link to={{ name: 'case', caseId: record.caseId as CaseId }}>{record.reference}</Link>
                  </th>
                  <td>{RETENTION_SUBJECT_WORDS[record.subject]}</td>
                  <td>{dateInWords(record.reviewOn)}</td>
                  <td>{record.className}</td>
                  <td>{RETENTION_ACTION_WORDS[record.action]}</td>
                  <td>{record.keptBecause ?? ''}</td>
                  <td>
                    <div className="actions">
                      <KeepLonger record={record} />
                      {record.action !== 'review' && (
                        <EraseRecord
                          kind={ERASABLE_OF[record.subject]}
                          recordId={record.recordId}
                          what={`${RETENTION_SUBJECT_WORDS[record.subject].toLowerCase()} of ${record.reference}`}
                          label="Do as proposed"
                          onErased={() => undefined}
                        />
                      )}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </section>
  )
}

interface ClassesProps {
  readonly classes: readonly RetentionClass[]
  readonly onChange: (kept: RetentionClass) => void
}

function Classes({ classes, onChange }: ClassesProps) {
  return (
    <section className="stack-tight" aria-labelledby="classes-heading">
      <h2 id="classes-heading">How long records are kept</h2>
      <p>These are examples until your council’s schedule takes their place.</p>
      <ul className="ruled-list">
        {classes.map((kept) => (
          <li key={kept.id} className="line-item">
            <span>
              {RETENTION_SUBJECT_WORDS[kept.subject]}, {kept.name}: {countOf(kept.months, 'month')}, then{' '}
              {RETENTION_ACTION_WORDS[kept.action].toLowerCase()}. {kept.reason}
              {kept.isUsual && <span className="quiet"> (holds where nothing else is chosen)</span>}
            </span>
            <Button look="quiet" aria-label={`Change ${kept.name}`} onClick={() => onChange(kept)}>
              Change
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
