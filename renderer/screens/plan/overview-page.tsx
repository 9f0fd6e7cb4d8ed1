import type { ReactNode } from 'react'
import type { FindingView, PlanOverview, PriorityLine } from '../../../shared/contract/index.ts'
import type { Section } from '../../../shared/domain/plan/index.ts'
import { countOf, countOrNo } from '../../../shared/text/counts.ts'
import { SEVERITY_WORDS } from '../../../shared/text/health-words.ts'
import { contentsInWords, editionInWords, PRIORITY_KIND_WORDS } from '../../../shared/text/plan-words.ts'
import { Link } from '../../app/link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Mark } from '../../components/mark.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { groupFindings } from '../governance/finding-groups.ts'
import { SEVERITY_TONES } from '../governance/severity-tones.ts'
import { Narrative } from './narrative.tsx'

interface OverviewPageProps {
  readonly overview: PlanOverview
  readonly sections: readonly Section[]
  /** Null while the plan is still being checked. */
  readonly findings: readonly FindingView[] | null
  /** Why the plan could not be checked, in one sentence; null when it could. */
  readonly trouble: string | null
  /** What needs a person about the keeping of the plan. */
  readonly care?: ReactNode
}

/** The plan at a glance: what needs a person, each priority in a line, and the statement of priorities to read. */
export function OverviewPage({ overview, sections, findings, trouble, care }: OverviewPageProps) {
  const statement = sections.filter((section) => section.role === 'statement')
  const others = sections.filter((section) => section.priorityId === null && section.role !== 'statement')
  return (
    <>
      <PageHeader title={overview.plan.title}>
        <p>
          {editionInWords(overview.edition.label)}: {contentsInWords(overview.summary)}.
        </p>
      </PageHeader>
      <div className="stack-loose">
        <Needs findings={findings} trouble={trouble} care={care} />
        <section aria-labelledby="priorities" className="stack">
          <h2 id="priorities">Priorities</h2>
          <ol className="ruled-list">
            {overview.priorities.map((priority) => (
              <PriorityEntry key={priority.id} priority={priority} all={overview.priorities} />
            ))}
          </ol>
        </section>
        {statement.map((section) => (
          <Narrative key={section.id} section={section} />
        ))}
        {others.length > 0 && <OtherParts sections={others} />}
      </div>
    </>
  )
}

/** What is to be put right, rule by rule; what is only to be looked at, in one line. */
function Needs({ findings, trouble, care }: Pick<OverviewPageProps, 'findings' | 'trouble' | 'care'>) {
  const groups = groupFindings(findings ?? [])
  const urgent = groups.filter(({ severity }) => severity === 'error')
  const rest = (findings ?? []).filter(({ severity }) => severity !== 'error').length
  return (
    <section aria-labelledby="needs" className="stack">
      <h2 id="needs">What needs you</h2>
      {care}
      {findings === null && <p className="quiet">{trouble ?? 'Checking the plan.'}</p>}
      {findings?.length === 0 && <p>Nothing. The plan meets every rule of plan health.</p>}
      {findings !== null && findings.length > 0 && (
        <ul className="ruled-list">
          {urgent.map(({ rule, heading, severity, findings: found }) => (
            <li key={rule} className="line-item">
              <Link to={{ name: 'health', rule }}>
                {heading}: {found.length}
              </Link>
              <Mark tone={SEVERITY_TONES[severity]}>{SEVERITY_WORDS[severity]}</Mark>
            </li>
          ))}
          {rest > 0 && (
            <li>
              <Link to={{ name: 'health' }}>
                {urgent.length === 0 ? '' : 'And '}
                {countOf(rest, 'thing')} to look at or to know
              </Link>
            </li>
          )}
        </ul>
      )}
    </section>
  )
}

type PriorityEntryProps = Readonly<{ priority: PriorityLine; all: readonly PriorityLine[] }>

function PriorityEntry({ priority, all }: PriorityEntryProps) {
  const host = all.find(({ id }) => id === priority.foldedIntoId)
  return (
    <li className="line-item">
      <span>
        <Link to={{ name: 'priority', priorityId: priority.id }}>{priority.name}</Link>
        {priority.kind === 'project' && !/^project/i.test(priority.name) && (
          <span className="quiet"> ({PRIORITY_KIND_WORDS.project.toLowerCase()})</span>
        )}
      </span>
      <span className="quiet figures">
        {host === undefined ? countsInWords(priority) : `Its work stands under ${host.name}`}
      </span>
    </li>
  )
}

function countsInWords({ issues, actions, measures, findings }: PriorityLine): string {
  if (issues + actions + measures === 0) return 'No action table'
  const counts = [countOrNo(issues, 'issue'), countOrNo(actions, 'action'), countOrNo(measures, 'measure')]
  const look = findings === 0 ? [] : [`${countOf(findings, 'thing')} to look at`]
  return [...counts, ...look].join(', ')
}

function OtherParts({ sections }: Readonly<{ sections: readonly Section[] }>) {
  return (
    <section aria-labelledby="sections" className="stack">
      <h2 id="sections">Other parts of the plan</h2>
      <ul className="ruled-list">
        {sections.map((section) => (
          <li key={section.id}>
            <Link to={{ name: 'section', sectionId: section.id }}>
              {section.heading === '' ? 'Part without a heading' : section.heading}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The overview of a store that holds no plan yet. */
export function EmptyOverview() {
  return (
    <>
      <PageHeader title="Plan overview" />
      <EmptyState sentence="Your plan has no priorities yet. Bring in the plan that you have, in Word or Excel.">
        <p>
          <Link to={{ name: 'import' }}>Bring in a plan</Link>
        </p>
      </EmptyState>
    </>
  )
}
