import { expect, test } from 'vitest'
import { USUAL_QUESTIONS } from '../../../shared/domain/mediation/index.ts'
import { bothChangedInWords } from '../../../shared/text/question-draft-words.ts'

const said = (one: readonly number[], six: readonly number[]) =>
  bothChangedInWords({ questions: USUAL_QUESTIONS, both: { 'one-month': one, 'six-month': six } })

test('questions that both changed are named by form and number, and none where there are none', () => {
  expect(said([], [])).toBeNull()
  expect(said([1], [])).toBe(
    'Together, look at question 2 of the one-month form: both changed it. Your words stand there where there are any.',
  )
  expect(said([0, 3], [4])).toBe(
    'Together, look at questions 1 and 4 of the one-month form and question 5 of the six-month form: both changed them. Your words stand there where there are any.',
  )
})
