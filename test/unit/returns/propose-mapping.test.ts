import { describe, expect, test } from 'vitest'
import {
  type KnownNames,
  lookAtTable,
  missingFields,
  NO_NAMES,
  orderEvidence,
  proposeMapping,
  proposePurpose,
  type ReturnMapping,
  type WideShape,
} from '../../../shared/domain/returns/index.ts'
import { type TestCell, tableOf } from '../../builders/return-tables.ts'
import { day } from '../../builders/series.ts'

const NAMES: KnownNames = {
  ...NO_NAMES,
  place: ['Alder Green', 'St Chad’s', 'Market'].map((name, at) => ({
    id: String(at + 1),
    name,
    otherNames: [],
  })),
  measure: [{ id: 'm', name: 'Number of sessions held', otherNames: [] }],
  agency: [{ id: '7', name: 'Youth Hub', otherNames: [] }],
}

function propose(
  headings: readonly string[],
  rows: readonly (readonly TestCell[])[],
  shape: WideShape | null = null,
) {
  const { sheet, table } = tableOf(headings, rows)
  const look = lookAtTable(sheet, table, NAMES, day('2020-04-01'))
  return { sheet, table, look, best: proposePurpose(sheet, look, () => shape) }
}

const fieldsOf = (mapping: ReturnMapping): Readonly<Record<number, string>> =>
  Object.fromEntries(
    mapping.columns.flatMap(({ column, use }) => (use.kind === 'field' ? [[column, use.field]] : [])),
  )

describe('a table is understood unaided', () => {
  test('as ward figures, one row each', () => {
    const { best } = propose(
      ['Ward', 'Offence', 'Month', 'Count'],
      [
        ['Alder Green', 'Burglary', 'Apr 2020', 4],
        ['Market', 'ASB', 'Apr 2020', 11],
      ],
    )
    expect(best.mapping.purpose).toBe('ward-figures')
    expect(fieldsOf(best.mapping)).toEqual({ 1: 'place', 2: 'indicator', 3: 'period', 4: 'count' })
    expect(best.missing).toEqual([])
  })

  test('as ward figures by what its cells are, though the headings say little', () => {
    const { best } = propose(
      ['Name', 'Category', 'When', 'No.'],
      [
        ['Alder Green', 'Burglary', 'Q1 2020/21', 4],
        ['St Chads', 'ASB', 'Q1 2020/21', 11],
      ],
    )
    expect(fieldsOf(best.mapping)).toEqual({ 1: 'place', 2: 'indicator', 3: 'period', 4: 'count' })
  })

  test('as cases to be counted, by ward and month of their day', () => {
    const { best } = propose(
      ['Reference', 'Ward', 'Category', 'Date opened'],
      [
        ['A1', 'Market', 'Noise', '13/04/2020'],
        ['A2', 'Market', 'Noise', '03/05/2020'],
      ],
    )
    expect(best.mapping.purpose).toBe('ward-figures')
    expect(fieldsOf(best.mapping)).toEqual({ 2: 'place', 3: 'indicator', 4: 'day' })
    expect(best.missing).toEqual([])
  })

  test('as activities with attendance', () => {
    const { best } = propose(
      ['Date', 'Session', 'Venue', 'Age group', 'Attended', 'New'],
      [
        ['01/04/2020', 'Boxing', 'Hub', '11-14', 12, 3],
        ['15/04/2020', 'Football', 'Park', '15-18', 20, 0],
      ],
    )
    expect(best.mapping.purpose).toBe('activities')
    expect(fieldsOf(best.mapping)).toEqual({
      1: 'day',
      2: 'activity',
      3: 'where',
      4: 'audience',
      5: 'attendance',
      6: 'first-time',
    })
  })

  test('as readings of measures', () => {
    const { best } = propose(
      ['Measure', 'Period', 'Actual', 'Comment'],
      [
        ['Number of sessions held', 'Q1 2020/21', 4, 'one cancelled'],
        ['Number of sessions held', 'Q2 2020/21', 6, null],
      ],
    )
    expect(best.mapping.purpose).toBe('readings')
    expect(fieldsOf(best.mapping)).toEqual({ 1: 'measure', 2: 'period', 3: 'value', 4: 'note' })
  })

  test('as a list of partners', () => {
    const { best } = propose(
      ['Organisation', 'Abbreviation', 'Also known as'],
      [
        ['Ardenshire Fire and Rescue', 'AFRS', 'Fire Service'],
        ['Youth Hub', 'YH', null],
      ],
    )
    expect(best.mapping.purpose).toBe('partners')
    expect(fieldsOf(best.mapping)).toEqual({ 1: 'partner', 2: 'short-name', 3: 'other-names' })
  })

  test('as a wide table, whose totals column is left out', () => {
    const { best } = propose(
      ['Ward', 'Burglary', 'ASB', 'Total'],
      [
        ['Alder Green', 4, 11, 15],
        ['Market', 1, 2, 3],
      ],
      { columns: [2, 3], levels: ['indicator'] },
    )
    expect(best.mapping.purpose).toBe('ward-figures')
    expect(fieldsOf(best.mapping)).toEqual({ 1: 'place' })
    expect(best.mapping.columns.map(({ use }) => use.kind)).toEqual(['field', 'across', 'across', 'left-out'])
    expect(best.missing).toEqual(['period'])
  })
})

describe('what is never proposed', () => {
  test('is to make partners of the people of a register', () => {
    const rows = ['Person One', 'Person Two', 'Person Three'].map((name) => [name, 'x', 'x'])
    const register = propose(['Name', '01/04/2020', '08/04/2020'], rows, {
      columns: [2, 3],
      levels: ['period'],
    })
    expect(register.best.mapping.purpose).not.toBe('partners')
    const born = propose(['Name', 'D.O.B.'], [['Person One', '01/04/2008']])
    expect(born.best.mapping.purpose).not.toBe('partners')
    const came = propose(['Name', 'Date', 'Sessions attended'], [['Person One', '01/04/2020', 3]])
    expect(came.best.mapping.columns[0]?.use).toEqual({ kind: 'left-out' })
  })

  test('is a day of closing as the start of a period', () => {
    const { best } = propose(
      ['Ward', 'Category', 'Date opened', 'Date closed'],
      [
        ['Market', 'Noise', '13/04/2020', '20/04/2020'],
        ['Market', 'Noise', '03/05/2020', null],
      ],
    )
    expect(fieldsOf(best.mapping)).toEqual({ 1: 'place', 2: 'indicator', 3: 'day' })
  })
})

describe('what is proposed besides columns', () => {
  test('is the period of the title, where no column gives one', () => {
    const { sheet, table, look } = propose(['Ward', 'Offence', 'Count'], [['Market', 'ASB', 3]])
    const titled = { ...table, period: { from: day('2020-07-01'), to: day('2020-09-30') } }
    const { mapping, missing } = proposeMapping(sheet, { ...look, table: titled }, 'ward-figures', null)
    expect(mapping.constants).toEqual({ period: '1 July 2020 to 30 September 2020' })
    expect(missing).toEqual([])
  })

  test('is to fill names down, where they are written once for several rows', () => {
    const { best } = propose(
      ['Ward', 'Offence', 'Month', 'Count'],
      [
        ['Market', 'ASB', 'Apr 2020', 3],
        [null, 'Burglary', 'Apr 2020', 1],
        [null, 'Theft', 'Apr 2020', 2],
      ],
    )
    expect(best.mapping.fillDown).toEqual([1])
  })

  test('is one order for all days of a column, told by those that fit one way only', () => {
    const rows = ['03/04/2020', '04/13/2020', '04/14/2020'].map((words) => [words, 'Boxing', 3])
    const { sheet, table, best } = propose(['Date', 'Session', 'Attended'], rows)
    expect(best.mapping.dateOrders).toEqual([{ column: 1, order: 'month-first' }])
    expect(orderEvidence(sheet, table, best.mapping)).toEqual([
      { column: 1, either: 1, dayFirst: 0, monthFirst: 2, dateCells: 0 },
    ])
  })
})

test('a mapping says which needed fields nothing gives', () => {
  const { best } = propose(['Ward', 'Remarks'], [['Market', 'quiet']])
  expect(missingFields({ ...best.mapping, purpose: 'ward-figures' })).toEqual(['indicator', 'period'])
})
