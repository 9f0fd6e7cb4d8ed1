import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldWord, readQuery, wordForms } from '../../../shared/domain/search/index.ts'

const wordsOf = (typed: string) => readQuery(typed).map(({ words }) => words.join(' '))

describe('what a search asks for', () => {
  test.each([
    ['noise late', ['noise', 'late']],
    ['  Noise,  LATE! ', ['noise', 'late']],
    ['"noise at night" parties', ['noise at night', 'parties']],
    ['“noise at night”', ['noise at night']],
    ['"never closed', ['never closed']],
    ['"one"', ['one']],
    ['Café', ['cafe']],
    ['officer’s', ['officer', 's']],
    ['2020/21', ['2020', '21']],
    ['', []],
    ['*** -- ()', []],
    ['words NEAR(other, 3) OR col:x*', ['words', 'near', 'other', '3', 'or', 'col', 'x']],
  ])('%j is %j', (typed, words) => {
    expect(wordsOf(typed)).toEqual(words)
  })

  test('is only ever letters and digits, twelve words at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
        const words = readQuery(typed)
        expect(words.length).toBeLessThanOrEqual(12)
        for (const word of words.flatMap((each) => each.words)) expect(word).toMatch(/^[\p{L}\p{N}]*$/u)
      }),
    )
  })

  test('is the same for a word with and without its accents and capitals', () => {
    expect(foldWord('ÉCOLE')).toBe('ecole')
  })

  test.each([
    ['burglaries', ['burglaries', 'burglary']],
    ['thefts', ['thefts', 'theft']],
    ['loss', ['loss']],
    ['is', ['is']],
  ])('%s also looks for what it is the plural of', (word, forms) => {
    expect(wordForms(word)).toEqual(forms)
  })
})
