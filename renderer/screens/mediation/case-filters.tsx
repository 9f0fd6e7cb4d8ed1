import {
  CASE_STATES,
  type CaseListFilter,
  EVERY_CASE,
  PRESENTING_ISSUES,
} from '../../../shared/domain/mediation/index.ts'
import { CASE_STATE_WORDS } from '../../../shared/text/case-filter-words.ts'
import { PRESENTING_ISSUE_WORDS } from '../../../shared/text/mediation-words.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Button } from '../../components/button.tsx'
import type { NamesOfCases } from './use-names-of-cases.ts'

interface CaseFiltersProps {
  readonly filter: CaseListFilter
  readonly names: NamesOfCases
  readonly onFilter: (filter: CaseListFilter) => void
}

/** Chooses which cases are shown. Only wards, agencies and years that some case has are offered. */
export function CaseFilters({ filter, names, onFilter }: CaseFiltersProps) {
  const parts = useAnswer('mediation.listParts', {}).data
  const offered = <Id extends number>(ids: readonly Id[] | undefined, chosen: Id | null): readonly Id[] =>
    chosen === null || ids?.includes(chosen) === true ? (ids ?? []) : [...(ids ?? []), chosen]
  const placeIds = offered(parts?.placeIds, filter.placeId)
  const agencyIds = offered(parts?.agencyIds, filter.agencyId)
  const years = offered(parts?.years, filter.year)
  return (
    <div className="filters">
      <Choice
        label="How it stands"
        all="All"
        value={filter.state}
        choices={CASE_STATES.map((state) => [state, CASE_STATE_WORDS[state]])}
        onValue={(state) => onFilter({ ...filter, state })}
      />
      <Choice
        label="About"
        all="Everything"
        value={filter.issue}
        choices={PRESENTING_ISSUES.map((issue) => [issue, PRESENTING_ISSUE_WORDS[issue]])}
        onValue={(issue) => onFilter({ ...filter, issue })}
      />
      <Choice
        label="Ward"
        all="All"
        value={filter.placeId}
        choices={byName(placeIds.map((id) => [id, names.placeOf(id) ?? 'A ward']))}
        onValue={(placeId) => onFilter({ ...filter, placeId })}
      />
      <Choice
        label="Referring agency"
        all="All"
        value={filter.agencyId}
        choices={byName(agencyIds.map((id) => [id, names.agencyOf(id) ?? 'An agency']))}
        onValue={(agencyId) => onFilter({ ...filter, agencyId })}
      />
      <Choice
        label="Referred in"
        all="All years"
        value={filter.year}
        choices={years.map((year) => [year, String(year)])}
        onValue={(year) => onFilter({ ...filter, year })}
      />
      <label>
        Reference{' '}
        <input
          type="search"
          className="select"
          size={12}
          maxLength={40}
          value={filter.reference}
          onChange={({ target }) => onFilter({ ...filter, reference: target.value })}
        />
      </label>
      <Button look="quiet" onClick={() => onFilter(EVERY_CASE)}>
        Show all cases
      </Button>
    </div>
  )
}

function byName<Id>(choices: readonly (readonly [Id, string])[]): readonly (readonly [Id, string])[] {
  return choices.toSorted(([, one], [, other]) => one.localeCompare(other, 'en-GB'))
}

interface ChoiceProps<Value extends string | number> {
  readonly label: string
  /** What stands for no choice. */
  readonly all: string
  readonly value: Value | null
  readonly choices: readonly (readonly [value: Value, words: string])[]
  readonly onValue: (value: Value | null) => void
}

function Choice<Value extends string | number>({ label, all, value, choices, onValue }: ChoiceProps<Value>) {
  return (
    <label>
      {label}{' '}
      <select
        className="select"
        value={String(value ?? '')}
        onChange={({ target }) => onValue(choices.find(([one]) => String(one) === target.value)?.[0] ?? null)}
      >
        <option value="">{all}</option>
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
