import type { MeasuresView } from '../../../shared/contract/index.ts'
import {
  ACTIVITY_KINDS,
  type ActivityFilter,
  EVERY_ACTIVITY,
} from '../../../shared/domain/activities/index.ts'
import type { Partner } from '../../../shared/domain/partners/index.ts'
import { LOGGED_ACTIVITY_WORDS } from '../../../shared/text/logged-activity-words.ts'
import { DayFilter } from '../../app/day-filter.tsx'
import { Button } from '../../components/button.tsx'

interface ActivityFiltersProps {
  readonly view: MeasuresView
  readonly partners: readonly Partner[]
  readonly filter: ActivityFilter
  readonly onFilter: (filter: ActivityFilter) => void
}

/** Chooses which activities are shown. Each choice takes effect at once. */
export function ActivityFilters({ view, partners, filter, onFilter }: ActivityFiltersProps) {
  const { measures, edition } = view
  const isThisYear = filter.from === edition.startsOn && filter.to === edition.endsOn
  return (
    <div className="filters">
      <label>
        Kind{' '}
        <select
          className="select"
          value={filter.kinds[0] ?? ''}
          onChange={({ target }) =>
            onFilter({ ...filter, kinds: ACTIVITY_KINDS.filter((kind) => kind === target.value) })
          }
        >
          <option value="">All</option>
          {ACTIVITY_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {LOGGED_ACTIVITY_WORDS[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Agency{' '}
        <select
          className="select"
          value={String(filter.agencyId ?? '')}
          onChange={({ target }) =>
            onFilter({
              ...filter,
              agencyId: partners.find(({ id }) => String(id) === target.value)?.id ?? null,
            })
          }
        >
          <option value="">All</option>
          {partners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Counts for{' '}
        <select
          className="select filter-measure"
          value={filter.measure ?? ''}
          onChange={({ target }) =>
            onFilter({
              ...filter,
              measure: measures.find(({ identity }) => identity === target.value)?.identity ?? null,
            })
          }
        >
          <option value="">Any measure or none</option>
          {measures.map(({ identity, words }) => (
            <option key={identity} value={identity}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <DayFilter label="From" value={filter.from} onDay={(from) => onFilter({ ...filter, from })} />
      <DayFilter label="To" value={filter.to} onDay={(to) => onFilter({ ...filter, to })} />
      <label>
        Words{' '}
        <input
          type="search"
          className="select"
          value={filter.text}
          maxLength={200}
          onChange={({ target }) => onFilter({ ...filter, text: target.value })}
        />
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={isThisYear}
          onChange={({ target }) =>
            onFilter({
              ...filter,
              from: target.checked ? edition.startsOn : null,
              to: target.checked ? edition.endsOn : null,
            })
          }
        />
        <span>Of this plan year</span>
      </label>
      <Button look="quiet" onClick={() => onFilter(EVERY_ACTIVITY)}>
        Show all activities
      </Button>
    </div>
  )
}
