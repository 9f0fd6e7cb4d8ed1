import type { AnswerRole } from '../../shared/domain/survey/index.ts'

/** A wave of the example's survey of residents; all numbers are made up. */
export interface SampleWave {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly invited: number
  readonly responses: number
}

export const SAMPLE_WAVES: readonly SampleWave[] = [
  { name: 'Spring 2018', from: '2018-05-01', to: '2018-05-31', invited: 2_000, responses: 512 },
  { name: 'Autumn 2018', from: '2018-10-01', to: '2018-10-31', invited: 2_000, responses: 498 },
  { name: 'Spring 2019', from: '2019-05-01', to: '2019-05-31', invited: 2_000, responses: 505 },
  { name: 'Autumn 2019', from: '2019-10-01', to: '2019-10-31', invited: 2_000, responses: 487 },
  { name: 'Spring 2020', from: '2020-05-01', to: '2020-05-31', invited: 2_000, responses: 521 },
  { name: 'Autumn 2020', from: '2020-10-01', to: '2020-10-31', invited: 2_400, responses: 604 },
]

export interface SampleQuestion {
  readonly name: string
  readonly finding: string
  /** The wording in a wave, by its place from 0. */
  wording(wave: number): string
  readonly answers: readonly (readonly [words: string, role: AnswerRole])[]
  /** How many gave each answer, wave by wave. */
  readonly counts: readonly (readonly number[])[]
}

const SAFETY = [
  ['Very safe', 'positive'],
  ['Fairly safe', 'positive'],
  ['A bit unsafe', 'other'],
  ['Very unsafe', 'other'],
  ["Don't know", 'left-out'],
] as const

export const SAMPLE_QUESTIONS: readonly SampleQuestion[] = [
  {
    name: 'Safety after dark',
    finding: 'felt safe outside in their area after dark',
    wording: () => 'How safe do you feel when outside in your local area after dark?',
    answers: SAFETY,
    counts: [
      [96, 218, 118, 62, 14],
      [92, 214, 121, 55, 12],
      [101, 221, 112, 53, 13],
      [98, 219, 104, 50, 11],
      [118, 238, 99, 48, 13],
      [151, 281, 101, 49, 17],
    ],
  },
  {
    name: 'Safety by day',
    finding: 'felt safe outside in their area during the day',
    wording: () => 'How safe do you feel when outside in your local area during the day?',
    answers: SAFETY,
    counts: [
      [281, 199, 18, 6, 4],
      [276, 193, 17, 5, 3],
      [284, 196, 14, 4, 4],
      [270, 190, 16, 6, 3],
      [292, 203, 15, 4, 5],
      [339, 231, 20, 7, 4],
    ],
  },
  {
    name: 'Anti-social behaviour is dealt with',
    finding: 'agreed that anti-social behaviour is dealt with',
    // The question was shortened in 2020: what was asked before cannot be compared.
    wording: (wave) =>
      wave < 4
        ? 'The police and other local public services are successfully dealing with anti-social behaviour in my area.'
        : 'Local services deal well with anti-social behaviour in my area.',
    answers: [
      ['Strongly agree', 'positive'],
      ['Tend to agree', 'positive'],
      ['Neither agree nor disagree', 'other'],
      ['Tend to disagree', 'other'],
      ['Strongly disagree', 'other'],
      ["Don't know", 'left-out'],
    ],
    counts: [
      [41, 158, 149, 88, 42, 30],
      [38, 151, 150, 86, 44, 25],
      [44, 160, 144, 84, 39, 29],
      [40, 149, 142, 85, 41, 26],
      [62, 191, 130, 71, 33, 30],
      [74, 222, 149, 80, 40, 34],
    ],
  },
]

/** The wards of the last wave: very safe, fairly safe, a bit unsafe, very unsafe, don't know. */
export const SAMPLE_WARD_ANSWERS = {
  question: 'Safety after dark',
  wards: [
    ['Boley Park', [24, 36, 8, 3, 2]],
    ['Chadsmead', [13, 31, 16, 9, 2]],
    ['Chasetown', [16, 40, 14, 7, 2]],
    ['Curborough', [11, 34, 19, 11, 3]],
    ['Leomansley', [34, 51, 12, 4, 2]],
    ["St John's", [26, 43, 13, 6, 2]],
    ['Stowe', [21, 41, 16, 8, 3]],
    ['Summerfield', [6, 5, 3, 1, 1]],
  ],
} as const
