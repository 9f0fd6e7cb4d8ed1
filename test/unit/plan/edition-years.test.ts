import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  editionFirstYear,
  editionLabel,
  editionLabels,
  editionSpan,
  firstYearOf,
  planSpan,
} from '../../../shared/domain/plan/index.ts'
import { addDays } from '../../../shared/kit/civil-date.ts'

describe('the years of a plan and its editions', () => {
  test.each([
    ['2020/21', 2020],
    ['2020-21', 2020],
    ['2020–21', 2020],
    [' 2020 / 2021 ', 2020],
    ['1999/00', 1999],
    ['2099/00', 2099],
    ['2020/22', undefined],
    ['2020-2023', undefined],
    ['2020', undefined],
    ['20/21', undefined],
    ['', undefined],
  ])('the label %j begins in %j', (label, firstYear) => {
    expect(editionFirstYear(label)).toBe(firstYear)
  })

  test('an edition runs from 1 April to 31 March', () => {
    expect(editionSpan(2020)).toEqual({ startsOn: '2020-04-01', endsOn: '2021-03-31' })
  })

  test('the plan 2020-2023 has three editions', () => {
    const span = planSpan(2020, 2023)
    expect(span).toEqual({ startsOn: '2020-04-01', endsOn: '2023-03-31' })
    expect(editionLabels(span)).toEqual(['2020/21', '2021/22', '2022/23'])
  })

  test('labels and years say the same, and each day belongs to one edition', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), (year) => {
        const { startsOn, endsOn } = editionSpan(year)
        expect(editionFirstYear(editionLabel(year))).toBe(year)
        expect([firstYearOf(startsOn), firstYearOf(endsOn)]).toEqual([year, year])
        expect(firstYearOf(addDays(endsOn, 1))).toBe(year + 1)
      }),
    )
  })
})
