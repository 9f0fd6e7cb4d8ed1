import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  joinRuns,
  mergeRuns,
  plainText,
  splitRuns,
  splitText,
  type TextRun,
  tidyLine,
  tidyText,
} from '../../../shared/domain/plan/index.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 40 })

describe('text that is stored', () => {
  test.each([
    ['  two words  ', 'two words'],
    ['one\r\ntwo\rthree\u2028four\vfive', 'one\ntwo\nthree\nfour\nfive'],
    ['a\tb', 'a b'],
    ['a \n b', 'a\nb'],
    ['bell\u0007 and \u0000nothing', 'bell and nothing'],
    ['\ufeffmark', 'mark'],
    ['half \ud83d', 'half \ufffd'],
    ['“quotes” – kept', '“quotes” – kept'],
    ['\n\n', ''],
  ])('%j is stored as %j', (given, stored) => {
    expect(tidyText(given)).toBe(stored)
  })

  test('a name or heading stands in one line', () => {
    expect(tidyLine(' Domestic\n  abuse ')).toBe('Domestic abuse')
  })

  test('tidying twice is tidying once, and no control character is left', () => {
    fc.assert(
      fc.property(anyText, (given) => {
        const tidy = tidyText(given)
        expect(tidyText(tidy)).toBe(tidy)
        expect(tidy.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
        expect(tidy.isWellFormed()).toBe(true)
      }),
    )
  })

  test('a text is never cut inside a character', () => {
    expect(splitText('a😀b', 2)).toEqual({ before: 'a', after: '😀b' })
    expect(splitText('one two', 3)).toEqual({ before: 'one', after: 'two' })
  })
})

const anyRun: fc.Arbitrary<TextRun> = fc.record(
  { text: fc.string({ maxLength: 6 }), strong: fc.constant(true), link: fc.constant('https://example.org') },
  { requiredKeys: ['text'] },
)
const anyRuns = fc.array(anyRun, { maxLength: 5 })
const solid = (text: string): string => text.replace(/\s/gu, '')

describe('narrative runs', () => {
  test('a cut inside a bold run leaves bold on both sides', () => {
    const runs: TextRun[] = [{ text: 'plain ' }, { text: 'bold words', strong: true }]
    expect(splitRuns(runs, 10)).toEqual({
      before: [{ text: 'plain ' }, { text: 'bold', strong: true }],
      after: [{ text: 'words', strong: true }],
    })
  })

  test('joining puts one space between and merges equal looks', () => {
    expect(joinRuns([{ text: 'one' }], [{ text: 'two' }])).toEqual([{ text: 'one two' }])
    expect(joinRuns([], [{ text: 'two' }])).toEqual([{ text: 'two' }])
  })

  test('a footnote mark stays behind the words that it stood behind, and two marks stay two', () => {
    const runs: TextRun[] = [
      { text: 'said ' },
      { text: 'so', note: '1' },
      { text: ' too', note: '2' },
      { text: '.' },
    ]
    expect(mergeRuns(runs)).toEqual([
      { text: 'said so', note: '1' },
      { text: ' too', note: '2' },
      { text: '.' },
    ])
  })

  test('cutting and joining loses no letter', () => {
    fc.assert(
      fc.property(anyRuns, fc.nat({ max: 30 }), (runs, offset) => {
        const { before, after } = splitRuns(runs, offset)
        expect(solid(plainText(before) + plainText(after))).toBe(solid(plainText(runs)))
        expect(solid(plainText(joinRuns(before, after)))).toBe(solid(plainText(runs)))
        expect(plainText(mergeRuns(runs))).toBe(plainText(runs))
      }),
    )
  })
})
