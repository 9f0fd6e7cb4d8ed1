import type {
  IndicatorId,
  Observation,
  ObservationId,
  PlaceId,
} from '../../../../shared/domain/places/index.ts'
import {
  addressOf,
  faceKey,
  mergedFace,
  type ReadRow,
  type RowFace,
  type StoredFace,
} from '../../../../shared/domain/returns/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import {
  insertObservations,
  listObservations,
  type ObservationFace,
  reviseObservation,
} from '../places/index.ts'
import { idOf } from './named.ts'
import type { ReturnSource, ReturnTarget, RowToWrite } from './return-target.types.ts'

type FigureFace = Extract<RowFace, { kind: 'ward-figures' }>

/** Ward figures: the same indicator, place and period is the same figure. Each source has indicators of its own. */
export const observationTarget: ReturnTarget<'ward-figures'> = {
  table: 'observation',
  async find(db, rows) {
    const faces = rows.flatMap(({ face }) => (face?.kind === 'ward-figures' ? [face] : []))
    const within = spanOf(faces)
    if (within === null) return new Map()
    const indicators = new Set(
      faces.flatMap(({ indicator }) => ('id' in indicator ? [Number(indicator.id) as IndicatorId] : [])),
    )
    const stored = (await listObservations(db, [...indicators], within)).map(storedFace)
    return new Map(stored.map((one) => [faceKey(one.face), one]))
  },
  async write(tx, rows, source) {
    const added = rows.filter(({ stored }) => stored === null)
    const ids = await insertObservations(
      tx,
      added.map((row) => faceOf(row.face, row, source)),
      source.pause,
    )
    const written = new Map<ReadRow, number>(added.map((row, at) => [row, ids[at] ?? 0]))
    for (const row of rows) {
      if (row.stored === null) continue
      const face = mergedFace(row.face, row.stored.face) as FigureFace
      await reviseObservation(tx, row.stored.id as ObservationId, faceOf(face, row, source), source.at)
      written.set(row, row.stored.id)
    }
    return rows.map((row) => written.get(row) ?? 0)
  },
}

function faceOf(
  face: FigureFace,
  { row, column }: RowToWrite<'ward-figures'>,
  source: ReturnSource,
): ObservationFace {
  return {
    indicatorId: Number(idOf(face.indicator)) as IndicatorId,
    placeId: Number(idOf(face.place)) as PlaceId,
    period: face.period,
    count: face.count,
    note: face.note,
    source: { importId: source.importId, sheet: source.sheet, cell: addressOf(row, column) },
  }
}

function storedFace({ id, indicatorId, placeId, period, count, note }: Observation): StoredFace {
  return {
    id,
    face: {
      kind: 'ward-figures',
      place: { id: String(placeId) },
      indicator: { id: String(indicatorId) },
      period,
      count,
      note,
    },
  }
}

function spanOf(faces: readonly FigureFace[]): { from: CivilDate; to: CivilDate } | null {
  const [first] = faces
  if (first === undefined) return null
  let { from, to } = first.period
  for (const { period } of faces) {
    if (period.from < from) from = period.from
    if (period.to > to) to = period.to
  }
  return { from, to }
}
