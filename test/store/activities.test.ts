import { describe, expect, test } from 'vitest'
import {
  addActivities,
  addActivity,
  changeActivity,
  findActivities,
  linkActivity,
  removeActivity,
} from '../../electron/core/features/activities/index.ts'
import { scoreEdition, setReading, setScoring } from '../../electron/core/features/measures/index.ts'
import { mergePartners } from '../../electron/core/features/partners/index.ts'
import { addPlace } from '../../electron/core/features/places/index.ts'
import { summariseEdition } from '../../electron/core/features/plan/index.ts'
import { search } from '../../electron/core/features/search/search.service.ts'
import { type ActivityFilter, EVERY_ACTIVITY } from '../../shared/domain/activities/index.ts'
import type { Identity } from '../../shared/domain/plan/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { aMeasureStore, quarter } from '../builders/measure-store.ts'
import { contentOf } from '../builders/plan-store.ts'
import { day } from '../builders/series.ts'

async function aLog() {
  const made = await aMeasureStore()
  const talk = (heldOn: string, said: object = {}) => ({
    kind: 'session' as const,
    name: 'Talk on bicycle marking',
    heldOn: day(heldOn),
    heldUntil: null,
    place: null,
    agencyId: null,
    audience: null,
    attendance: null,
    firstTime: null,
    note: null,
    countsFor: [made.identity],
    ...said,
  })
  const log = (filter: Partial<ActivityFilter> = {}, page = { offset: 0, limit: 50 }) =>
    made.work.read((db) => findActivities(db, { ...EVERY_ACTIVITY, ...filter }, page))
  return { ...made, talk, log }
}

describe('the log of activities', () => {
  test('is listed by day with its sums, in parts, and narrowed by kind, agency, measure, days and words', async () => {
    const { work, talk, log, store, editionId, identity } = await aLog()
    const agencyId = defined((await contentOf(store, editionId)).partners[0]?.id, 'a partner')
    await addActivities(work, {
      activities: [
        talk('2020-05-04', { attendance: 12, firstTime: 4 }),
        talk('2020-06-04', { kind: 'campaign', name: 'Lock it', place: 'Old Quay', countsFor: [] }),
        talk('2020-07-04', { agencyId, audience: 'Year 9 pupils', attendance: 30 }),
      ],
    })
    expect(await log()).toMatchObject({ total: 3, attendance: 42, firstTime: 4 })
    expect((await log()).activities.map(({ heldOn }) => heldOn)).toEqual([
      '2020-07-04',
      '2020-06-04',
      '2020-05-04',
    ])
    expect((await log({}, { offset: 1, limit: 1 })).activities.map(({ name }) => name)).toEqual(['Lock it'])
    expect((await log({ kinds: ['campaign'] })).total).toBe(1)
    expect((await log({ agencyId })).total).toBe(1)
    expect((await log({ measure: identity })).total).toBe(2)
    expect((await log({ from: day('2020-06-04'), to: day('2020-06-30') })).total).toBe(1)
    expect((await log({ text: 'PUPILS talk' })).total).toBe(1)
    expect((await work.read((db) => summariseEdition(db, editionId))).activities).toBe(3)
  })

  test('is changed, linked and shortened in steps that are each taken back and done again', async () => {
    const { work, talk, log } = await aLog()
    const states = [await log()]
    const keep = async () => void states.push(await log())
    const activityId = await addActivity(work, talk('2020-05-04'))
    await keep()
    await changeActivity(work, { activityId, ...talk('2020-05-05', { note: 'Rained' }) })
    await keep()
    await linkActivity(work, { activityId, countsFor: [] })
    await keep()
    await removeActivity(work, { activityId })
    await keep()
    for (let at = states.length - 2; at >= 0; at -= 1) {
      await work.undo()
      expect(await log()).toEqual(states[at])
    }
    for (const state of states.slice(1)) {
      await work.redo()
      expect(await log()).toEqual(state)
    }
  })

  test('takes a block as a whole or not at all, and names the row that will not do', async () => {
    const { work, talk, log } = await aLog()
    const activities = [talk('2020-05-04'), talk('2020-05-04', { heldUntil: day('2020-05-01') })]
    await expect(addActivities(work, { activities })).rejects.toMatchObject({
      kind: 'invalid-input',
      message:
        'Row 2: It would end on 1 May 2020, before it began on 4 May 2020. Change one of the two days.',
    })
    const unknown = 'f'.repeat(32) as Identity
    await expect(addActivity(work, talk('2020-05-04', { countsFor: [unknown] }))).rejects.toMatchObject({
      kind: 'not-found',
    })
    expect((await log()).total).toBe(0)
  })

  test('makes the figures of a measure that counts from it, and an entered figure stands before them', async () => {
    const { work, talk, itemId, seriesOf } = await aLog()
    await addActivities(work, {
      activities: [
        talk('2020-05-04', { attendance: 12 }),
        talk('2020-05-20', { attendance: 9 }),
        talk('2020-08-01'),
      ],
    })
    expect((await seriesOf()).readings).toEqual([])
    await setScoring(work, { itemId, scoring: { counting: 'attendance', frequency: 'quarterly' } })
    expect((await seriesOf()).readings[0]).toMatchObject({ value: 21, source: { kind: 'activities' } })
    await setReading(work, { itemId, ...quarter(1, 25) })
    const { readings, doubts } = await seriesOf()
    expect(readings[0]).toMatchObject({ value: 25, source: { kind: 'typed' } })
    expect(doubts).toHaveLength(1)
  })

  test('names the partner that two of them became', async () => {
    const { work, talk, log, store, editionId } = await aLog()
    const [kept, other] = (await contentOf(store, editionId)).partners
    const partnerId = defined(kept?.id, 'a partner')
    const otherId = defined(other?.id, 'another')
    await addActivity(work, talk('2020-05-04', { agencyId: otherId }))
    await mergePartners(work, { partnerId, otherId })
    expect((await log({ agencyId: partnerId })).total).toBe(1)
  })

  test('is found by its words, and so is the note on a reading, with the way to both', async () => {
    const { work, talk, itemId, store } = await aLog()
    const activityId = await addActivity(work, talk('2020-05-04', { place: 'Zebrafish Hall' }))
    const readingId = await setReading(work, { itemId, ...quarter(1, 25), note: 'Quodlibet return' })
    const placeOf = async (text: string) => {
      const { groups } = await store.unitOfWork.read((db) => search(db, text, null))
      return groups.map(({ title, hits }) => ({ title, place: hits[0]?.place, where: hits[0]?.where }))
    }
    expect(await placeOf('zebrafish')).toMatchObject([
      { title: 'Activities', where: 'Activity', place: { activityId } },
    ])
    expect(await placeOf('quodlibet')).toMatchObject([
      { where: 'Issue 1, note on a reading', place: { itemId, readingId } },
    ])
  })
})

describe('a measure that counts only some of its activities', () => {
  async function aFilteredLog(said: object) {
    const made = await aLog()
    const { work, talk, editionId, itemId } = made
    const ward = { kind: 'ward' as const, code: null, isCityCentre: false, from: null, until: null }
    for (const name of ['Old Quay', 'Orme and Central', 'Far Hill']) {
      await addPlace(work, { ...ward, name, aliases: name === 'Old Quay' ? ['Quayside'] : [] })
    }
    await addActivities(work, {
      activities: ['Quayside', 'Orme and Central', 'Far Hill', null, 'The library'].map((place) =>
        talk('2020-05-04', { place }),
      ),
    })
    await setScoring(work, { itemId, scoring: { counting: 'activities', ...said } })
    const { measures } = await work.read((db) => scoreEdition(db, editionId, day('2020-06-30'), itemId))
    const { series } = defined(measures[0], 'the measure')
    return {
      values: series.readings.map(({ value }) => value),
      said: series.doubts.map(({ message }) => message),
    }
  }

  test('counts those in the places named, by other spellings too, and says what is left out', async () => {
    expect(await aFilteredLog({ placeFilter: 'Old Quay and Orme and Central' })).toEqual({
      values: [2],
      said: [
        '1 activity is left out: no place is written with it.',
        '1 activity is left out: the place written with it is not one of the known wards.',
      ],
    })
  })

  test('counts nothing where no known place is named, and says so', async () => {
    const { values, said } = await aFilteredLog({ placeFilter: 'Nowhere' })
    expect(values).toEqual([])
    expect(said.join()).toContain('names no known place: 5 activities are left out')
  })

  test('counts nothing where it would have to know who came', async () => {
    const participation = { kind: 'sessions', atLeast: 2 }
    expect(await aFilteredLog({ participation })).toEqual({
      values: [],
      said: [
        'This cannot be counted from the log of activities, which does not know who came: type the figure.',
      ],
    })
  })
})
