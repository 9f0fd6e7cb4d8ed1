import { z } from 'zod'
import type { Partner } from '../domain/partners/index.ts'
import {
  INDICATOR_COUNTS,
  type Indicator,
  type IndicatorId,
  type Observation,
  type ObservationId,
  PICTURE_PERIODS,
  PLACE_KINDS,
  type Place,
  type PlaceChange,
  type PlaceId,
} from '../domain/places/index.ts'
import {
  addIndicatorAliasInput,
  addIndicatorInput,
  addPlaceAliasInput,
  addPlaceChangeInput,
  addPlaceInput,
  changeIndicatorInput,
  changePlaceInput,
  joinIndicatorsInput,
  joinPlacesInput,
  removeIndicatorInput,
  removePlaceChangeInput,
  removePlaceInput,
  setFiguresInput,
  setPopulationInput,
} from '../domain/places/inputs.ts'
import { query } from './channel.ts'
import { edit } from './edit-channel.ts'
import { count, day, fileName, id, nothing } from './fields.ts'
import { periodSchema } from './measure-schemas.ts'

const placeSchema: z.ZodType<Place> = z.strictObject({
  id: id<PlaceId>(),
  kind: z.enum(PLACE_KINDS),
  name: z.string(),
  code: z.string().nullable(),
  isCityCentre: z.boolean(),
  from: day.nullable(),
  until: day.nullable(),
  aliases: z.array(z.string()).readonly(),
  populations: z
    .array(z.strictObject({ year: z.int(), population: count, source: z.string().nullable() }))
    .readonly(),
})

const placeChangeSchema: z.ZodType<PlaceChange> = z.strictObject({
  id: id<number>(),
  fromPlaceId: id<PlaceId>(),
  toPlaceId: id<PlaceId>(),
  on: day,
  note: z.string().nullable(),
})

const indicatorSchema: z.ZodType<Indicator> = z.strictObject({
  id: id<IndicatorId>(),
  name: z.string(),
  sourceId: id<Partner['id']>().nullable(),
  counts: z.enum(INDICATOR_COUNTS),
  note: z.string().nullable(),
  aliases: z.array(z.string()).readonly(),
})

const observationSchema: z.ZodType<Observation> = z.strictObject({
  id: id<ObservationId>(),
  indicatorId: id<IndicatorId>(),
  placeId: id<PlaceId>(),
  period: periodSchema,
  count,
  note: z.string().nullable(),
  source: z.strictObject({ importId: id<number>(), sheet: z.string(), cell: z.string() }).nullable(),
})

const placesView = z.strictObject({
  places: z.array(placeSchema).readonly(),
  /** Boundaries that changed, by day. */
  changes: z.array(placeChangeSchema).readonly(),
  indicators: z.array(indicatorSchema).readonly(),
})
export type PlacesView = z.infer<typeof placesView>

const wardFigures = z.strictObject({
  kind: z.enum(PICTURE_PERIODS),
  period: periodSchema,
  /** The last day that any figure covers; null where there are none. */
  lastDay: day.nullable(),
  /** Of the period, of the same days last year, and of three years for the trend. */
  observations: z.array(observationSchema).readonly(),
  files: z.array(z.strictObject({ importId: id<number>(), fileName })).readonly(),
})
export type WardFiguresView = z.infer<typeof wardFigures>

export const placesContract = {
  'places.list': query(nothing, placesView),
  /** What a picture by ward is made of. Without a day, the period is the last that figures are given for; without a kind, the one that says most. */
  'places.figures': query(
    z.strictObject({
      indicatorId: id<IndicatorId>(),
      kind: z.enum(PICTURE_PERIODS).nullable(),
      on: day.nullable(),
    }),
    wardFigures,
  ),
  'places.add': edit(addPlaceInput),
  'places.change': edit(changePlaceInput),
  'places.remove': edit(removePlaceInput),
  'places.setPopulation': edit(setPopulationInput),
  'places.addAlias': edit(addPlaceAliasInput),
  /** The second is another spelling of the first. */
  'places.join': edit(joinPlacesInput),
  /** Figures of one thing counted and one period that a person typed. */
  'places.figures.set': edit(setFiguresInput),
  'places.boundary.add': edit(addPlaceChangeInput),
  'places.boundary.remove': edit(removePlaceChangeInput),
  'places.indicator.add': edit(addIndicatorInput),
  'places.indicator.change': edit(changeIndicatorInput),
  'places.indicator.addAlias': edit(addIndicatorAliasInput),
  'places.indicator.remove': edit(removeIndicatorInput),
  /** The second is another name of the first, of the same source. */
  'places.indicator.join': edit(joinIndicatorsInput),
}
