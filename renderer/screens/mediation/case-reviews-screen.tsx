import { useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import {
  CASE_REVIEW_COUNTS,
  type CaseReviewCount,
  type CaseReviewPeriod,
  checkCaseReviews,
} from '../../../shared/domain/mediation/index.ts'
import { DAY_HINT, NO_DAY, readDay } from '../../../shared/domain/plan/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { Link } from '../../app/link.tsx'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import { wholeNumber } from '../survey/typed-numbers.ts'

const COUNT_WORDS: Readonly<Record<CaseReviewCount, string>> = {
  applications: 'Applications received',
  belowThreshold: 'Threshold not met',
  reviews: 'Reviews carried out',
  recommendations: 'Reviews with recommendations',
}

/** The yearly figures of ASB case reviews, which the law has published whatever their size, and other yearly counts. */
export function CaseReviewsScreen() {
  const answer = useAnswer('mediation.reviews', {})
  return (
    <>
      <PageHeader title="ASB case reviews">
        <p>
          Four figures for each period of at most twelve months.{' '}
          <Link to={{ name: 'mediation' }}>Mediation</Link>
        </p>
      </PageHeader>
      <Answered answer={answer} title="ASB case reviews">
        {(view) => <Reviews view={view} />}
      </Answered>
    </>
  )
}

function Reviews({ view }: Readonly<{ view: Output<'mediation.reviews'> }>) {
  const edit = usePlanEdit()
  const [sheet, setSheet] = useState<{ readonly period: CaseReviewPeriod | null } | 'count' | null>(null)
  const { periods, published, exemption } = view
  return (
    <div className="stack-loose">
      <section className="stack" aria-labelledby="reviews-heading">
        <h2 id="reviews-heading">Figures by period</h2>
        <p className="quiet">{exemption} They are never starred.</p>
        {periods.length === 0 ? (
          <p>None yet. The first period is the last financial year, as a rule.</p>
        ) : (
          <TableRegion label="ASB case reviews by period">
            <table className="table" aria-labelledby="reviews-heading">
              <thead>
                <tr>
                  <th scope="col">Period</th>
                  {CASE_REVIEW_COUNTS.map((count) => (
                    <th key={count} scope="col" className="figures">
                      {COUNT_WORDS[count]}
                    </th>
                  ))}
                  <th scope="col">Notes and doubts</th>
                  <th scope="col">
                    <span className="visually-hidden">What can be done</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {periods.map((period) => {
                  const name = `${dateInWords(period.from)} to ${dateInWords(period.to)}`
                  const notes = CASE_REVIEW_COUNTS.flatMap((count) => period.figures[count].note ?? [])
                  const others = periods.filter(({ id }) => id !== period.id)
                  return (
                    <tr key={period.id}>
                      <th scope="row">{name}</th>
                      {CASE_REVIEW_COUNTS.map((count) => (
                        <td key={count} className="figures">
                          {period.figures[count].count}
                        </td>
                      ))}
                      <td>
                        {notes.length > 0 && <p>{notes.join(' ')}</p>}
                        {checkCaseReviews(period, others).map(({ message }) => (
                          <p key={message} className="field-hint">
                            {message}
                          </p>
                        ))}
                      </td>
                      <td>
                        <Button
                          look="quiet"
                          aria-label={`Change ${name}`}
                          onClick={() => setSheet({ period })}
                        >
                          Change
                        </Button>
                        <Button
                          look="quiet"
                          aria-label={`Remove ${name}`}
                          onClick={() => void edit('mediation.reviews.remove', { periodId: period.id })}
                        >
                          Remove
                        </Button>
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </TableRegion>
        )}
        <div className="actions">
          <Button look="primary" onClick={() => setSheet({ period: null })}>
            Add a period
          </Button>
        </div>
      </section>
      <section className="stack-tight" aria-labelledby="published-heading">
        <h2 id="published-heading">Other yearly counts that are published</h2>
        <ul className="ruled-list">
          {published.map((one) => (
            <li key={one.id} className="line-item">
              <span>
                {one.name}, {one.year}/{String(one.year + 1).slice(2)}: {one.count}{' '}
                <span className="quiet">({one.reason})</span>
              </span>
              <Button
                look="quiet"
                aria-label={`Remove ${one.name}, ${one.year}`}
                onClick={() => void edit('mediation.published.remove', { countId: one.id })}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
        <div className="actions">
          <Button look="quiet" onClick={() => setSheet('count')}>
            Add a yearly count
          </Button>
        </div>
      </section>
      {sheet === 'count' && <CountForm onClose={() => setSheet(null)} />}
      {sheet !== null && sheet !== 'count' && (
        <PeriodForm period={sheet.period} onClose={() => setSheet(null)} />
      )}
    </div>
  )
}

function PeriodForm({ period, onClose }: Readonly<{ period: CaseReviewPeriod | null; onClose: () => void }>) {
  const edit = usePlanEdit()
  const [from, setFrom] = useState(period === null ? '' : dateInWords(period.from))
  const [to, setTo] = useState(period === null ? '' : dateInWords(period.to))
  const [figures, setFigures] = useState(() => startOf(period))
  const [error, setError] = useState<string>()
  async function submit(): Promise<void> {
    const [first, last] = [readDay(from), readDay(to)]
    if (first === undefined || last === undefined) return setError(NO_DAY)
    const numbers = CASE_REVIEW_COUNTS.map((count) => wholeNumber(figures[count].count))
    if (numbers.some((number) => number === null || number === undefined))
      return setError('Each of the four figures is a whole number; type 0 where there was none.')
    const noted = (count: CaseReviewCount) => ({
      count: wholeNumber(figures[count].count) ?? 0,
      note: figures[count].note === '' ? null : figures[count].note,
    })
    const result = await edit('mediation.reviews.set', {
      periodId: period?.id ?? null,
      from: first,
      to: last,
      figures: {
        applications: noted('applications'),
        belowThreshold: noted('belowThreshold'),
        reviews: noted('reviews'),
        recommendations: noted('recommendations'),
      },
    })
    if (result.ok) onClose()
    else setError(result.sentence)
  }
  return (
    <FormDialog
      title={period === null ? 'Add a period' : 'Change the period'}
      submit="Keep the figures"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField id="review-from" label="From" hint={DAY_HINT} value={from} onValue={setFrom} error={error} />
      <TextField id="review-to" label="To" value={to} onValue={setTo} />
      {CASE_REVIEW_COUNTS.map((count) => (
        <fieldset key={count} className="field">
          <legend>{COUNT_WORDS[count]}</legend>
          <TextField
            id={`review-${count}`}
            label="Number"
            inputMode="numeric"
            value={figures[count].count}
            onValue={(text) => setFigures({ ...figures, [count]: { ...figures[count], count: text } })}
          />
          <TextField
            id={`review-${count}-note`}
            label="Note, printed with it"
            value={figures[count].note}
            onValue={(text) => setFigures({ ...figures, [count]: { ...figures[count], note: text } })}
          />
        </fieldset>
      ))}
    </FormDialog>
  )
}

type Typed = Readonly<Record<CaseReviewCount, { readonly count: string; readonly note: string }>>

function startOf(period: CaseReviewPeriod | null): Typed {
  const typed = (count: CaseReviewCount) => ({
    count: period === null ? '' : String(period.figures[count].count),
    note: period?.figures[count].note ?? '',
  })
  return {
    applications: typed('applications'),
    belowThreshold: typed('belowThreshold'),
    reviews: typed('reviews'),
    recommendations: typed('recommendations'),
  }
}

function CountForm({ onClose }: Readonly<{ onClose: () => void }>) {
  const edit = usePlanEdit()
  const [name, setName] = useState('')
  const [year, setYear] = useState('')
  const [count, setCount] = useState('')
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  async function submit(): Promise<void> {
    const [first, number] = [wholeNumber(year.slice(0, 4)), wholeNumber(count)]
    if (first == null || number == null)
      return setError('The year is one such as 2020/21, and the count a whole number.')
    const result = await edit('mediation.published.set', { name, year: first, count: number, reason })
    if (result.ok) onClose()
    else setError(result.sentence)
  }
  return (
    <FormDialog title="Add a yearly count" submit="Add it" onSubmit={() => void submit()} onClose={onClose}>
      <TextField id="count-name" label="What is counted" value={name} onValue={setName} error={error} />
      <TextField
        id="count-year"
        label="Financial year"
        hint="For instance 2020/21"
        value={year}
        onValue={setYear}
      />
      <TextField id="count-count" label="Count" inputMode="numeric" value={count} onValue={setCount} />
      <TextField
        id="count-reason"
        label="Why it is published however small"
        value={reason}
        onValue={setReason}
      />
    </FormDialog>
  )
}
