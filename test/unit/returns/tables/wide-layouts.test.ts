import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { axisPeriod, findTables, proposeShape } from '../../../../shared/domain/returns/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import { atOnce } from '../../../../shared/kit/in-steps.ts'
import { monthEnd, monthStart } from '../../../../shared/kit/month-count.ts'
import { drawnSheet } from '../../../builders/drawn-sheets.ts'
import { day } from '../../../builders/series.ts'

const DAY = day('2020-07-20')
const KNOWN = {
  isPlace: (words: string) => ['Market', 'Alder Green', 'Riverside'].includes(words),
  isIndicator: (words: string) => ['Burglary', 'ASB', 'Arson'].includes(words),
  isMeasure: (words: string) => ['Referrals', 'Average days to close'].includes(words),
}

function shapeOf(drawing: string) {
  const sheet = drawnSheet(drawing)
  const [table] = atOnce(findTables([sheet], DAY))
  return proposeShape(defined(table, 'a table'), sheet, KNOWN, DAY)
}

describe('the columns across of a wide table', () => {
  test.each([
    [
      'are the months, without the quarter that adds them up',
      `
Ward | Apr-20 | May-20 | Jun-20 | Q1 2020/21
Market | 1 | 2 | 3 | 6`,
      { columns: [2, 3, 4], levels: ['period'] },
    ],
    [
      'are the months of two years, under the year each, without totals',
      `
Ward | 2019 | < | < | 2020 | < | <
^ | Nov | Dec | Total | Jan | Feb | Total
Market | 1 | 2 | 3 | 4 | 5 | 9`,
      { columns: [2, 3, 5, 6], levels: ['period', 'period'] },
    ],
    [
      'are what was reached in each quarter, without the targets',
      `
Measure | Q1 2020/21 | < | Q2 2020/21 | <
^ | Target | Actual | Target | Actual
Referrals | 40 | 31 | 40 | 35`,
      { columns: [3, 5], levels: ['period', null] },
    ],
    [
      'are those below a title that calls all of them a total',
      `
Ward | Total incidents | < | <
^ | Apr-20 | May-20 | Jun-20
Market | 1 | 2 | 3`,
      { columns: [2, 3, 4], levels: [null, 'period'] },
    ],
    [
      'are calendar years, as numbers',
      `
Ward | 2017 | 2018 | 2019 | % change
Market | 12 | 14 | 9 | -36%`,
      { columns: [2, 3, 4], levels: ['period'] },
    ],
    [
      'are months of the spreadsheet beside a number that says how large the ward is',
      `
Ward | Population | 2020-04-01 | 2020-05-01
Market | 4120 | 3 | 1`,
      { columns: [3, 4], levels: ['period'] },
    ],
    [
      'are wards, though only some are known',
      `
Month | Market | Riverside | Hill End | All wards
Apr-20 | 1 | 2 | 3 | 6`,
      { columns: [2, 3, 4], levels: ['place'] },
    ],
    [
      'are wards that nobody knows, where each row is a kind of crime',
      `
Crime type | Hill End | Dale | Total
Burglary | 1 | 2 | 3`,
      { columns: [2, 3], levels: ['place'] },
    ],
    [
      'are kinds that nobody knows, where each row is a ward in a year',
      `
Ward | Year | Fly-tipping | Graffiti | +/-
Market | 2019 | 4 | 2 | 1`,
      { columns: [3, 4], levels: ['indicator'] },
    ],
    [
      'are wards over kinds',
      `
Month | Market | < | Riverside | <
^ | ASB | Burglary | ASB | Burglary
Apr-20 | 1 | 2 | 3 | 4`,
      { columns: [2, 3, 4, 5], levels: ['place', 'indicator'] },
    ],
    [
      'are measures that are known, one of them an average',
      `
Month | Referrals | Average days to close
Apr-20 | 12 | 21.5`,
      { columns: [2, 3], levels: ['measure'] },
    ],
    [
      'are months that are still empty as well',
      `
Ward | Apr-20 | May-20 | Jun-20 | Notes
Market | 1 | 2 | |`,
      { columns: [2, 3, 4], levels: ['period'] },
    ],
  ] as const)('%s', (_, drawing, shape) => {
    expect(shapeOf(drawing)).toEqual(shape)
  })

  test.each([
    ['has ages across that are no years', 'Session | 10-11 | 12-13 | 14-15\nBoxing | 4 | 9 | 2'],
    ['has a target and a figure for each row', 'Measure | Target | Actual\nReferrals | 40 | 31'],
    ['lists cases', 'Date | Ward | Offence\n2020-04-03 | Market | ASB\n2020-04-05 | Riverside | ASB'],
  ])('are none where it %s', (_, drawing) => {
    expect(shapeOf(drawing)).toBeNull()
  })
})

test.each([
  [['2020/21', 'Q1 (Apr-Jun)'], '2020-04-01 2020-06-30'],
  [['2019/20', 'Jan-Mar'], '2020-01-01 2020-03-31'],
  [['2019/20', 'Q4', 'Feb'], '2020-02-01 2020-02-29'],
  [['2021', 'Feb'], '2021-02-01 2021-02-28'],
  [['Recorded crime', '2020/21', 'Q2'], '2020-07-01 2020-09-30'],
  [['ASB', 'Apr-20'], '2020-04-01 2020-04-30'],
  [['April 2020 (provisional)'], '2020-04-01 2020-04-30'],
  [['1 April 2020'], '2020-04-01 2020-04-30'],
  [['30 April 2020'], '2020-04-01 2020-04-30'],
  [['8 April 2020'], '2020-04-08 2020-04-08'],
  [['2019'], '2019-01-01 2019-12-31'],
  [['2020', 'Q1'], undefined],
  [['12-13'], undefined],
  [['Target'], undefined],
  [[], undefined],
] as const)('the headings %j name %s', (words, period) => {
  const found = axisPeriod(words, null, DAY)
  expect(found === undefined ? undefined : `${found.from} ${found.to}`).toBe(period)
})

const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

test('a month below a year is that month, however both are written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2001, max: 2098 }), fc.nat(11), fc.boolean(), (year, month, isPlanYear) => {
      const upper = isPlanYear ? `${year}/${String((year + 1) % 100).padStart(2, '0')}` : String(year)
      const count = (isPlanYear && month < 3 ? year + 1 : year) * 12 + month
      expect(axisPeriod([upper, SHORT[month] ?? ''], null, DAY)).toEqual({
        from: monthStart(count),
        to: monthEnd(count),
      })
    }),
  )
})
