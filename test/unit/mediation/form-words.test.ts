import { expect, test } from 'vitest'
import type { Question } from '../../../shared/domain/mediation/index.ts'
import { howToAnswer } from '../../../shared/text/mediation-form-words.ts'

const question = (kind: Question['kind']): Question => ({
  key: kind as Question['key'],
  kind,
  words: 'How are things?',
  ends: null,
})

test('a form says how to answer the questions that it has', () => {
  expect(howToAnswer([question('yes-no')])).toBe(
    'There is one question. Tick one box for each question. If you change your mind, cross the tick out and tick another box.',
  )
  expect(howToAnswer([question('yes-no'), question('words')])).toBe(
    'There are 2 questions. Tick one box where there are boxes, and write in your own words where there are lines. If you change your mind, cross the tick out and tick another box.',
  )
  expect(howToAnswer([question('words')])).toBe('There is one question. Please answer in your own words.')
})
