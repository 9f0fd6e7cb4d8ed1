import { type CodedColumn, codeColumn, questionStory, tabulate } from '../../../shared/domain/survey/index.ts'
import { randomNumbers } from '../../builders/random-numbers.ts'
import { aSurvey, aWave, twoAnswers } from '../../builders/survey-content.ts'
import { type Finding, milliseconds } from '../report.ts'

const RESPONDENTS = 100_000
const QUESTIONS = 60
const ANSWERS = ['Very safe', 'Fairly safe', 'A bit unsafe', 'Very unsafe', 'Don’t know']
const BREAKDOWNS = [20, 6, 4]
const WAVES = 20

/** 100,000 weighted respondents and 60 questions by three breakdowns, and one click in a survey of twenty waves. */
export async function surveyWaves(): Promise<Finding[]> {
  const random = randomNumbers(7)
  const column = (words: readonly string[]): CodedColumn =>
    codeColumn(
      Array.from({ length: RESPONDENTS }, () => words[Math.floor(random() * words.length)]),
      RESPONDENTS,
    )
  const reading = performance.now()
  const questions = Array.from({ length: QUESTIONS }, () => column(ANSWERS))
  const breakdowns = BREAKDOWNS.map((values) =>
    column(Array.from({ length: values }, (_, at) => `Group ${at}`)),
  )
  const read = performance.now() - reading
  const weights = Float64Array.from({ length: RESPONDENTS }, () => 0.4 + random())
  const started = performance.now()
  const tables = tabulate(questions, breakdowns, weights, null)
  const counted = performance.now() - started
  const mib = Math.round(process.resourceUsage().maxRSS / 1024)
  const waves = Array.from({ length: WAVES }, (_, at) => {
    const wave = aWave(at + 1, `${2001 + at}-09-01`)
    return { wave, ...twoAnswers(wave, 300 + at, 500) }
  })
  const survey = aSurvey(waves)
  const [question] = survey.questions
  const clicked = performance.now()
  const points = question === undefined ? 0 : questionStory(survey, question.id).points.length
  const click = performance.now() - clicked
  const finding = (what: string, figure: string, aim = '', isMet: boolean | null = null): Finding => ({
    bench: 'survey',
    what,
    figure,
    aim,
    isMet,
  })
  return [
    finding(`${RESPONDENTS} respondents x ${QUESTIONS} questions, words to numbers`, milliseconds(read)),
    finding(
      `the same, counted with weights by ${BREAKDOWNS.length} breakdowns (${tables.length} tables)`,
      milliseconds(counted),
      'under 2 s',
      counted < 2000,
    ),
    finding('memory of the process', `${mib} MiB`, 'under 400', mib < 400),
    finding(`one question over ${points} waves, told`, milliseconds(click), 'under 100 ms', click < 100),
  ]
}
