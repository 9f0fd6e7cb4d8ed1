import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Answer,
  caseReference,
  isAnswerTo,
  type PartyLetter,
  type Question,
  type QuestionKey,
  USUAL_QUESTIONS,
} from '../../../../shared/domain/mediation/index.ts'
import { readAnswer } from '../../../../shared/domain/returns/forms/read-answer.ts'
import { readParty } from '../../../../shared/domain/returns/forms/read-party.ts'
import { pointIn, readPoint } from '../../../../shared/domain/returns/forms/read-point.ts'
import { readReference } from '../../../../shared/domain/returns/forms/read-reference.ts'
import type { CellKind, SuppliedCell } from '../../../../shared/domain/returns/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'

const cell = (text: string, kind: CellKind = 'text', number: number | null = null): SuppliedCell => ({
  kind,
  text,
  number,
})
const question = (key: string): Question =>
  defined(
    USUAL_QUESTIONS['one-month'].find((one) => one.key === key),
    'a question',
  )
const [SITUATION, AGREE, STRESS, RECOMMEND] = ['situation', 'heard', 'stress', 'recommend'].map(question) as [
  Question,
  Question,
  Question,
  Question,
]
const FALLING: Question = {
  key: 'added-1' as QuestionKey,
  kind: 'scale',
  words: 'How satisfied are you?',
  ends: ['Very satisfied', 'Very dissatisfied'],
}
const OWN_SCALE: Question = { ...FALLING, ends: ['Calm', 'Wild'] }

describe('a reference', () => {
  test.each([
    ['M-2020-014', 'M-2020-014', null],
    ['m 2020/14', 'M-2020-014', null],
    ['Case M-2020-014', 'M-2020-014', null],
    ['2020-014', 'M-2020-014', null],
    ['M-2020-014 A', 'M-2020-014', 'A'],
    ['M-2020-014b', 'M-2020-014', 'B'],
    ['M-2020-014 (party C)', 'M-2020-014', 'C'],
  ])('is read from “%s”', (words, reference, letter) => {
    expect(readReference(words)).toEqual({ reference, letter })
  })

  test.each(['', 'B0100', '14', '2020', '1 June 2020', '2020-06-01', 'M-2020', 'M-2020-014 Ada'])(
    'is not guessed from “%s”',
    (words) => expect(readReference(words)).toBeUndefined(),
  )

  test('that the store writes is always read as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 9999 }), (year, number) => {
        const reference = caseReference(year, number)
        expect(readReference(reference)).toEqual({ reference, letter: null })
      }),
    )
  })
})

describe('a party', () => {
  const two = ['A', 'B'] as PartyLetter[]
  test.each([
    ['A', 'A'],
    ['b', 'B'],
    ['Party A', 'A'],
    ['the party b.', 'B'],
    ['party two', 'B'],
    ['1', 'A'],
    ['Referrer', 'A'],
    ['Complainant', 'A'],
    ['other party', 'B'],
    ['Respondent', 'B'],
    ['D', 'D'],
  ])('is read from “%s”', (words, letter) => expect(readParty(words, two)).toBe(letter))

  test.each(['', 'upstairs', 'Ada Sample', 'AB', 'both', '0'])('is not guessed from “%s”', (words) =>
    expect(readParty(words, two)).toBeUndefined(),
  )

  test('that is only called the other one is none where there are three', () => {
    expect(readParty('respondent', ['A', 'B', 'C'] as PartyLetter[])).toBeUndefined()
    expect(readParty('referrer', ['A', 'B', 'C'] as PartyLetter[])).toBe('A')
  })
})

describe('a point', () => {
  test.each([
    '1',
    '1m',
    '1 month',
    'one month',
    'One-month form',
    'Month 1',
    '1-month follow-up',
    '1mth',
    'first month',
    '4 weeks after',
  ])('of one month is read from “%s”', (words) => expect(readPoint(words)).toBe('one-month'))
  test.each([
    '6',
    '6m',
    '6 months',
    'six months',
    'six-month',
    'Month 6',
    '6 mths after mediation',
    'Half-year',
    '6 month review',
  ])('of six months is read from “%s”', (words) => expect(readPoint(words)).toBe('six-month'))
  test.each(['', '3 months', '12', '16', '1 year', '1 week', 'now', '61', 'constructor'])(
    'is not guessed from “%s”',
    (words) => expect(readPoint(words)).toBeUndefined(),
  )
  test('of all rows is taken from a title that names one of the two', () => {
    expect(pointIn('Mediation: 6-month forms, 2020/21')).toBe('six-month')
    expect(pointIn('One month evaluations')).toBe('one-month')
    expect(pointIn('One-month and six-month forms')).toBeUndefined()
    expect(pointIn('Forms of 2016')).toBeUndefined()
  })
})

describe('an answer', () => {
  test.each<[Question, string, Answer | null]>([
    [SITUATION, '4', 4],
    [SITUATION, '4/5', 4],
    [SITUATION, '4 out of 5', 4],
    [SITUATION, '5 - much better', 5],
    [SITUATION, '5, Much better', 5],
    [SITUATION, 'Much better', 5],
    [SITUATION, 'a bit better', 4],
    [SITUATION, 'About the same', 3],
    [SITUATION, 'worse', 2],
    [SITUATION, 'MUCH WORSE', 1],
    [AGREE, 'Agree completely', 5],
    [AGREE, 'strongly agree', 5],
    [AGREE, 'Tend to agree', 4],
    [AGREE, 'Neither agree nor disagree', 3],
    [AGREE, 'disagree', 2],
    [AGREE, "Don't agree at all", 1],
    [FALLING, 'Very satisfied', 1],
    [FALLING, 'dissatisfied', 4],
    [OWN_SCALE, 'calm', 1],
    [OWN_SCALE, 'Wild', 5],
    [STRESS, '0', 0],
    [STRESS, '10', 10],
    [STRESS, '7/10', 7],
    [STRESS, 'none', 0],
    [STRESS, 'As much as I can imagine', 10],
    [RECOMMEND, 'Yes', 'yes'],
    [RECOMMEND, 'Y', 'yes'],
    [RECOMMEND, 'no.', 'no'],
    [RECOMMEND, 'not sure', 'unsure'],
    [RECOMMEND, 'Don’t know', 'unsure'],
    [RECOMMEND, '3', 'unsure'],
    [SITUATION, 'n/a', null],
    [SITUATION, 'not answered', null],
    [SITUATION, 'don’t know', null],
    [RECOMMEND, '-', null],
  ])('to $key is read from “%s”', (asked, words, answer) => {
    expect(readAnswer(asked, cell(words))).toEqual({ ok: true, value: answer })
  })

  test.each<[Question, string]>([
    [SITUATION, '0'],
    [SITUATION, '6'],
    [SITUATION, '3-4'],
    [SITUATION, '4.5'],
    [SITUATION, '4/10'],
    [SITUATION, '4 - much better'],
    [SITUATION, 'agree'],
    [OWN_SCALE, 'agree'],
    [STRESS, '11'],
    [STRESS, 'better'],
    [RECOMMEND, '0'],
    [RECOMMEND, 'mostly'],
  ])('to $key is not guessed from “%s”', (asked, words) => {
    expect(readAnswer(asked, cell(words)).ok).toBe(false)
  })

  test('is read from the cells of a workbook, and a day or a share is none', () => {
    expect(readAnswer(SITUATION, cell('4', 'number', 4))).toEqual({ ok: true, value: 4 })
    expect(readAnswer(SITUATION, cell('4.5', 'number', 4.5)).ok).toBe(false)
    expect(readAnswer(RECOMMEND, cell('TRUE', 'yes-no', 1))).toEqual({ ok: true, value: 'yes' })
    expect(readAnswer(SITUATION, cell('4 May 2020', 'date', 18_386)).ok).toBe(false)
    expect(readAnswer(STRESS, cell('70%', 'percentage', 0.7)).ok).toBe(false)
  })

  test('is always one that can be given, and no message repeats the words of a cell', () => {
    const asked = fc.constantFrom(SITUATION, AGREE, STRESS, RECOMMEND, FALLING)
    const words = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.integer({ min: -3, max: 14 }).map(String),
      fc.constantFrom('yes', 'agree', 'better', '4 of 5', '3 - neither'),
    )
    fc.assert(
      fc.property(asked, words, (one, text) => {
        const read = readAnswer(one, cell(text))
        if (read.ok) expect(read.value === null || isAnswerTo(one, read.value)).toBe(true)
        else if (/\p{L}{4}/u.test(text)) expect(read.message).not.toContain(text)
      }),
      { numRuns: 500 },
    )
  })
})
