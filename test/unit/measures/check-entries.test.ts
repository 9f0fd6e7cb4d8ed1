import { describe, expect, test } from 'vitest'
import {
  checkReading,
  checkScoring,
  isRefused,
  type MeasureDetail,
  type MeasureScoring,
  type Reading,
  type ScoringRules,
} from '../../../shared/domain/measures/index.ts'
import type { Identity } from '../../../shared/domain/plan/index.ts'
import {
  day,
  EDITION_2020,
  measureOf,
  quarters,
  reading,
  rulesOf,
  scoringOf,
  share,
  span,
} from '../../builders/series.ts'

const COUNT = rulesOf('count-by-date')
const SHARE = rulesOf('percentage')

function readingFindings(entry: Reading, rules: ScoringRules, readings: readonly Reading[] = []): string[] {
  const asAt = day('2020-11-15')
  return checkReading(entry, { rules, edition: EDITION_2020, readings, replaces: null, asAt }).map(
    ({ severity, message }) => `${severity}: ${message}`,
  )
}

describe('a reading', () => {
  test('that fits is kept without a word', () => {
    expect(readingFindings(reading('2020-07-01 2020-09-30', 12), COUNT)).toEqual([])
    expect(readingFindings(reading('2019-07-01 2019-09-30', 12), COUNT)).toEqual([])
    expect(readingFindings(share('2020-07-01 2020-09-30', 45, 60), SHARE)).toEqual([])
    expect(readingFindings(share('2020-07-01 2020-09-30', 60, 60), SHARE)).toEqual([])
    expect(
      readingFindings(
        reading('2020-04-06 2020-04-06', 1),
        rulesOf('count-by-date', {}, { frequency: 'once' }),
      ),
    ).toEqual([])
  })

  test.each([
    [
      '2020-09-30 2020-07-01',
      'refused: The period begins on 30 September 2020 and ends before that, on 1 July 2020. Exchange the two days.',
    ],
    ['2021-01-01 2021-03-31', 'refused: January to March 2021 has not begun yet. Check the period.'],
    ['2020-10-01 2020-12-31', 'doubt: October to December 2020 is not over yet. Is this figure provisional?'],
    [
      '2018-07-01 2018-09-30',
      'doubt: July to September 2018 lies outside the plan year, 1 April 2020 to 31 March 2021, and the year before. Is that the period?',
    ],
    [
      '2020-07-01 2020-07-31',
      'doubt: A figure of this measure is for a quarter of the plan year, and July 2020 is not. Is that the period?',
    ],
  ])('of %s is asked about or refused', (period, message) => {
    expect(readingFindings(reading(period, 12), COUNT)).toEqual([message])
  })

  test('of a wave may be of any length', () => {
    expect(readingFindings(share('2020-05-04 2020-06-12', 300, 500), rulesOf('survey-result'))).toEqual([])
  })

  test('of days that a figure covers already is refused, unless it takes its place', () => {
    const [first = reading('2020-04-01 2020-06-30', 0)] = quarters(5)
    expect(readingFindings({ ...reading('2020-04-01 2020-06-30', 6) }, COUNT, [first])).toEqual([
      'refused: There is a figure for April to June 2020 already: 5. Change that one instead.',
    ])
    expect(readingFindings(reading('2020-06-01 2020-06-30', 6), COUNT, [first])).toContain(
      'refused: June 2020 has days in common with April to June 2020, which has a figure already. They would be counted twice. Change the period.',
    )
    const context = { rules: COUNT, edition: EDITION_2020, readings: [first], asAt: day('2020-11-15') }
    expect(checkReading(reading('2020-04-01 2020-06-30', 6), { ...context, replaces: first.id })).toEqual([])
  })

  test('that covers days again is only asked about where the latest counts', () => {
    const level = rulesOf('retain-level')
    expect(readingFindings(reading('2020-06-01 2020-06-30', 6), level, quarters(5))).toContain(
      'doubt: June 2020 has days in common with April to June 2020, which has a figure already. Is that the period?',
    )
  })

  test.each([
    [-1, COUNT, 'A count cannot be below 0: -1. Check the figure.'],
    [2.5, COUNT, 'A count is a whole number, and 2.5 is not. Check the figure.'],
    [Number.NaN, COUNT, 'The figure is not a number. Type figures only.'],
    [101, SHARE, 'A percentage is from 0 to 100, and 101 is not. Check the figure.'],
    [-0.1, rulesOf('rate'), 'A rate cannot be below 0: -0.1. Check the figure.'],
    [2, rulesOf('milestone'), 'The answer is neither yes nor no. Choose one of them.'],
  ])('of %f is refused', (value, rules, message) => {
    expect(readingFindings(reading('2020-07-01 2020-09-30', value), rules)).toEqual([`refused: ${message}`])
  })

  test.each([
    [61, 60, SHARE, '61 of 60 is more than all. Are the two numbers the wrong way round?'],
    [0, 0, SHARE, 'Nothing can be a share of 0. Check the second number.'],
    [-1, 60, SHARE, 'The two numbers cannot be below 0. Check them.'],
    [45, null, SHARE, 'One of the two numbers is missing. Give both, or only the result.'],
    [45, 60, COUNT, 'Only a percentage or a rate is made of two numbers. Leave them out.'],
  ])('made of %s and %s is refused', (numerator, denominator, rules, message) => {
    const entry = reading('2020-07-01 2020-09-30', 75, { numerator, denominator })
    expect(readingFindings(entry, rules)).toEqual([`refused: ${message}`])
  })

  test('that jumps by half or more is asked about softly, against last year first', () => {
    const before = [reading('2019-07-01 2019-09-30', 225), reading('2020-04-01 2020-06-30', 2240)]
    expect(readingFindings(reading('2020-07-01 2020-09-30', 2250), COUNT, before)).toEqual([
      'doubt: Is 2,250 right? Last year was 225.',
    ])
    expect(readingFindings(reading('2020-07-01 2020-09-30', 10), COUNT, quarters(20))).toEqual([
      'doubt: Is 10 right? April to June 2020 was 20.',
    ])
    expect(readingFindings(reading('2020-07-01 2020-09-30', 29), COUNT, quarters(20))).toEqual([])
    expect(readingFindings(reading('2020-07-01 2020-09-30', 3), COUNT, quarters(2))).toEqual([])
    expect(readingFindings(reading('2020-07-01 2020-09-30', 30), COUNT, quarters(0))).toEqual([])
  })
})

interface Example {
  readonly measure?: Partial<MeasureDetail>
  readonly scoring?: Partial<MeasureScoring>
  readonly kind?: MeasureDetail['kind']
  readonly readings?: readonly Reading[]
  readonly before?: ScoringRules
}

function scoringFindings({ measure, scoring, kind, readings = [], before }: Example): string[] {
  const entry = {
    identity: 'a'.repeat(32) as Identity,
    measure: measureOf(kind ?? 'count-by-date', { polarity: 'higher', ...measure }),
    scoring: scoringOf(scoring),
  }
  const context = { edition: EDITION_2020, readings, before: before ?? null, asAt: day('2020-11-15') }
  return checkScoring(entry, context).map(({ severity, message }) => `${severity}: ${message}`)
}

describe('how a measure is to be scored', () => {
  test('is kept without a word where it fits', () => {
    expect(scoringFindings({ measure: { target: 30, baseline: 20 } })).toEqual([])
    expect(scoringFindings({ scoring: { profile: [0.1, 0.5, 1] } })).toEqual([])
    expect(scoringFindings({ scoring: { tolerance: 0 } })).toEqual([])
    expect(scoringFindings({ kind: 'condition', measure: { polarity: 'none', target: 80 } })).toEqual([])
    expect(scoringFindings({ scoring: { tolerance: 100 } })).toEqual([])
    expect(scoringFindings({ scoring: { doneOn: day('2020-04-01') } })).toEqual([])
    expect(scoringFindings({ scoring: { doneOn: day('2020-11-15') } })).toEqual([])
  })

  test.each<[Example, string]>([
    [
      { measure: { polarity: 'lower', target: 30, baseline: 20 } },
      'doubt: Less is good here, but the target of 30 is above the baseline of 20. Is that meant?',
    ],
    [
      { measure: { target: 10, baseline: 20 } },
      'doubt: More is good here, but the target of 10 is below the baseline of 20. Is that meant?',
    ],
    [
      { measure: { target: 0 } },
      'doubt: More is good here, but the target is 0, which is met without anything done. Is that meant?',
    ],
    [
      { measure: { polarity: 'unset', target: 5 } },
      'doubt: There is a target, but nobody has said whether more or less is good. Say so, or it cannot be judged.',
    ],
    [{ measure: { target: -5 } }, 'refused: The target cannot be -5: it is below 0.'],
    [
      { kind: 'percentage', measure: { target: 120 } },
      'refused: The target cannot be 120: a percentage ends at 100.',
    ],
    [
      {
        kind: 'change-on-previous',
        measure: { target: -10, unit: '%', baseline: 40 },
      },
      'refused: The target is a change in percent, and -10 is below 0. Leave out the minus: which way is good says the rest.',
    ],
    [
      { measure: { target: 5 }, scoring: { isTracker: true } },
      'doubt: The measure is only watched, so its target is not used. Is that meant?',
    ],
    [
      { scoring: { profile: [0.5, 0.4, 1] } },
      'refused: The parts of the target must rise from 0 up to 100 %, and the last must be 100 %.',
    ],
    [
      { scoring: { profile: [0.5, 0.9] } },
      'refused: The parts of the target must rise from 0 up to 100 %, and the last must be 100 %.',
    ],
    [{ scoring: { tolerance: -1 } }, 'refused: A tolerance is from 0 to 100, and -1 is not.'],
    [{ scoring: { ratePer: 0 } }, 'refused: A rate is of a number of people above 0, 1,000 as a rule.'],
    [
      { scoring: { counting: 'activities', form: 'percentage' } },
      'refused: What is counted from activities is a count, and this measure is set to percentages. Choose one of the two.',
    ],
    [
      { scoring: { participation: { kind: 'sessions', atLeast: 0 } } },
      'refused: Taking part means at least 1 session.',
    ],
    [
      { scoring: { participation: { kind: 'months', longerThan: 0 } } },
      'refused: The length of taking part must be above 0 months.',
    ],
    [
      { scoring: { evidenceFor: 'a'.repeat(32) as Identity } },
      'refused: A measure cannot be evidence for itself. Choose another measure.',
    ],
    [
      { scoring: { startsOn: day('2021-06-01') } },
      'refused: Counting would begin on 1 June 2021, after it is due on 31 March 2021. Change one of the two days.',
    ],
    [
      { scoring: { startsOn: day('2020-03-01') } },
      'doubt: Counting would begin on 1 March 2020, outside the plan year, 1 April 2020 to 31 March 2021. Is that meant?',
    ],
    [
      { measure: { due: { on: day('2020-03-31'), words: null, precision: 'month' } } },
      'doubt: It is due on 31 March 2020, outside the plan year, 1 April 2020 to 31 March 2021. Is that meant?',
    ],
    [
      { scoring: { doneOn: day('2020-12-01') } },
      'refused: It cannot have been done on 1 December 2020, which is still to come.',
    ],
    [
      { scoring: { doneOn: day('2020-02-01') } },
      'doubt: It was done on 1 February 2020, before the plan year began. Is that the day?',
    ],
    [
      { scoring: { comparison: 'baseline' } },
      'doubt: It is to be compared with a baseline, but there is none. Enter the figure that it started from.',
    ],
    [
      { scoring: { baselinePeriod: span('2020-03-31 2019-04-01') } },
      'refused: The period of the baseline ends before it begins. Exchange the two days.',
    ],
    [
      { scoring: { baselinePeriod: span('2020-01-01 2020-12-31') } },
      'doubt: The period of the baseline lies within the time that is measured. Is that the period?',
    ],
  ])('%j is asked about or refused', (example, message) => {
    expect(scoringFindings(example)).toEqual([message])
  })

  test('is asked about or refused where readings were kept in another way', () => {
    const before = rulesOf('count-by-date')
    const readings = quarters(5, 120)
    expect(scoringFindings({ kind: 'percentage', readings: quarters(5, 12), before })).toEqual([
      'doubt: 2 readings are kept as counts, and would be read as percentages. Is that meant?',
    ])
    expect(scoringFindings({ kind: 'percentage', readings, before })).toEqual([
      'refused: 2 readings are kept as counts, and would be read as percentages. They do not fit. Remove them first, or leave the form as it is.',
    ])
    expect(scoringFindings({ kind: 'change-on-previous', readings: quarters(5), before })).toEqual([
      'doubt: 1 reading is kept already, and will be judged in another way. Is that meant?',
    ])
    expect(scoringFindings({ scoring: { frequency: 'monthly' }, readings, before })).toEqual([
      'doubt: 2 readings are kept for periods of another length. Is that meant?',
    ])
    expect(scoringFindings({ kind: 'percentage', before })).toEqual([])
    expect(scoringFindings({ kind: 'percentage', readings: quarters(0, 100), before })[0]).toMatch(/^doubt/)
  })

  test('is refused as a whole where one thing is', () => {
    expect(isRefused([{ severity: 'doubt', rule: 'x', message: 'X.' }])).toBe(false)
    expect(
      isRefused([
        { severity: 'doubt', rule: 'x', message: 'X.' },
        { severity: 'refused', rule: 'y', message: 'Y.' },
      ]),
    ).toBe(true)
  })
})
