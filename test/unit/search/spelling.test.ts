import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likelyWords, slips } from '../../../shared/domain/search/index.ts'

const PLAN = [
  { word: 'police', count: 12 },
  { word: 'policy', count: 2 },
  { word: 'mediation', count: 5 },
  { word: 'neighbourhood', count: 7 },
  { word: 'burglary', count: 3 },
  { word: 'burglaries', count: 1 },
]

describe('slips between two words', () => {
  test.each([
    ['police', 'police', 0],
    ['polcie', 'police', 1],
    ['polic', 'police', 1],
    ['policee', 'police', 1],
    ['pollice', 'police', 1],
    ['mediaton', 'mediation', 1],
    ['madiaton', 'mediation', 2],
    ['cat', 'dog', 3],
  ])('%s and %s: %i', (a, b, count) => {
    expect(slips(a, b, 3)).toBe(count)
  })

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 10 })

  test('are as many both ways, and none only for the same word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slips(a, b, 20)).toBe(slips(b, a, 20))
        expect(slips(a, b, 20) === 0).toBe(a === b)
      }),
    )
  })

  test('beyond the most that are asked for are one more than that', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        expect(Math.min(slips(a, b, most), most + 1)).toBe(Math.min(slips(a, b, 20), most + 1))
      }),
    )
  })
})

describe('the words that somebody may have meant', () => {
  test.each([
    ['polcie', ['police']],
    ['polica', ['police', 'policy']],
    ['mediaiton', ['mediation']],
    ['nieghborhood', ['neighbourhood']],
    ['xyzzy', []],
    ['cat', []],
    ['2021', []],
  ])('%s is taken for %j', (typed, words) => {
    expect(likelyWords(typed, PLAN, false)).toEqual(words)
  })

  test('may be longer than what was typed while the word is unfinished', () => {
    expect(likelyWords('nieghb', PLAN, true)).toEqual(['neighbourhood'])
    expect(likelyWords('nieghb', PLAN, false)).toEqual([])
  })
})
