import { describe, expect, test } from 'vitest'
import {
  type EditedQuestion,
  type FormVersion,
  type FormVersionId,
  isBehind,
  mergeQuestions,
  type Question,
  type QuestionKey,
} from '../../../shared/domain/mediation/index.ts'

const asked = (key: string, words = `Words of ${key}`): Question => ({
  key: key as QuestionKey,
  kind: 'yes-no',
  words,
  ends: null,
})
const [a, b, c] = [asked('a'), asked('b'), asked('c')]
const six = [asked('situation')]

function version(number: number, questions: readonly Question[]): FormVersion {
  return { id: number as FormVersionId, number, questions: { 'one-month': questions, 'six-month': six } }
}

function merge(from: readonly Question[], draft: readonly EditedQuestion[], newest: readonly Question[]) {
  const { questions, both } = mergeQuestions(
    { from: version(1, from), questions: { 'one-month': draft, 'six-month': six } },
    version(2, newest),
  )
  return { words: questions['one-month'].map(({ words }) => words), both: both['one-month'] }
}

describe('a draft and a newer version', () => {
  test('are told apart by their questions, not by the number of the version', () => {
    const draft = { from: version(1, [a, b]), questions: { 'one-month': [a], 'six-month': six } }
    expect(isBehind(draft, version(3, [a, b]))).toBe(false)
    expect(isBehind(draft, version(1, [b, a]))).toBe(true)
    expect(isBehind(draft, version(2, [a, asked('b', 'Other words')]))).toBe(true)
  })

  test('each give what only they changed', () => {
    expect(merge([a, b, c], [asked('a', 'Mine'), b, c], [a, asked('b', 'Theirs'), c])).toEqual({
      words: ['Mine', 'Theirs', c.words],
      both: [],
    })
  })

  test('keep what either added, in its place, and leave out what either took out', () => {
    const mine: EditedQuestion = { ...asked('x', 'Mine'), key: null }
    expect(merge([a, b, c], [a, mine, c], [a, b, asked('d', 'Theirs')])).toEqual({
      words: [a.words, 'Theirs', 'Mine'],
      both: [],
    })
    expect(merge([a], [a], [asked('d', 'First now'), a]).words).toEqual(['First now', a.words])
  })

  test('keep the words of the draft where both changed a question, and say where', () => {
    expect(merge([a, b], [a, asked('b', 'Mine')], [a, asked('b', 'Theirs')])).toEqual({
      words: [a.words, 'Mine'],
      both: [1],
    })
    expect(merge([a, b], [a, asked('b', 'Alike')], [a, asked('b', 'Alike')]).both).toEqual([])
  })

  test('keep typed words where the other one took the question out', () => {
    expect(merge([a, b], [a, asked('b', 'Mine')], [a])).toEqual({ words: [a.words, 'Mine'], both: [1] })
    expect(merge([a, b], [a], [a, asked('b', 'Theirs')])).toEqual({ words: [a.words, 'Theirs'], both: [1] })
  })

  test('keep the order of the draft', () => {
    expect(merge([a, b, c], [c, a, b], [a, b, c]).words).toEqual([c.words, a.words, b.words])
  })
})
