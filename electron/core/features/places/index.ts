export {
  addIndicator,
  addIndicatorAlias,
  changeIndicator,
  joinIndicators,
  removeIndicator,
} from './indicator.service.ts'
export {
  countObservationsSince,
  insertObservations,
  listObservations,
  type ObservationFace,
  type RevisedObservation,
  reviseObservations,
  takeBackObservations,
} from './observation.repository.ts'
export { insertIndicator, insertPlace, listIndicators, listPlaces } from './place.repository.ts'
export {
  addPlace,
  addPlaceAlias,
  addPlaceChange,
  changePlace,
  joinPlaces,
  removePlace,
  removePlaceChange,
  setPopulation,
} from './place.service.ts'
export { getPlace, listPlaceChanges } from './place-edit.repository.ts'
export { setFigures } from './typed-figures.service.ts'
export { type WardFigures, wardFigures } from './ward-figures.ts'
