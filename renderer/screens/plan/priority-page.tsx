import type { EditionContent, EditionId, Priority } from '../../../shared/domain/plan/index.ts'
import { PRIORITY_KIND_WORDS } from '../../../shared/text/plan-words.ts'
import { Link } from '../../app/link.tsx'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SectionList } from '../narrative/section-list.tsx'
import { KindAndFold, PriorityDetails } from '../priorities/priority-details.tsx'
import { PriorityName } from '../priorities/priority-name.tsx'
import { ArrivalNotice } from './arrival-notice.tsx'
import { ARRIVAL_ELEMENT_ID } from './element-ids.ts'
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
  const isPublished = content.edition.state === 'published'
  const sections = content.sections.filter((section) => section.priorityId === priority.id)
  const host = content.priorities.find(({ id }) => id === priority.foldedIntoId)
  return (
    <>
      <PageHeader
        title={priority.name}
        takesFocus={target === undefined}
        {...(isPublished ? {} : { field: <PriorityName priority={priority} /> })}
      >
        {isPublished ? (
          <p>{PRIORITY_KIND_WORDS[priority.kind]}</p>
        ) : (
          <KindAndFold content={content} priority={priority} />
        )}
      </PageHeader>
      <div className="stack-loose">
        <PriorityDetails content={content} priority={priority} />
        <SectionList
          content={content}
          sections={sections}
          hasHeading={(section) => section.heading !== priority.name}
          target={target}
        />
        {sections.length === 0 && !isPublished && (
          <StartStory editionId={content.edition.id} priority={priority} />
        )}
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

/** Begins the story of a priority that has none. */
function StartStory({ editionId, priority }: Readonly<{ editionId: EditionId; priority: Priority }>) {
  const edit = usePlanEdit()
  const face = { role: 'priority' as const, priorityId: priority.id, heading: priority.name, level: 2 }
  return (
    <p>
      <Button onClick={() => void edit('plan.section.add', { editionId, ...face })}>
        Write about this priority
      </Button>
    </p>
  )
}
