import { describe, expect, test } from 'vitest'
import {
  addSeriesMark,
  changeReadings,
  listRevisions,
  removeReading,
  removeSeriesMark,
  scoreEdition,
  setReading,
  setScoring,
  setStatusPolicy,
} from '../../electron/core/features/measures/index.ts'
import {
  approveEdition,
  publishEdition,
  rollEditionForward,
  summariseEdition,
} from '../../electron/core/features/plan/index.ts'
import { aMeasureStore, quarter } from '../builders/measure-store.ts'
import { day } from '../builders/series.ts'

describe('a reading', () => {
  test('stands in the series of its measure, and is taken back and done again', async () => {
    const { work, itemId, seriesOf } = await aMeasureStore()
    await setReading(work, { itemId, ...quarter(1, 240) })
    await setReading(work, { itemId, ...quarter(2, 180), note: 'Late return' })
    const series = await seriesOf()
    expect(series.readings.map(({ value }) => value)).toEqual([240, 180])
    expect(series.readings[1]).toMatchObject({ note: 'Late return', source: { kind: 'typed' }, revisions: 0 })
    await work.undo()
    expect((await seriesOf()).readings).toHaveLength(1)
    await work.redo()
    expect(await seriesOf()).toEqual(series)
  })

  test('that is entered again for its period is revised, and what it was is kept', async () => {
    const { work, itemId, seriesOf } = await aMeasureStore()
    const readingId = await setReading(work, { itemId, ...quarter(1, 240), isProvisional: true })
    expect(await setReading(work, { itemId, ...quarter(1, 250) })).toBe(readingId)
    expect((await seriesOf()).readings).toMatchObject([{ id: readingId, value: 250, revisions: 1 }])
    const revisions = () => work.read((db) => listRevisions(db, readingId))
    expect(await revisions()).toMatchObject([{ value: 240, isProvisional: true }])
    await setReading(work, { itemId, ...quarter(1, 250), note: 'Checked' })
    expect(await revisions()).toHaveLength(1)
    await work.undo()
    await work.undo()
    expect((await seriesOf()).readings).toMatchObject([{ value: 240, isProvisional: true, revisions: 0 }])
  })

  test('that is removed takes its revisions with it, and undo brings both back', async () => {
    const { work, itemId, seriesOf } = await aMeasureStore()
    const readingId = await setReading(work, { itemId, ...quarter(1, 240) })
    await setReading(work, { itemId, ...quarter(1, 250) })
    const before = await seriesOf()
    await removeReading(work, { itemId, readingId })
    expect((await seriesOf()).readings).toEqual([])
    await work.undo()
    expect(await seriesOf()).toEqual(before)
  })

  test.each([
    ['a figure below 0', quarter(1, -4), 'A count cannot be below 0: -4. Check the figure.'],
    [
      'a period that ends before it begins',
      { ...quarter(1, 4), period: { from: day('2020-06-30'), to: day('2020-04-01') } },
      'The period begins on 30 June 2020 and ends before that, on 1 April 2020. Exchange the two days.',
    ],
    [
      'a figure that is missing',
      { ...quarter(1, 4), value: null },
      'The figure is missing. Type it, or remove the reading.',
    ],
  ])('is refused with one sentence where it is %s, and nothing changes', async (_name, given, message) => {
    const { work, itemId, seriesOf } = await aMeasureStore()
    await expect(setReading(work, { itemId, ...given })).rejects.toMatchObject({
      kind: 'invalid-input',
      message,
    })
    expect((await seriesOf()).readings).toEqual([])
  })

  test('of an entry that is no measure is refused', async () => {
    const { work, actionId } = await aMeasureStore()
    await expect(setReading(work, { itemId: actionId, ...quarter(1, 4) })).rejects.toMatchObject({
      message: 'Only an entry of a measure column has readings. Choose a measure.',
    })
  })
})

describe('a pasted block', () => {
  test('is one step of undo, and what is in it replaces what was there', async () => {
    const { work, itemId, seriesOf } = await aMeasureStore()
    const removed = await setReading(work, { itemId, ...quarter(4, 9) })
    await setReading(work, { itemId, ...quarter(1, 240) })
    const before = await seriesOf()
    await changeReadings(work, {
      itemId,
      set: [quarter(1, 250), quarter(2, 180), quarter(3, 170)],
      remove: [removed],
    })
    expect((await seriesOf()).readings.map(({ value, revisions }) => [value, revisions])).toEqual([
      [250, 1],
      [180, 0],
      [170, 0],
    ])
    await work.undo()
    expect(await seriesOf()).toEqual(before)
  })

  test('with one wrong row changes nothing and names the row', async () => {
    const { work, itemId, seriesOf } = await aMeasureStore()
    const set = [quarter(1, 250), quarter(2, 18.5)]
    await expect(changeReadings(work, { itemId, set })).rejects.toMatchObject({
      message: 'Row 2: A count is a whole number, and 18.5 is not. Check the figure.',
    })
    expect((await seriesOf()).readings).toEqual([])
  })
})

test('marks of a series, the scoring and the rule of a plan are kept, taken back and done again', async () => {
  const { work, itemId, planId, editionId, seriesOf } = await aMeasureStore()
  const scored = () => work.read((db) => scoreEdition(db, editionId, day('2021-06-01')))
  const before = await scored()
  const markId = await addSeriesMark(work, {
    itemId,
    kind: 'break',
    on: day('2020-07-01'),
    words: 'The force changed its system',
  })
  await setScoring(work, {
    itemId,
    scoring: { frequency: 'quarterly', caveat: 'Only what was reported', profile: [0.5, 1] },
  })
  await setStatusPolicy(work, { planId, rule: 'change', tolerance: 5, deadBand: 1 })
  const after = await scored()
  expect(after.policy).toEqual({ rule: 'change', tolerance: 5, deadBand: 1 })
  expect(after.measures.find(({ item }) => item.id === itemId)?.scoring).toMatchObject({
    frequency: 'quarterly',
    caveat: 'Only what was reported',
    profile: [0.5, 1],
  })
  expect((await seriesOf()).marks).toMatchObject([{ id: markId, kind: 'break' }])
  await removeSeriesMark(work, { itemId, markId })
  expect((await seriesOf()).marks).toEqual([])
  for (let step = 0; step < 4; step += 1) await work.undo()
  expect(await scored()).toEqual(before)
  for (let step = 0; step < 3; step += 1) await work.redo()
  expect(await scored()).toEqual(after)
})

describe('over the years', () => {
  test.each([
    ['the same plan', { kind: 'within' as const }],
    ['a new plan', { kind: 'new-plan' as const, title: 'The next plan', lastYear: 2024 }],
  ])(
    'a series goes on in %s, the scoring without what was of one year, and the rule too',
    async (_name, years) => {
      const { work, itemId, planId, editionId, priorityIds, seriesOf } = await aMeasureStore()
      await setStatusPolicy(work, { planId, rule: 'change', tolerance: 5, deadBand: 1 })
      await setReading(work, { itemId, ...quarter(1, 240) })
      const scoring = {
        tolerance: 5,
        doneOn: day('2021-02-01'),
        correctiveAction: 'More visits',
        comment: 'Slow',
      }
      await setScoring(work, { itemId, scoring })
      const next = await rollEditionForward(work, {
        editionId,
        firstYear: 2021,
        years,
        priorities: [...priorityIds],
        finishedActions: true,
        narrative: true,
        funding: true,
        dueDates: 'keep',
      })
      const { measures, policy } = await work.read((db) => scoreEdition(db, next, day('2021-06-01')))
      expect(policy.rule).toBe('change')
      const rolled = measures.find(({ series }) => series.readings.length > 0)
      expect(rolled?.series.readings).toEqual((await seriesOf()).readings)
      expect(rolled?.scoring).toMatchObject({
        tolerance: 5,
        doneOn: null,
        correctiveAction: null,
        comment: null,
      })
      const counted = await work.read((db) => summariseEdition(db, next))
      expect(counted.readings).toBe(1)
    },
  )

  test('readings and scoring may be written when the edition is published', async () => {
    const { work, itemId, editionId, seriesOf } = await aMeasureStore()
    await approveEdition(work, { editionId, approvedOn: day('2020-03-01'), approvedBy: 'Board' })
    await publishEdition(work, { editionId, publishedOn: day('2020-04-01') })
    await setReading(work, { itemId, ...quarter(1, 240) })
    await setScoring(work, { itemId, scoring: { comment: 'A slow start' } })
    expect((await seriesOf()).readings).toHaveLength(1)
  })
})
