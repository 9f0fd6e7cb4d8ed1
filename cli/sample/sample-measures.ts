import type { MeasureDetail, MeasureScoring, SeriesMark } from '../../shared/domain/measures/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { type CivilDate, parseCivilDate } from '../../shared/kit/civil-date.ts'

// Made-up figures for measures of the example plan: three years of quarters, chosen so that on 31 January 2021 every
// status and every direction is to be seen somewhere.

/** A figure; two of them are a number of so many; null where none came in. */
export type SampleFigure = number | readonly [numerator: number, denominator: number] | null

/** What is known of one measure of the example. */
export interface SampleMeasure {
  /** How its words begin; the first measure of the plan that begins so is meant. */
  readonly begins: string
  readonly measure?: Partial<Pick<MeasureDetail, 'polarity' | 'target' | 'baseline' | 'unit'>>
  readonly scoring?: Partial<MeasureScoring>
  readonly every?: 'month' | 'quarter' | 'half-year'
  /** From April 2018 on, unless the example begins later. */
  readonly figures?: readonly SampleFigure[]
  /** The first of the figures, counted in its periods from April 2018. */
  readonly startsAt?: number
  /** Figures that are only provisional, by their place. */
  readonly provisional?: readonly number[]
  /** What a figure was before it was revised, by its place. */
  readonly revised?: Readonly<Record<number, number>>
  readonly notes?: Readonly<Record<number, string>>
  readonly marks?: readonly Omit<SeriesMark, 'id'>[]
}

export function sampleDay(text: string): CivilDate {
  return defined(parseCivilDate(text), `the day ${text} of the example`)
}

export const SAMPLE_MEASURES: readonly SampleMeasure[] = [
  {
    begins: 'Number of people who come to community sessions',
    measure: { polarity: 'higher', target: 400 },
    figures: [82, 90, 88, 85, 95, 101, 97, 99, 110, 105, 108, 112],
  },
  {
    begins: 'Number of groups that use Cherry Close',
    measure: { polarity: 'higher', target: 20 },
    figures: [3, 4, 4, 3, 4, 5, 4, 4, 5, 4, 5, 5],
  },
  {
    begins: 'Number of community triggers resolved',
    measure: { polarity: 'higher', target: 24 },
    figures: [6, 5, 7, 6, 6, 5, 6, 5, 4, 3, 4, 4],
    scoring: {
      correctiveAction: 'A second caseworker takes triggers from February, and each is reviewed weekly.',
      comment: 'Fewer were resolved while one of the two posts was vacant.',
    },
  },
  {
    begins: 'Number of cases sent to the mediation specialist',
    measure: { polarity: 'higher', target: 15 },
    scoring: {
      counting: 'mediation-referred',
      caveat: 'A case counts in the quarter in which it was referred.',
    },
  },
  {
    begins: 'Number of young volunteers who once caused ASB',
    measure: { polarity: 'higher', target: 10 },
    figures: [2, 1, 2, 3, 2, 2, 3, 2, 4, 5, 3, 2],
  },
  {
    begins: 'Number of cases that go to the hub',
    figures: [41, 38, 44, 40, 39, 43, 45, 42, 70, 78, 81, 74],
  },
  {
    begins: 'Number of referrals that arrive by the agreed routes',
    scoring: { isTracker: true, comment: 'Watched, so that the new form can be judged next year.' },
    figures: [22, 25, 21, 24, 26, 23, 25, 24, 25, 26, 24, 25],
  },
  {
    begins: 'Percentage of participants who live in the two wards',
    measure: { polarity: 'higher', target: 60, unit: '%' },
    figures: [
      [29, 54],
      [31, 58],
      [30, 52],
      [33, 60],
      [34, 61],
      [36, 62],
      [33, 57],
      [38, 64],
      [41, 66],
      [39, 63],
      [44, 70],
      [40, 65],
    ],
    scoring: { placeFilter: 'Chasetown and Stowe', tolerance: 5 },
  },
  {
    begins: 'Increased confidence and feelings of safety',
    measure: { polarity: 'higher', unit: '%' },
    every: 'half-year',
  },
  {
    begins: 'Reduction in ASB that the police or partners hear of again',
    measure: { polarity: 'lower' },
    scoring: { comparison: 'previous-year' },
    figures: [212, 240, 198, 186, 224, 251, 205, 190, 171, 196, 158, 150],
    revised: { 10: 149 },
    notes: { 10: 'Revised after late reports of December were added.' },
    provisional: [11],
  },
  {
    begins: 'Reduction in shoplifting and theft from the person',
    measure: { polarity: 'lower' },
    scoring: {
      comparison: 'previous-year',
      correctiveAction: 'Patrols on market days, and a radio link for all shops of the centre by March.',
    },
    figures: [66, 71, 80, 62, 69, 74, 84, 65, 95, 104, 118, 97],
  },
  {
    begins: 'Reduction in Domestic abuse reports',
    figures: [148, 155, 160, 151, 150, 158, 163, 154, 108, 112, 120, 118],
    scoring: { caveat: 'Nobody has said yet whether fewer reports are good news.' },
  },
  {
    begins: 'Reduction in victims/ abusers who come back',
    figures: [31, 29, 33, 30, 32, 28, 31, 30, 24, 22, 25, 23],
    marks: [
      { kind: 'break', on: sampleDay('2020-07-01'), words: 'Cases are counted by household from here on' },
    ],
  },
  {
    begins: 'Increase in reports from these groups',
    figures: [9, 11, 8, 10, 10, 9, 11, 10, 12, 8, 11, 10],
    marks: [
      {
        kind: 'exclusion',
        on: sampleDay('2020-10-01'),
        words: 'Without one helpline, which has not reported',
      },
    ],
  },
  {
    begins: 'Greater reporting of ASB by local firms',
    figures: [14],
    startsAt: 8,
  },
  {
    begins: 'Increase in reports of hate crime',
    measure: { polarity: 'higher', baseline: 60 },
    scoring: {
      comparison: 'baseline',
      baselinePeriod: { from: sampleDay('2019-04-01'), to: sampleDay('2020-03-31') },
      baselineSource: 'Returns of the partners for 2019/20',
    },
    figures: [13, 15, 14, 14, 15, 16, 14, 15, 16, null, 17, 18],
  },
  {
    begins: 'To retain the number of businesses',
    measure: { polarity: 'higher', baseline: 42 },
    figures: [40, 41, 41, 42, 42, 42, 43, 42, 42, 41, 43, 42],
  },
  {
    begins: 'Monthly attendance at the Lichfield HUB',
    every: 'month',
    startsAt: 24,
    figures: [1, 1, 1, 0, 1, 1, 1, null, 1, 1, 1, 1],
  },
  {
    begins: 'Number of courses running in Lichfield district',
    measure: { polarity: 'higher', target: 4 },
    figures: [1, 0, 1, 1, 1, 1, 0, 1, 1, 1],
  },
  {
    begins: 'Briefings, an awareness toolkit',
    scoring: { doneOn: sampleDay('2020-12-10') },
  },
  {
    begins: 'Number of awareness sessions held by March 2021',
    measure: { polarity: 'higher', target: 12 },
    scoring: { counting: 'activities', activityKinds: ['session'] },
  },
  {
    begins: 'Number of school sessions during the period',
    measure: { polarity: 'higher', target: 18 },
    scoring: { counting: 'activities', activityKinds: ['session'] },
  },
  {
    begins: 'Number of young people who are new to the activities of the summer',
    measure: { polarity: 'higher', target: 60 },
    scoring: { counting: 'first-time' },
  },
  {
    begins: 'Number of training sessions for volunteers',
    measure: { polarity: 'higher', target: 8 },
    scoring: { counting: 'activities', activityKinds: ['training'] },
  },
]
