import { describe, expect, test } from 'vitest'
import {
  changeBetween,
  MEASURE_STATUSES,
  type MeasureDetail,
  type MeasureKind,
  type MeasureScoring,
  plainFigure,
  type Reading,
  type StatusRule,
  statusOf,
  USUAL_POLICY,
} from '../../../shared/domain/measures/index.ts'
import type { Identity } from '../../../shared/domain/plan/index.ts'
import {
  changeCell,
  changeInWords,
  REPEAT_CAUTION,
  testInWords,
} from '../../../shared/text/change-sentences.ts'
import { courseInWords, standingDetails, standingInWords } from '../../../shared/text/measure-sentences.ts'
import {
  directionShape,
  MEASURE_STATUS_SHAPES,
  MEASURE_STATUS_WORDS,
  STATUS_SHAPES,
} from '../../../shared/text/status-words.ts'
import {
  day,
  EDITION_2020,
  measureOf,
  quarters,
  reading,
  scoringOf,
  seriesOf,
  share,
} from '../../builders/series.ts'

const NOW = '2020-04-01 2020-06-30'
const BEFORE = '2019-04-01 2019-06-30'

function change(
  now: Reading,
  before: Reading,
  form: 'count' | 'percentage' = 'count',
  isLeftToChance = true,
) {
  return changeBetween(plainFigure(now), plainFigure(before), {
    form,
    polarity: 'lower',
    deadBand: 2,
    isLeftToChance,
    target: null,
    marks: [],
    needsBase: form === 'percentage',
    isOfMoment: false,
  })
}
const counts = (now: number, before: number, isLeftToChance = true) =>
  change(reading(NOW, now), reading(BEFORE, before), 'count', isLeftToChance)

describe('the sentence of a change', () => {
  test.each([
    [2250, 2083, 'ASB reports rose from 2,083 to 2,250 (8%); more than chance would explain.', '+8%'],
    [2083, 2250, 'ASB reports fell from 2,250 to 2,083 (7%); more than chance would explain.', '−7%'],
    [12, 8, 'ASB reports, 12 against 8: too few to say.', '8 to 12'],
    [2100, 2083, 'ASB reports, 2,100 against 2,083: no clear change.', '+0.8%'],
    [8, 8, 'ASB reports, 8 as before.', '8 to 8'],
    [30, 8, 'ASB reports rose from 8 to 30; more than chance would explain.', '8 to 30'],
    [12, 0, 'ASB reports rose from 0 to 12; more than chance would explain.', 'n/a'],
  ])('from %i to %i', (now, before, sentence, cell) => {
    expect(changeInWords(counts(now, before), 'count', 'ASB reports')).toBe(sentence)
    expect(changeCell(counts(now, before), 'count')).toBe(cell)
  })

  test('begins with the verb where nothing is named, and speaks of chance only where it was tested', () => {
    expect(changeInWords(counts(2250, 2083), 'count')).toBe(
      'Rose from 2,083 to 2,250 (8%); more than chance would explain.',
    )
    expect(changeInWords(counts(12, 8, false), 'count')).toBe('Rose from 8 to 12.')
  })

  test('of shares is in points', () => {
    const shares = change(share(NOW, 360, 500), share(BEFORE, 325, 500), 'percentage')
    expect(changeInWords(shares, 'percentage')).toBe(
      'Rose from 65% to 72% (7 points); more than chance would explain.',
    )
    expect(changeCell(shares, 'percentage')).toBe('+7 points')
    expect(testInWords(shares, 'percentage')).toEqual([
      'Two shares, compared with their bases: chance alone gives a difference so large about 2 times in 100 (p = 0.017, z = 2.38).',
      'The change lies between +1.2 and +12.7 points (95% limits).',
    ])
  })

  test('says why nothing is compared', () => {
    expect(
      changeInWords(change(share(NOW, 9, 10), share(BEFORE, 325, 500), 'percentage'), 'percentage'),
    ).toBe('There are fewer than 30 answers in one of the two, too few to compare.')
    expect(changeInWords(change(reading(NOW, 9), reading('2019-04-01 2019-04-30', 9)), 'count')).toBe(
      'The two figures are of periods of different lengths, so they are not compared.',
    )
  })

  test('has its test behind it, with a caution where it seems sure', () => {
    expect(testInWords(counts(2250, 2083), 'count')).toEqual([
      'Two counts, compared by the normal curve: chance alone gives a difference so large about once in 100 times (p = 0.011, z = 2.54).',
      'The change lies between +1.8% and +14.7% (95% limits).',
      REPEAT_CAUTION,
    ])
    expect(testInWords(counts(12, 8), 'count')).toEqual([
      'Two small counts, compared exactly: chance alone gives a difference so large about 50 times in 100 (p = 0.503).',
      'The change lies between −38.7% and +267% (95% limits).',
    ])
    expect(testInWords(counts(12, 8, false), 'count')).toEqual([
      'A change of 2% or less counts as none. Chance is not tested.',
    ])
  })
})

interface Example {
  readonly kind: MeasureKind
  readonly measure?: Partial<MeasureDetail>
  readonly scoring?: Partial<MeasureScoring>
  readonly readings?: readonly Reading[]
  readonly asAt?: string
  readonly rule?: StatusRule
}
function stand({ kind, measure, scoring, readings = [], asAt = '2020-10-15', rule = 'tolerance' }: Example) {
  return statusOf({
    measure: measureOf(kind, measure),
    scoring: scoringOf(scoring),
    series: seriesOf(readings),
    edition: EDITION_2020,
    asAt: day(asAt),
    policy: { ...USUAL_POLICY, rule },
  })
}
const HIGHER = { polarity: 'higher', target: 30 } as const
const SUMMER = { due: { on: day('2020-09-30'), words: null, precision: 'month' } } as const

describe('why a status is what it is', () => {
  test.each<[Example, string]>([
    [
      {
        kind: 'change-on-previous',
        measure: { polarity: 'lower', target: 8, unit: '%' },
        readings: [reading(BEFORE, 200), reading(NOW, 180)],
      },
      'On track: 180 against 200 before (−10%), where a fall of 8% is wanted.',
    ],
    [
      { kind: 'count-by-date', measure: HIGHER, readings: quarters(7, 7) },
      'At risk: 14 of 15 expected by 30 September 2020.',
    ],
    [
      { kind: 'count-by-date', measure: HIGHER, readings: quarters(7, 8) },
      'On track: 15 of 15 expected by 30 September 2020.',
    ],
    [
      { kind: 'count-by-date', measure: HIGHER, readings: quarters(5, 7) },
      'Off track: 12 of 15 expected by 30 September 2020.',
    ],
    [
      { kind: 'count-by-date', measure: HIGHER, readings: quarters(30, 3) },
      'Met: 33 of 30 by 30 September 2020.',
    ],
    [
      { kind: 'count-by-date', measure: HIGHER, readings: quarters(7, 7, 7, 8), asAt: '2021-04-20' },
      'Missed: 29 of 30 by 31 March 2021.',
    ],
    [
      { kind: 'count-by-date', measure: HIGHER, readings: quarters(7, 7, 7), asAt: '2021-04-20' },
      'No data: 21 so far. The figure for January to March 2021 is missing.',
    ],
    [
      { kind: 'count-by-date', measure: { ...HIGHER, polarity: 'lower' }, readings: quarters(9, 9) },
      'Off track: 18, against at most 15 expected by 30 September 2020.',
    ],
    [
      {
        kind: 'count-by-date',
        measure: HIGHER,
        readings: [reading('2019-04-01 2019-06-30', 2), ...quarters(3)],
        asAt: '2020-07-15',
        rule: 'tolerance-or-last-year',
      },
      'At risk: 3 of 7 expected by 30 June 2020, but no worse than 2 a year before.',
    ],
    [
      { kind: 'percentage', measure: { polarity: 'higher', target: 75 }, readings: [share(NOW, 72, 100)] },
      'At risk: 72% against a target of 75%.',
    ],
    [
      {
        kind: 'change-on-previous',
        measure: { polarity: 'lower' },
        readings: [reading(BEFORE, 2083), reading(NOW, 2250)],
      },
      'Off track: rose from 2,083 to 2,250 (8%); more than chance would explain.',
    ],
    [
      { kind: 'change-on-previous', measure: { polarity: 'lower' }, readings: [reading(NOW, 2250)] },
      'No baseline: there is nothing to compare with yet.',
    ],
    [
      { kind: 'direction-only', measure: { polarity: 'lower' }, readings: quarters(9) },
      'No baseline: 9 so far. It asks for more or less without saying than what. Name the figure to compare with.',
    ],
    [{ kind: 'milestone', measure: SUMMER }, 'Missed: due on 30 September 2020 and not done.'],
    [{ kind: 'milestone', measure: SUMMER, asAt: '2020-08-01' }, 'Not yet due: due on 30 September 2020.'],
    [
      { kind: 'milestone', measure: SUMMER, scoring: { doneOn: day('2020-08-01') } },
      'Met: done on 1 August 2020.',
    ],
    [
      { kind: 'milestone', measure: SUMMER, scoring: { doneOn: day('2020-10-02') } },
      'Met: done on 2 October 2020, later than 30 September 2020, when it was due.',
    ],
    [
      { kind: 'frequency', readings: [reading('2020-04-01 2020-04-30', 1)], asAt: '2020-05-15' },
      'On track: took place in 1 of 1 month.',
    ],
    [
      { kind: 'retain-level', measure: { polarity: 'higher', baseline: 24 }, readings: quarters(22) },
      'On track: 22 against 24 that is to be kept, with a tolerance of 2.4.',
    ],
    [
      { kind: 'evidence-source' },
      'Not scored: a source of evidence has no status of its own. Say which measure it is evidence for.',
    ],
    [
      { kind: 'evidence-source', scoring: { evidenceFor: 'c'.repeat(32) as Identity } },
      'Not scored: a source of evidence has no status of its own. It is evidence for “Satisfaction of tenants”.',
    ],
    [
      { kind: 'count-by-date', measure: HIGHER, asAt: '2020-05-01' },
      'Not yet due: the first figure is for April to June 2020.',
    ],
    [{ kind: 'count-by-date', measure: HIGHER }, 'No data: no figure has come in yet.'],
    [
      { kind: 'count-by-date', measure: { polarity: 'higher' }, readings: quarters(9) },
      'No target set: 9 so far. Set a target, or say that it is only watched.',
    ],
    [
      { kind: 'count-by-date', measure: { target: 30 }, readings: quarters(9) },
      'No target set: 9 so far. Nobody has said yet whether more or less is good.',
    ],
    [
      { kind: 'retain-level', readings: quarters(9) },
      'No baseline: 9 so far. Enter the figure that it started from.',
    ],
    [
      { kind: 'count-by-date', scoring: { isTracker: true }, readings: quarters(9) },
      'Watched only: 9 so far.',
    ],
    [
      { kind: 'not-measurable' },
      'Not scored: it cannot be counted as it is written. Name a question, or something that can be counted.',
    ],
    [{ kind: 'activity-as-measure' }, 'Not scored: it says what will be done, and belongs to the actions.'],
  ])('%j', (example, sentence) => {
    expect(standingInWords(stand(example), () => 'Satisfaction of tenants')).toBe(sentence)
  })

  test('has its details: what is provisional, missing, assumed and near', () => {
    const [, second = reading(NOW, 0)] = quarters(0, 7)
    const standing = stand({
      kind: 'count-by-date',
      measure: HIGHER,
      readings: [{ ...second, isProvisional: true }],
    })
    expect(standingDetails(standing)).toEqual([
      'The figure is provisional.',
      'The figure for April to June 2020 is missing.',
      'No date is given: the end of the plan year, 31 March 2021, is assumed.',
      'Within 0.7 of what is expected it counts as at risk.',
    ])
  })
})

describe('a figure against a part of its baseline', () => {
  const example: Example = {
    kind: 'direction-only',
    measure: { polarity: 'higher', baseline: 60 },
    readings: quarters(16, 17),
  }

  test('is tested as a count, and the part is told', () => {
    expect(standingInWords(stand(example))).toBe('At risk: 33 against 30: too few to say.')
    expect(standingDetails(stand(example))).toEqual([
      'Of the baseline of 60, 30 is for as long a time as the figures so far.',
      'Two small counts, compared exactly: chance alone gives a difference so large about 80 times in 100 (p = 0.801).',
      'The change lies between −32.9% and +80.4% (95% limits).',
    ])
  })
})

describe('the course of a measure', () => {
  const months = [reading('2020-04-01 2020-04-30', 240), reading('2021-03-01 2021-03-31', 180)]
  const level: Example = {
    kind: 'rate',
    measure: { polarity: 'lower', target: 200 },
    scoring: { frequency: 'once' },
    readings: months,
    asAt: '2021-04-15',
  }

  test('names its first and its last figure, and what became of the target', () => {
    expect(courseInWords(stand(level), seriesOf(months))).toBe(
      'Fell from 240 in April 2020 to 180 in March 2021. Target 200 met.',
    )
  })

  test('leaves out what is not over', () => {
    const [first = reading(NOW, 0), second = reading(NOW, 0)] = quarters(9, 2)
    const readings = [first, { ...second, isProvisional: true }]
    const example: Example = { kind: 'count-by-date', measure: HIGHER, readings, asAt: '2020-08-01' }
    expect(courseInWords(stand(example), seriesOf(readings))).toMatch(/^9 in April to June 2020\. /)
  })

  test('of a sum says what it came to', () => {
    const example: Example = {
      kind: 'count-by-date',
      measure: HIGHER,
      readings: quarters(9, 7, 7, 7),
      asAt: '2021-04-20',
    }
    expect(courseInWords(stand(example), seriesOf(quarters(9, 7, 7, 7)))).toBe(
      'Fell from 9 in April to June 2020 to 7 in January to March 2021. Target 30 met with 30 in all.',
    )
  })

  test('says how it stands while its time is not over, and where there is one figure or none', () => {
    const example: Example = { kind: 'count-by-date', measure: HIGHER, readings: quarters(7) }
    expect(courseInWords(stand(example), seriesOf(quarters(7)))).toBe(
      '7 in April to June 2020. On track: 7 of 7 expected by 30 June 2020.',
    )
    expect(courseInWords(stand({ kind: 'count-by-date', measure: HIGHER }), seriesOf([]))).toBe(
      'No data: no figure has come in yet.',
    )
  })
})

describe('the words of a status', () => {
  test('are all different, and those that judge have shapes of their own', () => {
    expect(new Set(Object.values(MEASURE_STATUS_WORDS)).size).toBe(MEASURE_STATUSES.length)
    const judged = MEASURE_STATUSES.slice(0, 5).map((status) => MEASURE_STATUS_SHAPES[status])
    expect(new Set(judged).size).toBe(5)
    for (const shape of Object.values(MEASURE_STATUS_SHAPES)) expect(STATUS_SHAPES).toContain(shape)
  })

  test('of a direction have an arrow the way of the figure', () => {
    expect([counts(2250, 2083), counts(2083, 2250), counts(8, 8), counts(12, 8)].map(directionShape)).toEqual(
      ['arrow-up', 'arrow-down', 'level', 'dash'],
    )
  })
})
