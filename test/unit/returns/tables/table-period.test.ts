import { expect, test } from 'vitest'
import { findTables } from '../../../../shared/domain/returns/index.ts'
import { atOnce } from '../../../../shared/kit/in-steps.ts'
import { drawnSheet } from '../../../builders/drawn-sheets.ts'
import { day } from '../../../builders/series.ts'

const DAY = day('2020-07-20')
const TABLE = '\nWard | Count\nMarket | 4\nRiverside | 1'

function periodUnder(title: string, sheetName = 'Sheet1'): string | null {
  const period =
    atOnce(findTables([drawnSheet(`${title}\n${TABLE}`, { name: sheetName })], DAY))[0]?.period ?? null
  return period === null ? null : `${period.from} ${period.to}`
}

test.each([
  ['ASB July 2020', '2020-07-01 2020-07-31'],
  ['Apr - Jun 20', '2020-04-01 2020-06-30'],
  ['Quarter 2 2020/21', '2020-07-01 2020-09-30'],
  ['Performance 2020/21\nQuarter 2 2020/21', '2020-07-01 2020-09-30'],
  ['Performance 2020/21\nQuarter: 2', '2020-07-01 2020-09-30'],
  ['Performance 2020/21\nJanuary to March', '2021-01-01 2021-03-31'],
  ['Quarter 1 2020/21 (extracted 4 July 2020)', '2020-04-01 2020-06-30'],
  ['ASB by ward\nPublished August 2020', null],
  ['Data extracted 4 July 2020', null],
  ['Ardenshire Police, 4 July 2020', null],
  ['Date: 4 July 2020', '2020-07-04 2020-07-04'],
  ['Wards 2020', null],
  ['Year: 2020\nJuly', '2020-07-01 2020-07-31'],
  ['July 2020 compared with July 2019', null],
  ['Room 12/13', null],
])('a table under “%s” is of %s', (title, period) => {
  expect(periodUnder(title)).toBe(period)
})

test.each([
  ['Q3 2020-21', '2020-10-01 2020-12-31'],
  ['Jul 20', '2020-07-01 2020-07-31'],
  ['Data', null],
  ['2020', null],
])('a table without a title, on a sheet called “%s”, is of %s', (name, period) => {
  expect(periodUnder('', name)).toBe(period)
})

test('the title comes before the name of the sheet, unless that says which part of it', () => {
  expect(periodUnder('Crime, June 2020', 'May 2020')).toBe('2020-06-01 2020-06-30')
  expect(periodUnder('Crime 2020/21', 'Q2')).toBe('2020-07-01 2020-09-30')
})

test('hidden columns are read, and marked', () => {
  const [table] = atOnce(
    findTables([drawnSheet('Ward | Code | Count\nMarket | M1 | 4', { hidden: [2] })], DAY),
  )
  expect(table?.columns.map(({ isHidden }) => isHidden)).toEqual([false, true, false])
})
