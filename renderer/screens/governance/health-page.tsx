import { useState } from 'react'
import type { FindingView } from '../../../shared/contract/index.ts'
import type { FindingSeverity } from '../../../shared/domain/governance/index.ts'
import { countOf, countOrNo, listInWords } from '../../../shared/text/counts.ts'
import { RULE_REASONS, SEVERITY_WORDS } from '../../../shared/text/health-words.ts'
import { Link } from '../../app/link.tsx'
import type { Route } from '../../app/router.tsx'
import { Mark } from '../../components/mark.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { issueElementId, itemElementId, TABLE_ELEMENT_ID } from '../plan/element-ids.ts'
import { type FindingFilter, FindingFilters, filterGroups } from './finding-filters.tsx'
import { type FindingGroup, groupFindings } from './finding-groups.ts'
import { SEVERITY_TONES } from './severity-tones.ts'

interface HealthPageProps {
  readonly findings: readonly FindingView[]
  /** The rule to show at first; null for all. */
  readonly startRule: string | null
}

/** What a person should look at before the plan goes out, by rule, each with the way to its place. */
export function HealthPage({ findings, startRule }: HealthPageProps) {
  const [filter, setFilter] = useState<FindingFilter>({ rule: startRule, severity: null })
  const groups = groupFindings(findings)
  const shown = filterGroups(groups, filter)
  return (
    <>
      <PageHeader title="Plan health">
        <p>{summaryOf(findings)}</p>
      </PageHeader>
      {findings.length > 0 && (
        <div className="stack-loose">
          <FindingFilters
            groups={groups}
            filter={filter}
            onFilter={setFilter}
            shown={shown.reduce((sum, group) => sum + group.findings.length, 0)}
            total={findings.length}
          />
          {shown.map((group) => (
            <Group key={group.rule} group={group} />
          ))}
        </div>
      )}
    </>
  )
}

function summaryOf(findings: readonly FindingView[]): string {
  if (findings.length === 0) return 'The plan meets every rule.'
  const countAt = (severity: FindingSeverity): number =>
    findings.filter((finding) => finding.severity === severity).length
  return `${countOf(findings.length, 'finding')}: ${listInWords([
    `${countOrNo(countAt('error'), 'thing')} to put right`,
    `${countAt('warning')} to look at`,
    `${countAt('note')} for information`,
  ])}.`
}

function Group({ group }: Readonly<{ group: FindingGroup }>) {
  const headingId = `rule-${group.rule}`
  return (
    <section aria-labelledby={headingId} className="stack">
      <div className="stack-tight">
        <div className="line-item">
          <h2 id={headingId}>
            {group.heading}: {group.findings.length}
          </h2>
          <Mark tone={SEVERITY_TONES[group.severity]}>{SEVERITY_WORDS[group.severity]}</Mark>
        </div>
        <p className="quiet reading">{RULE_REASONS.get(group.rule)}</p>
      </div>
      <ul className="ruled-list">
        {group.findings.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity, and the list is only read
          <li key={index}>
            <p>{finding.message}</p>
            <Place finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where a finding points: a link to the very cell where it can, the words alone where the finding is about the whole plan. */
function Place({ finding }: Readonly<{ finding: FindingView }>) {
  const route = routeTo(finding)
  if (route === null) return <p className="quiet">{finding.where}</p>
  return (
    <p>
      <Link to={route}>{finding.where}</Link>
    </p>
  )
}

function routeTo(finding: FindingView): Route | null {
  if (finding.priorityId === null) return null
  return { name: 'priority', priorityId: finding.priorityId, target: targetOf(finding) }
}

function targetOf({ itemId, issueId }: FindingView): string {
  if (itemId !== null) return itemElementId(itemId)
  return issueId === null ? TABLE_ELEMENT_ID : issueElementId(issueId)
}
