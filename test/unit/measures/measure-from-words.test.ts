import { describe, expect, test } from 'vitest'
import { joinedMeasure, measureAfterEdit, measureFromWords } from '../../../shared/domain/measures/index.ts'

const BEFORE = 'Number of talks held by March 2021'
const AFTER = 'Reduction in noise by October 2020'

describe('a measure', () => {
  test('is what its words say, where nobody said otherwise', () => {
    expect(measureFromWords(BEFORE)).toEqual({
      kind: 'count-by-date',
      polarity: 'unset',
      baseline: null,
      target: null,
      unit: null,
      due: { on: '2021-03-31', words: 'by March 2021', precision: 'month' },
      source: null,
    })
  })

  test('is what a person said, and the words only say the rest', () => {
    expect(measureFromWords(BEFORE, { kind: 'milestone', due: null, target: 3 })).toMatchObject({
      kind: 'milestone',
      polarity: 'none',
      due: null,
      target: 3,
    })
  })

  test('follows its words when they change', () => {
    expect(measureAfterEdit(measureFromWords(BEFORE), BEFORE, AFTER)).toEqual(measureFromWords(AFTER))
  })

  test('keeps through a change what a person said', () => {
    const said = {
      ...measureFromWords(BEFORE),
      kind: 'rate',
      polarity: 'lower',
      due: null,
      target: 3,
    } as const
    expect(measureAfterEdit(said, BEFORE, AFTER)).toEqual(said)
  })

  test('takes from the one that is joined to it what it does not have', () => {
    const upper = { ...measureFromWords('Talks'), target: 3 }
    const lower = { ...measureFromWords(BEFORE), target: 9, unit: 'talks' }
    expect(joinedMeasure(upper, lower)).toEqual({ ...upper, unit: 'talks', due: lower.due })
  })
})
