import { describe, expect, test } from 'vitest'
import { addContact } from '../../electron/core/features/mediation/index.ts'
import { search } from '../../electron/core/features/search/search.service.ts'
import {
  addQuestion,
  addSurvey,
  addWave,
  changeSurvey,
  setAnswers,
} from '../../electron/core/features/survey/index.ts'
import type { UnitOfWork } from '../../electron/core/store/index.ts'
import type { SearchFound } from '../../shared/contract/index.ts'
import { aCase, enter, MARKED } from '../builders/mediation-store.ts'
import { day } from '../builders/series.ts'
import { createTestStore, openTestStore } from '../builders/store.ts'

const CLOCK = { now: () => '2020-12-01T09:00:00.000Z' }

const find = (work: UnitOfWork, text: string): Promise<SearchFound> =>
  work.read((db) => search(db, text, null))
const wheres = async (work: UnitOfWork, text: string): Promise<string[]> =>
  (await find(work, text)).groups.flatMap(({ title, hits }) => hits.map(({ where }) => `${title}: ${where}`))

async function aSurvey(work: UnitOfWork) {
  const surveyId = await addSurvey(work, { name: 'Okapi panel', note: null, intervalMonths: 6 })
  const questionId = await addQuestion(work, { surveyId, name: 'Safety after dark', finding: 'felt safe' })
  const waveId = await addWave(work, {
    surveyId,
    name: 'Autumn 2019',
    from: day('2019-09-01'),
    to: day('2019-09-30'),
    mode: 'post',
    sample: 'random',
    invited: null,
    responses: null,
    weighting: null,
    designEffect: 1,
    areas: null,
    overlaps: false,
  })
  const options = [{ id: null, words: 'Yes', role: 'positive' as const, count: 4 }]
  await setAnswers(work, { waveId, questionId, wording: 'Do you walk at dusk?', options, published: null })
  return { surveyId, questionId }
}

describe('searching', () => {
  test('finds surveys, their questions and how a wave worded them, and follows each change and undo', async () => {
    const { unitOfWork: work } = await openTestStore({ clock: CLOCK })
    const { surveyId, questionId } = await aSurvey(work)
    expect(await wheres(work, 'okapi')).toEqual(['Survey: Okapi panel: Survey'])
    expect(await wheres(work, 'safety')).toEqual(['Survey: Okapi panel: Question of a survey'])
    expect(await wheres(work, 'dusk')).toEqual([
      'Survey: Okapi panel: Question, as it was asked in Autumn 2019',
    ])
    expect((await find(work, 'dusk')).groups[0]?.hits[0]?.place).toMatchObject({ surveyId, questionId })
    await changeSurvey(work, { surveyId, name: 'Zebra panel', note: null, intervalMonths: null })
    expect(await wheres(work, 'okapi')).toEqual([])
    await work.undo()
    expect(await wheres(work, 'okapi')).toHaveLength(1)
  })

  test('finds a case by its reference and never by a person, a note or free words', async () => {
    const { unitOfWork: work } = await openTestStore({ clock: CLOCK })
    const { caseId, a } = await aCase(work)
    await addContact(work, { caseId, on: day('2020-03-21'), way: 'phone', partyId: a, note: 'Quokka barks' })
    await enter(work, a, 'one-month', '2020-06-01', 5, 'Quokka words')
    expect((await find(work, 'M-2020-001')).groups).toMatchObject([
      { title: 'Mediation cases', hits: [{ where: 'Case, by its reference', place: { caseId } }] },
    ])
    for (const text of ['quokka', ...Object.values(MARKED).flatMap((words) => words.split(' '))]) {
      expect((await find(work, `"${text}"`)).groups, text).toEqual([])
    }
  })

  test('no longer finds a case that was erased', async () => {
    const { store } = await createTestStore(CLOCK)
    const { caseId } = await aCase(store.unitOfWork)
    expect((await find(store.unitOfWork, 'M-2020-001')).total).toBe(1)
    await store.erase({ kind: 'mediation-case', recordId: caseId })
    expect((await find(store.unitOfWork, 'M-2020-001')).total).toBe(0)
    expect((await find(store.unitOfWork, 'M-2020')).total).toBe(0)
  })
})
