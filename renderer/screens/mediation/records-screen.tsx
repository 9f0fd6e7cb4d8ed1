import { useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import {
  type CaseId,
  DISCLOSURE_AUDIENCES,
  type DisclosureAudience,
  LEGAL_BASES,
  type RetentionClass,
} from '../../../shared/domain/mediation/index.ts'
import { DAY_HINT, NO_DAY, readDay } from '../../../shared/domain/plan/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { Link } from '../../app/link.tsx'
import { todayHere } from '../../app/today.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import { ChoiceOf } from './choice-of.tsx'
import { FindPerson } from './find-person.tsx'
import { ACTION_WORDS, SUBJECT_WORDS } from './record-words.ts'
import { RetentionForm } from './retention-form.tsx'

const AUDIENCE_WORDS: Readonly<Record<DisclosureAudience, string>> = {
  board: 'The board',
  restricted: 'Named colleagues',
  public: 'The public',
  person: 'The person concerned',
}

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
      {sheet === 'disclosure' && <DisclosureForm onClose={() => setSheet(null)} />}
      {sheet !== null && sheet !== 'disclosure' && (
        <RetentionForm kept={sheet} onClose={() => setSheet(null)} />
      )}
    </>
  )
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
              </tr>
            </thead>
            <tbody>
              {toReview.map((record) => (
                <tr key={`${record.subject} ${record.recordId}`}>
                  <th scope="row">
                    <Link to={{ name: 'case', caseId: record.caseId as CaseId }}>{record.reference}</Link>
                  </th>
                  <td>{SUBJECT_WORDS[record.subject]}</td>
                  <td>{dateInWords(record.reviewOn)}</td>
                  <td>{record.className}</td>
                  <td>{ACTION_WORDS[record.action]}</td>
                  <td>{record.keptBecause ?? ''}</td>
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
              {SUBJECT_WORDS[kept.subject]}, {kept.name}: {countOf(kept.months, 'month')}, then{' '}
              {ACTION_WORDS[kept.action].toLowerCase()}. {kept.reason}
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

interface DisclosuresProps {
  readonly list: Output<'mediation.disclosures'>
  readonly onAdd: () => void
}

function Disclosures({ list, onAdd }: DisclosuresProps) {
  return (
    <section className="stack-tight" aria-labelledby="disclosures-heading">
      <h2 id="disclosures-heading">What was disclosed</h2>
      {list.length === 0 ? (
        <p>Nothing is noted. Note what was told to whom, and on what ground, each time.</p>
      ) : (
        <TableRegion label="Disclosures">
          <table className="table" aria-labelledby="disclosures-heading">
            <thead>
              <tr>
                <th scope="col">On</th>
                <th scope="col">To</th>
                <th scope="col">What</th>
                <th scope="col">Ground</th>
                <th scope="col">Kind</th>
              </tr>
            </thead>
            <tbody>
              {list.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{dateInWords(one.on)}</th>
                  <td>{one.recipient}</td>
                  <td>{one.what}</td>
                  <td>{one.legalBasis}</td>
                  <td>{AUDIENCE_WORDS[one.audience]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      <div className="actions">
        <Button onClick={onAdd}>Note a disclosure</Button>
      </div>
    </section>
  )
}

function DisclosureForm({ onClose }: Readonly<{ onClose: () => void }>) {
  const edit = usePlanEdit()
  const [day, setDay] = useState(dateInWords(todayHere()))
  const [recipient, setRecipient] = useState('')
  const [what, setWhat] = useState('')
  const [basis, setBasis] = useState<string>(LEGAL_BASES[0])
  const [audience, setAudience] = useState<DisclosureAudience>('restricted')
  const [error, setError] = useState<string>()
  async function submit(): Promise<void> {
    const on = readDay(day)
    if (on === undefined) return setError(NO_DAY)
    const result = await edit('mediation.disclosure.add', {
      caseId: null,
      on,
      recipient,
      what,
      legalBasis: basis,
      audience,
      fields: [],
    })
    if (result.ok) onClose()
    else setError(result.sentence)
  }
  return (
    <FormDialog title="Note a disclosure" submit="Note it" onSubmit={() => void submit()} onClose={onClose}>
      <TextField id="disclosed-on" label="On" hint={DAY_HINT} value={day} onValue={setDay} error={error} />
      <TextField id="disclosed-to" label="To" value={recipient} onValue={setRecipient} />
      <TextField
        id="disclosed-what"
        label="What was told"
        hint="Without anybody’s name."
        value={what}
        onValue={setWhat}
      />
      <TextField
        id="disclosed-basis"
        label="On what ground"
        value={basis}
        onValue={setBasis}
        list="legal-bases"
      />
      <datalist id="legal-bases">
        {LEGAL_BASES.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <ChoiceOf
        id="disclosed-audience"
        label="Kind"
        values={DISCLOSURE_AUDIENCES}
        words={AUDIENCE_WORDS}
        value={audience}
        onValue={(value) => setAudience(value ?? 'restricted')}
      />
    </FormDialog>
  )
}
