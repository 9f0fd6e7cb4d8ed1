import { describe, expect, test } from 'vitest'
import { strengthInWords } from '../../renderer/screens/vault/passphrase-strength.ts'
import { pauseAfter } from '../../renderer/screens/vault/use-pause.ts'

describe('the strength of a passphrase in words', () => {
  test.each([
    ['short', /^Too short: 7 more needed/],
    ['elevenchars', /^Too short: 1 more needed/],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', /^Weak/],
    ['communities1', /^Fair/],
    ['vivid otter cargo lantern', /^Strong: four or more words/],
    ['vivid-otter-cargo-lantern', /^Strong: four or more words/],
    ['kq8f2vzm4xw9t1pl7hb3', /^Strong/],
  ])('%s', (passphrase, words) => {
    expect(strengthInWords(passphrase)).toMatch(words)
  })

  test('nothing is said before anything is typed', () => {
    expect(strengthInWords('')).toBeNull()
  })

  test('a character outside the basic plane counts once', () => {
    expect(strengthInWords('🔒'.repeat(11))).toMatch(/1 more needed/)
  })
})

describe('the pause after wrong passphrases', () => {
  test.each([
    [0, 0],
    [4, 0],
    [5, 1],
    [6, 2],
    [9, 16],
    [10, 30],
    [50, 30],
  ])('after %i wrong tries it is %i seconds', (tries, seconds) => {
    expect(pauseAfter(tries)).toBe(seconds)
  })
})
