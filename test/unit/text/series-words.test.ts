import { describe, expect, test } from 'vitest'
import type { SeriesMark, SeriesMarkId } from '../../../shared/domain/measures/index.ts'
import { marksInWords, revisionInWords } from '../../../shared/text/series-words.ts'
import { breakOn, day, span } from '../../builders/series.ts'

const LEFT_OUT: SeriesMark = {
  id: 2 as SeriesMarkId,
  kind: 'exclusion',
  on: day('2020-04-01'),
  words: 'Reports of breaches of the lockdown are left out.',
}

describe('the words of a series', () => {
  test('tell its marks in order, where they fall into what is shown', () => {
    const marks = [breakOn('2020-10-01'), LEFT_OUT]
    expect(marksInWords(marks, span('2020-04-01 2021-03-31'))).toEqual([
      'From 1 April 2020: Reports of breaches of the lockdown are left out.',
      'Figures from 1 October 2020 on cannot be compared with those before: Counted in another way from here on.',
    ])
    expect(marksInWords(marks, span('2020-04-02 2020-09-30'))).toEqual([])
  })

  test('tell what a figure was before it was changed', () => {
    const revision = { value: 2250, numerator: null, denominator: null, note: null, isProvisional: true }
    expect(revisionInWords({ ...revision, at: '2020-07-04T12:00:00.000Z' }, 'count')).toBe(
      '2,250 until 4 July 2020 (provisional)',
    )
    expect(
      revisionInWords({ ...revision, isProvisional: false, at: '2020-07-04T12:00:00.000Z' }, 'percentage'),
    ).toBe('2,250% until 4 July 2020')
  })
})
