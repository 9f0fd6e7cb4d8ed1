import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  actionStanding,
  MEASURE_KINDS,
  MEASURE_STATUSES,
  POLARITIES,
  profileBy,
} from '../../../shared/domain/measures/index.ts'
import { addDays } from '../../../shared/kit/civil-date.ts'
import { day, EDITION_2020, quarters, rulesOf } from '../../builders/series.ts'
import { dueBy, lastYear, stand } from '../../builders/standings.ts'

describe('any standing', () => {
  const values = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 4 })
  const asAt = fc.integer({ min: -20, max: 500 }).map((days) => addDays(EDITION_2020.startsOn, days))

  test('is one of the statuses, with numbers where there are numbers', () => {
    const number = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null })
    fc.assert(
      fc.property(
        fc.constantFrom(...MEASURE_KINDS),
        fc.constantFrom(...POLARITIES),
        fc.constantFrom('tolerance', 'tolerance-or-last-year', 'change'),
        fc.record({ target: number, baseline: number }),
        fc.tuple(values, values),
        asAt,
        (kind, polarity, rule, numbers, [now, before], on) => {
          const series = [...lastYear(...before), ...quarters(...now)]
          const found = stand({ kind, measure: { polarity, ...numbers }, series, rule }, on)
          expect(MEASURE_STATUSES).toContain(found.status)
          if (found.actual !== null) expect(Number.isFinite(found.actual.value)).toBe(true)
          if (found.expected !== null) expect(Number.isFinite(found.expected)).toBe(true)
        },
      ),
    )
  })

  test('never becomes worse by doing more of what is good', () => {
    const rank = ['off-track', 'missed', 'at-risk', 'on-track', 'met']
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 3 }), asAt, (now, at, on) => {
        if (now.length === 0) return
        const better = now.map((value, place) => (place === at % now.length ? value + 5 : value))
        const measure = { polarity: 'higher', target: 200 } as const
        const [one, other] = [now, better].map((all) =>
          stand({ kind: 'count-by-date', measure, series: quarters(...all) }, on),
        )
        const place = rank.indexOf(one?.status ?? '')
        if (place >= 0) expect(rank.indexOf(other?.status ?? '')).toBeGreaterThanOrEqual(place)
      }),
    )
  })

  test('asks for a part of the target that rises from 0 to all of it', () => {
    const rules = rulesOf('count-by-date', {}, { profile: [0.1, 0.1, 0.7, 1] })
    fc.assert(
      fc.property(asAt, (on) => {
        const part = profileBy(rules, on)
        expect(part).toBeGreaterThanOrEqual(0)
        expect(part).toBeLessThanOrEqual(1)
        expect(profileBy(rules, addDays(on, 1))).toBeGreaterThanOrEqual(part)
      }),
    )
    expect(profileBy(rules, day('2020-06-30'))).toBeCloseTo(0.1, 12)
    expect(profileBy(rules, day('2020-12-31'))).toBeCloseTo(0.7, 12)
    expect(profileBy(rules, day('2020-11-15'))).toBeCloseTo(0.4, 12)
  })
})

describe('an action', () => {
  test.each([
    ['not-started', '2020-09-30', '2020-09-30', 'not-started'],
    ['not-started', '2020-09-30', '2020-10-01', 'overdue'],
    ['on-track', '2020-09-30', '2020-10-01', 'overdue'],
    ['finished', '2020-09-30', '2020-10-01', 'finished'],
    ['stopped', '2020-09-30', '2020-10-01', 'stopped'],
  ] as const)('that is %s and due %s is on %s %s', (status, due, asAt, word) => {
    expect(actionStanding({ status, ...dueBy(due) }, day(asAt))).toBe(word)
    expect(actionStanding({ status, due: null }, day(asAt))).toBe(status)
  })
})
