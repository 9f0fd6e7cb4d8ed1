import { describe, expect, test } from 'vitest'
import { bestFits, fitness } from '../../renderer/app/fuzzy.ts'

const LABELS = [
  'Make a document: PDF or Excel',
  'Lock',
  'Go to plan health',
  'Undo the last change',
  'Do the last change again',
  'Domestic Abuse',
]
const fits = (typed: string): string[] => bestFits(typed, LABELS, (label) => label)

describe('a few letters', () => {
  test.each([
    ['lo', 'Lock'],
    ['hea', 'Go to plan health'],
    ['plan hea', 'Go to plan health'],
    ['undo', 'Undo the last change'],
    ['change last', 'Undo the last change'],
    ['mad', 'Make a document: PDF or Excel'],
    ['DA', 'Domestic Abuse'],
  ])('%s finds "%s" first', (typed, label) => {
    expect(fits(typed)[0]).toBe(label)
  })

  test('find everything in its order while there are none, and nothing where they do not fit', () => {
    expect(fits('  ')).toEqual(LABELS)
    expect(fits('xq')).toEqual([])
    expect(fitness('kcol', 'Lock')).toBeNull()
  })
})
