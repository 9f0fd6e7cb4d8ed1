import { useState } from 'react'
import type { PlacesView } from '../../../shared/contract/index.ts'
import type { Partner } from '../../../shared/domain/partners/index.ts'
import type { Place } from '../../../shared/domain/places/index.ts'
import type { EditionId } from '../../../shared/domain/plan/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { useAppCommands } from '../../app/commands.tsx'
import { Link } from '../../app/link.tsx'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useTarget } from '../plan/use-target.ts'
import { IndicatorList } from './indicator-list.tsx'
import { JoinPlaces, NewBoundary, NewPlace } from './place-dialogs.tsx'
import { PlaceTable } from './place-table.tsx'

interface PlacesScreenProps {
  readonly edition: EditionId | null
  /** The element that a find points at; it takes focus instead of the heading. */
  readonly target: string | undefined
}

/** The wards and areas that figures are given for, and what is counted in them. */
export function PlacesScreen({ edition, target }: PlacesScreenProps) {
  const view = useAnswer('places.list', {})
  const partners = useAnswer('plan.content', { edition }).data?.partners ?? []
  return (
    <Answered answer={view} title="Wards">
      {(value) => <PlacesPage view={value} partners={partners} target={target} />}
    </Answered>
  )
}

type Sheet = { readonly kind: 'new' | 'boundary' } | { readonly kind: 'join'; readonly place: Place }

interface PlacesPageProps {
  readonly view: PlacesView
  readonly partners: readonly Partner[]
  readonly target?: string | undefined
}

export function PlacesPage({ view, partners, target }: PlacesPageProps) {
  useTarget(target)
  const { places, indicators } = view
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [year, setYear] = useState(() => yearToShow(places))
  const close = (): void => setSheet(null)
  useAppCommands([
    {
      id: 'places.add',
      label: 'Add a place',
      group: 'Wards',
      keys: ['Ctrl+N'],
      run: () => setSheet({ kind: 'new' }),
    },
  ])
  return (
    <>
      <PageHeader title="Wards">
        <p>
          The places that figures are given for. <Link to={{ name: 'ward-figures' }}>Figures by ward</Link>{' '}
          are held against their populations.
        </p>
      </PageHeader>
      <div className="stack-loose">
        <section className="stack" aria-labelledby="places-heading">
          <h2 id="places-heading">{countOf(places.length, 'place')}</h2>
          {places.length === 0 ? (
            <EmptyState sentence="There are no wards yet. Add one here; those of a partner’s file are added as it is brought in.">
              <Button look="primary" onClick={() => setSheet({ kind: 'new' })}>
                Add a place
              </Button>
            </EmptyState>
          ) : (
            <>
              <div className="filters">
                <label>
                  Populations of{' '}
                  <input
                    type="number"
                    className="select"
                    min={1900}
                    max={2200}
                    value={year}
                    onChange={({ target }) => {
                      if (target.validity.valid && target.value !== '') setYear(Number(target.value))
                    }}
                  />
                </label>
              </div>
              <PlaceTable places={places} year={year} onJoin={(place) => setSheet({ kind: 'join', place })} />
              <div className="actions">
                <Button look="primary" onClick={() => setSheet({ kind: 'new' })}>
                  Add a place
                </Button>
              </div>
            </>
          )}
        </section>
        {places.length > 1 && <Boundaries view={view} onAdd={() => setSheet({ kind: 'boundary' })} />}
        <IndicatorList indicators={indicators} partners={partners} />
      </div>
      {sheet?.kind === 'new' && <NewPlace onClose={close} />}
      {sheet?.kind === 'join' && <JoinPlaces place={sheet.place} places={places} onClose={close} />}
      {sheet?.kind === 'boundary' && <NewBoundary places={places} onClose={close} />}
    </>
  )
}

/** The newest year that any population is of; without one, the year that estimates are out for. */
function yearToShow(places: readonly Place[]): number {
  const years = places.flatMap(({ populations }) => populations.map(({ year }) => year))
  return years.length === 0 ? new Date().getFullYear() - 1 : Math.max(...years)
}

function Boundaries({ view, onAdd }: Readonly<{ view: PlacesView; onAdd: () => void }>) {
  const edit = usePlanEdit()
  const nameOf = (id: number): string => view.places.find((place) => place.id === id)?.name ?? 'A place'
  return (
    <section className="stack-tight" aria-labelledby="boundaries-heading">
      <h2 id="boundaries-heading">Boundary changes</h2>
      {view.changes.length === 0 ? (
        <p>None. Figures before and after a boundary change are not compared.</p>
      ) : (
        <ul className="ruled-list">
          {view.changes.map(({ id, fromPlaceId, toPlaceId, on, note }) => (
            <li key={id} className="line-item">
              <span>
                {dateInWords(on)}: a part of {nameOf(fromPlaceId)} became a part of {nameOf(toPlaceId)}
                {note !== null && ` (${note})`}
              </span>
              <Button
                look="quiet"
                aria-label={`Remove the boundary change of ${dateInWords(on)}`}
                onClick={() => void edit('places.boundary.remove', { placeChangeId: id })}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Button look="quiet" onClick={onAdd}>
          Add a boundary change
        </Button>
      </div>
    </section>
  )
}
