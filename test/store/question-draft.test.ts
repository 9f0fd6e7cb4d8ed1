import { expect, test } from 'vitest'
import { saveQuestions } from '../../electron/core/features/mediation/index.ts'
import {
  getQuestionDraft,
  keepQuestionDraft,
} from '../../electron/core/features/mediation/question-draft.repository.ts'
import { type QuestionDraft, USUAL_QUESTIONS } from '../../shared/domain/mediation/index.ts'
import { aMediationStore } from '../builders/mediation-store.ts'

const HALF = {
  ...USUAL_QUESTIONS,
  'one-month': [
    ...USUAL_QUESTIONS['one-month'],
    { key: null, kind: 'yes-no' as const, words: 'Half of a', ends: null },
  ],
}

const DRAFT: QuestionDraft = { from: { number: 1, questions: USUAL_QUESTIONS }, questions: HALF }

test('questions that are being edited are kept aside without a step of undo, until they are saved or given up', async () => {
  const { work } = await aMediationStore()
  const draft = () => work.read(getQuestionDraft)
  await work.undo()
  const steps = await work.steps()
  await keepQuestionDraft(work, DRAFT)
  expect(await draft()).toEqual(DRAFT)
  expect(await work.steps()).toEqual(steps)
  await keepQuestionDraft(work, null)
  expect(await draft()).toBeNull()
  await keepQuestionDraft(work, DRAFT)
  expect(await saveQuestions(work, { questions: HALF })).toBe(2)
  expect(await draft()).toBeNull()
})

test('a draft that was kept without its version is taken for one of the form in use', async () => {
  const { work } = await aMediationStore()
  const value = JSON.stringify(HALF)
  await work.write({ name: 'test.keep', label: 'Keep', isUndoable: false }, (tx) =>
    tx.insertInto('setting').values({ name: 'mediation.questions-draft', value }).execute(),
  )
  expect(await work.read(getQuestionDraft)).toEqual(DRAFT)
})
