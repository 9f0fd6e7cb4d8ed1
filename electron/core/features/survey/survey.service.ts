import {
  overlappingWaves,
  plainWords,
  type QuestionId,
  refusalOfWave,
  type SurveyId,
  type Wave,
  type WaveId,
} from '../../../../shared/domain/survey/index.ts'
import {
  addQuestionInput,
  addSurveyInput,
  addSurveyLinkInput,
  addWaveInput,
  changeQuestionInput,
  changeSurveyInput,
  changeWaveInput,
  joinQuestionsInput,
  removeQuestionInput,
  removeSurveyInput,
  removeSurveyLinkInput,
  removeWaveInput,
  setGroupPlaceInput,
} from '../../../../shared/domain/survey/inputs.ts'
import { dateInWords } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { countOf, listInWords } from '../../../../shared/text/counts.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'
import { getPlace } from '../places/index.ts'
import { planWideCommand } from '../plan/index.ts'
import {
  getQuestion,
  getSurvey,
  getWave,
  listQuestions,
  listSurveys,
  listWaves,
} from './survey.repository.ts'
import {
  countWavesOf,
  insertQuestion,
  insertSurvey,
  insertWave,
  updateQuestion,
  updateSurvey,
  updateWave,
} from './survey-edit.repository.ts'
import {
  deleteLink,
  deleteQuestion,
  deleteSurvey,
  deleteWave,
  isOneQuestion,
  listWavesAskingBoth,
  moveQuestion,
  updateGroupPlace,
  writeLink,
} from './survey-structure.repository.ts'

// Surveys go on from plan year to plan year: no edition is frozen against them.

const bySurvey = {
  entity: (input: { readonly surveyId: SurveyId }) => ({ kind: 'survey', id: input.surveyId }),
}
const byWave = { entity: (input: { readonly waveId: WaveId }) => ({ kind: 'survey_wave', id: input.waveId }) }
const byQuestion = {
  entity: (input: { readonly questionId: QuestionId }) => ({ kind: 'survey_question', id: input.questionId }),
}

/** Adds a survey; its name is its own. */
export const addSurvey = planWideCommand({
  name: 'survey.add',
  label: 'Add a survey',
  input: addSurveyInput,
  async run(tx, face): Promise<SurveyId> {
    await refuseTakenName(tx, face.name, null)
    return insertSurvey(tx, face)
  },
})

export const changeSurvey = planWideCommand({
  name: 'survey.change',
  label: 'Change a survey',
  input: changeSurveyInput,
  ...bySurvey,
  async run(tx, { surveyId, ...face }) {
    await getSurvey(tx, surveyId)
    await refuseTakenName(tx, face.name, surveyId)
    await updateSurvey(tx, surveyId, face)
  },
})

/** Removes a survey that has no wave. */
export const removeSurvey = planWideCommand({
  name: 'survey.remove',
  label: 'Remove a survey',
  input: removeSurveyInput,
  ...bySurvey,
  async run(tx, { surveyId }) {
    const { name } = await getSurvey(tx, surveyId)
    const waves = (await listWaves(tx)).filter((wave) => wave.surveyId === surveyId)
    if (waves.length > 0) {
      throw new Failure(
        'conflict',
        `${name} has ${countOf(waves.length, 'wave')}: ${listInWords(waves.map((wave) => wave.name))}. Remove them first, if their results are not wanted any more.`,
      )
    }
    await deleteSurvey(tx, surveyId)
  },
})

/** Adds a question, whatever its wording will be in each wave. */
export const addQuestion = planWideCommand({
  name: 'survey.question.add',
  label: 'Add a question',
  input: addQuestionInput,
  async run(tx, face): Promise<QuestionId> {
    await getSurvey(tx, face.surveyId)
    await refuseTakenQuestion(tx, face.surveyId, face.name, null)
    return insertQuestion(tx, face)
  },
})

export const changeQuestion = planWideCommand({
  name: 'survey.question.change',
  label: 'Change a question',
  input: changeQuestionInput,
  ...byQuestion,
  async run(tx, { questionId, ...face }) {
    const { surveyId } = await getQuestion(tx, questionId)
    await refuseTakenQuestion(tx, surveyId, face.name, questionId)
    await updateQuestion(tx, questionId, face)
  },
})

/** Removes a question that no wave asked. */
export const removeQuestion = planWideCommand({
  name: 'survey.question.remove',
  label: 'Remove a question',
  input: removeQuestionInput,
  ...byQuestion,
  async run(tx, { questionId }) {
    const { name } = await getQuestion(tx, questionId)
    const waves = await countWavesOf(tx, questionId)
    if (waves > 0) {
      throw new Failure(
        'conflict',
        `“${name}” has results in ${countOf(waves, 'wave')}. Take it out of those waves first, or join it with another question.`,
      )
    }
    await deleteQuestion(tx, questionId)
  },
})

/** Makes two questions one: the first takes over the waves of the second. Refused where one wave asked both. */
export const joinQuestions = planWideCommand({
  name: 'survey.question.join',
  label: 'Join two questions',
  input: joinQuestionsInput,
  ...byQuestion,
  async run(tx, { questionId, otherId }) {
    if (questionId === otherId) {
      throw new Failure('invalid-input', 'A question cannot be joined with itself. Choose another one.')
    }
    const [kept, other] = [await getQuestion(tx, questionId), await getQuestion(tx, otherId)]
    if (kept.surveyId !== other.surveyId) {
      throw new Failure('invalid-input', 'The two questions are of different surveys. They stay apart.')
    }
    const both = await listWavesAskingBoth(tx, questionId, otherId)
    if (both.length > 0) {
      throw new Failure(
        'conflict',
        `${listInWords(both)} asked both “${kept.name}” and “${other.name}”, so they are two questions. Nothing was changed.`,
      )
    }
    await moveQuestion(tx, otherId, questionId)
  },
})

/** Adds a wave; one that was in the field with another is asked about first. */
export const addWave = planWideCommand({
  name: 'survey.wave.add',
  label: 'Add a wave',
  input: addWaveInput,
  async run(tx, { overlaps, ...face }): Promise<WaveId> {
    await getSurvey(tx, face.surveyId)
    await refuseUnfitWave(tx, { ...face, id: null }, overlaps)
    return insertWave(tx, face)
  },
})

export const changeWave = planWideCommand({
  name: 'survey.wave.change',
  label: 'Change a wave',
  input: changeWaveInput,
  ...byWave,
  async run(tx, { waveId, overlaps, ...face }) {
    const { surveyId } = await getWave(tx, waveId)
    await refuseUnfitWave(tx, { ...face, surveyId, id: waveId }, overlaps)
    await updateWave(tx, waveId, face)
  },
})

/** Removes a wave with its results; taking the step back brings them again. */
export const removeWave = planWideCommand({
  name: 'survey.wave.remove',
  label: 'Remove a wave',
  input: removeWaveInput,
  ...byWave,
  async run(tx, { waveId }) {
    await getWave(tx, waveId)
    await deleteWave(tx, waveId)
  },
})

/** Says that two ways of asking one question are the same, with the reason that is printed. */
export const addSurveyLink = planWideCommand({
  name: 'survey.link.add',
  label: 'Compare two wordings',
  input: addSurveyLinkInput,
  async run(tx, { oneId, otherId, reason }): Promise<number> {
    const isOne = await isOneQuestion(tx, oneId, otherId)
    if (oneId === otherId || !isOne) {
      throw new Failure(
        'invalid-input',
        'Only one question in two waves can be said to be the same. Choose the other wave.',
      )
    }
    return writeLink(tx, { one: oneId, other: otherId, reason })
  },
})

export const removeSurveyLink = planWideCommand({
  name: 'survey.link.remove',
  label: 'No longer compare two wordings',
  input: removeSurveyLinkInput,
  async run(tx, { surveyLinkId }) {
    await deleteLink(tx, surveyLinkId)
  },
})

/** Says which ward a group is, so that its answers stand beside that ward's figures. */
export const setGroupPlace = planWideCommand({
  name: 'survey.group.setPlace',
  label: 'Say which ward a group is',
  input: setGroupPlaceInput,
  async run(tx, { groupId, placeId }) {
    if (placeId !== null) await getPlace(tx, placeId)
    await updateGroupPlace(tx, groupId, placeId)
  },
})

async function refuseTakenName(tx: WriteTx, name: string, own: SurveyId | null): Promise<void> {
  const taken = (await listSurveys(tx)).some(
    (survey) => survey.id !== own && plainWords(survey.name) === plainWords(name),
  )
  if (taken) throw new Failure('conflict', `There is a survey called “${name}” already. Choose another name.`)
}

async function refuseTakenQuestion(
  db: ReadDb,
  surveyId: SurveyId,
  name: string,
  own: QuestionId | null,
): Promise<void> {
  const taken = (await listQuestions(db)).some(
    (one) => one.surveyId === surveyId && one.id !== own && plainWords(one.name) === plainWords(name),
  )
  if (taken)
    throw new Failure('conflict', `This survey has a question “${name}” already. Choose another name.`)
}

type WaveToCheck = Omit<Wave, 'id'> & { readonly id: WaveId | null }

async function refuseUnfitWave(tx: WriteTx, wave: WaveToCheck, overlaps: boolean): Promise<void> {
  const refusal = refusalOfWave(wave)
  if (refusal !== null) throw new Failure('invalid-input', refusal)
  const others = (await listWaves(tx)).filter(({ surveyId }) => surveyId === wave.surveyId)
  const taken = others.some(
    (other) => other.id !== wave.id && plainWords(other.name) === plainWords(wave.name),
  )
  if (taken) {
    throw new Failure('conflict', `This survey has a wave “${wave.name}” already. Choose another name.`)
  }
  const [overlapping] = overlappingWaves(wave, others)
  if (overlapping === undefined || overlaps) return
  throw new Failure(
    'conflict',
    `${overlapping.name} was in the field from ${dateInWords(overlapping.from)} to ${dateInWords(overlapping.to)}, on the same days. Correct the days, or say that both were in the field at once.`,
  )
}
