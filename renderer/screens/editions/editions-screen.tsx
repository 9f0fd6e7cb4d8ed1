import type { EditionLine } from '../../../shared/contract/index.ts'
import type { EditionId } from '../../../shared/domain/plan/index.ts'
import { dateParts } from '../../../shared/kit/civil-date.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { Link } from '../../app/link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { EditionEntry } from './edition-entry.tsx'
import { OldWordings } from './old-wordings.tsx'

interface EditionsScreenProps {
  /** The edition that the other pages show; null for the newest. */
  readonly edition: EditionId | null
  readonly onEdition: (edition: EditionId) => void
}

/** Every year of every plan: how it stands, what happened to it, and what can be done with it. */
export function EditionsScreen({ edition, onEdition }: EditionsScreenProps) {
  const answer = useAnswer('editions.list', {})
  return (
    <Answered answer={answer} title="Plan years">
      {({ today, editions }) => {
        const shown = edition ?? editions[0]?.edition.id ?? null
        const shownLine = editions.find((line) => line.edition.id === shown)
        const plans = [...Map.groupBy(editions, ({ plan }) => plan.id).values()]
        return (
          <>
            <PageHeader title="Plan years">
              <p>Each year is an edition of the plan of its own. What stays the same keeps its history.</p>
            </PageHeader>
            {editions.length === 0 && (
              <EmptyState sentence="There is no plan yet. Bring in the plan that you have, or begin an empty one.">
                <p>
                  <Link to={{ name: 'import' }}>Bring in a plan</Link>
                </p>
              </EmptyState>
            )}
            <div className="stack-loose">
              {plans.map((lines) => (
                <PlanEditions
                  key={lines[0]?.plan.id}
                  lines={lines}
                  today={today}
                  shown={shown}
                  onEdition={onEdition}
                />
              ))}
              {shownLine !== undefined && shownLine.edition.state !== 'published' && (
                <OldWordings edition={shownLine.edition.id} />
              )}
            </div>
          </>
        )
      }}
    </Answered>
  )
}

interface PlanEditionsProps {
  readonly lines: readonly EditionLine[]
  readonly today: Parameters<typeof EditionEntry>[0]['today']
  readonly shown: EditionId | null
  readonly onEdition: (edition: EditionId) => void
}

function PlanEditions({ lines, today, shown, onEdition }: PlanEditionsProps) {
  const [first] = lines
  if (first === undefined) return null
  const { plan } = first
  const years = `${dateParts(plan.startsOn).year} to ${dateParts(plan.endsOn).year}`
  const headingId = `plan-${plan.id}`
  return (
    <section aria-labelledby={headingId} className="stack">
      <h2 id={headingId}>
        {plan.title}, {years}
      </h2>
      <ul className="ruled-list editions">
        {lines.map((line) => (
          <EditionEntry
            key={line.edition.id}
            line={line}
            today={today}
            isShown={line.edition.id === shown}
            onShow={() => onEdition(line.edition.id)}
          />
        ))}
      </ul>
    </section>
  )
}
