import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACTIVITY_KINDS, checkActivity, indexActivities } from '../../../shared/domain/activities/index.ts'
import {
  mergeReadings,
  periodsWithin,
  readingsFromActivities,
} from '../../../shared/domain/measures/index.ts'
import type { Identity } from '../../../shared/domain/plan/index.ts'
import { addDays } from '../../../shared/kit/civil-date.ts'
import { activity, TALKS } from '../../builders/activity.ts'
import { day, EDITION_2020, quarters, rulesOf, span } from '../../builders/series.ts'

const YEAR = span('2020-04-01 2021-03-31')
const QUARTERS = periodsWithin('quarterly', YEAR)
const OTHER = 'b'.repeat(32) as Identity
const counting = (way: 'activities' | 'attendance' | 'first-time') =>
  rulesOf('count-by-date', {}, { counting: way })

const LOG = [
  activity(1, '2020-04-01', { attendance: 20, firstTime: 8 }),
  activity(2, '2020-06-30', { attendance: null, firstTime: null }),
  activity(3, '2020-08-10', { attendance: 12, firstTime: 0, kind: 'training' }),
  activity(4, '2020-11-20', { attendance: 9, firstTime: 9 }),
  activity(5, '2020-02-01', { attendance: 50, firstTime: 50 }),
]

describe('readings from activities', () => {
  test.each([
    ['activities', [2, 1, 0]],
    ['attendance', [20, 12, 0]],
    ['first-time', [8, 0, 0]],
  ] as const)('count %s by the day held, up to the day asked', (way, values) => {
    const readings = readingsFromActivities(LOG, counting(way), QUARTERS, day('2020-11-15'))
    expect(readings.map(({ value }) => value)).toEqual(values)
    expect(readings.map(({ isProvisional }) => isProvisional)).toEqual([false, false, true])
    expect(readings[0]?.source).toEqual({ kind: 'activities', activityIds: [1, 2] })
  })

  test('begin on the first day of a period and are final on its last', () => {
    const log = [activity(1, '2020-04-01'), activity(2, '2020-07-01')]
    const onDay = (asAt: string) =>
      readingsFromActivities(log, counting('activities'), QUARTERS, day(asAt)).map(
        ({ value, isProvisional }) => [value, isProvisional],
      )
    expect(onDay('2020-06-30')).toEqual([[1, false]])
    expect(onDay('2020-07-01')).toEqual([
      [1, false],
      [1, true],
    ])
  })

  test('say where people were not counted, and are missing where none were', () => {
    const [first] = readingsFromActivities(LOG, counting('attendance'), QUARTERS, day('2020-11-15'))
    expect(first?.note).toBe('1 of 2 activities have no number of people.')
    const uncounted = [activity(2, '2020-06-30'), activity(3, '2020-08-10', { attendance: 12 })]
    const readings = readingsFromActivities(uncounted, counting('attendance'), QUARTERS, day('2020-09-30'))
    expect(readings.map(({ value, period }) => [period.from, value])).toEqual([['2020-07-01', 12]])
  })

  test('count the kinds that were chosen only', () => {
    const rules = rulesOf('count-by-date', {}, { counting: 'activities', activityKinds: ['training'] })
    const readings = readingsFromActivities(LOG, rules, QUARTERS, day('2021-03-31'))
    expect(readings.map(({ value }) => value)).toEqual([0, 1, 0, 0])
  })

  test('are none where nothing was logged, and where figures are typed', () => {
    expect(readingsFromActivities([], counting('activities'), QUARTERS, day('2020-11-15'))).toEqual([])
    expect(readingsFromActivities(LOG, rulesOf('count-by-date'), QUARTERS, day('2020-11-15'))).toEqual([])
  })

  test('count each activity of the span once', () => {
    const days = fc.array(fc.integer({ min: 0, max: 364 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(days, fc.constantFrom('monthly', 'quarterly', 'half-yearly', 'once'), (held, frequency) => {
        const log = held.map((after, at) => activity(at + 1, addDays(YEAR.from, after)))
        const periods = periodsWithin(frequency, YEAR)
        const readings = readingsFromActivities(log, counting('activities'), periods, day('2021-03-31'))
        expect(readings.reduce((sum, { value }) => sum + value, 0)).toBe(held.length)
      }),
    )
  })

  test('give way to typed ones, and the difference is told', () => {
    const counted = readingsFromActivities(LOG, counting('activities'), QUARTERS, day('2020-11-15'))
    const { readings, doubts } = mergeReadings(quarters(3, 1), counted)
    expect(readings.map(({ value, source }) => [value, source.kind])).toEqual([
      [3, 'typed'],
      [1, 'typed'],
      [0, 'activities'],
    ])
    expect(doubts.map(({ message }) => message)).toEqual([
      'For April to June 2020 3 was entered, and the log of activities has 2. The entered figure counts.',
    ])
  })
})

describe('the activities of a measure', () => {
  test('are found by its identity, by the day held', () => {
    const both = activity(6, '2020-04-02', { countsFor: [OTHER, TALKS, TALKS] })
    const index = indexActivities([...LOG, both])
    expect(index.get(TALKS)?.map(({ id }) => id)).toEqual([5, 1, 6, 2, 3, 4])
    expect(index.get(OTHER)?.map(({ id }) => id)).toEqual([6])
    expect(index.get('c'.repeat(32) as Identity)).toBeUndefined()
  })
})

describe('an activity as entered', () => {
  const findings = (said: Parameters<typeof activity>[2], heldOn = '2020-06-01') =>
    checkActivity(activity(1, heldOn, said), EDITION_2020, day('2020-11-15')).map(
      ({ severity, message }) => `${severity}: ${message}`,
    )

  test('is kept without a word where it fits', () => {
    for (const kind of ACTIVITY_KINDS) expect(findings({ kind, attendance: 9, firstTime: 9 })).toEqual([])
  })

  test.each([
    [{ name: ' ' }, '2020-06-01', 'refused: The activity has no name. Say what was done.'],
    [
      { heldUntil: day('2020-05-30') },
      '2020-06-01',
      'refused: It would end on 30 May 2020, before it began on 1 June 2020. Change one of the two days.',
    ],
    [{}, '2020-12-01', 'doubt: 1 December 2020 is still to come. It will count from that day on.'],
    [
      {},
      '2020-03-01',
      'doubt: 1 March 2020 lies outside the plan year, 1 April 2020 to 31 March 2021. Is that the day?',
    ],
    [
      { attendance: -1 },
      '2020-06-01',
      'refused: The number of people is a whole number from 0 up. Leave it empty where it is not known.',
    ],
    [
      { attendance: 2.5 },
      '2020-06-01',
      'refused: The number of people is a whole number from 0 up. Leave it empty where it is not known.',
    ],
    [
      { attendance: 8, firstTime: 9 },
      '2020-06-01',
      'refused: 9 came for the first time, but only 8 came in all. Change one of the two numbers.',
    ],
  ])('%j of %s is asked about or refused', (said, heldOn, message) => {
    expect(findings(said, heldOn)).toEqual([message])
  })
})
