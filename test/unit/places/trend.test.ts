import { describe, expect, test } from 'vitest'
import {
  type PicturePeriod,
  picturePeriod,
  trendOf,
  usualPicturePeriod,
} from '../../../shared/domain/places/index.ts'
import { day } from '../../builders/series.ts'
import { aWard, counted, YEAR, yearly } from '../../builders/ward-figures.ts'

const quay = aWard(1)
const orme = aWard(2)
const spring = { from: day('2020-04-01'), to: day('2020-06-30') }

describe('the trend of a place', () => {
  test('is by month where figures are by month, with gaps that are no noughts', () => {
    const observations = [
      counted(quay, '2020-04-01', '2020-04-30', 4),
      counted(quay, '2020-06-01', '2020-06-30', 0),
    ]
    expect(trendOf([quay], observations, [], spring)).toMatchObject({
      frequency: 'monthly',
      counts: [4, null, 0],
    })
  })

  test('is by year where nothing shorter is given, and none without figures', () => {
    expect(trendOf([quay], yearly(quay, 7), [], YEAR)).toMatchObject({ frequency: 'yearly', counts: [7] })
    expect(trendOf([quay], [], [], YEAR)).toBeNull()
  })

  test('of several places adds them up where each has a figure', () => {
    const observations = [
      counted(quay, '2020-04-01', '2020-04-30', 4),
      counted(orme, '2020-04-01', '2020-04-30', 5),
      counted(quay, '2020-05-01', '2020-05-31', 6),
    ]
    expect(trendOf([quay, orme], observations, [], spring)?.counts).toEqual([9, null, null])
  })

  test('says from which day the boundary is another', () => {
    const changes = [{ id: 1, fromPlaceId: quay.id, toPlaceId: orme.id, on: day('2020-05-01'), note: null }]
    const observations = [counted(quay, '2020-04-01', '2020-04-30', 4)]
    expect(trendOf([quay], observations, changes, spring)?.breaks).toEqual(['2020-05-01'])
  })
})

test.each<[PicturePeriod, string, string, string]>([
  ['financial-year', '2020-08-15', '2020-04-01', '2021-03-31'],
  ['year-to-date', '2020-08-31', '2020-04-01', '2020-08-31'],
  ['quarter', '2021-01-01', '2021-01-01', '2021-03-31'],
  ['quarter', '2020-06-30', '2020-04-01', '2020-06-30'],
  ['rolling-year', '2020-06-30', '2019-07-01', '2020-06-30'],
])('the %s of %s is %s to %s', (kind, on, from, to) => {
  expect(picturePeriod(kind, day(on))).toEqual({ from, to })
})

test.each([
  ['2020-04-01', '2020-12-31', 'year-to-date'],
  ['2019-07-01', '2020-12-31', 'year-to-date'],
  ['2020-07-01', '2020-12-31', 'quarter'],
] as const)('figures from %s to %s are looked at by %s first', (from, to, kind) => {
  expect(usualPicturePeriod({ from: day(from), to: day(to) })).toBe(kind)
})
