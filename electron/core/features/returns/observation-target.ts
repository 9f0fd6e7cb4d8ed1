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
  type RowFace,
  type StoredFace,
} from '../../../../shared/domain/returns/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import { isStep } from '../../../../shared/kit/in-steps.ts'
import {
  insertObservations,
  listObservations,
  type ObservationFace,
  type RevisedObservation,
  reviseObservations,
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
    const added: ObservationFace[] = []
    const revised: RevisedObservation[] = []
    for (const [at, row] of rows.entries()) {
      if (isStep(at)) await source.pause()
      const { face, stored } = row
      if (stored === null) added.push(faceOf(face, row, source))
      else {
        const merged = mergedFace(face, stored.face) as FigureFace
        revised.push({ id: stored.id as ObservationId, face: faceOf(merged, row, source) })
      }
    }
    const ids = await insertObservations(tx, added, source.pause)
    source.afterwards(() => reviseObservations(tx, revised, source.at))
    let next = 0
    return rows.map(({ stored }) => stored?.id ?? ids[next++] ?? 0)
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
