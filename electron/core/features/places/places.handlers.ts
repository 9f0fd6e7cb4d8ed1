import { type CivilDate, dayHere } from '../../../../shared/kit/civil-date.ts'
import type { AreaHandlers, CallContext } from '../../handler.types.ts'
import { SYSTEM_CLOCK } from '../../store/clock.ts'
import { edit } from '../plan/index.ts'
import {
  addIndicator,
  addIndicatorAlias,
  changeIndicator,
  joinIndicators,
  removeIndicator,
} from './indicator.service.ts'
import { listIndicators, listPlaces } from './place.repository.ts'
import {
  addPlace,
  addPlaceAlias,
  addPlaceChange,
  changePlace,
  joinPlaces,
  removePlace,
  removePlaceChange,
  setPopulation,
} from './place.service.ts'
import { listPlaceChanges } from './place-edit.repository.ts'
import { setFigures } from './typed-figures.service.ts'
import { wardFigures } from './ward-figures.ts'

export const placesHandlers: AreaHandlers<'places'> = {
  'places.list': {
    policy: 'read',
    run: async (db) => ({
      places: await listPlaces(db),
      changes: await listPlaceChanges(db),
      indicators: await listIndicators(db),
    }),
  },
  'places.figures': {
    policy: 'read',
    run: (db, asked, call) => wardFigures(db, asked, todayOf(call)),
  },
  'places.add': edit(addPlace),
  'places.change': edit(changePlace),
  'places.remove': edit(removePlace),
  'places.setPopulation': edit(setPopulation),
  'places.addAlias': edit(addPlaceAlias),
  'places.join': edit(joinPlaces),
  'places.figures.set': edit(setFigures),
  'places.boundary.add': edit(addPlaceChange),
  'places.boundary.remove': edit(removePlaceChange),
  'places.indicator.add': edit(addIndicator),
  'places.indicator.change': edit(changeIndicator),
  'places.indicator.addAlias': edit(addIndicatorAlias),
  'places.indicator.remove': edit(removeIndicator),
  'places.indicator.join': edit(joinIndicators),
}

function todayOf({ session }: CallContext): CivilDate {
  return dayHere((session.options.store?.clock ?? SYSTEM_CLOCK).now())
}
