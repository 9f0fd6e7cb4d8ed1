import type { PlanOverview } from '../../../shared/contract/index.ts'
import type { EditionId, PriorityId, SectionId } from '../../../shared/domain/plan/index.ts'
import { careOf } from '../../../shared/domain/vault/index.ts'
import { sentenceOf } from '../../api/call.ts'
import { useAnswer, useFreshAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { needsOf } from './home-needs.ts'
import { EmptyOverview, OverviewPage } from './overview-page.tsx'
import { PriorityPage } from './priority-page.tsx'
import { SectionPage } from './section-page.tsx'

interface OfEdition {
  /** Null for the edition in use. */
  readonly edition: EditionId | null
}

/** The plan's front page, or how to begin while there is no plan. */
export function OverviewScreen({ edition }: Readonly<OfEdition>) {
  const overview = useAnswer('plan.overview', { edition })
  return (
    <Answered answer={overview} title="Home">
      {(value) =>
        value === null ? <EmptyOverview /> : <FilledOverview edition={edition} overview={value} />
      }
    </Answered>
  )
}

interface FilledOverviewProps extends OfEdition {
  readonly overview: PlanOverview
}

/** Asks for the same edition in the same way as the other pages do, so that one answer serves them all. */
function FilledOverview({ edition, overview }: FilledOverviewProps) {
  const content = useAnswer('plan.content', { edition })
  const findings = useAnswer('governance.check', { edition })
  const attention = useFreshAnswer('governance.attention', { edition })
  const measures = useFreshAnswer('measures.attention', { edition })
  const returns = useFreshAnswer('returns.expected', {})
  const care = useFreshAnswer('vault.care', {})
  const needs = findings.isSuccess
    ? needsOf({
        attention: attention.data ?? null,
        measures: measures.data ?? null,
        returns: returns.data ?? null,
        care: care.isSuccess ? careOf(care.data, new Date().toISOString()) : [],
        findings: findings.data,
      })
    : null
  return (
    <Answered answer={content} title="Home">
      {(value) => (
        <OverviewPage
          overview={overview}
          content={value}
          needs={needs}
          attention={attention.data ?? null}
          measures={measures.data ?? null}
          trouble={findings.isError ? sentenceOf(findings.error) : null}
        />
      )}
    </Answered>
  )
}

type PriorityScreenProps = Readonly<OfEdition & { priorityId: PriorityId; target: string | undefined }>

/** One priority to read. */
export function PriorityScreen({ edition, priorityId, target }: PriorityScreenProps) {
  const content = useAnswer('plan.content', { edition })
  return (
    <Answered answer={content} title="Priority">
      {(value) => {
        const priority = value.priorities.find(({ id }) => id === priorityId)
        if (priority === undefined) return <NotInEdition what="priority" />
        return <PriorityPage content={value} priority={priority} target={target} />
      }}
    </Answered>
  )
}

type SectionScreenProps = Readonly<OfEdition & { sectionId: SectionId; target: string | undefined }>

/** One narrative section to read. */
export function SectionScreen({ edition, sectionId, target }: SectionScreenProps) {
  const content = useAnswer('plan.content', { edition })
  return (
    <Answered answer={content} title="Part of the plan">
      {(value) => {
        const section = value.sections.find(({ id }) => id === sectionId)
        if (section === undefined) return <NotInEdition what="part" />
        return <SectionPage content={value} section={section} target={target} />
      }}
    </Answered>
  )
}

function NotInEdition({ what }: Readonly<{ what: string }>) {
  return (
    <PageHeader title={`This ${what} is not in the plan year that is shown`}>
      <p>Choose it from the list of pages, or choose another plan year above.</p>
    </PageHeader>
  )
}
