import { expect, test } from 'vitest'
import {
  findTables,
  lookAtTable,
  NO_NAMES,
  openSheet,
  packRows,
  proposePurpose,
  proposeShape,
  understandTable,
} from '../../../shared/domain/returns/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { atOnce } from '../../../shared/kit/in-steps.ts'
import { day } from '../../builders/series.ts'

const DAY = day('2020-07-01')
const NOBODY = { isPlace: () => false, isIndicator: () => false, isMeasure: () => false }

function read(rows: readonly (readonly string[])[]) {
  const sheet = openSheet(packRows('Register', rows))
  const table = defined(atOnce(findTables([sheet], DAY))[0], 'the table')
  const shape = proposeShape(table, sheet, NOBODY, DAY)
  const { mapping } = proposePurpose(sheet, lookAtTable(sheet, table, NO_NAMES, DAY), (purpose) =>
    purpose === 'partners' ? null : shape,
  )
  return atOnce(understandTable(sheet, table, mapping, { names: NO_NAMES, day: DAY, formOf: () => 'count' }))
}

test.each([
  ['Y', 'N'],
  ['y', 'n'],
  ['Yes', 'No'],
  ['✓', '✗'],
  ['1', '0'],
  ['P', 'A'],
])('a register of %s and %s is one activity a day, with how many came and nobody by name', (came, stayed) => {
  const { mapping, rows } = read([
    ['Fun Club, summer term'],
    ['Name', '6 Apr 2020', '13 Apr 2020', '20 Apr 2020'],
    ['A. Smith', came, stayed, came],
    ['B. Jones', stayed, stayed, came],
    ['C. Brown', came, came, came],
  ])
  expect(mapping.purpose).toBe('activities')
  expect(rows.map(({ face }) => face?.kind === 'activities' && [face.heldOn, face.attendance])).toEqual([
    ['2020-04-06', 2],
    ['2020-04-13', 1],
    ['2020-04-20', 3],
  ])
  expect(JSON.stringify(rows)).not.toMatch(/Smith|Jones|Brown/)
})
