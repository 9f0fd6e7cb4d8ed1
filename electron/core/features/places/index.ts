export {
  countObservationsSince,
  insertObservations,
  listObservations,
  type ObservationFace,
  reviseObservation,
  takeBackObservations,
} from './observation.repository.ts'
export { insertIndicator, insertPlace, listIndicators, listPlaces } from './place.repository.ts'
