import { useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import {
  CASE_OUTCOMES,
  type CaseId,
  type CaseOutcome,
  PRESENTING_ISSUES,
  type PresentingIssue,
} from '../../../shared/domain/mediation/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { OUTCOME_WORDS, PRESENTING_ISSUE_WORDS, ROUTE_WORDS } from '../../../shared/text/mediation-words.ts'
import { useAnswer, useLastingAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { Link } from '../../app/link.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { TableRegion } from '../../components/table-region.tsx'

const PAGE = 50

/** The cases by reference, never by name; with `ids` those that made a number. */
export function CaseList({ ids }: Readonly<{ ids: readonly CaseId[] | null }>) {
  const [outcome, setOutcome] = useState<CaseOutcome | null>(null)
  const [issue, setIssue] = useState<PresentingIssue | null>(null)
  const [reference, setReference] = useState('')
  const [offset, setOffset] = useState(0)
  const [only, setOnly] = useState(ids)
  const answer = useLastingAnswer('mediation.list', {
    filter: {
      outcomes: outcome === null ? [] : [outcome],
      issues: issue === null ? [] : [issue],
      placeId: null,
      from: null,
      to: null,
      reference,
      ids: only === null ? null : [...only],
    },
    offset,
    limit: PAGE,
  })
  const isFiltered = outcome !== null || issue !== null || reference !== '' || only !== null
  return (
    <section className="stack" aria-labelledby="cases-heading">
      <h2 id="cases-heading">Cases</h2>
      {only !== null && (
        <p>
          Only the {countOf(only.length, 'case')} that made the number.{' '}
          <Button look="quiet" onClick={() => setOnly(null)}>
            Show all cases
          </Button>
        </p>
      )}
      <div className="filters">
        <label>
          Outcome{' '}
          <select
            className="select"
            value={outcome ?? ''}
            onChange={({ target }) => {
              setOffset(0)
              setOutcome(CASE_OUTCOMES.find((one) => one === target.value) ?? null)
            }}
          >
            <option value="">All</option>
            {CASE_OUTCOMES.map((one) => (
              <option key={one} value={one}>
                {OUTCOME_WORDS[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          About{' '}
          <select
            className="select"
            value={issue ?? ''}
            onChange={({ target }) => {
              setOffset(0)
              setIssue(PRESENTING_ISSUES.find((one) => one === target.value) ?? null)
            }}
          >
            <option value="">Everything</option>
            {PRESENTING_ISSUES.map((one) => (
              <option key={one} value={one}>
                {PRESENTING_ISSUE_WORDS[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          Reference{' '}
          <input
            className="select"
            value={reference}
            onChange={({ target }) => {
              setOffset(0)
              setReference(target.value)
            }}
          />
        </label>
      </div>
      <Answered answer={answer} title="Mediation">
        {(found) => <Found found={found} offset={offset} isFiltered={isFiltered} onOffset={setOffset} />}
      </Answered>
    </section>
  )
}

interface FoundProps {
  readonly found: Output<'mediation.list'>
  readonly offset: number
  readonly isFiltered: boolean
  readonly onOffset: (offset: number) => void
}

function Found({ found: { total, cases }, offset, isFiltered, onOffset }: FoundProps) {
  const places = useAnswer('places.list', {}).data?.places ?? []
  if (total === 0) {
    return isFiltered ? (
      <p role="status">No case is like that.</p>
    ) : (
      <EmptyState sentence="There is no mediation case yet. A case begins with its referral; people stand in it as A and B." />
    )
  }
  return (
    <>
      <p role="status">
        {countOf(total, 'case')}
        {total > PAGE && `, ${offset + 1} to ${Math.min(total, offset + PAGE)} shown`}
      </p>
      <TableRegion label="Cases">
        <table className="table" aria-labelledby="cases-heading">
          <thead>
            <tr>
              <th scope="col">Reference</th>
              <th scope="col">Referred</th>
              <th scope="col">By</th>
              <th scope="col">About</th>
              <th scope="col">Ward</th>
              <th scope="col">Ended</th>
              <th scope="col">Outcome</th>
              <th scope="col">Take care</th>
            </tr>
          </thead>
          <tbody>
            {cases.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  {one.reference === null ? (
                    'Erased'
                  ) : (
                    <Link to={{ name: 'case', caseId: one.id }}>{one.reference}</Link>
                  )}
                </th>
                <td>{dateInWords(one.referredOn)}</td>
                <td>{ROUTE_WORDS[one.route]}</td>
                <td>{PRESENTING_ISSUE_WORDS[one.issue]}</td>
                <td>{places.find(({ id }) => id === one.placeId)?.name ?? ''}</td>
                <td>{one.endedOn === null ? '' : dateInWords(one.endedOn)}</td>
                <td>{OUTCOME_WORDS[one.outcome]}</td>
                <td>
                  {[one.isSafeguarding ? 'Safeguarding' : '', one.isVulnerable ? 'Vulnerable' : '']
                    .filter(Boolean)
                    .join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {total > PAGE && (
        <div className="actions">
          <Button busy={offset === 0} onClick={() => onOffset(Math.max(0, offset - PAGE))}>
            Cases before
          </Button>
          <Button busy={offset + PAGE >= total} onClick={() => onOffset(offset + PAGE)}>
            Cases after
          </Button>
        </div>
      )}
    </>
  )
}
