import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figureInWords, READING_FORMS, readFigure } from '../../../shared/domain/measures/index.ts'

describe('a typed figure', () => {
  test.each([
    ['2,250', 'count', 2250],
    ['2 250', 'count', 2250],
    ['1,204,000', 'count', 1_204_000],
    [' 12 ', 'count', 12],
    ['-3', 'score', -3],
    ['–3', 'score', -3],
    ['71%', 'percentage', 71],
    ['71.5 %', 'percentage', 71.5],
    ['45 of 60', 'percentage', 75],
    ['45/60', 'percentage', 75],
    ['45 out of 60', 'percentage', 75],
    ['65 / 10,000', 'rate', 6.5],
    ['.5', 'score', 0.5],
    ['yes', 'yes-no', 1],
    ['N', 'yes-no', 0],
  ] as const)('%j as a %s is %f', (words, form, value) => {
    expect(readFigure(words, form)).toMatchObject({ ok: true, value })
  })

  test('keeps the two numbers that it is made of', () => {
    expect(readFigure('45 of 60', 'percentage')).toEqual({
      ok: true,
      value: 75,
      numerator: 45,
      denominator: 60,
    })
  })

  test.each([
    ['', 'count', 'There is no figure. Leave the row empty where it is not known yet.'],
    ['n/k', 'count', '“n/k” is not a number. Leave the row empty where the figure is not known.'],
    ['TBC', 'count', '“TBC” is not a number. Leave the row empty where the figure is not known.'],
    ['71%', 'count', '“71%” is a percentage, and this measure is a count. Type the number itself.'],
    ['2,25', 'score', '“2,25” can be read in two ways. Write 2,250 for thousands and 2.25 for a part.'],
    ['about 20', 'count', '“about 20” is not a number. Type figures only, such as 2,250.'],
    ['12k', 'count', '“12k” is not a number. Type figures only, such as 2,250.'],
    ['1e5', 'count', '“1e5” is not a number. Type figures only, such as 2,250.'],
    ['4/0', 'percentage', 'A share of 0 cannot be worked out. Check the second number.'],
    ['some of 60', 'percentage', '“some of 60” is not a number. Type figures only, such as 45 of 60.'],
    ['maybe', 'yes-no', '“maybe” is neither yes nor no. Type yes or no.'],
  ] as const)('%j as a %s is refused', (words, form, message) => {
    expect(readFigure(words, form)).toEqual({ ok: false, message })
  })

  test('can be anything, and never becomes what is not a number', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.constantFrom(...READING_FORMS), (words, form) => {
        const read = readFigure(words, form)
        if (read.ok) expect(Number.isFinite(read.value)).toBe(true)
        else expect(read.message).toMatch(/\.$/)
      }),
    )
  })

  test('is read again from its words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (value) => {
        expect(readFigure(figureInWords(value, 'count'), 'count')).toMatchObject({ ok: true, value })
      }),
    )
  })
})
