import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownWord, wordsToCheck } from '../../../shared/domain/spelling/index.ts'

describe('the words of a text that can be misspelt', () => {
  test.each([
    ['Noise at the quay.', ['Noise', 'at', 'the', 'quay']],
    ['“Don’t walk” – the police’s plan', ['Don’t', 'walk', 'the', 'police’s', 'plan']],
    ['follow-up re-offending', ['follow', 'up', 're', 'offending']],
    ['the MARAC, PCSOs and ASB', ['the', 'and']],
    ['by 2nd May, Q3, £5k', ['by', 'May']],
    ['mail sam.hill@example.org or https://example.org/teh', ['mail', 'or']],
    ['a I', []],
    ['Éire über', ['Éire', 'über']],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(wordsToCheck(text).map(({ word }) => word)).toEqual(expected)
  })

  test('stand where they are said to stand, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const { word, start } of wordsToCheck(text))
          expect(text.slice(start, start + word.length)).toBe(word)
      }),
    )
  })
})

test.each([
  ['Millfield', true],
  ['o’clock', true],
  ['trauma-informed', true],
  ['two words', false],
  ['', false],
  ['<b>', false],
  ['x'.repeat(61), false],
])('%j as a word of one’s own: %s', (word, isOne) => {
  expect(ownWord.safeParse(word).success).toBe(isOne)
})
