import { setScoring } from '../../electron/core/features/measures/index.ts'
import {
  addQuestion,
  addSurvey,
  addWave,
  getSurveyContent,
  setAnswers,
  setGroupAnswers,
} from '../../electron/core/features/survey/index.ts'
import type { UnitOfWork } from '../../electron/core/store/unit-of-work.types.ts'
import type { EditionContent } from '../../shared/domain/plan/index.ts'
import type { QuestionId } from '../../shared/domain/survey/index.ts'
import { planLines } from '../../shared/domain/views/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { parseCivilDate } from '../../shared/kit/civil-date.ts'
import { SAMPLE_QUESTIONS, SAMPLE_WARD_ANSWERS, SAMPLE_WAVES } from './sample-surveys.ts'

/** Writes the waves of a made-up survey: typed totals of each answer, and wards in the last wave. */
export async function writeSampleSurveys(work: UnitOfWork, content: EditionContent): Promise<void> {
  const surveyId = await addSurvey(work, {
    name: 'Feeling the Difference',
    note: 'Twice a year by post, all wards.',
    intervalMonths: 6,
  })
  const questions = new Map<string, Awaited<ReturnType<typeof addQuestion>>>()
  for (const { name, finding } of SAMPLE_QUESTIONS) {
    questions.set(name, await addQuestion(work, { surveyId, name, finding }))
  }
  for (const [at, wave] of SAMPLE_WAVES.entries()) {
    const waveId = await addWave(work, {
      surveyId,
      name: wave.name,
      from: day(wave.from),
      to: day(wave.to),
      mode: 'post',
      sample: 'random',
      invited: wave.invited,
      responses: wave.responses,
      weighting: null,
      designEffect: 1,
      areas: 'All wards',
      overlaps: false,
    })
    for (const question of SAMPLE_QUESTIONS) {
      const counts = question.counts[at]
      const questionId = defined(questions.get(question.name), 'a question that was added')
      if (counts === undefined) continue
      const askedId = await setAnswers(work, {
        waveId,
        questionId,
        wording: question.wording(at),
        options: question.answers.map(([words, role], option) => ({
          id: null,
          words,
          role,
          count: counts[option] ?? 0,
        })),
        published: null,
      })
      if (question.name !== SAMPLE_WARD_ANSWERS.question || at !== SAMPLE_WAVES.length - 1) continue
      const { asked } = await work.read((db) => getSurveyContent(db, surveyId, 'everybody'))
      const { options } = defined(
        asked.find(({ id }) => id === askedId),
        'the question that was asked',
      )
      for (const [ward, wardCounts] of SAMPLE_WARD_ANSWERS.wards) {
        await setGroupAnswers(work, {
          askedId,
          dimension: 'Ward',
          value: ward,
          figures: {
            kind: 'counted',
            counts: options.map(({ id: optionId }, option) => ({
              optionId,
              count: wardCounts[option] ?? 0,
            })),
          },
        })
      }
    }
  }
  await readMeasureFromSurvey(
    work,
    content,
    defined(questions.get(SAMPLE_WARD_ANSWERS.question), 'the question'),
  )
}

/** The measure of the example that reads its figures from the survey. */
async function readMeasureFromSurvey(
  work: UnitOfWork,
  content: EditionContent,
  surveyQuestionId: QuestionId,
): Promise<void> {
  const line = planLines(content).find(({ item }) =>
    item.text.startsWith('Increased confidence and feelings of safety'),
  )
  const itemId = defined(line, 'the measure of the example that a survey answers').item.id
  await setScoring(work, { itemId, scoring: { surveyQuestionId } })
}

function day(text: string) {
  return defined(parseCivilDate(text), 'a day of the sample')
}
