import { describe, expect, test } from 'vitest'
import { isSameName, matchIndicator, matchPlace, nearPlaces } from '../../../shared/domain/places/index.ts'
import { aWard, BURGLARY } from '../../builders/ward-figures.ts'

const places = [
  aWard(1, { name: 'Old Quay', code: 'E05090001', aliases: ['The Quay'] }),
  aWard(2, { name: 'St Brannoc & Hill' }),
  aWard(3, { name: 'Little Orme and Stonnel' }),
  aWard(4, { name: 'Millfield' }),
  aWard(5, { name: 'Millfields' }),
]

describe('the name of a place', () => {
  test.each([
    ['Old Quay', 1],
    ['OLD QUAY WARD', 1],
    ['  old-quay ', 1],
    ['quay', 1],
    ['e05090001', 1],
    ['Saint Brannoc and Hill', 2],
    ['St. Brannoc & Hill Ward', 2],
    ['Millfield', 4],
    ['Millfeild', undefined],
    ['Harbour', undefined],
    ['', undefined],
  ])('"%s" means place %s', (words, id) => {
    expect(matchPlace(words, places)?.id).toBe(id)
  })

  test('that two places share means neither', () => {
    const twins = [aWard(1, { name: 'Newtown' }), aWard(2, { name: 'Newtown Ward' })]
    expect(matchPlace('Newtown', twins)).toBeUndefined()
  })

  test.each([
    ['Old Qauy', 1],
    ['Little Orme', 3],
    ['Little Orm and Stonnell', 3],
    ['St Branoc and Hill', 2],
  ])('"%s" misspelt is proposed as place %s', (words, id) => {
    expect(nearPlaces(words, places)[0]?.id).toBe(id)
  })

  test('of something else is proposed for none', () => {
    expect(nearPlaces('Total', places)).toEqual([])
  })

  test('is the same name whatever its case, its "ward" and its "&"', () => {
    expect(isSameName('St Brannoc & Hill', 'SAINT BRANNOC AND HILL WARD', 'place')).toBe(true)
    expect(isSameName('Millfield', 'Millfields', 'place')).toBe(false)
  })
})

test('what is counted is known by its name and its other names', () => {
  expect(matchIndicator('residential  BURGLARY', [BURGLARY])).toBe(BURGLARY)
  expect(matchIndicator('Vehicle crime', [BURGLARY])).toBeUndefined()
})
