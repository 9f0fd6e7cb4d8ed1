import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Place,
  type PublishedAreaCount,
  pictureByWard,
  publishablePicture,
  WARDS_TOGETHER,
} from '../../../shared/domain/places/index.ts'
import { DEFAULT_POLICY } from '../../../shared/domain/suppression/index.ts'
import { aWard, BURGLARY, counted, YEAR, yearly } from '../../builders/ward-figures.ts'

const wards = ['Old Quay', 'Orme', 'Hill', 'Beech'].map((name, at) => aWard(at + 1, { name }))

function pictureOf(counts: readonly number[], before: readonly number[] = [], people = true) {
  return pictureByWard({
    indicator: { ...BURGLARY, counts: people ? 'people' : 'events' },
    places: wards.slice(0, counts.length),
    changes: [],
    observations: wards
      .slice(0, counts.length)
      .flatMap((ward: Place, at) => yearly(ward, counts[at] ?? 0, before[at])),
    period: YEAR,
  })
}

const published = (...given: Parameters<typeof pictureOf>) =>
  publishablePicture(pictureOf(...given), DEFAULT_POLICY)

describe('a picture that is published', () => {
  test.each<[string, readonly number[], readonly string[], boolean]>([
    ['none is small', [0, 5, 9], [], false],
    ['one small takes the smallest other with it', [3, 9, 6], ['Hill', 'Old Quay'], false],
    ['two small whose sum leaves room need no third', [4, 4, 30], ['Old Quay', 'Orme'], false],
  ])('where %s', (_, counts, kept, isTotalKeptBack) => {
    const picture = published(counts)
    const hidden = picture.wards.filter(({ count }) => count === null).map(({ place }) => place.name)
    expect(hidden.sort()).toEqual(kept)
    expect(picture.district?.count === null).toBe(isTotalKeptBack)
  })

  test('leaves more than one way for each count that is kept back', () => {
    const counts = fc.array(fc.oneof(fc.nat(6), fc.nat(15)), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(counts, (given) => {
        const { wards: shown, district } = published(given)
        for (const { place, count } of shown) {
          const truth = given[wards.findIndex(({ id }) => id === place.id)] ?? 0
          if (truth >= 1 && truth <= 4) expect(count).toBeNull()
          else if (count !== null) expect(count).toBe(truth)
        }
        const hidden = shown.filter(({ count }) => count === null).length
        if (hidden === 0 || district?.count == null) return
        const left = district.count - shown.reduce((sum, { count }) => sum + (count ?? 0), 0)
        // One star alone says its count, and so do two that each must be 1.
        expect(hidden).toBeGreaterThan(1)
        expect(left).toBeGreaterThan(hidden)
      }),
      { numRuns: 60 },
    )
  })

  test('says nothing of a ward whose count is kept back, and lists these by name', () => {
    const picture = published([60, 3, 7, 30], [50, 20, 20, 20])
    const kept = picture.wards.filter(({ cautions }) => cautions.includes('kept-back'))
    expect(kept.map(({ place }) => place.name)).toEqual(['Hill', 'Orme'])
    for (const ward of kept) {
      expect(ward).toMatchObject({ count: null, rate: null, against: null, parts: [], isHotspot: false })
      expect(ward.change).toMatchObject({ now: null, before: null, difference: null })
    }
    expect(picture.district).toMatchObject({ count: 100, parts: [] })
    expect(JSON.stringify(kept)).not.toMatch(/"count":\d/)
  })

  test('keeps last year’s small counts back too, with the change', () => {
    const picture = published([60, 30, 30, 30], [2, 20, 6, 20])
    const names = picture.wards.filter(({ change }) => change.before === null).map(({ place }) => place.name)
    expect(names.sort()).toEqual(['Hill', 'Old Quay'])
    expect(picture.wards.every(({ count }) => count !== null)).toBe(true)
  })

  test('of things that happened is left as it is', () => {
    expect(published([60, 3, 7, 30], [1, 2, 3, 4], false).wards.every(({ count }) => count !== null)).toBe(
      true,
    )
  })

  test('keeps the sum back where an earlier paper has the other wards', () => {
    const known: Readonly<Record<string, number>> = {
      'Old Quay': 60,
      Hill: 7,
      Beech: 30,
      [WARDS_TOGETHER]: 1,
    }
    const earlier: PublishedAreaCount = (place, { from }) =>
      from === YEAR.from ? (known[place] ?? null) : null
    const picture = publishablePicture(pictureOf([60, 3, 7, 30]), DEFAULT_POLICY, earlier)
    expect(picture.wards.filter(({ count }) => count === null).map(({ place }) => place.name)).toEqual([
      'Orme',
    ])
    expect(picture.district).toMatchObject({ count: null, rate: null })
  })

  test('keeps a year back whose other quarters an earlier paper has', () => {
    const quarters = ['04-01 06-30', '07-01 09-30', '10-01 12-31', '01-01 03-31']
    const year = Number(YEAR.from.slice(0, 4))
    const observations = wards.flatMap((ward, at) =>
      quarters.map((days, quarter) => {
        const [from = '', to = ''] = days.split(' ').map((day) => `${year + (quarter === 3 ? 1 : 0)}-${day}`)
        return counted(ward, from, to, at === 0 && quarter === 2 ? 2 : 20 + at)
      }),
    )
    const picture = pictureByWard({
      indicator: { ...BURGLARY, counts: 'people' },
      places: wards,
      changes: [],
      observations,
      period: YEAR,
    })
    const earlier: PublishedAreaCount = (place, { from, to }) => {
      const ward = wards.find(({ name }) => name === place)
      const found = observations.find(
        ({ placeId, period }) => placeId === ward?.id && period.from === from && period.to === to,
      )
      return found === undefined || found.count < 5 ? null : found.count
    }
    expect(publishablePicture(picture, DEFAULT_POLICY).wards.every(({ count }) => count !== null)).toBe(true)
    const kept = publishablePicture(picture, DEFAULT_POLICY, earlier)
    expect(kept.wards.filter(({ count }) => count === null).map(({ place }) => place.name)).toContain(
      'Old Quay',
    )
  })
})
