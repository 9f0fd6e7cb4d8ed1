import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type KnownName, likeness, nameFinder, normaliseName } from '../../../shared/domain/returns/index.ts'

const WARDS: readonly KnownName[] = [
  { id: '1', name: "St Chad's", otherNames: ['Saint Chads Ward'] },
  { id: '2', name: 'Alder Green', otherNames: ['E05000001'] },
  { id: '3', name: 'Market & Castle', otherNames: [] },
  { id: '4', name: 'Alder Brook', otherNames: [] },
]
const MEASURES: readonly KnownName[] = [
  { id: 'a', name: 'Number of awareness raising sessions held by March 2021', otherNames: [] },
  { id: 'b', name: 'Number of cases referred to the Hub', otherNames: [] },
]

describe('a name of the store', () => {
  const finder = nameFinder(WARDS, 'place')

  test.each([
    ["St. Chad's Ward", '1'],
    ['SAINT CHADS', '1'],
    ['Market and Castle', '3'],
    ['e05000001', '2'],
    ['  Alder  Green ', '2'],
  ])('is found by %s', (words, id) => {
    expect(finder.exactly(words)?.id).toBe(id)
    expect(finder.proposals(words)).toEqual([expect.objectContaining({ id, confidence: 'certain' })])
  })

  test.each([
    ['Alder Gren', '2', 'likely'],
    ['Aldre Brook', '4', 'likely'],
    ['Market', '3', 'likely'],
  ])('is proposed for %s, which is near', (words, id, confidence) => {
    expect(finder.proposals(words)[0]).toMatchObject({ id, confidence })
  })

  test('is only possible where two are as near', () => {
    expect(finder.proposals('Alder')[0]?.confidence).toBe('possible')
  })

  test('is not proposed for words that are like none', () => {
    expect(finder.proposals('Riverside')).toEqual([])
  })

  test('that two things have is certain for neither', () => {
    const twins = nameFinder([...WARDS, { id: '5', name: 'alder green', otherNames: [] }], 'place')
    expect(twins.exactly('Alder Green')).toBeUndefined()
  })

  test('of a measure is found by the words that matter', () => {
    const measures = nameFinder(MEASURES, 'measure')
    expect(measures.proposals('Awareness raising sessions held')[0]).toMatchObject({
      id: 'a',
      confidence: 'likely',
    })
    expect(measures.proposals('Referrals to the hub (number of cases)')[0]).toMatchObject({ id: 'b' })
  })
})

describe('a name that says that something is counted', () => {
  test.each([
    'Number of burglaries',
    'No. of burglaries',
    'no of Burglaries',
    'Nos. of burglaries',
    '# of burglaries',
    '№ of burglaries',
    'Total number of burglaries',
  ])('%s is the same however it is written', (words) => {
    expect(normaliseName(words, 'indicator')).toBe(normaliseName('Number of burglaries', 'indicator'))
  })

  test.each(['No crimes', 'Norwich of old', 'Numbing of hands'])('%s says no such thing', (words) => {
    expect(normaliseName(words, 'indicator')).toBe(words.toLowerCase())
  })
})

describe('likeness', () => {
  test('is 1 for the same name, symmetric, and between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (one, other) => {
        const alike = likeness(one, other, 'place')
        expect(alike).toBeGreaterThanOrEqual(0)
        expect(alike).toBeLessThanOrEqual(1)
        expect(likeness(other, one, 'place')).toBeCloseTo(alike, 10)
        if (normaliseName(one, 'place') !== '') expect(likeness(one, one, 'place')).toBe(1)
      }),
    )
  })
})
