import { describe, expect, test } from 'vitest'
import {
  nextQuestion,
  positionOf,
  proposalsFrom,
  questionBefore,
  type ReviewQuestion,
  withAnswer,
} from '../../renderer/screens/imports/review-steps.ts'

function aQuestion(id: string, parts: readonly string[] = []): ReviewQuestion {
  return {
    ...{ id, kind: id, where: '', sentence: `${id}?`, proposal: 'Yes.', answer: null, places: [] },
    choices: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
    parts: parts.map((part) => ({ id: part, where: '', words: part, places: [], answer: null })),
  }
}

const [FIRST, SECOND, THIRD] = [aQuestion('one'), aQuestion('two', ['two@a', 'two@b']), aQuestion('three')]
const ALL = [FIRST, SECOND, THIRD]

describe('the order of the questions', () => {
  test.each([
    ['begins with the first that has no answer', { one: 'yes' }, null, 'two'],
    ['goes on behind the one that was answered', { one: 'yes' }, 'one', 'two'],
    ['passes answered ones again after going back', { one: 'no', two: 'yes', three: 'yes' }, 'one', 'two'],
    ['comes back for one that was raised further up', { two: 'yes', three: 'yes' }, 'three', 'one'],
    ['ends when all have answers', { one: 'yes', two: 'yes', three: 'yes' }, 'three', undefined],
    ['begins anew where the question is no longer asked', { one: 'yes' }, 'gone', 'two'],
  ])('%s', (_name, answers, after, expected) => {
    expect(nextQuestion(ALL, answers, after)?.id).toBe(expected)
  })

  test('goes back to the one before, from the end to the last, from the first to none', () => {
    expect(questionBefore(ALL, 'three')?.id).toBe('two')
    expect(questionBefore(ALL, null)?.id).toBe('three')
    expect(questionBefore(ALL, 'one')).toBeUndefined()
  })

  test('is counted from one', () => {
    expect(ALL.map((question) => positionOf(ALL, question))).toEqual([1, 2, 3])
    expect(positionOf(ALL, undefined)).toBe(0)
  })
})

describe('an answer', () => {
  test('holds for all parts but those that were answered otherwise', () => {
    expect(withAnswer({}, SECOND, 'yes', { 'two@a': 'yes', 'two@b': 'no' })).toEqual({
      two: 'yes',
      'two@b': 'no',
    })
  })

  test('given again replaces the one before, with what its parts said', () => {
    const before = { one: 'yes', two: 'yes', 'two@b': 'no' }
    expect(withAnswer(before, SECOND, 'no', {})).toEqual({ one: 'yes', two: 'no' })
  })

  test('is the proposal for all that is left', () => {
    expect(proposalsFrom(ALL, { two: 'no' })).toEqual({ one: 'yes', two: 'no', three: 'yes' })
  })
})
