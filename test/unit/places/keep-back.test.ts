import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  keepBack,
  type Place,
  pictureByWard,
  publishablePicture,
} from '../../../shared/domain/places/index.ts'
import { aWard, BURGLARY, YEAR, yearly } from '../../builders/ward-figures.ts'

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

describe('small counts of people', () => {
  test.each<[string, (number | null)[], number | null, number[], boolean]>([
    ['none is small', [0, 5, 9], 14, [], false],
    ['one small takes the smallest other with it', [3, 9, 6], 18, [0, 2], false],
    ['nought is shown and hides nothing', [3, 0, 9], 12, [0, 2], false],
    ['two small that add up to little take a third', [1, 2, 0, 30], 33, [0, 1, 3], false],
    ['two small whose sum leaves room need no third', [4, 4, 30], 38, [0, 1], false],
    ['without another, the total goes', [3, 0, 0], 3, [0], true],
    ['two alone that say each other take the total', [1, 4], 5, [0, 1], true],
    ['a small one without a total stands alone', [3, null, 9], null, [0], false],
  ])('where %s', (_, counts, total, parts, isTotalKeptBack) => {
    const kept = keepBack(counts, total)
    expect([...kept.parts].sort()).toEqual(parts)
    expect(kept.isTotalKeptBack).toBe(isTotalKeptBack)
  })

  test('cannot be worked out from what is shown, nor be told to be small', () => {
    const counts = fc.array(fc.oneof(fc.nat(6), fc.nat(15)), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(counts, (given) => {
        const { parts, isTotalKeptBack } = keepBack(given, sum(given))
        const starred = [...parts]
        for (const [at, count] of given.entries()) {
          if (count >= 1 && count <= 4) expect(parts.has(at)).toBe(true)
          if (count === 0) expect(parts.has(at)).toBe(false)
        }
        if (isTotalKeptBack || starred.length === 0) return
        const hidden = sum(starred.map((at) => given[at] ?? 0))
        // Every way in which what is shown could have come about.
        const ways = waysOf(hidden, starred.length)
        for (const [place] of starred.entries()) {
          const possible = new Set(ways.map((way) => way[place]))
          expect(possible.size).toBeGreaterThan(1)
          expect(Math.max(...ways.map((way) => way[place] ?? 0))).toBeGreaterThan(4)
        }
      }),
    )
  })
})

/** All lists of so many whole numbers from 1 up that add up to a total. */
function waysOf(total: number, parts: number): number[][] {
  if (parts === 1) return total >= 1 ? [[total]] : []
  return Array.from({ length: Math.max(0, total) }, (_, at) => at + 1).flatMap((first) =>
    waysOf(total - first, parts - 1).map((rest) => [first, ...rest]),
  )
}

describe('a picture that is published', () => {
  const wards = ['Old Quay', 'Orme', 'Hill', 'Beech'].map((name, at) => aWard(at + 1, { name }))
  const made = (counts: readonly number[], before: readonly number[], people = true) =>
    publishablePicture(
      pictureByWard({
        indicator: { ...BURGLARY, counts: people ? 'people' : 'events' },
        places: wards,
        changes: [],
        observations: wards.flatMap((ward: Place, at) => yearly(ward, counts[at] ?? 0, before[at])),
        period: YEAR,
      }),
    )

  test('says nothing of a ward whose count is kept back, and lists these by name', () => {
    const picture = made([60, 3, 7, 30], [50, 20, 20, 20])
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
    const picture = made([60, 30, 30, 30], [2, 20, 6, 20])
    const names = picture.wards.filter(({ change }) => change.before === null).map(({ place }) => place.name)
    expect(names.sort()).toEqual(['Hill', 'Old Quay'])
    expect(picture.wards.every(({ count }) => count !== null)).toBe(true)
  })

  test('of things that happened is left as it is', () => {
    expect(made([60, 3, 7, 30], [1, 2, 3, 4], false).wards.every(({ count }) => count !== null)).toBe(true)
  })
})
