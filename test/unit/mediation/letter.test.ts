import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkLetter,
  type Diary,
  type DiaryEntry,
  formDue,
  isLetterNoted,
  LETTER_STEPS,
  letterStep,
  lettersDue,
  NOTHING_SENT,
  type PartyLetter,
  returnBy,
  stepToNote,
} from '../../../shared/domain/mediation/index.ts'
import { addDays } from '../../../shared/kit/civil-date.ts'
import { letterWords } from '../../../shared/text/mediation-letter-words.ts'
import { sentForm } from '../../builders/mediation.ts'
import { day } from '../../builders/series.ts'

const sendings = (sentOn: string | null, ...reminders: string[]) => ({
  sentOn: sentOn === null ? null : day(sentOn),
  reminders: reminders.map(day),
})

describe('the letter of a day', () => {
  test.each([
    [sendings(null), '2020-03-01', 'first'],
    [sendings('2020-02-28'), '2020-02-29', 'first-reminder'],
    [sendings('2020-02-28', '2020-03-14'), '2020-03-28', 'second-reminder'],
    [sendings('2020-02-28', '2020-03-14', '2020-03-28'), '2020-03-29', null],
    // Noted already, and printed again on the same day.
    [sendings('2020-02-29'), '2020-02-29', 'first'],
    [sendings('2020-02-15', '2020-02-29'), '2020-02-29', 'first-reminder'],
    [sendings('2020-02-01', '2020-02-15', '2020-02-29'), '2020-02-29', 'second-reminder'],
  ] as const)('after %j, on %s, is %s', (sent, on, step) => {
    expect(letterStep(sent, day(on))).toBe(step)
  })

  test.each([
    [sendings(null), '2020-02-29', false],
    [sendings('2020-02-29'), '2020-02-29', true],
    [sendings('2020-02-28'), '2020-02-29', false],
    [sendings('2020-02-15', '2020-02-29'), '2020-02-29', true],
  ] as const)('is noted where that day is in it: %j on %s', (sent, on, noted) => {
    expect(isLetterNoted(sent, day(on))).toBe(noted)
  })

  test('is noted as sent the first time, and as a reminder after that', () => {
    expect(LETTER_STEPS.map(stepToNote)).toEqual(['send', 'remind', 'remind'])
  })
})

describe('the day to answer by', () => {
  test.each([
    // Printed before it is due: counted from the day that it is due, at the end of February and in a leap year.
    ['2020-01-31', 'one-month', '2020-02-22', '2020-03-14'],
    ['2021-01-31', 'one-month', '2021-02-21', '2021-03-14'],
    ['2019-08-31', 'six-month', '2020-02-29', '2020-03-14'],
    // Printed late: counted from the letter, over the end of a month and of a year.
    ['2020-01-15', 'one-month', '2020-02-20', '2020-03-05'],
    ['2020-11-20', 'one-month', '2020-12-25', '2021-01-08'],
    // No later than the window allows, but a week at the least.
    ['2020-01-31', 'one-month', '2020-03-16', '2020-03-28'],
    ['2020-01-31', 'one-month', '2020-03-21', '2020-03-28'],
    ['2020-01-31', 'one-month', '2020-03-27', '2020-04-03'],
    ['2020-01-31', 'one-month', '2020-06-30', '2020-07-07'],
  ] as const)('after an end on %s, %s, written on %s, is %s', (end, point, on, by) => {
    expect(returnBy(formDue(day(end), point), day(on))).toBe(by)
  })

  test('leaves a week always, and stays in the window of the form wherever a week is left of it', () => {
    const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('1990-01-01'), days))
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 300 }), (end, waited) => {
        const due = formDue(end, 'one-month')
        const on = addDays(end, waited)
        const by = returnBy(due, on)
        expect(by >= addDays(on, 7)).toBe(true)
        if (addDays(on, 7) <= due.until) expect(by <= due.until).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a letter is refused', () => {
  const on = day('2020-04-20')

  test('about a form that is settled, and about one with both its reminders, in a sentence', () => {
    const waiting = { ...NOTHING_SENT, point: 'one-month', reply: { kind: 'waiting' } } as const
    const settled = { ...waiting, reply: { kind: 'not-asked', reason: 'vulnerable' } } as const
    const reminded = { ...waiting, ...sendings('2020-03-01', '2020-03-15', '2020-03-29') }
    expect(checkLetter(waiting, on)).toEqual([])
    expect(checkLetter({ ...sentForm('one-month'), ...sendings('2020-03-01') }, on)).toEqual([])
    expect(checkLetter(settled, on).map(({ message }) => message)).toEqual([
      'The one-month form is settled already, so nothing is left to write about.',
    ])
    expect(checkLetter(reminded, on).map(({ message }) => message)).toEqual([
      '2 reminders of the one-month form went out already. Note that there was no reply instead.',
    ])
    // The second reminder can be printed again on its own day.
    expect(checkLetter(reminded, day('2020-03-29'))).toEqual([])
  })
})

test('letters that are due come in the order of the diary, and only for what is to be done now', () => {
  const entry = (letter: string, task: DiaryEntry['task']) =>
    ({ letter: letter as PartyLetter, task }) as DiaryEntry
  const diary: Diary = {
    today: day('2020-03-01'),
    thisWeek: [entry('C', 'remind'), entry('D', 'send')],
    late: [entry('A', 'remind'), entry('B', 'wait')],
    outOfWindow: [entry('E', 'remind'), entry('F', 'close')],
  }
  const letters = (task: 'send' | 'remind') => lettersDue(diary, task).map(({ letter }) => letter)
  expect(letters('remind')).toEqual(['A', 'C', 'E'])
  expect(letters('send')).toEqual(['D'])
})

describe('the words of a letter', () => {
  const facts = {
    point: 'one-month',
    sentOn: day('2020-02-29'),
    returnBy: day('2020-03-31'),
    isFormEnclosed: true,
    contact: '',
  } as const

  test.each([
    ['first', 'A short form comes with this letter', 'reminder'],
    ['first-reminder', 'On 29 February 2020 we sent you a form', 'second'],
    ['second-reminder', 'This is our second and last reminder', 'first reminder'],
  ] as const)('of %s say which one it is and by when to answer', (step, said, unsaid) => {
    const { heading, paragraphs } = letterWords({ ...facts, step })
    const words = `${heading} ${paragraphs.join(' ')}`
    expect(words).toContain(said)
    expect(words).toContain('by 31 March 2020')
    expect(words).not.toContain(unsaid)
  })

  test('tell where another form is to be had, where none is enclosed', () => {
    const { paragraphs } = letterWords({ ...facts, step: 'first-reminder', isFormEnclosed: false })
    expect(paragraphs.join(' ')).toContain('ask us for another copy')
  })
})
