import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDay, shortDay } from '../../../shared/domain/plan/index.ts'
import { addDays, dateInWords } from '../../../shared/kit/civil-date.ts'
import { day } from '../../builders/series.ts'

test.each([
  ['3/4/2020', '2020-04-03'],
  ['3.4.20', '2020-04-03'],
  [' 31 March 2021 ', '2021-03-31'],
  ['2020-04-03', '2020-04-03'],
  ['13/4/2020', '2020-04-13'],
  ['4/13/2020', undefined],
  ['31/2/2020', undefined],
  ['March 2021', undefined],
  ['soon', undefined],
  ['', undefined],
])('%j is read day first, as %s', (typed, on) => {
  expect(readDay(typed)).toBe(on)
})

test('a day that is shown, in numbers or in words, is read as the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const on = addDays(day('1990-01-01'), days)
      expect([readDay(shortDay(on)), readDay(dateInWords(on))]).toEqual([on, on])
    }),
  )
})
