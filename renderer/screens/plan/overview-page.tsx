import type { AttentionView, MeasureAttentionView, PlanOverview } from '../../../shared/contract/index.ts'
import type { EditionContent, Section } from '../../../shared/domain/plan/index.ts'
import { contentsInWords, editionInWords } from '../../../shared/text/plan-words.ts'
import { Link } from '../../app/link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { EditionStanding } from '../editions/edition-standing.tsx'
import { SectionList } from '../narrative/section-list.tsx'
import type { Need } from './home-needs.ts'
import { NeedsList } from './needs-list.tsx'
import { PriorityEntry } from './priority-line.tsx'

interface OverviewPageProps {
  readonly overview: PlanOverview
  readonly content: EditionContent
  /** Null while the plan is still being checked. */
  readonly needs: readonly Need[] | null
  /** Null while it is still being worked out. */
  readonly attention: AttentionView | null
  /** Null while it is still being worked out. */
  readonly measures: MeasureAttentionView | null
  /** Why the plan could not be checked, in one sentence; null when it could. */
  readonly trouble: string | null
}

/** The plan at a glance: what needs a person, each priority in a line, and the statement of priorities to read. */
export function OverviewPage(props: OverviewPageProps) {
  const { overview, content, needs, attention, measures, trouble } = props
  const going = new Map(measures?.priorities.map((one) => [one.priorityId, one]))
  const progress = new Map(attention?.progress.map((one) => [one.priorityId, one]))
  const { sections } = content
  const statement = sections.filter((section) => section.role === 'statement')
  const others = sections.filter((section) => section.priorityId === null && section.role !== 'statement')
  return (
    <>
      <PageHeader title={overview.plan.title}>
        <p>
          {editionInWords(overview.edition.label)}: {contentsInWords(overview.summary)}.
        </p>
        <EditionStanding edition={overview.edition} />
      </PageHeader>
      <div className="stack-loose">
        <Needs needs={needs} trouble={trouble} />
        <section aria-labelledby="priorities" className="stack">
          <h2 id="priorities">Priorities</h2>
          <ol className="ruled-list">
            {overview.priorities.map((priority) => (
              <PriorityEntry
                key={priority.id}
                priority={priority}
                all={overview.priorities}
                progress={progress.get(priority.id)}
                measures={going.get(priority.id)}
              />
            ))}
          </ol>
        </section>
        <SectionList content={content} sections={statement} hasHeading={() => true} />
        {others.length > 0 && <OtherParts sections={others} />}
      </div>
    </>
  )
}

/** What needs the officer, due first; why it could not be told where the plan could not be checked. */
function Needs({ needs, trouble }: Pick<OverviewPageProps, 'needs' | 'trouble'>) {
  return (
    <section aria-labelledby="needs" className="stack">
      <h2 id="needs">What needs you</h2>
      {needs === null && <p className="quiet">{trouble ?? 'Checking the plan.'}</p>}
      {needs?.length === 0 && <p>Nothing. Nothing is late, and the plan meets every rule of plan health.</p>}
      {needs !== null && needs.length > 0 && <NeedsList needs={needs} />}
    </section>
  )
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
      <PageHeader title="Home" />
      <EmptyState sentence="Your plan has no priorities yet. Bring in the plan that you have, from Word or Excel: it is read, and you are asked about what is doubtful. Nothing is stored before you say so.">
        <p>
          <Link to={{ name: 'import' }}>Bring in a plan</Link>
        </p>
      </EmptyState>
    </>
  )
}
