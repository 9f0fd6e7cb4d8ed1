import type { MeasuresView } from '../../../shared/contract/index.ts'
import { MEASURE_STATUSES } from '../../../shared/domain/measures/index.ts'
import type { CivilDate } from '../../../shared/kit/civil-date.ts'
import { MEASURE_STATUS_WORDS } from '../../../shared/text/status-words.ts'
import { DayFilter } from '../../app/day-filter.tsx'
import { Button } from '../../components/button.tsx'
import { EVERY_MEASURE, type MeasureFilter } from './measure-filter.ts'

interface MeasureFiltersProps {
  readonly view: MeasuresView
  readonly filter: MeasureFilter
  readonly onFilter: (filter: MeasureFilter) => void
  readonly onAsAt: (day: CivilDate | null) => void
}

/** Chooses which measures are shown. Each choice takes effect at once. */
export function MeasureFilters({ view, filter, onFilter, onAsAt }: MeasureFiltersProps) {
  const { measures } = view
  const statuses = new Set(measures.map(({ standing }) => standing.status))
  const priorities = new Map(measures.map(({ priorityId, priorityName }) => [priorityId, priorityName]))
  const leads = [...new Set(measures.flatMap((line) => line.leads))].sort((a, b) =>
    a.localeCompare(b, 'en-GB'),
  )
  return (
    <div className="filters">
      <label>
        Status{' '}
        <select
          className="select"
          value={filter.status ?? ''}
          onChange={({ target: { value } }) =>
            onFilter({ ...filter, status: MEASURE_STATUSES.find((status) => status === value) ?? null })
          }
        >
          <option value="">All</option>
          {MEASURE_STATUSES.filter((status) => statuses.has(status)).map((status) => (
            <option key={status} value={status}>
              {MEASURE_STATUS_WORDS[status]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Priority{' '}
        <select
          className="select"
          value={String(filter.priorityId ?? '')}
          onChange={({ target: { value } }) =>
            onFilter({
              ...filter,
              priorityId: [...priorities.keys()].find((id) => String(id) === value) ?? null,
            })
          }
        >
          <option value="">All</option>
          {[...priorities].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Lead{' '}
        <select
          className="select"
          value={filter.lead ?? ''}
          onChange={({ target: { value } }) => onFilter({ ...filter, lead: value === '' ? null : value })}
        >
          <option value="">All</option>
          {leads.map((lead) => (
            <option key={lead} value={lead}>
              {lead}
            </option>
          ))}
        </select>
      </label>
      <DayFilter label="As at" value={view.asAt} onDay={onAsAt} />
      <label className="check">
        <input
          type="checkbox"
          checked={filter.isMissing}
          onChange={({ target: { checked } }) => onFilter({ ...filter, isMissing: checked })}
        />
        <span>Waiting for a figure</span>
      </label>
      <Button look="quiet" onClick={() => onFilter(EVERY_MEASURE)}>
        Show all measures
      </Button>
    </div>
  )
}
