import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  accountOf,
  asideRows,
  checkRows,
  faceKey,
  type KnownNames,
  mergedFace,
  NO_NAMES,
  type ReturnField,
  type ReturnMapping,
  type ReturnPurpose,
  type RowFace,
  saysNothingNew,
  type UnderstoodTable,
  understandTable,
} from '../../../shared/domain/returns/index.ts'
import { atOnce } from '../../../shared/kit/in-steps.ts'
import { type TestCell, tableOf } from '../../builders/return-tables.ts'
import { day } from '../../builders/series.ts'

const NAMES: KnownNames = {
  ...NO_NAMES,
  place: ['Alder Green', 'Market'].map((name, at) => ({ id: String(at + 1), name, otherNames: [] })),
  indicator: ['Burglary', 'ASB'].map((name, at) => ({ id: String(at + 1), name, otherNames: [] })),
  measure: [{ id: 'm', name: 'Number of sessions held', otherNames: [] }],
  agency: [{ id: '7', name: 'Youth Hub', otherNames: ['YH'] }],
  kind: [{ id: 'training', name: 'Training', otherNames: [] }],
}

interface Said extends Partial<Omit<ReturnMapping, 'columns' | 'purpose'>> {
  readonly fields: readonly (ReturnField | 'across' | null)[]
}

function understand(
  purpose: ReturnPurpose,
  headings: readonly string[],
  rows: readonly (readonly TestCell[])[],
  { fields, ...said }: Said,
  more: Parameters<typeof tableOf>[2] = {},
): UnderstoodTable {
  const { sheet, table } = tableOf(headings, rows, more)
  const columns = fields.map((field, at) => ({
    column: at + 1,
    use:
      field === null
        ? ({ kind: 'left-out' } as const)
        : field === 'across'
          ? ({ kind: 'across' } as const)
          : ({ kind: 'field', field } as const),
  }))
  const mapping: ReturnMapping = {
    purpose,
    columns,
    levels: [],
    constants: {},
    fillDown: [],
    dateOrders: [],
    values: [],
    fixes: [],
    leftOutRows: [],
    ...said,
  }
  return atOnce(
    understandTable(sheet, table, mapping, {
      names: NAMES,
      day: day('2020-04-01'),
      formOf: () => 'count',
    }),
  )
}

const LONG = ['Ward', 'Offence', 'Month', 'Count']
const LONG_FIELDS = { fields: ['place', 'indicator', 'period', 'count'] as const }

function figures({ rows }: UnderstoodTable) {
  return rows.map(({ face }) =>
    face?.kind === 'ward-figures' ? [face.place, face.indicator, face.period.from, face.count] : null,
  )
}

describe('ward figures', () => {
  test('are read row by row, with what the store knows by name', () => {
    const read = understand('ward-figures', LONG, [['Market', 'ASB', 'Apr 2020', 4]], LONG_FIELDS)
    expect(figures(read)).toEqual([[{ id: '2' }, { id: '2' }, '2020-04-01', 4]])
  })

  test('of a wide table are one for each filled cell', () => {
    const read = understand(
      'ward-figures',
      ['Ward', 'Apr 2020', 'May 2020'],
      [
        ['Market', 4, null],
        ['Alder Green', 1, 2],
      ],
      { fields: ['place', 'across', 'across'], levels: ['period'], constants: { indicator: 'ASB' } },
    )
    expect(figures(read)).toEqual([
      [{ id: '2' }, { id: '2' }, '2020-04-01', 4],
      [{ id: '1' }, { id: '2' }, '2020-04-01', 1],
      [{ id: '1' }, { id: '2' }, '2020-05-01', 2],
    ])
  })

  test('are counted from cases, by ward, kind and month', () => {
    const read = understand(
      'ward-figures',
      ['Ward', 'Category', 'Opened'],
      [
        ['Market', 'ASB', '03/04/2020'],
        ['Market', 'ASB', '28/04/2020'],
        ['Market', 'ASB', '01/05/2020'],
        ['Market', 'ASB', 'soon'],
      ],
      { fields: ['place', 'indicator', 'day'], dateOrders: [{ column: 3, order: 'day-first' }] },
    )
    expect(figures(read)).toEqual([
      [{ id: '2' }, { id: '2' }, '2020-04-01', 2],
      [{ id: '2' }, { id: '2' }, '2020-05-01', 1],
      null,
    ])
    expect(read.rows.map(({ counted }) => counted)).toEqual([2, 1, 1])
  })

  test('that the sender kept back are not guessed at', () => {
    const read = understand('ward-figures', LONG, [['Market', 'ASB', 'Apr 2020', '*']], LONG_FIELDS)
    expect(read.rows[0]).toMatchObject({
      face: null,
      problems: [{ field: 'count', message: 'holds “*”: the sender kept the figure back' }],
    })
  })

  test('of words that nobody knows are proposed as new, where nothing is near', () => {
    const read = understand('ward-figures', LONG, [['Riverside', 'ASB', 'Apr 2020', 4]], LONG_FIELDS)
    expect(figures(read)).toEqual([[{ newName: 'Riverside' }, { id: '2' }, '2020-04-01', 4]])
  })

  test('given twice are brought in once where they agree, and asked about where they do not', () => {
    const read = understand(
      'ward-figures',
      LONG,
      [
        ['Market', 'ASB', 'Apr 2020', 4],
        ['market ward', 'asb', '2020-04', 4],
        ['Market', 'ASB', 'Apr 2020', 5],
      ],
      LONG_FIELDS,
    )
    expect(read.rows.map(({ aside, problems }) => [aside, problems.length])).toEqual([
      [null, 0],
      ['It says the same as row 2', 0],
      [null, 1],
    ])
  })

  test('are filled down, put right and left out as the officer says', () => {
    const read = understand(
      'ward-figures',
      LONG,
      [
        ['Market', 'ASB', 'Apr 2020', 'four'],
        [null, 'Burglary', 'Apr 2020', 1],
        ['Alder Green', 'ASB', 'Apr 2020', 9],
      ],
      {
        ...LONG_FIELDS,
        fillDown: [1],
        fixes: [{ row: 2, column: 4, words: '4' }],
        leftOutRows: [{ row: 4, reason: 'Counted twice' }],
      },
    )
    expect(figures(read)).toEqual([
      [{ id: '2' }, { id: '2' }, '2020-04-01', 4],
      [{ id: '2' }, { id: '1' }, '2020-04-01', 1],
      null,
    ])
    expect(read.rows[2]?.aside).toBe('Counted twice')
  })

  test('whose words are not wanted are set aside with the reason', () => {
    const read = understand('ward-figures', LONG, [['Elsewhere', 'ASB', 'Apr 2020', 4]], {
      ...LONG_FIELDS,
      values: [
        { field: 'place', words: 'Elsewhere', meaning: { kind: 'left-out', reason: 'Not in the district' } },
      ],
    })
    expect(read.rows[0]).toMatchObject({ aside: 'Not in the district', problems: [] })
  })

  test('from the first day to the last of a row are a period', () => {
    const read = understand(
      'ward-figures',
      ['Ward', 'Offence', 'From', 'To', 'Count'],
      [
        ['Market', 'ASB', { date: '2020-04-01' }, { date: '2020-06-30' }, 7],
        ['Market', 'ASB', { date: '2020-06-30' }, { date: '2020-04-01' }, 7],
      ],
      { fields: ['place', 'indicator', 'from', 'until', 'count'] },
    )
    expect(figures(read)[0]).toEqual([{ id: '2' }, { id: '2' }, '2020-04-01', 7])
    expect(read.rows[1]?.problems[0]?.message).toContain('before')
  })
})

describe('the other purposes', () => {
  test('a reading has its measure, its period and its figure', () => {
    const read = understand(
      'readings',
      ['Measure', 'Q1 2020/21', 'Q2 2020/21'],
      [
        ['Number of sessions held', 4, '6 '],
        ['Something else', 1, 2],
      ],
      { fields: ['measure', 'across', 'across'], levels: ['period'] },
    )
    expect(read.rows.map(({ face }) => (face?.kind === 'readings' ? face.value : null))).toEqual([
      4,
      6,
      null,
      null,
    ])
    expect(read.rows[2]?.problems[0]?.message).toBe(
      'holds “Something else”, and nobody has said yet what that means',
    )
  })

  test('an activity has what its row says, and leaves an agency that nobody knows to be asked', () => {
    const read = understand(
      'activities',
      ['Date', 'Session', 'Type', 'Run by', 'Attended'],
      [['01/04/2020', 'Boxing', 'training', 'YH', 12]],
      { fields: ['day', 'activity', 'kind', 'agency', 'attendance'] },
    )
    expect(read.rows[0]?.face).toMatchObject({
      name: 'Boxing',
      heldOn: '2020-04-01',
      activityKind: 'training',
      agency: { id: '7' },
      attendance: 12,
    })
  })

  test('a register is one activity for each day, with how many came and with nobody’s name', () => {
    const read = understand(
      'activities',
      ['Name', '01/04/2020', '08/04/2020'],
      [
        ['Person One', '✓', null],
        ['Person Two', '✓', 'x'],
        ['Person Three', 'A', 'A'],
      ],
      { fields: [null, 'across', 'across'], levels: ['period'], constants: { activity: 'Boxing' } },
    )
    expect(
      read.rows.map(({ face }) => (face?.kind === 'activities' ? [face.heldOn, face.attendance] : null)),
    ).toEqual([
      ['2020-04-01', 2],
      ['2020-04-08', 1],
    ])
    expect(JSON.stringify(read.rows)).not.toContain('Person')
  })

  test('a partner has its names', () => {
    const read = understand(
      'partners',
      ['Organisation', 'Short', 'AKA'],
      [['Fire and Rescue', 'AFRS', 'Fire; Brigade']],
      {
        fields: ['partner', 'short-name', 'other-names'],
      },
    )
    expect(read.rows[0]?.face).toEqual({
      kind: 'partners',
      name: 'Fire and Rescue',
      shortName: 'AFRS',
      otherNames: ['Fire', 'Brigade'],
    })
  })
})

const figure = (count: number): RowFace => ({
  kind: 'ward-figures',
  place: { id: '1' },
  indicator: { id: '1' },
  period: { from: day('2020-04-01'), to: day('2020-04-30') },
  count,
  note: null,
})

describe('what becomes of rows', () => {
  const rowsOf = (counts: readonly number[]) =>
    understand(
      'ward-figures',
      LONG,
      counts.map((count, at) => ['Market', `Kind ${at}`, 'Apr 2020', count]),
      LONG_FIELDS,
    ).rows

  test('reconciles: read is added and changed and unchanged and set aside', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            count: fc.integer({ min: -1, max: 5 }),
            stored: fc.option(fc.integer({ min: 0, max: 5 })),
          }),
        ),
        (given) => {
          const rows = rowsOf(given.map(({ count }) => count))
          const stored = new Map(
            rows.flatMap(({ key, face }, at) => {
              const count = given[at]?.stored ?? null
              if (key === null || face?.kind !== 'ward-figures' || count === null) return []
              return [[key, { id: at + 1, face: { ...face, count } }] as const]
            }),
          )
          const checked = atOnce(checkRows(rows, stored))
          const { read, added, changed, unchanged, setAside } = accountOf(checked)
          expect(read).toBe(given.length)
          expect(added + changed + unchanged + setAside).toBe(read)
          expect(setAside).toBe(given.filter(({ count }) => count < 0).length)
        },
      ),
    )
  })

  test('is nothing, where the same file comes again', () => {
    const rows = rowsOf([1, 2, 3])
    const stored = new Map(
      rows.flatMap(({ key, face }, at) => (key === null || face === null ? [] : [[key, { id: at, face }]])),
    )
    expect(accountOf(atOnce(checkRows(rows, stored)))).toEqual({
      read: 3,
      added: 0,
      changed: 0,
      unchanged: 3,
      setAside: 0,
    })
  })

  test('is to be set aside for totals and headings that are repeated, and for nothing else', () => {
    const { table } = tableOf(LONG, [], {
      aside: [
        { row: 5, reason: 'total' },
        { row: 6, reason: 'note' },
      ],
    })
    expect(asideRows(table).map(({ aside }) => aside)).toEqual(['It is a totals row'])
  })

  test('takes nothing away that the file leaves empty', () => {
    const noted: RowFace = { ...figure(4), note: 'Checked' } as RowFace
    expect(saysNothingNew(figure(4), noted)).toBe(true)
    expect(mergedFace(figure(5), noted)).toEqual({ ...noted, count: 5 })
    expect(faceKey(figure(4))).toBe(faceKey(figure(9)))
  })
})
