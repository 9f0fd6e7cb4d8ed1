import { beforeEach, describe, expect, test } from 'vitest'
import { scoreEdition, setReading, setScoring } from '../../electron/core/features/measures/index.ts'
import { addItem, joinItem } from '../../electron/core/features/plan/index.ts'
import type { ItemId } from '../../shared/domain/plan/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { aMeasureStore, quarter } from '../builders/measure-store.ts'
import { contentOf } from '../builders/plan-store.ts'
import { day } from '../builders/series.ts'

describe('two measures that are joined', () => {
  let place: Awaited<ReturnType<typeof aMeasureStore>>
  let upper: ItemId
  let lower: ItemId
  const measures = async () =>
    (await place.work.read((db) => scoreEdition(db, place.editionId, day('2021-06-01')))).measures
      .filter(({ item }) => item.id === upper || item.id === lower)
      .map(({ item, series, scoring }) => ({
        words: item.text,
        target: item.measure.target,
        figures: series.readings.map(({ value }) => value),
        caveat: scoring.caveat,
      }))
  const figureOf = (itemId: ItemId, value: number) => setReading(place.work, { itemId, ...quarter(1, value) })

  beforeEach(async () => {
    place = await aMeasureStore()
    const { priorities } = await contentOf(place.store, place.editionId)
    const [priority] = priorities
    const row = defined(priority?.issues[0]?.rows[0], 'a row')
    const column = defined(
      priority?.columns.find(({ role }) => role === 'measure'),
      'the column of measures',
    )
    const add = (text: string, target: number): Promise<ItemId> =>
      addItem(place.work, {
        cell: { kind: 'cell', rowId: row.id, columnId: column.id },
        text,
        measure: { kind: 'count-undated', target },
      })
    upper = await add('Number of talks', 10)
    lower = await add('and of walks', 20)
  })

  test('keep the figures of the upper one', async () => {
    await figureOf(upper, 3)
    await joinItem(place.work, { itemId: lower })
    expect(await measures()).toEqual([
      { words: 'Number of talks and of walks', target: 10, figures: [3], caveat: null },
    ])
  })

  test('go on as the lower one where only that has figures, and Undo brings both back', async () => {
    await figureOf(lower, 4)
    await setScoring(place.work, { itemId: lower, scoring: { caveat: 'Counted by hand' } })
    const before = await measures()
    await joinItem(place.work, { itemId: lower })
    expect(await measures()).toEqual([
      { words: 'Number of talks and of walks', target: 20, figures: [4], caveat: 'Counted by hand' },
    ])
    await place.work.undo()
    expect(await measures()).toEqual(before)
  })

  test('stay two where both have figures, and it is said what to do', async () => {
    await figureOf(upper, 3)
    await figureOf(lower, 4)
    const before = await measures()
    await expect(joinItem(place.work, { itemId: lower })).rejects.toThrow(
      'Both measures have something of their own, which cannot become one series: the upper 1 figure, the lower 1 figure. Both entries stay as they are.',
    )
    expect(await measures()).toEqual(before)
  })
})
