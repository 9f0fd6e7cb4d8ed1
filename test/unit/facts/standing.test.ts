import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type FigureOrigin,
  type HeldFact,
  originInWords,
  standingInWords,
  standingOf,
} from '../../../shared/domain/facts/index.ts'
import type { IndicatorId, PlaceId } from '../../../shared/domain/places/index.ts'
import { type Fact, type FactId, type Identity, numberInValue } from '../../../shared/domain/plan/index.ts'
import { span } from '../../builders/series.ts'

const fact = (value: string): Fact => ({
  id: 1 as FactId,
  identity: 'a'.repeat(32) as Identity,
  name: 'Reports of nuisance',
  value,
  number: numberInValue(value),
  unit: null,
  period: null,
  place: null,
  source: null,
  note: null,
})

const origin = (more: Partial<FigureOrigin> = {}): FigureOrigin => ({
  importId: 7,
  fileName: 'wards.xlsx',
  at: '2020-07-04T09:00:00.000Z',
  sheet: 'Data',
  cell: 'C7',
  ...more,
})

const held = (value: string, now: number | null, origins: readonly FigureOrigin[] = [origin()]): HeldFact => {
  const figure = now === null ? null : { value: now, origins, hasTyped: false }
  return {
    fact: fact(value),
    source: {
      kind: 'ward-figure',
      indicatorId: 1 as IndicatorId,
      placeId: 1 as PlaceId,
      period: span('2019-04-01 2020-03-31'),
    },
    of: 'Nuisance in the borough',
    figure,
    standing: standingOf(fact(value), figure),
  }
}

describe('a fact held against the figure that it is tied to', () => {
  test.each([
    ['2,250', 2250, 'same'],
    ['2,250', 2310, 'differs'],
    ['13%', 13.2, 'same'],
    ['13%', 13.5, 'differs'],
    ['13.5%', 13.46, 'same'],
    ['5.9 per 1,000', 5.94, 'same'],
    ['0', 0, 'same'],
    ['-3', -3.4, 'same'],
    ['about a third', 33, 'no-number'],
    ['2,250', null, 'no-figure'],
    ['about a third', null, 'no-figure'],
  ])('%s against %s: %s', (value, figure, standing) => {
    expect(held(value, figure).standing).toBe(standing)
  })

  test('a count is the same as itself as it is printed, and no other count is', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(10_000_000), (one, other) => {
        const printed = one.toLocaleString('en-GB')
        expect(held(printed, other).standing).toBe(one === other ? 'same' : 'differs')
      }),
      { numRuns: 200 },
    )
  })

  test('says both figures, and of which file the other is', () => {
    expect(standingInWords(held('2,250', 2310))).toBe(
      'The text says 2,250; the file wards.xlsx of 4 July 2020 (Data, cell C7) says 2,310 (Nuisance in the borough, 1 April 2019 to 31 March 2020).',
    )
    expect(standingInWords(held('2,250', 2250))).toMatch(/^As the file wards\.xlsx of 4 July 2020/)
    expect(standingInWords(held('2,250', null))).toMatch(/^There is no figure of Nuisance in the borough/)
    expect(standingInWords(held('about a third', 33))).toMatch(/is no figure that could be held against/)
  })

  test('of several files says how many, and of typed figures that they were typed', () => {
    const later = origin({ importId: 8, at: '2020-10-02T09:00:00.000Z' })
    expect(originInWords({ value: 3, origins: [later, origin()], hasTyped: false })).toBe(
      '2 files together, the last of 2 October 2020',
    )
    expect(originInWords({ value: 3, origins: [later, later], hasTyped: true })).toBe(
      'the file wards.xlsx of 2 October 2020 with what was typed over it',
    )
    expect(originInWords({ value: 3, origins: [], hasTyped: true })).toBe('what was typed in')
  })
})
