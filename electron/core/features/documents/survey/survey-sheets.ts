import type { BoardSurvey } from '../../../../../shared/domain/documents/board/index.ts'
import type { PressSheet, PressSheetColumn, PressValue } from '../../../press/workbook-model.ts'
import { chartSheet } from '../chart-sheet.ts'

const text = (heading: string, width: number): PressSheetColumn => ({ heading, kind: 'text', width })
const key = (heading: string, width: number): PressSheetColumn => ({ ...text(heading, width), isKey: true })
const number = (heading: string): PressSheetColumn => ({ heading, kind: 'number', width: 13 })
const date = (heading: string): PressSheetColumn => ({ heading, kind: 'date', width: 19 })

const PERCENT_NOTE =
  'Percentages are whole numbers as they are printed. An empty cell is a figure that is not shown; the remark says why.'

/** All results as numbers: waves, answers, groups, and a chart of each question. */
export function surveySheets(surveys: readonly BoardSurvey[]): PressSheet[] {
  if (surveys.length === 0) return []
  return [wavesSheet(surveys), answersSheet(surveys), groupsSheet(surveys), ...chartSheets(surveys)].filter(
    ({ rows }) => rows.length > 0,
  )
}

function wavesSheet(surveys: readonly BoardSurvey[]): PressSheet {
  return {
    name: 'Survey waves',
    title: 'What residents say, wave by wave',
    notes: [PERCENT_NOTE, ...surveys.flatMap(({ cautions }) => cautions), ...(surveys[0]?.method ?? [])],
    columns: [
      key('Survey', 26),
      text('Question', 30),
      text('Wave', 18),
      date('Fieldwork from'),
      date('Fieldwork to'),
      number('Base'),
      number('Positive, percent'),
      number('Lower limit'),
      number('Upper limit'),
      text('Remark', 30),
      text('Since the wave before', 60),
    ],
    rows: surveys.flatMap(({ name, questions }) =>
      questions.flatMap((question) =>
        question.waves.map((wave): PressValue[] => [
          name,
          question.name,
          wave.wave,
          { date: wave.from },
          { date: wave.to },
          wave.base,
          wave.percent,
          wave.low,
          wave.high,
          wave.remark === '' ? null : wave.remark,
          wave.change === '' ? null : wave.change,
        ]),
      ),
    ),
  }
}

function answersSheet(surveys: readonly BoardSurvey[]): PressSheet {
  return {
    name: 'Survey answers',
    title: 'How many gave each answer in the last wave',
    notes: [
      'An empty number is a small number of people, or one from which a small number could be worked out.',
    ],
    columns: [
      key('Survey', 26),
      text('Question', 30),
      text('Answer', 30),
      text('Counts as', 20),
      number('People'),
      number('Share, percent'),
    ],
    rows: surveys.flatMap(({ name, questions }) =>
      questions.flatMap((question) =>
        question.answers.map(({ words, counts, people, percent }): PressValue[] => [
          name,
          question.name,
          words,
          counts,
          people,
          percent,
        ]),
      ),
    ),
  }
}

function groupsSheet(surveys: readonly BoardSurvey[]): PressSheet {
  return {
    name: 'Survey groups',
    title: 'Areas and groups in the last wave',
    notes: [PERCENT_NOTE],
    columns: [
      key('Survey', 26),
      text('Question', 30),
      text('By', 14),
      text('Group', 24),
      number('Base'),
      number('Positive, percent'),
      number('Lower limit'),
      number('Upper limit'),
      text('Against everybody else', 50),
    ],
    rows: surveys.flatMap(({ name, questions }) =>
      questions.flatMap((question) =>
        question.groups.map((group): PressValue[] => [
          name,
          question.name,
          group.dimension,
          group.value,
          group.base,
          group.percent,
          group.low,
          group.high,
          group.against,
        ]),
      ),
    ),
  }
}

function chartSheets(surveys: readonly BoardSurvey[]): PressSheet[] {
  const charts = surveys.flatMap(({ questions }) =>
    questions.flatMap(({ chart }) => (chart === null ? [] : [chart])),
  )
  return charts.map((chart, at) => chartSheet(chart, `Chart of survey ${at + 1}`))
}
