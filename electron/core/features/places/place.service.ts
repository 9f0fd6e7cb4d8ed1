import { isSameName, type Place, type PlaceId } from '../../../../shared/domain/places/index.ts'
import {
  addPlaceAliasInput,
  addPlaceChangeInput,
  addPlaceInput,
  changePlaceInput,
  joinPlacesInput,
  removePlaceChangeInput,
  removePlaceInput,
  setPopulationInput,
} from '../../../../shared/domain/places/inputs.ts'
import { dateInWords } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { countOf, listInWords } from '../../../../shared/text/counts.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { planWideCommand } from '../plan/index.ts'
import { listPlaces } from './place.repository.ts'
import {
  countContradictions,
  countFiguresOf,
  deletePlace,
  deletePlaceChange,
  getPlace,
  insertPlaceChange,
  moveToPlace,
  type PlaceFace,
  updatePlace,
  writePlace,
  writePlaceAliases,
  writePopulation,
} from './place-edit.repository.ts'

// Places are the same for all plan years; a boundary that changes is a change by date, not another list.

const byPlace = {
  entity: (input: { readonly placeId: PlaceId }) => ({ kind: 'place', id: input.placeId }),
}

/** Adds a ward or another area; none of its names may be another's. */
export const addPlace = planWideCommand({
  name: 'place.add',
  label: 'Add a place',
  input: addPlaceInput,
  async run(tx, face): Promise<PlaceId> {
    const tidy = { ...face, aliases: distinct(face) }
    await refuseUnfit(tx, tidy, null)
    return writePlace(tx, tidy)
  },
})

/** Changes what is known of a place. */
export const changePlace = planWideCommand({
  name: 'place.change',
  label: 'Change a place',
  input: changePlaceInput,
  ...byPlace,
  async run(tx, { placeId, ...face }) {
    await getPlace(tx, placeId)
    const tidy = { ...face, aliases: distinct(face) }
    await refuseUnfit(tx, tidy, placeId)
    await updatePlace(tx, placeId, tidy)
  },
})

/** Removes a place that no figure hangs on. */
export const removePlace = planWideCommand({
  name: 'place.remove',
  label: 'Remove a place',
  input: removePlaceInput,
  ...byPlace,
  async run(tx, { placeId }) {
    const { name } = await getPlace(tx, placeId)
    const figures = await countFiguresOf(tx, placeId)
    if (figures.length > 0) {
      const list = listInWords(figures.map((one) => `${one.name} (${one.count})`))
      throw new Failure(
        'conflict',
        `${name} has figures: ${list}. Join it with another place, or take back the import that brought them.`,
      )
    }
    await deletePlace(tx, placeId)
  },
})

/** Says how many people live in a place in a year, or that it is not known. */
export const setPopulation = planWideCommand({
  name: 'place.setPopulation',
  label: 'Set a population',
  input: setPopulationInput,
  ...byPlace,
  async run(tx, { placeId, year, population, source }) {
    await getPlace(tx, placeId)
    await writePopulation(tx, placeId, year, population === null ? null : { population, source })
  },
})

/** Adds another spelling; one that the place has already changes nothing. */
export const addPlaceAlias = planWideCommand({
  name: 'place.addAlias',
  label: 'Add another spelling of a place',
  input: addPlaceAliasInput,
  ...byPlace,
  async run(tx, { placeId, alias }) {
    const place = await getPlace(tx, placeId)
    const aliases = distinct({ ...place, aliases: [...place.aliases, alias] })
    await refuseUnfit(tx, { ...place, aliases }, placeId)
    await writePlaceAliases(tx, placeId, aliases)
  },
})

/** Notes that a part of one place became a part of another: figures are not compared across that day. */
export const addPlaceChange = planWideCommand({
  name: 'place.addChange',
  label: 'Add a boundary change',
  input: addPlaceChangeInput,
  async run(tx, change): Promise<number> {
    if (change.fromPlaceId === change.toPlaceId) {
      throw new Failure('invalid-input', 'A boundary change is between two places. Choose another one.')
    }
    await getPlace(tx, change.fromPlaceId)
    await getPlace(tx, change.toPlaceId)
    return insertPlaceChange(tx, change)
  },
})

/** Takes a boundary change away. */
export const removePlaceChange = planWideCommand({
  name: 'place.removeChange',
  label: 'Remove a boundary change',
  input: removePlaceChangeInput,
  run: (tx, { placeChangeId }) => deletePlaceChange(tx, placeChangeId),
})

/**
 * Makes two places one, where the second is another spelling of the first, which takes over its figures and names. Refused
 * where both have a figure of one thing and period and the two say different numbers.
 */
export const joinPlaces = planWideCommand({
  name: 'place.join',
  label: 'Join two places',
  input: joinPlacesInput,
  ...byPlace,
  recordsFigures: true,
  async run(tx, { placeId, otherId }) {
    if (placeId === otherId) {
      throw new Failure('invalid-input', 'A place cannot be joined with itself. Choose two places.')
    }
    const [kept, other] = [await getPlace(tx, placeId), await getPlace(tx, otherId)]
    const contradictions = await countContradictions(tx, placeId, otherId)
    if (contradictions > 0) {
      throw new Failure(
        'conflict',
        `${kept.name} and ${other.name} say different numbers for the same time in ${countOf(contradictions, 'figure')}. They seem to be two places. Nothing was changed.`,
      )
    }
    await moveToPlace(tx, otherId, placeId)
    await deletePlace(tx, otherId)
    const aliases = distinct({ ...kept, aliases: [...kept.aliases, other.name, ...other.aliases] })
    await updatePlace(tx, placeId, {
      ...kept,
      code: kept.code ?? other.code,
      isCityCentre: kept.isCityCentre || other.isCityCentre,
      aliases,
    })
  },
})

async function refuseUnfit(tx: WriteTx, face: PlaceFace, own: PlaceId | null): Promise<void> {
  if (face.from !== null && face.until !== null && face.until < face.from) {
    throw new Failure(
      'invalid-input',
      `${face.name} would end on ${dateInWords(face.until)}, before it began on ${dateInWords(face.from)}. Change one of the two days.`,
    )
  }
  const others = (await listPlaces(tx)).filter((place) => place.id !== own && overlaps(place, face))
  for (const name of namesOf(face)) {
    const taken = others.find((place) => namesOf(place).some((one) => isSameName(one, name, 'place')))
    if (taken === undefined) continue
    throw new Failure(
      'conflict',
      `“${name}” already means ${taken.name}. Choose another name, or join the two places.`,
    )
  }
}

/** An old ward and the new one of its name may both be there, one after the other. */
function overlaps(one: Pick<Place, 'from' | 'until'>, other: Pick<Place, 'from' | 'until'>): boolean {
  const isBefore = (first: typeof one, then: typeof one): boolean =>
    first.until !== null && then.from !== null && first.until < then.from
  return !isBefore(one, other) && !isBefore(other, one)
}

function namesOf({ name, code, aliases }: Pick<Place, 'name' | 'code' | 'aliases'>): string[] {
  return [name, ...(code === null ? [] : [code]), ...aliases]
}

/** Spellings that say something new, each once. */
function distinct({ name, aliases }: Pick<Place, 'name' | 'aliases'>): string[] {
  const kept: string[] = []
  for (const alias of aliases) {
    if (![name, ...kept].some((one) => isSameName(one, alias, 'place'))) kept.push(alias)
  }
  return kept
}
