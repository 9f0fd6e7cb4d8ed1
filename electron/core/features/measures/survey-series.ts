import {
  type MeasureScoring,
  readingsFromWaves,
  type Series,
} from '../../../../shared/domain/measures/index.ts'
import { type QuestionId, questionStory } from '../../../../shared/domain/survey/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { getSurveyContent, listQuestions } from '../survey/index.ts'

/** Gives the readings that a measure takes from a survey; null for one that takes none. */
export type SurveySeries = (scoring: MeasureScoring) => Series | null

const NO_SURVEY: SurveySeries = () => null

/**
 * Reads the surveys that any of the measures take their figures from, each once. Groups are read only where one is asked
 * for.
 */
export async function readSurveySeries(
  db: ReadDb,
  scorings: Iterable<MeasureScoring>,
  asAt: CivilDate,
): Promise<SurveySeries> {
  const wanted = [...scorings].filter(({ surveyQuestionId }) => surveyQuestionId !== null)
  if (wanted.length === 0) return NO_SURVEY
  const scope = wanted.some(({ surveyGroupId }) => surveyGroupId !== null) ? 'all' : 'everybody'
  const asked = new Set(wanted.map(({ surveyQuestionId }) => surveyQuestionId))
  const questions = (await listQuestions(db)).filter(({ id }) => asked.has(id))
  const contents = new Map<QuestionId, Awaited<ReturnType<typeof getSurveyContent>>>()
  for (const [surveyId, ofSurvey] of Map.groupBy(questions, (question) => question.surveyId)) {
    const content = await getSurveyContent(db, surveyId, scope)
    for (const { id } of ofSurvey) contents.set(id, content)
  }
  return ({ surveyQuestionId, surveyGroupId }) => {
    const content = surveyQuestionId === null ? undefined : contents.get(surveyQuestionId)
    if (content === undefined || surveyQuestionId === null) return null
    return readingsFromWaves(questionStory(content, surveyQuestionId, surveyGroupId), asAt)
  }
}
