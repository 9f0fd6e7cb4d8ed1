import { FINDING_SEVERITIES, type FindingSeverity } from '../../../shared/domain/governance/index.ts'
import { SEVERITY_WORDS } from '../../../shared/text/health-words.ts'
import type { FindingGroup } from './finding-groups.ts'

/** Which findings are shown; null for all. */
export interface FindingFilter {
  readonly rule: string | null
  readonly severity: FindingSeverity | null
}

/** The groups with the findings that a filter lets through; groups without any are left out. */
export function filterGroups(
  groups: readonly FindingGroup[],
  { rule, severity }: FindingFilter,
): readonly FindingGroup[] {
  return groups
    .filter((group) => rule === null || group.rule === rule)
    .map((group) => ({
      ...group,
      findings: group.findings.filter((finding) => severity === null || finding.severity === severity),
    }))
    .filter((group) => group.findings.length > 0)
}

interface FindingFiltersProps {
  readonly groups: readonly FindingGroup[]
  readonly filter: FindingFilter
  readonly onFilter: (filter: FindingFilter) => void
  /** How many findings are shown, and how many there are. */
  readonly shown: number
  readonly total: number
}

const ALL = 'all'

/** Chooses a rule and an importance, and says how many findings are left. */
export function FindingFilters({ groups, filter, onFilter, shown, total }: FindingFiltersProps) {
  return (
    <div className="filters">
      <label>
        Rule{' '}
        <select
          className="select"
          value={filter.rule ?? ALL}
          onChange={({ target: { value } }) => onFilter({ ...filter, rule: value === ALL ? null : value })}
        >
          <option value={ALL}>All rules</option>
          {groups.map(({ rule, heading }) => (
            <option key={rule} value={rule}>
              {heading}
            </option>
          ))}
        </select>
      </label>
      <label>
        Importance{' '}
        <select
          className="select"
          value={filter.severity ?? ALL}
          onChange={({ target: { value } }) =>
            onFilter({
              ...filter,
              severity: FINDING_SEVERITIES.find((severity) => severity === value) ?? null,
            })
          }
        >
          <option value={ALL}>All</option>
          {FINDING_SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {SEVERITY_WORDS[severity]}
            </option>
          ))}
        </select>
      </label>
      <p role="status" className="quiet">
        {shown === total ? '' : `${shown} of ${total} shown`}
      </p>
    </div>
  )
}
