import { useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import {
  type CaseId,
  type CaseListFilter,
  EVERY_CASE,
  outcomesOfState,
} from '../../../shared/domain/mediation/index.ts'
import { type CivilDate, dateInWords } from '../../../shared/kit/civil-date.ts'
import { caseFilterInWords } from '../../../shared/text/case-filter-words.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { OUTCOME_WORDS, PRESENTING_ISSUE_WORDS, ROUTE_WORDS } from '../../../shared/text/mediation-words.ts'
import { useLastingAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { Link } from '../../app/link.tsx'
import { useRouter } from '../../app/router.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import { CaseFilters } from './case-filters.tsx'
import { type NamesOfCases, useNamesOfCases } from './use-names-of-cases.ts'

const PAGE = 50

/** What of the list is shown: which cases, and how many come before the first of the page. */
export interface ShownCases {
  readonly filter: CaseListFilter
  readonly offset: number
  /** These cases and no others, those that made a number; null for all. */
  readonly ids: readonly CaseId[] | null
}

/** The cases by reference, never by name. What is chosen is remembered for coming back to the page. */
export function CaseList({ start }: Readonly<{ start: ShownCases }>) {
  const { note } = useRouter()
  const names = useNamesOfCases()
  const [shown, setShown] = useState(start)
  const { filter, offset, ids } = shown
  const answer = useLastingAnswer('mediation.list', {
    filter: {
      outcomes: outcomesOfState(filter.state),
      issues: filter.issue === null ? [] : [filter.issue],
      placeId: filter.placeId,
      agencyId: filter.agencyId,
      from: filter.year === null ? null : (`${filter.year}-01-01` as CivilDate),
      to: filter.year === null ? null : (`${filter.year}-12-31` as CivilDate),
      reference: filter.reference,
      ids: ids === null ? null : [...ids],
    },
    offset,
    limit: PAGE,
  })
  const words = caseFilterInWords(filter, {
    place: names.placeOf(filter.placeId),
    agency: names.agencyOf(filter.agencyId),
  })
  function show(change: Partial<ShownCases>): void {
    const next = { ...shown, offset: 0, ...change }
    setShown(next)
    note({
      name: 'mediation',
      filter: next.filter,
      offset: next.offset,
      ...(next.ids === null ? {} : { ids: next.ids }),
    })
  }
  return (
    <section className="stack" aria-label="Cases">
      <h2 id="cases-heading">
        {words}
        {answer.data !== undefined && `: ${answer.data.total}`}
      </h2>
      {ids !== null && (
        <p>
          Only of the {countOf(ids.length, 'case')} that made the number.{' '}
          <Button look="quiet" onClick={() => show({ ids: null })}>
            Look at all cases again
          </Button>
        </p>
      )}
      <CaseFilters filter={filter} names={names} onFilter={(chosen) => show({ filter: chosen })} />
      <Answered answer={answer} title="Mediation">
        {(found) => (
          <Found
            found={found}
            names={names}
            offset={offset}
            isFiltered={
              words !== caseFilterInWords(EVERY_CASE, { place: null, agency: null }) || ids !== null
            }
            onOffset={(next) => show({ offset: next })}
          />
        )}
      </Answered>
    </section>
  )
}

interface FoundProps {
  readonly found: Output<'mediation.list'>
  readonly names: NamesOfCases
  readonly offset: number
  readonly isFiltered: boolean
  readonly onOffset: (offset: number) => void
}

function Found({ found: { total, cases }, names, offset, isFiltered, onOffset }: FoundProps) {
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
                <td>{[ROUTE_WORDS[one.route], names.agencyOf(one.agencyId)].filter(Boolean).join(', ')}</td>
                <td>{PRESENTING_ISSUE_WORDS[one.issue]}</td>
                <td>{names.placeOf(one.placeId) ?? ''}</td>
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
