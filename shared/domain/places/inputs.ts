import { z } from 'zod'
import { civilDay, line, optionalLine, partnerId } from '../plan/inputs/fields.ts'
import { INDICATOR_COUNTS, type IndicatorId, PLACE_KINDS, type PlaceId } from './place.ts'

// What the commands of places and of what is counted in them are given.

/** As many spellings as one place could sensibly have. */
const MOST_SPELLINGS = 50
/** More people than live in any place of the country. */
const MOST_PEOPLE = 100_000_000
const PEOPLE = 'A population is a whole number from 1 up.'
const YEAR = 'A population is of a year such as 2020.'

function named<Id extends number>(what: string) {
  return z.custom<Id>((value) => typeof value === 'number' && Number.isSafeInteger(value) && value > 0, {
    error: `${what} is named by its number.`,
  })
}

export const placeId = named<PlaceId>('A place')
export const indicatorId = named<IndicatorId>('What is counted')

const aliases = z
  .array(line)
  .max(MOST_SPELLINGS, `A name can have at most ${MOST_SPELLINGS} other spellings.`)

const placeFace = {
  kind: z.enum(PLACE_KINDS),
  name: line,
  code: optionalLine,
  isCityCentre: z.boolean(),
  from: civilDay.nullable(),
  until: civilDay.nullable(),
  aliases,
}

export const addPlaceInput = z.strictObject(placeFace)
export const changePlaceInput = z.strictObject({ placeId, ...placeFace })
export const removePlaceInput = z.strictObject({ placeId })
/** A population of null takes that of the year away. */
export const setPopulationInput = z.strictObject({
  placeId,
  year: z.int(YEAR).min(1900, YEAR).max(2200, YEAR),
  population: z.int(PEOPLE).min(1, PEOPLE).max(MOST_PEOPLE, PEOPLE).nullable(),
  source: optionalLine,
})
export const addPlaceAliasInput = z.strictObject({ placeId, alias: line })
/** The second is another spelling of the first, which takes over its figures, populations and spellings. */
export const joinPlacesInput = z.strictObject({ placeId, otherId: placeId })
/** From a day on a part of the first is a part of the second. */
export const addPlaceChangeInput = z.strictObject({
  fromPlaceId: placeId,
  toPlaceId: placeId,
  on: civilDay,
  note: optionalLine,
})
export const removePlaceChangeInput = z.strictObject({ placeChangeId: named<number>('A boundary change') })

const indicatorFace = {
  name: line,
  sourceId: partnerId.nullable(),
  counts: z.enum(INDICATOR_COUNTS),
  note: optionalLine,
  aliases,
}

export const addIndicatorInput = z.strictObject(indicatorFace)
export const changeIndicatorInput = z.strictObject({ indicatorId, ...indicatorFace })
export const removeIndicatorInput = z.strictObject({ indicatorId })
export const addIndicatorAliasInput = z.strictObject({ indicatorId, alias: line })
/** The second is another name of the first, which takes over its figures and names. */
export const joinIndicatorsInput = z.strictObject({ indicatorId, otherId: indicatorId })

const COUNT = 'A count is a whole number from 0 up.'
const MOST_FIGURES = 1000

/** Figures that a person typed, of one thing and period; a count of null takes a typed one away. */
export const setFiguresInput = z.strictObject({
  indicatorId,
  period: z.strictObject({ from: civilDay, to: civilDay }),
  counts: z
    .array(z.strictObject({ placeId, count: z.int(COUNT).min(0, COUNT).max(999_999_999, COUNT).nullable() }))
    .min(1, 'No figure has been typed yet.')
    .max(MOST_FIGURES, `At most ${MOST_FIGURES} figures can be typed at once.`),
})
