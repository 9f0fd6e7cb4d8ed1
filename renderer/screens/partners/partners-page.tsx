import type { PartnersView } from '../../../shared/contract/index.ts'
import type { EditionId } from '../../../shared/domain/plan/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { Link } from '../../app/link.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { itemElementId } from '../plan/element-ids.ts'
import { useTarget } from '../plan/use-target.ts'
import { NewPartner } from './new-partner.tsx'
import { PartnerTable } from './partner-table.tsx'
import { SpellingTable } from './spelling-table.tsx'
import { type PartnerEdits, usePartnerEdits } from './use-partner-edits.ts'

interface PartnersScreenProps {
  readonly edition: EditionId | null
  /** The element that a find points at; it takes focus instead of the heading. */
  readonly target: string | undefined
}

/** The partners that the plan names, and whom each name in its leads means. */
export function PartnersScreen({ edition, target }: PartnersScreenProps) {
  const answer = useAnswer('partners.list', { edition })
  const edits = usePartnerEdits()
  return (
    <Answered answer={answer} title="Partners">
      {(view) => <PartnersPage view={view} edits={edits} target={target} />}
    </Answered>
  )
}

type PartnersPageProps = Readonly<{ view: PartnersView; edits: PartnerEdits }>

function PartnersPage({ view, edits, target }: PartnersPageProps & Readonly<{ target: string | undefined }>) {
  useTarget(target)
  const { partners, spellings } = view
  const nobody = spellings.filter(({ partnerId }) => partnerId === null).length
  return (
    <>
      <PageHeader title="Partners" takesFocus={target === undefined}>
        <p>
          {countOf(spellings.length, 'spelling')} in the leads for {countOf(partners.length, 'partner')}
          {nobody > 0 && `, ${nobody} for nobody`}. The printed words stay as they are, whatever is changed
          here.
        </p>
      </PageHeader>
      <div className="stack-loose">
        {edits.refusal !== null && (
          <ErrorSummary problems={[{ message: edits.refusal }]} attempt={edits.attempt} />
        )}
        <Alike view={view} edits={edits} />
        <section aria-labelledby="spellings" className="stack">
          <h2 id="spellings">Names in the leads</h2>
          {spellings.length === 0 ? (
            <EmptyState sentence="No lead is entered yet. Type the leads into the tables of the priorities; the names then stand here." />
          ) : (
            <Spellings view={view} edits={edits} />
          )}
        </section>
        <section aria-labelledby="directory" className="stack">
          <h2 id="directory">All partners</h2>
          {partners.length > 0 && <PartnerTable partners={partners} edits={edits} />}
          <NewPartner edits={edits} />
        </section>
      </div>
    </>
  )
}

/** Partners that seem to be one, with the way to make them so. */
function Alike({ view: { alike, partners }, edits }: PartnersPageProps) {
  const nameOf = new Map(partners.map(({ id, name }) => [id, name]))
  if (alike.length === 0) return null
  return (
    <section aria-labelledby="alike" className="stack">
      <h2 id="alike">May be the same</h2>
      <ul className="ruled-list">
        {alike.map(([otherId, partnerId]) => (
          <li key={`${otherId}-${partnerId}`} className="line-item">
            <span>
              “{nameOf.get(otherId)}” and “{nameOf.get(partnerId)}”
            </span>
            <Button onClick={() => edits.merge(partnerId, otherId)}>
              Merge into “{nameOf.get(partnerId)}”
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Spellings({ view: { spellings, partners }, edits }: PartnersPageProps) {
  const nameOf = new Map(partners.map(({ id, name }) => [id, name]))
  const rows = spellings
    .map(({ spelling, count, partnerId, first }) => ({
      spelling,
      count,
      partner: partnerId === null ? null : (nameOf.get(partnerId) ?? null),
      shown: (
        <Link to={{ name: 'priority', priorityId: first.priorityId, target: itemElementId(first.itemId) }}>
          {spelling}
        </Link>
      ),
    }))
    .toSorted((one, other) => (one.partner ?? '').localeCompare(other.partner ?? '', 'en-GB'))
  return (
    <SpellingTable
      rows={rows}
      partners={partners.map(({ name }) => name)}
      onAssign={(spelling, partner) => edits.assign(spelling, partner, partners)}
    />
  )
}
