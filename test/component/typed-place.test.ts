import { describe, expect, test } from 'vitest'
import { type PlaceField, placeCell, readPlaceCell } from '../../renderer/screens/places/typed-place.ts'
import { day } from '../builders/series.ts'
import { aWard } from '../builders/ward-figures.ts'

const quay = aWard(1, {
  name: 'Old Quay',
  code: 'E05090001',
  isCityCentre: true,
  from: day('2015-05-01'),
  aliases: ['The Quay', 'Quayside'],
  populations: [{ year: 2019, population: 5200, source: 'Estimate' }],
})

describe('a cell of the table of places', () => {
  test.each<[PlaceField, string]>([
    ['name', 'Old Quay'],
    ['kind', 'Ward'],
    ['code', 'E05090001'],
    ['isCityCentre', 'Yes'],
    ['population', '5,200'],
    ['source', 'Estimate'],
    ['aliases', 'The Quay; Quayside'],
    ['from', '1/5/2015'],
    ['until', ''],
  ])('of %s reads "%s", and typed again changes nothing', (field, words) => {
    expect(placeCell(quay, field, 2019)).toBe(words)
    const { id: _id, populations: _populations, ...face } = quay
    expect(readPlaceCell(quay, field, words, 2019)).toEqual(
      field === 'population' || field === 'source'
        ? { kind: 'population', population: 5200, source: 'Estimate' }
        : { kind: 'face', face },
    )
  })

  test.each<[PlaceField, string, object]>([
    ['kind', 'district', { kind: 'district' }],
    ['kind', 'Police force area', { kind: 'force' }],
    ['isCityCentre', 'no', { isCityCentre: false }],
    ['isCityCentre', '', { isCityCentre: false }],
    ['code', ' ', { code: null }],
    ['aliases', 'One;; Two ', { aliases: ['One', 'Two'] }],
    ['until', '1 May 2019', { until: '2019-05-01' }],
    ['from', '', { from: null }],
  ])('of %s takes "%s"', (field, words, said) => {
    expect(readPlaceCell(quay, field, words, 2019)).toMatchObject({ kind: 'face', face: said })
  })

  test.each<[string, number | null]>([
    ['12 345', 12_345],
    ['5,300', 5300],
    ['', null],
  ])('of the population takes "%s"', (words, population) => {
    expect(readPlaceCell(quay, 'population', words, 2019)).toMatchObject({ kind: 'population', population })
  })

  test.each<[PlaceField, string, number, string]>([
    ['name', ' ', 2019, 'A place has a name. Type it.'],
    ['kind', 'Parish', 2019, '“Parish” is no kind of place.'],
    ['isCityCentre', 'partly', 2019, '“partly” is neither. Type Yes or No.'],
    ['population', '5.2k', 2019, 'A population is a whole number from 1 up.'],
    ['population', '0', 2019, 'A population is a whole number from 1 up.'],
    ['source', 'Census', 2011, 'Type the population of 2011 first'],
    ['from', '31/2/2019', 2019, '“31/2/2019” is no day.'],
  ])('of %s refuses "%s" and says why', (field, words, year, sentence) => {
    const change = readPlaceCell(quay, field, words, year)
    expect(change.kind === 'refused' ? change.sentence : '').toContain(sentence)
  })
})
