import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Observation,
  type PictureInput,
  type Place,
  type PlaceChange,
  pictureByWard,
  type WardPicture,
} from '../../../shared/domain/places/index.ts'
import { day } from '../../builders/series.ts'
import { aWard, BURGLARY, counted, YEAR, yearly } from '../../builders/ward-figures.ts'

const quay = aWard(1, { name: 'Old Quay' })
const orme = aWard(2, { name: 'Orme' })
const hill = aWard(3, { name: 'Hill' })
const district = aWard(9, { kind: 'district', name: 'Arden District', populations: [] })

function picture(
  places: readonly Place[],
  observations: readonly Observation[],
  said: Partial<PictureInput> = {},
) {
  return pictureByWard({ indicator: BURGLARY, places, changes: [], observations, period: YEAR, ...said })
}

function ward(made: ReturnType<typeof picture>, place: Place): WardPicture {
  const found = made.wards.find((one) => one.place.id === place.id)
  expect(found).toBeDefined()
  return found as WardPicture
}

describe('the rate of a ward', () => {
  test.each([
    [65, 50.16, 82.85],
    [10, 4.79, 18.39],
    [0, 0, 3.67],
  ])('of %s incidents among 1,000 people lies between %s and %s', (count, low, high) => {
    const small = aWard(1, { populations: [{ year: 2019, population: 1000, source: null }] })
    const { rate } = ward(picture([small], yearly(small, count)), small)
    expect(rate?.value).toBe(count)
    expect(rate?.low).toBeCloseTo(low, 1)
    expect(rate?.high).toBeCloseTo(high, 1)
  })

  test('is not made where nobody has given a population, and the count stands alone with a caution', () => {
    const unknown = aWard(1, { populations: [] })
    expect(ward(picture([unknown], yearly(unknown, 40)), unknown)).toMatchObject({
      count: 40,
      rate: null,
      against: null,
      cautions: ['no-population'],
    })
  })

  test('is of the newest population that is not after the period', () => {
    const grown = aWard(1, {
      populations: [2018, 2020, 2023].map((year) => ({ year, population: year, source: null })),
    })
    expect(ward(picture([grown], yearly(grown, 5)), grown).rate?.population).toBe(2020)
    const late = aWard(1, { populations: [{ year: 2023, population: 2023, source: null }] })
    expect(ward(picture([late], yearly(late, 5)), late).rate?.population).toBe(2023)
  })
})

describe('the district', () => {
  const observations = [...yearly(quay, 100), ...yearly(orme, 40), ...yearly(hill, 10)]

  test('is its wards added up where it has no figure of its own', () => {
    expect(picture([quay, orme, hill, district], observations).district).toMatchObject({
      place: null,
      count: 150,
      missing: [],
      isRateOfSome: false,
      rate: { value: 10, population: 15_000 },
    })
  })

  test('does not spread the counts of some wards over the people of all', () => {
    const populations = [{ year: 2020, population: 100_000, source: null }]
    const large = aWard(9, { kind: 'district', name: 'Arden District', populations })
    expect(picture([quay, orme, hill, large], observations).district).toMatchObject({
      isRateOfSome: true,
      rate: { value: 10, population: 15_000 },
    })
  })

  test('is its own figure where it has one, and never both', () => {
    const made = picture([quay, orme, hill, district], [...observations, ...yearly(district, 155)])
    expect(made.district).toMatchObject({ place: district, count: 155, rate: { population: 15_000 } })
  })

  test('says which ward is missing, and that its rate is of the others', () => {
    const made = picture([quay, orme, hill], [...yearly(quay, 100), ...yearly(orme, 40)])
    expect(made.district).toMatchObject({
      count: 140,
      missing: [hill],
      isRateOfSome: true,
      rate: { value: 14, population: 10_000 },
    })
    expect(ward(made, hill)).toMatchObject({ count: null, cautions: ['no-figures'] })
  })

  test('is compared with last year only where the same wards have figures in both years', () => {
    const both = picture([quay, orme], [...yearly(quay, 100, 90), ...yearly(orme, 40, 60)])
    expect(both.district?.change.before?.value).toBe(150)
    const one = picture([quay, orme], [...yearly(quay, 100, 90), ...yearly(orme, 40)])
    expect(one.district?.change.before).toBeNull()
  })

  test('is not made of figures of another indicator', () => {
    const other = { ...counted(orme, YEAR.from, YEAR.to, 500), indicatorId: 2 as typeof BURGLARY.id }
    expect(picture([quay, orme], [...yearly(quay, 100), other]).district?.count).toBe(100)
  })

  test('is not there without any figure', () => {
    expect(picture([quay], []).district).toBeNull()
  })
})

describe('a ward against the district', () => {
  const observations = [...yearly(quay, 100), ...yearly(orme, 40), ...yearly(hill, 10)]

  test('is apart only where the limits of its rate do not hold that of the district', () => {
    const made = picture([quay, orme, hill], observations)
    expect(made.wards.map(({ place, against }) => [place.name, against])).toEqual([
      ['Old Quay', 'above'],
      ['Orme', 'similar'],
      ['Hill', 'below'],
    ])
  })

  test.each([
    [20, true],
    [100, true],
    [101, false],
  ])('is a hotspot above chance with at least %s incidents: %s', (fewest, isHotspot) => {
    expect(ward(picture([quay, orme, hill], observations, { fewest }), quay).isHotspot).toBe(isHotspot)
  })

  test('is no hotspot for its count alone, though the three highest counts are named', () => {
    const wards = [1, 2, 3, 4, 5].map((id) => aWard(id))
    const made = picture(
      wards,
      wards.flatMap((one, at) => yearly(one, [30, 31, 29, 30, 0][at] ?? 0)),
    )
    expect(made.wards.filter((one) => one.isHotspot && one.count === 31)).toEqual([])
    expect(made.wards.filter((one) => one.isAmongTop).map(({ count }) => count)).toEqual([31, 30, 30])
  })

  test('of the city centre carries a caution', () => {
    const centre = aWard(1, { isCityCentre: true })
    expect(ward(picture([centre], yearly(centre, 80)), centre).cautions).toEqual(['city-centre'])
  })
})

describe('a ward against last year', () => {
  test.each([
    [12, 8, 'too-few', null],
    [2250, 2083, 'up', 8],
    [100, 101, 'no-clear-change', -1],
    [20, 60, 'down', -67],
  ])('%s after %s is %s', (now, before, direction, percent) => {
    const { change } = ward(picture([quay], yearly(quay, now, before)), quay)
    expect(change.direction).toBe(direction)
    expect(change.percent === null ? null : Math.round(change.percent)).toBe(percent)
  })
})

describe('a boundary that changed', () => {
  const changed = (on: string): PlaceChange[] => [
    { id: 1, fromPlaceId: quay.id, toPlaceId: orme.id, on: day(on), note: null },
  ]
  const observations = [...yearly(quay, 100, 80), ...yearly(orme, 40, 45), ...yearly(hill, 10, 12)]

  test('within the period leaves no rate and no comparison', () => {
    const made = picture([quay, orme, hill], observations, { changes: changed('2020-10-01') })
    for (const place of [quay, orme]) {
      expect(ward(made, place)).toMatchObject({
        rate: null,
        against: null,
        change: { direction: 'not-comparable' },
        cautions: ['boundary'],
      })
    }
    expect(ward(made, hill).change.direction).not.toBe('not-comparable')
  })

  test('since last year leaves a rate, which is not compared with last year', () => {
    const made = picture([quay, orme, hill], observations, { changes: changed('2020-04-01') })
    expect(ward(made, quay).rate).not.toBeNull()
    expect(ward(made, quay).change.direction).toBe('not-comparable')
  })

  test('before both years matters to neither', () => {
    const made = picture([quay, orme, hill], observations, { changes: changed('2019-04-01') })
    expect(ward(made, quay).change.direction).not.toBe('not-comparable')
  })

  test('ends on the last day of the old one: the next day is of another area', () => {
    const [before, within] = ['2020-03-31', '2020-04-01'].map((until) => aWard(1, { until: day(until) }))
    expect(picture([before as Place], yearly(before as Place, 3)).wards).toEqual([])
    expect(ward(picture([within as Place], yearly(within as Place, 3)), within as Place).cautions).toEqual([
      'boundary',
    ])
  })

  test('takes a ward out of the picture once it is no more', () => {
    const gone = aWard(4, { until: day('2019-05-01') })
    expect(picture([quay, gone], yearly(quay, 3)).wards).toHaveLength(1)
  })
})

test('whatever the counts, the wards add up, are ranked by rate, and no hotspot is below the district', () => {
  const some = fc.array(fc.record({ count: fc.nat(300), people: fc.integer({ min: 500, max: 20_000 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(some, (given) => {
      const wards = given.map(({ people }, at) =>
        aWard(at + 1, { populations: [{ year: 2019, population: people, source: null }] }),
      )
      const made = picture(
        wards,
        wards.flatMap((one, at) => yearly(one, given[at]?.count ?? 0)),
      )
      const total = given.reduce((sum, { count }) => sum + count, 0)
      expect(made.district?.count).toBe(total)
      const rates = made.wards.map(({ rate }) => rate?.value ?? -1)
      expect(rates).toEqual([...rates].sort((one, other) => other - one))
      const level = made.district?.rate?.value ?? Number.NaN
      for (const { rate, isHotspot, count } of made.wards) {
        expect(rate !== null && rate.low <= rate.value && rate.value <= rate.high).toBe(true)
        if (isHotspot) expect((rate?.low ?? 0) > level && (count ?? 0) >= 20).toBe(true)
      }
      expect(made.wards.every(({ against }) => against === 'above')).toBe(false)
    }),
  )
})
