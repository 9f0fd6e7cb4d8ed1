import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Figure,
  type FiguresToPrint,
  keepFiguresBack,
  type PrintedTotal,
} from '../../../shared/domain/measures/index.ts'
import { DEFAULT_POLICY } from '../../../shared/domain/suppression/index.ts'
import { day } from '../../builders/series.ts'

const QUARTERS = [
  '2020-04-01 2020-06-30',
  '2020-07-01 2020-09-30',
  '2020-10-01 2020-12-31',
  '2021-01-01 2021-03-31',
]

function figure(days: string, value: number, parts: readonly [number, number] | null = null): Figure {
  const [from = '', to = ''] = days.split(' ')
  return {
    period: { from: day(from), to: day(to) },
    value,
    numerator: parts?.[0] ?? null,
    denominator: parts?.[1] ?? null,
  }
}

function quarters(values: readonly number[]): Figure[] {
  return values.map((value, at) => figure(QUARTERS[at] ?? '', value))
}

function soFar(readings: readonly Figure[]): PrintedTotal {
  const [first, last] = [readings[0], readings.at(-1)]
  if (first === undefined || last === undefined) throw new Error('readings')
  return {
    period: { from: first.period.from, to: last.period.to },
    value: readings.reduce((sum, { value }) => sum + value, 0),
    numerator: null,
    denominator: null,
    parts: readings,
  }
}

function kept(given: Partial<FiguresToPrint> & Pick<FiguresToPrint, 'readings'>): number[] {
  const whole = { form: 'count' as const, totals: [], published: [], ...given }
  const isKept = keepFiguresBack(whole, DEFAULT_POLICY)
  return [...whole.readings, ...whole.totals].filter(isKept).map(({ value }) => value)
}

describe('the figures of a measure of people', () => {
  test.each<[string, readonly number[], readonly number[]]>([
    ['are all shown where none is small', [12, 0, 9], []],
    ['take the smallest other quarter along, so that the sum says nothing', [3, 20, 9], [3, 9]],
    ['need no other where two small ones leave room', [4, 4, 30], [4, 4]],
    ['give up the sum where nothing else is left', [3, 0], [3, 3]],
  ])('%s', (_, values, expected) => {
    const readings = quarters(values)
    expect(kept({ readings, totals: [soFar(readings)] })).toEqual(expected)
  })

  test('leave more than one possible value for each that is kept back', () => {
    const values = fc.array(fc.oneof(fc.nat(6), fc.nat(20)), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(values, (given) => {
        const readings = quarters(given)
        const total = soFar(readings)
        const isKept = keepFiguresBack(
          { form: 'count', readings, totals: [total], published: [] },
          DEFAULT_POLICY,
        )
        for (const reading of readings) {
          if (reading.value >= 1 && reading.value <= 4) expect(isKept(reading)).toBe(true)
        }
        const hidden = readings.filter(isKept)
        if (hidden.length === 0 || isKept(total)) return
        expect(hidden.length).toBeGreaterThan(1)
        expect(hidden.reduce((sum, { value }) => sum + value, 0)).toBeGreaterThan(hidden.length)
      }),
      { numRuns: 100 },
    )
  })

  test('keep the sum back where an earlier report has the sum before it', () => {
    const readings = quarters([20, 12, 2])
    const before = [figure('2020-04-01 2020-09-30', 32)]
    expect(kept({ readings, totals: [soFar(readings)] })).toEqual([12, 2])
    expect(kept({ readings, totals: [soFar(readings)], published: before })).toContain(34)
  })

  test('are all kept back where a year is not the sum of its quarters and one of these is small', () => {
    const readings = [...quarters([20, 30, 40, 3]), figure('2020-04-01 2021-03-31', 95)]
    expect(kept({ readings })).toEqual([20, 30, 40, 3, 95])
    expect(kept({ readings: readings.filter(({ value }) => value !== 3) })).toEqual([])
  })

  test.each<[string, readonly [number, number], boolean]>([
    ['of large numbers is shown', [40, 90], false],
    ['of few goes with its count', [3, 90], true],
    ['of nearly all goes with those left over', [88, 90], true],
    ['of nobody in a small group says something of everybody', [0, 8], true],
    ['of everybody in a small group too', [8, 8], true],
    ['of nobody in a large group is shown', [0, 60], false],
  ])('a share %s', (_, parts, isKept) => {
    const share = figure(QUARTERS[0] ?? '', (100 * parts[0]) / parts[1], parts)
    expect(kept({ form: 'percentage', readings: [share] }).length > 0).toBe(isKept)
  })

  test('a rate of few people goes, and a score never', () => {
    const few = [figure(QUARTERS[0] ?? '', 0.6, [3, 5000])]
    expect(kept({ form: 'rate', readings: few })).toEqual([0.6])
    expect(kept({ form: 'score', readings: few })).toEqual([])
  })
})
