import { beforeEach, describe, expect, test } from 'vitest'
import {
  addZone,
  removeZone,
  removeZoneReading,
  renameZone,
  scoreEdition,
  setReading,
  setZoneReading,
} from '../../electron/core/features/measures/index.ts'
import { setMeasure } from '../../electron/core/features/plan/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { aMeasureStore, quarter } from '../builders/measure-store.ts'
import { day, span } from '../builders/series.ts'

const YEAR = span('2020-04-01 2021-03-31')
const AS_AT = day('2021-06-01')

function share(numerator: number, denominator: number, period = YEAR) {
  return { period, value: null, numerator, denominator, note: null, isProvisional: false }
}

describe('the zones of a condition', () => {
  let place: Awaited<ReturnType<typeof aMeasureStore>>
  const scored = async () =>
    defined(
      (await place.work.read((db) => scoreEdition(db, place.editionId, AS_AT, place.itemId))).measures[0],
      'the measure',
    )
  const zonesOf = async () =>
    ((await scored()).series.zones ?? []).map(({ name, readings }) => [
      name,
      ...readings.map(({ value, revisions }) => `${value} ${revisions}`),
    ])

  beforeEach(async () => {
    place = await aMeasureStore()
    const measure = { kind: 'condition', polarity: 'higher', target: 80 } as const
    await setMeasure(place.work, { itemId: place.itemId, measure })
  })

  test('have a figure each, are judged each, and Undo takes every step back whole', async () => {
    const { work, itemId } = place
    const first = await addZone(work, { itemId, name: 'Bridge Close' })
    const second = await addZone(work, { itemId, name: ' Mill  Lane ' })
    const id = await setZoneReading(work, { itemId, zoneId: first, ...share(50, 60) })
    await setZoneReading(work, { itemId, zoneId: second, ...share(30, 60) })
    expect((await scored()).standing).toMatchObject({ status: 'missed', actual: { value: 1 }, expected: 2 })
    await setZoneReading(work, { itemId, zoneId: second, ...share(57, 60) })
    expect((await scored()).standing.status).toBe('met')
    expect(await zonesOf()).toEqual([
      ['Bridge Close', `${(100 * 50) / 60} 0`],
      ['Mill Lane', '95 1'],
    ])
    await work.undo()
    expect((await scored()).standing.status).toBe('missed')
    await work.redo()
    await renameZone(work, { itemId, zoneId: first, name: 'Bridge Court' })
    await removeZoneReading(work, { itemId, zoneReadingId: id })
    await removeZone(work, { itemId, zoneId: second })
    expect(await zonesOf()).toEqual([['Bridge Court']])
    await work.undo()
    await work.undo()
    await work.undo()
    expect(await zonesOf()).toEqual([
      ['Bridge Close', `${(100 * 50) / 60} 0`],
      ['Mill Lane', '95 1'],
    ])
  })

  test('are refused in one sentence what cannot be, and nothing changes', async () => {
    const { work, itemId } = place
    const zoneId = await addZone(work, { itemId, name: 'Bridge Close' })
    const other = await addZone(work, { itemId, name: 'Mill Lane' })
    await setZoneReading(work, { itemId, zoneId, ...share(50, 60) })
    const refusals = [
      [() => addZone(work, { itemId, name: 'bridge close' }), 'There is a zone “Bridge Close” already.'],
      [() => addZone(work, { itemId, name: ' ' }), 'The name is empty.'],
      [
        () => renameZone(work, { itemId, zoneId: other, name: 'Bridge Close' }),
        'There is a zone “Bridge Close” already.',
      ],
      [
        () => setZoneReading(work, { itemId, zoneId, ...share(61, 60) }),
        'Bridge Close: 61 of 60 is more than all.',
      ],
      [() => setZoneReading(work, { itemId, zoneId, ...share(1, 0) }), 'Nothing can be a share of 0.'],
      [
        () => setZoneReading(work, { itemId, zoneId: other, ...share(1, 2, quarter(1, 0).period) }),
        'Bridge Close has a figure for 1 April 2020 to 31 March 2021, which has days in common with April to June 2020.',
      ],
      [() => setReading(work, { itemId, ...quarter(1, 50) }), 'This condition is judged zone by zone.'],
      [
        () => removeZone(work, { itemId, zoneId: 99 as typeof zoneId }),
        'That zone is no longer there. It may have been removed or undone.',
      ],
    ] as const
    for (const [run, message] of refusals) await expect(run()).rejects.toThrow(message)
    expect(await zonesOf()).toEqual([['Bridge Close', `${(100 * 50) / 60} 0`], ['Mill Lane']])
  })

  test('are only of a condition; of another kind they are kept, and count again once it is one', async () => {
    const { work, itemId } = place
    const zoneId = await addZone(work, { itemId, name: 'Bridge Close' })
    await setZoneReading(work, { itemId, zoneId, ...share(50, 60) })
    await setMeasure(work, { itemId, measure: { kind: 'percentage' } })
    await expect(addZone(work, { itemId, name: 'Mill Lane' })).rejects.toThrow('Only a condition is judged')
    const other = await scored()
    expect(other.standing.status).toBe('no-data')
    expect(other.series.doubts.map(({ message }) => message)).toEqual([
      'It has figures of 1 zone from when it was a condition. They are kept, and count again if it becomes one.',
    ])
    await setMeasure(work, { itemId, measure: { kind: 'condition' } })
    expect((await scored()).standing.status).toBe('met')
  })
})
