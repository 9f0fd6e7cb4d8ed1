import type { EditionContent, Priority, RiskAssessment } from '../../../shared/domain/plan/index.ts'
import { sentenceCase } from '../../../shared/text/counts.ts'
import { PRIORITY_KIND_WORDS } from '../../../shared/text/plan-words.ts'
import { Link } from '../../app/link.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ArrivalNotice } from './arrival-notice.tsx'
import { ARRIVAL_ELEMENT_ID } from './element-ids.ts'
import { Narrative } from './narrative.tsx'
import { EditableTable } from './table/editable-table.tsx'
import { useTarget } from './use-target.ts'

interface PriorityPageProps {
  readonly content: EditionContent
  readonly priority: Priority
  /** The element that a finding points at; it takes focus instead of the heading. */
  readonly target: string | undefined
}

/** A priority to read: its story as a document, and below it the table as the council prints it. */
export function PriorityPage({ content, priority, target }: PriorityPageProps) {
  useTarget(target)
  const sections = content.sections.filter((section) => section.priorityId === priority.id)
  const host = content.priorities.find(({ id }) => id === priority.foldedIntoId)
  return (
    <>
      <PageHeader title={priority.name} takesFocus={target === undefined}>
        <p>{PRIORITY_KIND_WORDS[priority.kind]}</p>
      </PageHeader>
      <div className="stack-loose">
        <Assessment risk={priority.risk} hotspots={priority.hotspots} />
        {sections.map((section) => (
          <Narrative key={section.id} section={section} hasHeading={section.heading !== priority.name} />
        ))}
        {host !== undefined && (
          <p>
            The work on this stands under{' '}
            <Link to={{ name: 'priority', priorityId: host.id }}>{host.name}</Link>.
          </p>
        )}
        {target === ARRIVAL_ELEMENT_ID && <ArrivalNotice edition={content.edition.id} />}
        {priority.columns.length > 0 && (
          <EditableTable key={priority.id} content={content} priority={priority} />
        )}
        {priority.columns.length === 0 && host === undefined && (
          <p>This priority has no action table in the plan.</p>
        )}
      </div>
    </>
  )
}

interface AssessmentProps {
  readonly risk: RiskAssessment
  readonly hotspots: readonly string[]
}

/** The assessed risk and where it gathers; what the plan does not say is left out. */
function Assessment({ risk, hotspots }: AssessmentProps) {
  const facts = [
    { name: 'Volume', value: risk.volume },
    { name: 'Harm to individuals', value: risk.individualHarm },
    { name: 'Harm to the community', value: risk.communityHarm },
    { name: 'Where most', value: hotspots.length === 0 ? null : hotspots.join(', ') },
  ].flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]))
  if (facts.length === 0) return null
  return (
    <dl className="facts reading">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{sentenceCase(value)}</dd>
        </div>
      ))}
    </dl>
  )
}
