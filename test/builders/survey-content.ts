import {
  type AnswerCount,
  type Asked,
  type AskedId,
  codeColumn,
  type GroupId,
  type OptionId,
  proposeOptions,
  type QuestionId,
  type Result,
  type ResultId,
  type SurveyContent,
  type SurveyId,
  tabulate,
  type Wave,
  type WaveId,
} from '../../shared/domain/survey/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { parseCivilDate } from '../../shared/kit/civil-date.ts'
import type { SyntheticRespondent } from './synthetic-respondents.ts'

const TYPED = { kind: 'typed' } as const

export function day(text: string) {
  return defined(parseCivilDate(text), 'a day')
}

/** A wave of a random postal sample with everything usual about it. */
export function aWave(id: number, from: string, face: Partial<Wave> = {}): Wave {
  return {
    id: id as WaveId,
    surveyId: 1 as SurveyId,
    name: `Wave ${id}`,
    from: day(from),
    to: day(from),
    mode: 'post',
    sample: 'random',
    invited: null,
    responses: null,
    weighting: null,
    designEffect: 1,
    areas: null,
    ...face,
  }
}

/** The question of a wave with two answers, positive and not, and its result; ids follow the wave's. */
export function twoAnswers(
  wave: Wave,
  positives: number,
  base: number,
  wording = 'How safe do you feel after dark?',
): { readonly asked: Asked; readonly result: Result } {
  const [yes, no] = [(wave.id * 10) as OptionId, (wave.id * 10 + 1) as OptionId]
  const counted = (optionId: OptionId, count: number): AnswerCount => ({
    optionId,
    count,
    weight: count,
    weightSquares: count,
  })
  return {
    asked: {
      id: wave.id as number as AskedId,
      waveId: wave.id,
      questionId: 1 as QuestionId,
      wording,
      options: [
        { id: yes, words: 'Safe', role: 'positive' },
        { id: no, words: 'Not safe', role: 'other' },
      ],
    },
    result: {
      id: wave.id as number as ResultId,
      askedId: wave.id as number as AskedId,
      groupId: null,
      source: TYPED,
      kind: 'counted',
      answers: [counted(yes, positives), counted(no, base - positives)],
    },
  }
}

/** A survey of one question over waves. */
export function aSurvey(
  waves: readonly { readonly wave: Wave; readonly asked: Asked; readonly result: Result }[],
): SurveyContent {
  return {
    survey: { id: 1 as SurveyId, name: 'Feeling the Difference', note: null, intervalMonths: 6 },
    questions: [
      {
        id: 1 as QuestionId,
        surveyId: 1 as SurveyId,
        name: 'Safety after dark',
        finding: 'felt safe after dark',
      },
    ],
    waves: waves.map(({ wave }) => wave),
    asked: waves.map(({ asked }) => asked),
    groups: [],
    results: waves.map(({ result }) => result),
    links: [],
  }
}

/** The survey that respondents come to: one wave, one question, by ward and by age. */
export function tabulatedSurvey(rows: readonly SyntheticRespondent[], isWeighted: boolean): SurveyContent {
  const column = (of: (row: SyntheticRespondent) => string) =>
    codeColumn(
      rows.map((row) => of(row) || undefined),
      rows.length,
    )
  const [dark, ward, age] = [column((row) => row.dark), column((row) => row.ward), column((row) => row.age)]
  const weights = isWeighted ? Float64Array.from(rows, (row) => row.weight) : null
  const [table] = tabulate([dark], [ward, age], weights, null)
  const options = proposeOptions(dark.words).map((option, at) => ({ ...option, id: (at + 1) as OptionId }))
  const answers = (tallies: readonly { count: number; weight: number; weightSquares: number }[]) =>
    dark.words.map((words, at): AnswerCount => {
      const option = defined(
        options.find((one) => one.words === words),
        'an option',
      )
      return { optionId: option.id, ...defined(tallies[at], 'a tally') }
    })
  const wave = aWave(1, '2020-09-01')
  const groups = [
    ...ward.words.map((value, at) => ({ dimension: 'Ward', value, tallies: table?.groups[0]?.[at] })),
    ...age.words.map((value, at) => ({ dimension: 'Age', value, tallies: table?.groups[1]?.[at] })),
  ].map((group, at) => ({ ...group, id: (at + 1) as GroupId }))
  const result = (id: number, groupId: GroupId | null, tallies: Parameters<typeof answers>[0]): Result => ({
    id: id as ResultId,
    askedId: 1 as AskedId,
    groupId,
    source: TYPED,
    kind: 'counted',
    answers: answers(tallies),
  })
  return {
    ...aSurvey([]),
    waves: [wave],
    asked: [
      {
        id: 1 as AskedId,
        waveId: wave.id,
        questionId: 1 as QuestionId,
        wording: 'How safe do you feel after dark?',
        options,
      },
    ],
    groups: groups.map(({ id, dimension, value }) => ({
      id,
      surveyId: 1 as SurveyId,
      dimension,
      value,
      placeId: null,
    })),
    results: [
      result(1, null, table?.everybody ?? []),
      ...groups.map(({ id, tallies }) => result(id + 1, id, tallies ?? [])),
    ],
  }
}
