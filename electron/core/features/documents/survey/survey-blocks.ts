import type { BoardSurvey, BoardSurveyQuestion } from '../../../../../shared/domain/documents/board/index.ts'
import { fieldworkInWords } from '../../../../../shared/text/survey-words.ts'
import type { PressBlock } from '../../../press/document-model.ts'
import { bullets, heading, paragraph, table } from '../board/blocks.ts'
import { chartFigureBlock } from '../chart-blocks.ts'

const KEPT_BACK = '*'
const KEPT_BACK_NOTE = '* is a small number of people, or one from which a small number could be worked out.'

/** What residents say, under a heading of a level; nothing where there is no survey with results. */
export function surveyBlocks(
  surveys: readonly BoardSurvey[],
  level: number,
  depth: 'summary' | 'whole',
): PressBlock[] {
  if (surveys.length === 0) return []
  return [
    heading(level, 'What residents say'),
    ...surveys.flatMap((survey) => [
      heading(level + 1, survey.name),
      bullets(survey.waves),
      ...survey.questions.flatMap((question) => questionBlocks(question, level + 2, depth)),
      heading(level + 2, `How the results of ${survey.name} are worked out`),
      bullets([...survey.cautions, ...survey.method]),
    ]),
  ]
}

function questionBlocks(
  question: BoardSurveyQuestion,
  level: number,
  depth: 'summary' | 'whole',
): PressBlock[] {
  const { name, wording, sentence, trend, links, chart } = question
  return [
    heading(level, name),
    paragraph(sentence),
    paragraph(`Asked: “${wording}”`, 'small'),
    ...[...(trend === null ? [] : [trend]), ...links].map((words) => paragraph(words)),
    ...(chart === null ? [] : [chartFigureBlock(chart)]),
    wavesTable(question),
    ...(depth === 'whole' ? [...answersTable(question), ...groupTables(question)] : []),
  ]
}

function wavesTable({ name, waves }: BoardSurveyQuestion): PressBlock {
  return table({
    summary: `The waves of the question ${name}`,
    columns: [
      ['Wave', 2.4],
      ['Positive', 1.6, 'end'],
      ['95% limits', 1.6],
      ['Base', 1.1, 'end'],
      ['Since the wave before', 4.4],
    ],
    rows: waves.map((wave) => [
      [wave.wave, fieldworkInWords(wave)],
      wave.percent === null ? wave.remark : [`${wave.percent}%`, wave.remark],
      wave.low === null ? '' : `${wave.low}% to ${wave.high}%`,
      wave.base === null ? '' : String(wave.base),
      wave.change,
    ]),
  })
}

function answersTable({ name, answers, waves }: BoardSurveyQuestion): PressBlock[] {
  if (answers.length === 0) return []
  const isKeptBack = answers.some(({ people }) => people === null)
  return [
    table({
      summary: `How many gave each answer to ${name} in ${waves.at(-1)?.wave ?? 'the last wave'}`,
      columns: [
        ['Answer', 4],
        ['Counts as', 2],
        ['People', 1.4, 'end'],
        ['Share, weighted', 1.6, 'end'],
      ],
      rows: answers.map(({ words, counts, people, percent }) => [
        words,
        counts,
        people === null ? KEPT_BACK : String(people),
        percent === null ? (people === null ? KEPT_BACK : '') : `${percent}%`,
      ]),
    }),
    ...(isKeptBack ? [paragraph(KEPT_BACK_NOTE, 'small')] : []),
  ]
}

function groupTables({ name, groups, groupCharts }: BoardSurveyQuestion): PressBlock[] {
  const byDimension = Map.groupBy(groups, ({ dimension }) => dimension)
  return [...byDimension].flatMap(([dimension, own]) => {
    const chart = groupCharts.find(({ category }) => category === dimension)
    return [
      ...(chart === undefined ? [] : [paragraph(chart.title, 'caption'), chartFigureBlock(chart)]),
      table({
        summary: `${name} by ${dimension.toLowerCase()}`,
        columns: [
          [dimension, 2.6],
          ['Positive', 1.6, 'end'],
          ['95% limits', 1.6],
          ['Base', 1.1, 'end'],
          ['Against everybody else', 4],
        ],
        rows: own.map(({ value, percent, low, high, base, against }) => [
          value,
          percent === null ? '' : `${percent}%`,
          low === null ? '' : `${low}% to ${high}%`,
          base === null ? '' : String(base),
          against,
        ]),
      }),
    ]
  })
}
