import type { z } from 'zod'
import {
  checkReading,
  isSamePeriod,
  type Reading,
  type ReadingId,
  type SeriesMarkId,
} from '../../../../shared/domain/measures/index.ts'
import {
  addSeriesMarkInput,
  changeReadingsInput,
  removeReadingInput,
  removeSeriesMarkInput,
  setReadingInput,
} from '../../../../shared/domain/measures/inputs.ts'
import type { ItemId } from '../../../../shared/domain/plan/index.ts'
import { dayHere } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { countOf } from '../../../../shared/text/counts.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { planWideCommand } from '../plan/index.ts'
import { enteredValue, hasChanged } from './entered-figure.ts'
import { getMeasurePlace, type MeasurePlace } from './measure-place.ts'
import {
  deleteMark,
  deleteReadings,
  getSeries,
  insertMark,
  insertReading,
  insertRevision,
  isWrittenInThisStep,
  type ReadingFace,
  updateReading,
} from './reading.repository.ts'
import { refuseEntry } from './refuse-entry.ts'
import { getZones } from './zone.repository.ts'

// Readings belong to the measure, not to the words of one edition: they go on from year to year, and may be written
// whatever the state of the edition in which one looks at them.

const byMeasure = {
  entity: (input: { readonly itemId: ItemId }) => ({ kind: 'measure', id: input.itemId }),
}

/**
 * Writes one figure: in place of the reading that is named, else of that for the same period, else a new one. What it
 * was before is kept as a revision where the figure itself changed, once for a gesture. Answers the reading.
 */
export const setReading = planWideCommand({
  name: 'reading.set',
  label: 'Enter a reading',
  input: setReadingInput,
  ...byMeasure,
  async run(tx, { itemId, ...given }, at): Promise<ReadingId> {
    const place = await getMeasurePlace(tx, itemId)
    await refuseByZone(tx, place)
    const { readings } = await getSeries(tx, place.identity)
    return (await writeReading(tx, place, readings, { given, at, where: '' })).id
  },
})

/** Writes and removes many figures of a measure at once, such as a pasted block: all of them or none. */
export const changeReadings = planWideCommand({
  name: 'reading.changeMany',
  label: 'Change readings',
  labelOf: ({ set, remove }) =>
    remove.length === 0 ? `Enter ${countOf(set.length, 'reading')}` : 'Change readings',
  input: changeReadingsInput,
  ...byMeasure,
  async run(tx, { itemId, set, remove }, at) {
    const place = await getMeasurePlace(tx, itemId)
    if (set.length > 0) await refuseByZone(tx, place)
    let { readings } = await getSeries(tx, place.identity)
    for (const id of remove) refuseUnknownReading(readings, id)
    await deleteReadings(tx, remove)
    readings = readings.filter(({ id }) => id === null || !remove.includes(id))
    for (const [index, given] of set.entries()) {
      const where = set.length === 1 ? '' : `Row ${index + 1}: `
      const written = await writeReading(tx, place, readings, { given, at, where })
      readings = [...readings.filter(({ id }) => id !== written.id), written]
    }
  },
})

/** Removes a figure with what it was before. */
export const removeReading = planWideCommand({
  name: 'reading.remove',
  label: 'Remove a reading',
  input: removeReadingInput,
  ...byMeasure,
  async run(tx, { itemId, readingId }) {
    const { identity } = await getMeasurePlace(tx, itemId)
    refuseUnknownReading((await getSeries(tx, identity)).readings, readingId)
    await deleteReadings(tx, [readingId])
  },
})

/** Marks a day of a series from which figures cannot be compared with those before, or on which something is left out. */
export const addSeriesMark = planWideCommand({
  name: 'seriesMark.add',
  label: 'Add a mark to a series',
  input: addSeriesMarkInput,
  ...byMeasure,
  async run(tx, { itemId, ...mark }): Promise<SeriesMarkId> {
    const { identity } = await getMeasurePlace(tx, itemId)
    return insertMark(tx, identity, mark)
  },
})

/** Removes a mark from a series. */
export const removeSeriesMark = planWideCommand({
  name: 'seriesMark.remove',
  label: 'Remove a mark from a series',
  input: removeSeriesMarkInput,
  ...byMeasure,
  async run(tx, { itemId, markId }) {
    const { identity } = await getMeasurePlace(tx, itemId)
    const { marks } = await getSeries(tx, identity)
    if (!marks.some(({ id }) => id === markId)) {
      throw new Failure(
        'not-found',
        'That mark is no longer on the series. It may have been removed or undone.',
      )
    }
    await deleteMark(tx, markId)
  },
})

type StoredReading = Reading & { readonly id: ReadingId }
type ReadingInput = z.output<typeof changeReadingsInput>['set'][number]

async function writeReading(
  tx: WriteTx,
  place: MeasurePlace,
  readings: readonly Reading[],
  { given, at, where }: { readonly given: ReadingInput; readonly at: string; readonly where: string },
): Promise<StoredReading> {
  if (given.readingId !== null) refuseUnknownReading(readings, given.readingId)
  const old = readings.find((reading) =>
    given.readingId === null ? isSamePeriod(reading.period, given.period) : reading.id === given.readingId,
  )
  const { readingId: _id, ...entry } = given
  const face: ReadingFace = { ...entry, value: enteredValue(given, place.rules, where) }
  const replaces = old?.id ?? null
  const { rules, edition } = place
  refuseEntry(checkReading(face, { rules, edition, readings, replaces, asAt: dayHere(at) }), where)
  const source = { kind: 'typed' } as const
  if (old === undefined || replaces === null) {
    const id = await insertReading(tx, place.identity, face)
    return { ...face, id, source, revisions: 0 }
  }
  const isChanged = hasChanged(old, face)
  const isRevised = isChanged && !(await isWrittenInThisStep(tx, 'reading', replaces))
  if (isRevised) await insertRevision(tx, replaces, old, at)
  if (isChanged || old.note !== face.note || !isSamePeriod(old.period, face.period)) {
    await updateReading(tx, replaces, face)
  }
  return { ...face, id: replaces, source, revisions: old.revisions + (isRevised ? 1 : 0) }
}

/** A figure of no zone would not count, and nobody would see why. */
async function refuseByZone(tx: WriteTx, { identity, measure }: MeasurePlace): Promise<void> {
  if (measure.kind !== 'condition' || (await getZones(tx, identity)).length === 0) return
  throw new Failure(
    'invalid-input',
    'This condition is judged zone by zone. Enter the figure for one of its zones.',
  )
}

function refuseUnknownReading(readings: readonly Reading[], id: ReadingId): void {
  if (readings.some((reading) => reading.id === id)) return
  throw new Failure('not-found', 'That reading is no longer there. It may have been removed or undone.')
}
