import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createChecker, wordsOfList } from '../../../renderer/spelling/checker.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')
const sectorWords = read('resources/words/sector-words.txt')
const checker = createChecker({
  affixes: read('node_modules/dictionary-en-gb/index.aff'),
  dictionary: read('node_modules/dictionary-en-gb/index.dic'),
  sectorWords,
})

describe('spelling', () => {
  test.each([
    'organisation',
    'neighbours',
    'colour',
    'licence',
    'don’t',
    'Police’s',
    'wellbeing',
    'Reoffending',
  ])('knows %s', (word) => {
    expect(checker.isKnown(word)).toBe(true)
  })

  test.each(['organization', 'neighbors', 'color', 'recieve', 'teh', 'comittment'])(
    'does not know %s',
    (word) => {
      expect(checker.isKnown(word)).toBe(false)
    },
  )

  test.each([
    ['recieve', 'receive'],
    ['neighbors', 'neighbours'],
    ['committment', 'commitment'],
  ])('offers for %s the word %s', (word, meant) => {
    expect(checker.suggest(word)).toContain(meant)
  })

  test('knows the words of the sector, each needed and none twice', () => {
    const words = wordsOfList(sectorWords)
    const bare = createChecker({
      affixes: read('node_modules/dictionary-en-gb/index.aff'),
      dictionary: read('node_modules/dictionary-en-gb/index.dic'),
      sectorWords: '',
    })
    expect(words.length).toBeGreaterThan(120)
    expect(new Set(words).size).toBe(words.length)
    expect(words.filter((word) => !checker.isKnown(word))).toEqual([])
    expect(words.filter((word) => bare.isKnown(word))).toEqual([])
  })

  test('knows the names and words that it is told, until it is told others', () => {
    checker.know(['Millfield Trust', 'Ardenshire'])
    expect(
      ['Millfield', 'Millfield’s', 'ardenshire', 'Ardenshire'].every((word) => checker.isKnown(word)),
    ).toBe(true)
    checker.know([])
    expect(checker.isKnown('Millfield')).toBe(false)
  })

  test('offers nothing for a word that would take seconds', () => {
    expect(checker.suggest('x'.repeat(40))).toEqual([])
  })
})
