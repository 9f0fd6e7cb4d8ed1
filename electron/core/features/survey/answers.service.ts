import { isSameName } from '../../../../shared/domain/places/index.ts'
import {
  type AnswerCount,
  type Asked,
  type AskedId,
  checkCounts,
  checkPublished,
  type OptionId,
  plainWords,
  type QuestionId,
  type SurveyId,
  type TotalsFinding,
  type WaveId,
} from '../../../../shared/domain/survey/index.ts'
import {
  removeAskedInput,
  setAnswersInput,
  setGroupAnswersInput,
} from '../../../../shared/domain/survey/inputs.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { listPlaces } from '../places/index.ts'
import { planWideCommand } from '../plan/index.ts'
import { getQuestion, getWave, listAsked, listResultsOf } from './survey.repository.ts'
import { deleteResult, groupNamed, writeAsked, writeOptions, writeResult } from './survey-edit.repository.ts'

const TYPED = { kind: 'typed' } as const

/**
 * Sets how a question was asked in a wave, its answers, and how many gave each. Counts of null leave the result as it
 * was: only wording, order or which answers are positive change then, also for answers that came from a file.
 */
export const setAnswers = planWideCommand({
  name: 'survey.answers.set',
  label: 'Enter the answers to a question',
  input: setAnswersInput,
  entity: ({ waveId }) => ({ kind: 'survey_wave', id: waveId }),
  async run(tx, { waveId, questionId, wording, options, published }): Promise<AskedId> {
    const wave = await getWave(tx, waveId)
    const question = await getQuestion(tx, questionId)
    if (question.surveyId !== wave.surveyId) {
      throw new Failure('invalid-input', 'This question is of another survey. Choose one of this survey.')
    }
    refuseSameAnswers(options)
    const counts = options.map(({ count }) => count)
    const isCounted = published === null && counts.some((count) => count !== null)
    if (isCounted) {
      const people = counts.map((count) => count ?? 0)
      refuse(checkCounts(people, { responses: wave.responses, question: question.name }))
    }
    if (published !== null) refuse(checkPublished(published, question.name))
    const before = await findAsked(tx, waveId, questionId, wave.surveyId)
    if (before !== undefined) await refuseLostAnswers(tx, before, options)
    const askedId = await writeAsked(tx, { waveId, questionId, wording })
    const ids = await writeOptions(
      tx,
      askedId,
      options.map(({ id, words, role }) => ({ id: ownId(before, id), words, role })),
    )
    const written = { askedId, groupId: null, source: TYPED }
    if (published !== null) await writeResult(tx, written, { kind: 'published', ...published })
    else if (isCounted) {
      const answers = ids.map((id, at) => unweighted(id, counts[at] ?? 0))
      await writeResult(tx, written, { kind: 'counted', answers })
    }
    return askedId
  },
})

/** Sets the answers of a group to a question that everybody's answers are there for, or takes them away. */
export const setGroupAnswers = planWideCommand({
  name: 'survey.groupAnswers.set',
  label: 'Enter the answers of a group',
  input: setGroupAnswersInput,
  entity: ({ askedId }) => ({ kind: 'survey_asked', id: askedId }),
  async run(tx, { askedId, dimension, value, figures }) {
    const { asked, surveyId, name } = await getAsked(tx, askedId)
    const placeId = await placeNamed(tx, value)
    const groupId = await groupNamed(tx, { surveyId, dimension, value, placeId })
    const label = `${name}, ${value}`
    if (figures === null) return deleteResult(tx, askedId, groupId)
    if (figures.kind === 'published') {
      const { percent, base } = figures
      refuse(checkPublished({ percent, base }, label))
      await writeResult(tx, { askedId, groupId, source: TYPED }, { kind: 'published', percent, base })
      return
    }
    const counts = new Map(figures.counts.map(({ optionId, count }) => [optionId, count]))
    const answers = asked.options.map(({ id }) => unweighted(id, counts.get(id) ?? 0))
    const people = answers.map(({ count }) => count)
    refuse(checkCounts(people, { responses: null, question: label }))
    await refuseMoreThanEverybody(tx, askedId, answers, label)
    await writeResult(tx, { askedId, groupId, source: TYPED }, { kind: 'counted', answers })
  },
})

/** Takes a question out of a wave, with its results. */
export const removeAsked = planWideCommand({
  name: 'survey.asked.remove',
  label: 'Take a question out of a wave',
  input: removeAskedInput,
  entity: ({ askedId }) => ({ kind: 'survey_asked', id: askedId }),
  async run(tx, { askedId }) {
    await getAsked(tx, askedId)
    await tx.deleteFrom('survey_asked').where('id', '=', askedId).execute()
  },
})

function unweighted(optionId: OptionId, count: number): AnswerCount {
  return { optionId, count, weight: count, weightSquares: count }
}

/** Stops at what cannot be; doubts are for the page to tell, and do not stop anybody. */
function refuse(findings: readonly TotalsFinding[]): void {
  const refusal = findings.find(({ severity }) => severity === 'refuse')
  if (refusal !== undefined) throw new Failure('invalid-input', refusal.message)
}

function refuseSameAnswers(options: readonly { readonly words: string }[]): void {
  const seen = new Set<string>()
  for (const { words } of options) {
    const plain = plainWords(words)
    if (seen.has(plain)) {
      throw new Failure(
        'invalid-input',
        `The answer “${words}” is there twice. Put the two together, or change one of them.`,
      )
    }
    seen.add(plain)
  }
}

async function findAsked(db: ReadDb, waveId: WaveId, questionId: QuestionId, surveyId: SurveyId) {
  const all = await listAsked(db, surveyId)
  return all.find((one) => one.waveId === waveId && one.questionId === questionId)
}

function ownId(before: Asked | undefined, id: OptionId | null): OptionId | null {
  return before?.options.some((option) => option.id === id) === true ? id : null
}

/** An answer that people gave cannot be taken off the list: its people would be gone from the base unseen. */
async function refuseLostAnswers(
  db: ReadDb,
  before: Asked,
  options: readonly { readonly id: OptionId | null; readonly count: number | null }[],
): Promise<void> {
  const kept = new Set(options.map(({ id }) => id))
  const results = await listResultsOf(db, before.id)
  const isTyped = options.some(({ count }) => count !== null)
  for (const result of results) {
    if (result.kind !== 'counted') continue
    // What is typed anew for everybody takes the place of what was there.
    if (result.groupId === null && isTyped) continue
    const lost = result.answers.find(({ optionId, count }) => count > 0 && !kept.has(optionId))
    const option = before.options.find(({ id }) => id === lost?.optionId)
    if (option === undefined) continue
    throw new Failure(
      'conflict',
      `People gave the answer “${option.words}”. Keep it in the list, and say that it is left out of the base if it should not count.`,
    )
  }
}

async function refuseMoreThanEverybody(
  db: ReadDb,
  askedId: AskedId,
  answers: readonly AnswerCount[],
  label: string,
): Promise<void> {
  const everybody = (await listResultsOf(db, askedId)).find(({ groupId }) => groupId === null)
  if (everybody?.kind !== 'counted') return
  for (const { optionId, count } of answers) {
    const all = everybody.answers.find((one) => one.optionId === optionId)?.count ?? 0
    if (count <= all) continue
    throw new Failure(
      'invalid-input',
      `${label}: ${count} is more than the ${all} who gave this answer in the whole wave. Correct one of the two.`,
    )
  }
}

/** A question of a wave with its survey. A Failure of kind `not-found` when it is not there. */
async function getAsked(db: ReadDb, askedId: AskedId) {
  const row = await db
    .selectFrom('survey_asked')
    .innerJoin('survey_question', 'survey_question.id', 'survey_asked.question_id')
    .where('survey_asked.id', '=', askedId)
    .select(['survey_question.survey_id', 'survey_question.name'])
    .executeTakeFirst()
  if (row === undefined) {
    throw new Failure(
      'not-found',
      'This question is no longer in the wave. It may have been removed or undone.',
    )
  }
  const surveyId = row.survey_id as SurveyId
  const asked = defined(
    (await listAsked(db, surveyId)).find(({ id }) => id === askedId),
    'a question that was found',
  )
  return { asked, surveyId, name: row.name }
}

/** The ward of this name, where there is one. */
export async function placeNamed(db: ReadDb, value: string): Promise<number | null> {
  const place = (await listPlaces(db)).find((one) =>
    [one.name, ...one.aliases].some((name) => isSameName(name, value, 'place')),
  )
  return place?.id ?? null
}
