import { describe, expect, test } from 'vitest'
import {
  findValue,
  type Identity,
  isOutOfDate,
  numberInValue,
  printedRuns,
  tiesOf,
  wordsWithValue,
} from '../../../shared/domain/plan/index.ts'

const IDENTITY = '0'.repeat(32) as Identity
const tie = (value: string) => ({ identity: IDENTITY, value })

describe('words that are tied to a fact', () => {
  test.each([
    ['say it while its value is the one they were held against', '2,250 reports', '2,250', '2,250', false],
    ['do not once it has another', '2,250 reports', '2,250', '2,310', true],
    ['say it again once the new value stands in them', '2,310 reports', '2,250', '2,310', false],
    ['may say it in other words, until it changes', 'over two thousand', '2,250', '2,250', false],
    ['are not taken in by a longer figure', '12,310 reports', '2,250', '2,310', true],
  ])('%s', (_name, words, held, now, expected) => {
    expect(isOutOfDate(words, tie(held), { value: now })).toBe(expected)
  })

  test.each([
    ['2,250 reports', '2,250', '2,310', '2,310 reports'],
    ['rose to 13%, from 6%', '13%', '14.5%', 'rose to 14.5%, from 6%'],
    ['5.9 per 1,000 people', '5.9 per 1,000', '5.2 per 1,000', '5.2 per 1,000 people'],
    ['over two thousand', '2,250', '2,310', null],
  ])('"%s" takes the new value in', (words, held, now, expected) => {
    expect(wordsWithValue(words, tie(held), now)).toBe(expected)
  })
})

describe('a value in words', () => {
  test.each([
    ['225 of 2,250', '225', 0],
    ['1,225 and 225.', '225', 10],
    ['15.9 or 5.9', '5.9', 8],
    ['2,250', '250', null],
    ['in 2018/19', '2018/19', 3],
    ['thirdly a third', 'third', 10],
    ['anything', '', null],
  ])('"%s" holds "%s" at %s', (words, value, start) => {
    expect(findValue(words, value)?.start ?? null).toBe(start)
  })

  test.each([
    ['2,250', 2250],
    ['5.9 per 1,000', 5.9],
    ['13%', 13],
    ['£1,200.50', 1200.5],
    ['-8%', -8],
    ['about a third', null],
    ['2018/19', null],
    ['1,2', null],
  ])('"%s" is the number %s', (value, number) => {
    expect(numberInValue(value)).toBe(number)
  })
})

describe('the ties of a paragraph', () => {
  test('are found whole, whatever looks their words have', () => {
    const runs = [
      { text: 'There were ' },
      { text: '2,250', strong: true, fact: tie('2,250') },
      { text: ' reports', fact: tie('2,250') },
      { text: ' and ' },
      { text: '13%', fact: tie('13%') },
    ]
    expect(tiesOf(runs).map(({ words }) => words)).toEqual(['2,250 reports', '13%'])
  })

  test('are not printed, and the words around them run together again', () => {
    const runs = [{ text: 'There were ' }, { text: '2,250', fact: tie('2,250') }, { text: ' reports' }]
    expect(printedRuns(runs)).toEqual([{ text: 'There were 2,250 reports' }])
  })
})
