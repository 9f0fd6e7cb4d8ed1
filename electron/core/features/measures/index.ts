export {
  type FigureSource,
  type ImportedFigure,
  insertImportedReading,
  listStoredReadings,
  reviseByImport,
  type StoredReading,
} from './imported-reading.repository.ts'
export { listRevisions } from './reading.repository.ts'
export {
  addSeriesMark,
  changeReadings,
  removeReading,
  removeSeriesMark,
  setReading,
} from './reading.service.ts'
export { type ScoredEdition, type ScoredMeasure, scoreEdition } from './scored-measures.ts'
export { setScoring, setStatusPolicy } from './scoring.service.ts'
export { addZone, removeZone, removeZoneReading, renameZone, setZoneReading } from './zone.service.ts'
