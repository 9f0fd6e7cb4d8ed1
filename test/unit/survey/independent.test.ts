import { describe, expect, test } from 'vitest'
import { falseDiscovery, shareTrend } from '../../../shared/domain/statistics/index.ts'
import { compareWithRest, estimateOf } from '../../../shared/domain/survey/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { tabulatedSurvey } from '../../builders/survey-content.ts'
import { syntheticRespondents } from '../../builders/synthetic-respondents.ts'

// Worked out by R 4.2: survey::svymean for weighted shares, prop.test without correction for limits and differences,
// prop.trend.test for trends, p.adjust(…, 'BH') for many tests; bases by (Σw)² ÷ Σw². Of 800 respondents of seed 2020.
const BY_R = {
  weighted: [0.648910035442, 746, 635.082353022191, 0.610993398238, 0.685036062377],
  unweighted: [0.650134048257, 746, 746, 0.61522000513, 0.683509809506],
  Stowe: [0.744437294679, 210, 178.786965037397, 0.675827489933, 0.802763970635],
  '16 to 34': [0.762352254487, 246, 207.493294540606, 0.699999459029, 0.815167429028],
} as const
const BY_R_AGAINST_REST = {
  Stowe: [3.178702280649, 0.001479359548],
  '16 to 34': [4.207178963362, 0.000025857836],
} as const

const RESPONDENTS = syntheticRespondents(800, 2020)
const WEIGHTED = tabulatedSurvey(RESPONDENTS, true)

function estimateFor(survey: typeof WEIGHTED, value: string | null) {
  const group = survey.groups.find((one) => one.value === value)
  const result = defined(
    survey.results.find(({ groupId }) => groupId === (group?.id ?? null)),
    'a result',
  )
  const { share, base, effectiveBase, interval } = defined(
    estimateOf(result, defined(survey.asked[0], 'a question'), defined(survey.waves[0], 'a wave')),
    'an estimate',
  )
  return [share, base, effectiveBase, interval?.low, interval?.high]
}

function expectSixDigits(found: readonly (number | null | undefined)[], wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length)
  for (const [at, number] of wanted.entries()) {
    expect(Math.abs((found[at] ?? Number.NaN) / number - 1)).toBeLessThan(1e-6)
  }
}

describe('a file of respondents comes to what R makes of it', () => {
  test('weighted', () => expectSixDigits(estimateFor(WEIGHTED, null), BY_R.weighted))
  test('unweighted', () =>
    expectSixDigits(estimateFor(tabulatedSurvey(RESPONDENTS, false), null), BY_R.unweighted))
  test.each(['Stowe', '16 to 34'] as const)('for the group %s', (value) =>
    expectSixDigits(estimateFor(WEIGHTED, value), BY_R[value]),
  )
  test.each(['Stowe', '16 to 34'] as const)('for the group %s against all others', (value) => {
    const group = WEIGHTED.groups.find((one) => one.value === value)
    const of = (id: number | null) =>
      defined(
        WEIGHTED.results.find(({ groupId }) => groupId === id),
        'a result',
      )
    const asked = defined(WEIGHTED.asked[0], 'a question')
    const tested = compareWithRest(of(group?.id ?? null), of(null), asked, {
      sample: 'random',
      designEffect: 1,
    })
    if (tested.kind !== 'tested') throw new Error('it is tested')
    expectSixDigits([tested.z, tested.p], BY_R_AGAINST_REST[value])
  })
})

test('a trend of shares is the one of prop.trend.test', () => {
  const trend = defined(
    shareTrend([
      { successes: 312, base: 500, time: 0 },
      { successes: 325, base: 500, time: 1 },
      { successes: 344, base: 505, time: 2 },
      { successes: 371, base: 498, time: 4 },
    ]),
    'a trend',
  )
  expect(trend.z ** 2).toBeCloseTo(18.525471425982, 8)
  expect(trend.p).toBeCloseTo(0.00001676488, 10)
  expect(trend.slope).toBeGreaterThan(0)
})

test('the procedure for many tests keeps those that p.adjust keeps', () => {
  const ps = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269]
  const many = [...ps, 0.275, 0.34, 0.341, 0.384, 0.569, 0.594, 0.696, 0.762, 0.94, 0.942, 0.975, 0.986]
  expect(falseDiscovery(many, 0.05).filter(Boolean)).toHaveLength(1)
  expect(falseDiscovery([0.04, 0.01, 0.03], 0.05)).toEqual([true, true, true])
  expect(falseDiscovery([], 0.05)).toEqual([])
})
