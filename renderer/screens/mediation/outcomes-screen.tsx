import { useState } from 'react'
import type { OutcomeLine, Outcomes, PointOutcome } from '../../../shared/domain/mediation/index.ts'
import { DAY_HINT } from '../../../shared/domain/plan/index.ts'
import { type CivilDate, dateInWords } from '../../../shared/kit/civil-date.ts'
import {
  CAUTION_WORDS,
  OUTCOME_WORDS,
  POINT_WORDS,
  PRESENTING_ISSUE_WORDS,
  shareInWords,
} from '../../../shared/text/mediation-words.ts'
import { useLastingAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { Link } from '../../app/link.tsx'
import { Button } from '../../components/button.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import { SaveReport } from '../documents/save-report.tsx'
import { NO_DAY, optionalDay } from './typed-day.ts'

type Span = { readonly from: CivilDate; readonly to: CivilDate } | null

/** What came of mediation, with every share's denominator named. Small numbers are shown here, and kept back on paper. */
export function OutcomesScreen() {
  const [span, setSpan] = useState<Span>(null)
  const answer = useLastingAnswer('mediation.outcomes', { span })
  return (
    <>
      <PageHeader title="What came of mediation">
        <p>
          Counts of cases and people, for your eyes: papers keep small numbers back.{' '}
          <Link to={{ name: 'mediation' }}>All cases</Link>
        </p>
      </PageHeader>
      <div className="stack-loose">
        <SpanChoice onSpan={setSpan} />
        <Answered answer={answer} title="What came of mediation">
          {(outcomes) => <OutcomesOf outcomes={outcomes} />}
        </Answered>
        <SaveReport
          title="As a paper"
          about="For the board and the public: without any person, and with small numbers kept back."
          orderOf={(format, rest) => ({ what: 'mediation', format, span, asAt: null, ...rest })}
        />
      </div>
    </>
  )
}

function SpanChoice({ onSpan }: Readonly<{ onSpan: (span: Span) => void }>) {
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [error, setError] = useState<string | null>(null)
  function apply(): void {
    const [first, last] = [optionalDay(from), optionalDay(to)]
    if (first === undefined || last === undefined) {
      setError(NO_DAY)
      return
    }
    setError(null)
    onSpan(first === null || last === null ? null : { from: first, to: last })
  }
  return (
    <form
      className="filters"
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <label>
        From{' '}
        <input
          className="input"
          value={from}
          aria-describedby="span-hint"
          onChange={({ target }) => setFrom(target.value)}
        />
      </label>
      <label>
        To{' '}
        <input
          className="input"
          value={to}
          aria-describedby="span-hint"
          onChange={({ target }) => setTo(target.value)}
        />
      </label>
      <Button type="submit">Show this time</Button>
      <span id="span-hint" className="quiet">
        {DAY_HINT} Empty for all.
      </span>
      {error !== null && <span role="alert">{error}</span>}
    </form>
  )
}

function OutcomesOf({ outcomes: { all, byIssue, byYear, asAt } }: Readonly<{ outcomes: Outcomes }>) {
  const { counts, days } = all
  if (counts.referrals === 0) return <p>No case was referred in this time.</p>
  return (
    <>
      <p>As at {dateInWords(asAt)}.</p>
      <dl className="facts">
        {(
          [
            ['Referrals', counts.referrals],
            ['Cases taken on', counts.cases],
            ['Households in them', counts.households],
            ['People in them', counts.people],
            ['Contacts', counts.contacts],
            ['Meetings', counts.meetings],
            ['Reports again since the end', all.repeats],
          ] as const
        ).map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count.toLocaleString('en-GB')}</dd>
          </div>
        ))}
        {days !== null && (
          <div>
            <dt>Days from referral to the end</dt>
            <dd>
              half within {Math.round(days.median)} days (middle half {Math.round(days.lowerQuartile)} to{' '}
              {Math.round(days.upperQuartile)})
            </dd>
          </div>
        )}
      </dl>
      <section className="stack-tight" aria-labelledby="resolved-heading">
        <h2 id="resolved-heading">Resolved or partly resolved</h2>
        <ul>
          {all.resolved.map((share) => (
            <li key={share.of}>{shareInWords(share)}</li>
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="forms-heading">
        <h2 id="forms-heading">What people say</h2>
        {all.points.map((point) => (
          <PointPart key={point.point} point={point} line={all} />
        ))}
        <Lasting line={all} />
      </section>
      <Lines
        title="By what it was about"
        first="About"
        lines={byIssue.map(({ issue, line }) => ({ name: PRESENTING_ISSUE_WORDS[issue], line }))}
      />
      <Lines
        title="By year"
        first="Year"
        lines={byYear.map(({ year, line }) => ({ name: `${year}/${String(year + 1).slice(2)}`, line }))}
      />
    </>
  )
}

function PointPart({ point, line }: Readonly<{ point: PointOutcome; line: OutcomeLine }>) {
  const answers = line.caseAnswers.find((one) => one.point === point.point)
  return (
    <div className="stack-tight">
      <h3>{POINT_WORDS[point.point]}</h3>
      <ul>
        <li>
          {point.due} due, {point.notAsked} not asked, {point.sent} sent, {point.noReply} without reply,{' '}
          {point.waiting} still awaited
        </li>
        <li>Returned: {shareInWords(point.response)}</li>
        <li>Say that things improved: {shareInWords(point.improved)}</li>
        {answers !== undefined && (
          <li>
            By case, both answering: {answers.both} both improved, {answers.one} one of them,{' '}
            {answers.neither} neither; one answering: {answers.aloneImproved} improved, {answers.aloneNot} not
          </li>
        )}
      </ul>
      {point.cautions.map((caution) => (
        <p key={caution} className="quiet">
          {CAUTION_WORDS[caution]}
        </p>
      ))}
    </div>
  )
}

function Lasting({ line: { pairs } }: Readonly<{ line: OutcomeLine }>) {
  return (
    <div className="stack-tight">
      <h3>What lasted</h3>
      <ul>
        <li>Improved at one and at six months: {shareInWords(pairs.sustained)}</li>
        <li>
          {pairs.lost} no longer say so at six months, {pairs.gained} say so only then
          {pairs.p !== null &&
            `; McNemar’s exact test: p ${pairs.p.toFixed(3)}, ${pairs.p < 0.05 ? 'more than chance would explain' : 'no clear change'}`}
        </li>
      </ul>
      {pairs.cautions.map((caution) => (
        <p key={caution} className="quiet">
          {CAUTION_WORDS[caution]}
        </p>
      ))}
    </div>
  )
}

interface LinesProps {
  readonly title: string
  readonly first: string
  readonly lines: readonly { readonly name: string; readonly line: OutcomeLine }[]
}

const ENDS = ['resolved', 'partly-resolved', 'not-resolved', 'did-not-proceed', 'open'] as const

function Lines({ title, first, lines }: LinesProps) {
  return (
    <section className="stack-tight" aria-label={title}>
      <h2>{title}</h2>
      <TableRegion label={title}>
        <table className="table" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              <th scope="col" className="figures">
                Referrals
              </th>
              <th scope="col" className="figures">
                Cases
              </th>
              {ENDS.map((end) => (
                <th key={end} scope="col" className="figures">
                  {OUTCOME_WORDS[end]}
                </th>
              ))}
              <th scope="col" className="figures">
                Reported again
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ name, line }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="figures">{line.counts.referrals}</td>
                <td className="figures">{line.counts.cases}</td>
                {ENDS.map((end) => (
                  <td key={end} className="figures">
                    {line.outcomes[end]}
                  </td>
                ))}
                <td className="figures">{line.repeats}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  )
}
