import { useState } from 'react'
import type { Place, PlaceId } from '../../../shared/domain/places/index.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import type { GridPlace } from '../measures/readings/move-in-grid.ts'
import { GRID_ROLE, useGrid } from '../measures/readings/use-grid.ts'
import { wardElementId } from '../plan/element-ids.ts'
import { PLACE_FIELDS, type PlaceField, placeCell, readPlaceCell } from './typed-place.ts'

interface PlaceTableProps {
  readonly places: readonly Place[]
  /** The year whose populations are shown. */
  readonly year: number
  readonly onJoin: (place: Place) => void
}

interface Problem {
  readonly id: PlaceId
  readonly field: PlaceField
  readonly sentence: string
}

/** The wards and areas as a spreadsheet: every cell is edited where it stands. */
export function PlaceTable({ places, year, onJoin }: PlaceTableProps) {
  const edit = usePlanEdit()
  const [problem, setProblem] = useState<Problem | null>(null)
  const cellId = ({ row, column }: GridPlace): string => `place-cell-${row}-${column}`
  const fieldAt = ({ column }: GridPlace): PlaceField => PLACE_FIELDS[column] ?? 'name'
  const wordsAt = (at: GridPlace): string | null => {
    const place = places[at.row]
    return place === undefined ? null : placeCell(place, fieldAt(at), year)
  }

  async function enter(at: GridPlace, words: string): Promise<void> {
    const place = places[at.row]
    if (place === undefined || words === wordsAt(at)) return
    const field = fieldAt(at)
    const tell = (sentence: string): void => setProblem({ id: place.id, field, sentence })
    const change = readPlaceCell(place, field, words, year)
    if (change.kind === 'refused') return tell(change.sentence)
    const result =
      change.kind === 'population'
        ? await edit('places.setPopulation', {
            placeId: place.id,
            year,
            population: change.population,
            source: change.source,
          })
        : await edit('places.change', {
            placeId: place.id,
            ...change.face,
            aliases: [...change.face.aliases],
          })
    // What could not be read in another cell is still to be put right.
    if (result.ok) setProblem((last) => (last?.id === place.id && last.field === field ? null : last))
    else tell(result.sentence)
  }

  async function remove(place: Place): Promise<void> {
    const result = await edit('places.remove', { placeId: place.id })
    setProblem(result.ok ? null : { id: place.id, field: 'name', sentence: result.sentence })
  }

  const grid = useGrid({
    rows: places.length,
    columns: PLACE_FIELDS.length,
    start: { row: 0, column: 0 },
    cellId,
    wordsOf: wordsAt,
    onEnter: enter,
    onKey: ({ key }, at) => {
      const place = places[at.row]
      if (place === undefined) return false
      if (key === 'Delete') void remove(place)
      else if (key === 'Escape' && problem !== null) setProblem(null)
      else return false
      return true
    },
  })

  return (
    <TableRegion label="Wards and areas">
      <table className="table place-table" {...GRID_ROLE} aria-labelledby="places-heading">
        <thead>
          <tr>
            {PLACE_FIELDS.map((field) => (
              <th key={field} scope="col">
                {labelOf(field, year)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {places.map((place, row) => (
            <tr key={place.id} id={wardElementId(place.id)} className="item-target" tabIndex={-1}>
              {PLACE_FIELDS.map((field, column) => (
                <PlaceCell
                  key={field}
                  id={cellId({ row, column })}
                  field={field}
                  label={labelOf(field, year)}
                  words={placeCell(place, field, year)}
                  isActive={grid.active.row === row && grid.active.column === column}
                  grid={grid}
                  at={{ row, column }}
                  problem={problem?.id === place.id && problem.field === field ? problem.sentence : null}
                />
              ))}
              <td>
                <Button look="quiet" aria-label={`Join ${place.name}`} onClick={() => onJoin(place)}>
                  Join
                </Button>
                <Button look="quiet" aria-label={`Remove ${place.name}`} onClick={() => void remove(place)}>
                  Remove
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

const LABELS: Readonly<Record<PlaceField, string>> = {
  name: 'Name',
  kind: 'Kind',
  code: 'Code',
  isCityCentre: 'City centre',
  population: 'Population',
  source: 'Source of population',
  aliases: 'Other names',
  from: 'From',
  until: 'Until',
}

function labelOf(field: PlaceField, year: number): string {
  return field === 'population' ? `Population ${year}` : LABELS[field]
}

interface PlaceCellProps {
  readonly id: string
  readonly field: PlaceField
  readonly label: string
  readonly words: string
  readonly isActive: boolean
  readonly grid: ReturnType<typeof useGrid>
  readonly at: GridPlace
  readonly problem: string | null
}

function PlaceCell({ id, field, label, words, isActive, grid, at, problem }: PlaceCellProps) {
  const typed = isActive ? grid.typed : null
  return (
    <td
      id={id}
      className={field === 'population' ? 'reading-cell figures' : 'reading-cell'}
      tabIndex={isActive && typed === null ? 0 : -1}
      {...(problem === null ? {} : { 'aria-describedby': `${id}-problem` })}
      onFocus={() => grid.activate(at)}
      onDoubleClick={() => grid.edit(at)}
      onKeyDown={grid.onKeyDown}
    >
      {typed === null ? (
        words
      ) : (
        <input
          className="reading-field"
          // biome-ignore lint/a11y/noAutofocus: the field stands where the focus already is
          autoFocus
          autoComplete="off"
          size={4}
          aria-label={label}
          value={typed}
          onChange={({ target }) => grid.setTyped(target.value)}
          onFocus={(event) => event.stopPropagation()}
          onBlur={grid.leave}
        />
      )}
      {problem !== null && (
        <span id={`${id}-problem`} className="reading-problem" role="alert">
          {problem}
        </span>
      )}
    </td>
  )
}
