import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countWithin } from '../../../shared/domain/places/index.ts'
import { addDays } from '../../../shared/kit/civil-date.ts'
import { monthEnd, monthStart } from '../../../shared/kit/month-count.ts'
import { day } from '../../builders/series.ts'
import { counted, YEAR } from '../../builders/ward-figures.ts'

const half = { from: day('2020-04-01'), to: day('2020-09-30') }
const quarter1 = counted(1, '2020-04-01', '2020-06-30', 30)
const july = counted(1, '2020-07-01', '2020-07-31', 5)
const august = counted(1, '2020-08-01', '2020-08-31', 6)
const september = counted(1, '2020-09-01', '2020-09-30', 7)

describe('the figures of a place over a period', () => {
  test.each([
    ['a quarter and the months after it add up', [quarter1, july, august, september], 48, null],
    [
      'a quarter stands before its own months',
      [quarter1, counted(1, '2020-04-01', '2020-04-30', 9), july, august, september],
      48,
      null,
    ],
    [
      'a quarter stands before three months that say otherwise',
      [
        ...[counted(1, '2020-04-01', '2020-04-30', 1), counted(1, '2020-05-01', '2020-05-31', 1)],
        ...[counted(1, '2020-06-01', '2020-06-30', 1), quarter1, july, august, september],
      ],
      48,
      null,
    ],
    ['a gap is no nought', [quarter1, july, september], null, '2020-08-01'],
    [
      'a figure that reaches over the end is left out',
      [counted(1, '2020-04-01', '2020-12-31', 90)],
      null,
      '2020-04-01',
    ],
    ['without figures all of it is a gap', [], null, '2020-04-01'],
    [
      'a long figure that leads nowhere gives way to those that cover all',
      [counted(1, '2020-04-01', '2020-08-15', 99), quarter1, july, august, september],
      48,
      null,
    ],
  ] as const)('%s', (_, observations, count, gapFrom) => {
    expect(countWithin(observations, half)).toMatchObject({ count, gapFrom })
  })

  test('names the figures that the count is made of, oldest first', () => {
    const { parts } = countWithin([september, august, quarter1, july], half)
    expect(parts).toEqual([quarter1, july, august, september])
  })

  test('is the sum of its months, however they are cut and in whatever order they come', () => {
    const first = 2020 * 12 + 3
    const months = fc.array(fc.nat(500), { minLength: 12, maxLength: 12 })
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 11 }))
    fc.assert(
      fc.property(months, cuts, (counts, given) => {
        const edges = [0, ...given.sort((a, b) => a - b), 12]
        const pieces = edges.slice(1).map((end, at) => {
          const begin = edges[at] ?? 0
          const total = counts.slice(begin, end).reduce((sum, one) => sum + one, 0)
          return counted(1, monthStart(first + begin), monthEnd(first + end - 1), total)
        })
        const all = counts.reduce((sum, one) => sum + one, 0)
        expect(countWithin(pieces.reverse(), YEAR)).toMatchObject({ count: all, gapFrom: null })
        const [dropped, ...rest] = pieces
        const { count, gapFrom } = countWithin(rest, YEAR)
        expect(count).toBeNull()
        expect(gapFrom).toBe(pieces.length === 1 ? YEAR.from : dropped?.period.from)
        expect(addDays(YEAR.to, 1) > (gapFrom ?? '')).toBe(true)
      }),
    )
  })
})
