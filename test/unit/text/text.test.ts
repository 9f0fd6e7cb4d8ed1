import { describe, expect, test } from 'vitest'
import { defined } from '../../../shared/kit/assert.ts'
import { parseCivilDate } from '../../../shared/kit/civil-date.ts'
import { countOf, countOrNo, listInWords, sentenceCase } from '../../../shared/text/counts.ts'
import { momentInWords } from '../../../shared/text/moment-words.ts'
import { contentsInWords, dueInWords, editionInWords } from '../../../shared/text/plan-words.ts'

describe('counts in words', () => {
  test.each([
    [0, '0 issues'],
    [1, '1 issue'],
    [22, '22 issues'],
    [1204, '1,204 issues'],
  ])('%i is "%s"', (count, words) => {
    expect(countOf(count, 'issue')).toBe(words)
  })

  test('an irregular plural is given, and nought is "no"', () => {
    expect(countOf(2, 'priority', 'priorities')).toBe('2 priorities')
    expect(countOrNo(0, 'priority', 'priorities')).toBe('no priorities')
    expect(countOrNo(1, 'measure')).toBe('1 measure')
  })

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j is listed as "%s"', (parts, words) => {
    expect(listInWords(parts)).toBe(words)
  })

  test('only the first letter of a sentence is made a capital', () => {
    expect(sentenceCase('table 3, row 2 of ASB')).toBe('Table 3, row 2 of ASB')
    expect(sentenceCase('')).toBe('')
  })
})

describe('words of a plan', () => {
  test.each([
    ['2020/21', '2020 to 2021'],
    ['2099/00', '2099 to 2100'],
    ['1999/00', '1999 to 2000'],
    ['Spring', 'Spring'],
    ['2020/2021', '2020/2021'],
  ])('the edition %s is %s', (label, words) => {
    expect(editionInWords(label)).toBe(words)
  })

  test('what a plan holds is one sentence, with projects only where there are any', () => {
    const counts = { priorities: 5, projects: 1, issues: 22, actions: 67, outcomes: 62, measures: 1 }
    expect(contentsInWords(counts)).toBe(
      '5 priorities and 1 project, 22 issues, 67 actions, 62 outcomes and 1 measure',
    )
    expect(contentsInWords({ ...counts, projects: 0, outcomes: 0 })).toBe(
      '5 priorities, 22 issues, 67 actions, no outcomes and 1 measure',
    )
  })

  test('a due date is written as the council writes dates', () => {
    const on = defined(parseCivilDate('2021-03-31'), 'the day')
    expect(dueInWords({ on, words: 'by March 2021', precision: 'month' })).toBe('Due 31 March 2021')
  })
})

describe('moments in words', () => {
  const now = new Date(2026, 10, 23, 18, 5)

  test('a moment of this day is told by its time alone', () => {
    expect(momentInWords(new Date(2026, 10, 23, 9, 7), now)).toBe('today at 09:07')
  })

  test('another day is named', () => {
    expect(momentInWords(new Date(2026, 10, 22, 0, 0), now)).toBe('22 November 2026 at 00:00')
  })
})
