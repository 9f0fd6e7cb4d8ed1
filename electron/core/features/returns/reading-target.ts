import type { Identity } from '../../../../shared/domain/plan/index.ts'
import {
  addressOf,
  faceKey,
  mergedFace,
  type RowFace,
  type StoredFace,
} from '../../../../shared/domain/returns/index.ts'
import {
  insertImportedReading,
  listStoredReadings,
  reviseByImport,
  type StoredReading,
} from '../measures/index.ts'
import { idOf } from './named.ts'
import type { ReturnTarget } from './return-target.types.ts'

type ReadingFace = Extract<RowFace, { kind: 'readings' }>

/** Readings of measures: the same measure and period is the same figure, whoever gave it. */
export const readingTarget: ReturnTarget<'readings'> = {
  table: 'reading',
  async find(db, rows) {
    const measures = new Set(
      rows.flatMap(({ face }) =>
        face?.kind === 'readings' && 'id' in face.measure ? [face.measure.id as Identity] : [],
      ),
    )
    const stored = (await listStoredReadings(db, [...measures])).map(storedFace)
    return new Map(stored.map((one) => [faceKey(one.face), one]))
  },
  async write(tx, rows, source) {
    const ids: number[] = []
    const measures = [...new Set(rows.map(({ face }) => idOf(face.measure) as Identity))]
    const before = new Map(
      (await listStoredReadings(tx, measures)).map((reading) => [reading.id as number, reading]),
    )
    for (const { face, stored, row, column } of rows) {
      const at = {
        importId: source.importId,
        file: source.file,
        sheet: source.sheet,
        cell: addressOf(row, column),
      }
      const old = before.get(stored?.id ?? 0)
      if (old === undefined || stored === null) {
        ids.push(await insertImportedReading(tx, idOf(face.measure) as Identity, face, at))
      } else {
        await reviseByImport(tx, old, mergedFace(face, stored.face) as ReadingFace, {
          source: at,
          at: source.at,
        })
        ids.push(old.id)
      }
    }
    return ids
  },
}

function storedFace({ id, measure, ...reading }: StoredReading): StoredFace {
  const { period, value, numerator, denominator, note } = reading
  return {
    id,
    face: { kind: 'readings', measure: { id: measure }, period, value, numerator, denominator, note },
  }
}
