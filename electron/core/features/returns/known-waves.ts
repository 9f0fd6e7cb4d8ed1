import type { KnownWave } from '../../../../shared/domain/returns/index.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { listAsked, listQuestions, listSurveys, listWaves } from '../survey/index.ts'

/** Every wave that answers can be brought into, oldest first, with what its survey asks. */
export async function listKnownWaves(db: ReadDb): Promise<KnownWave[]> {
  const waves = await listWaves(db)
  if (waves.length === 0) return []
  const questions = await listQuestions(db)
  const surveys = await listSurveys(db)
  const asked = new Map(
    await Promise.all(surveys.map(async ({ id }) => [id, await listAsked(db, id)] as const)),
  )
  return waves.map((wave) => {
    const all = asked.get(wave.surveyId) ?? []
    return {
      id: wave.id,
      name: `${surveys.find(({ id }) => id === wave.surveyId)?.name ?? ''}: ${wave.name}`,
      hasResults: all.some(({ waveId }) => waveId === wave.id),
      questions: questions
        .filter(({ surveyId }) => surveyId === wave.surveyId)
        .map((question) => ({
          names: [
            question.name,
            ...all.filter(({ questionId }) => questionId === question.id).map(({ wording }) => wording),
          ],
          answers:
            all
              .find(({ questionId, waveId }) => questionId === question.id && waveId === wave.id)
              ?.options.map(({ words }) => words) ?? null,
        })),
    }
  })
}
