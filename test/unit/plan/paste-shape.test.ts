import { describe, expect, test } from 'vitest'
import {
  type ColumnRole,
  type PasteShape,
  pasteShape,
  STANDARD_COLUMNS,
} from '../../../shared/domain/plan/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { aContent, type IssueInput } from '../../builders/content.ts'
import { pastedCells } from '../../builders/pasted-cells.ts'

const FULL: readonly IssueInput[] = [
  { statement: ['Parties'], rows: [{ action: ['a'], lead: ['b'] }, { action: ['c'] }] },
  { statement: ['Dogs'], rows: [{ action: ['d'] }] },
]

function shapeAt(
  given: { readonly issues?: readonly IssueInput[]; readonly line?: number; readonly role?: ColumnRole },
  short: string,
  selected = { rows: 1, columns: 1 },
): PasteShape {
  const { issues = FULL, line = 0, role = 'issue' } = given
  const table = defined(
    aContent({ priorities: [{ name: 'Noise', columns: STANDARD_COLUMNS, issues }] }).priorities[0],
    'the table',
  )
  const row = table.issues.flatMap((issue) => issue.rows)[line]
  const column = table.columns.find((each) => each.role === role)
  const anchor = row === undefined || column === undefined ? null : { rowId: row.id, columnId: column.id }
  return pasteShape(table, { anchor, selected, cells: pastedCells(short) })
}

function inWords({ choices, isUnclear }: PasteShape): string {
  return `${choices.map(({ mode }) => mode).join(' or ')}${isUnclear ? '?' : ''}`
}

describe('how copied cells come into the table', () => {
  test.each<[string, string, string]>([
    ['one cell adds its entries', inWords(shapeAt({ role: 'action' }, 'x/y')), 'items'],
    ['one cell takes the place of a single value', inWords(shapeAt({ role: 'lead' }, 'x')), 'fill'],
    ['cells beside each other fill', inWords(shapeAt({ role: 'outcome' }, 'x|y')), 'fill or new-issues'],
    [
      'cells over full ones fill as in Excel',
      inWords(shapeAt({ role: 'action' }, 'x|y\nz|w')),
      'fill or new-issues',
    ],
    [
      'a column into rows that are there fills',
      inWords(shapeAt({ role: 'action' }, 'x\ny\nz')),
      'fill or items',
    ],
    [
      'a column longer than the table is asked about',
      inWords(shapeAt({ role: 'action', line: 2 }, 'x\ny')),
      'items or fill?',
    ],
    [
      'whole rows with issues are asked about',
      inWords(shapeAt({ line: 2 }, 'I|a|b\nJ|c|d')),
      'new-issues or fill?',
    ],
    [
      'rows that would begin an issue inside one are new issues',
      inWords(shapeAt({}, 'I|a\nJ|c')),
      'new-issues',
    ],
    [
      'rows that reach below the table are asked about',
      inWords(shapeAt({ role: 'action', line: 2 }, 'x|y\nz|w')),
      'fill or new-issues?',
    ],
    [
      'rows into an empty issue at the end fill',
      inWords(shapeAt({ issues: [{}] }, 'I|a\n^|b\nJ|c')),
      'fill or new-issues',
    ],
    [
      'rows into a table without issues are new issues',
      inWords(shapeAt({ issues: [], role: 'other' }, 'I|a')),
      'new-issues',
    ],
    [
      'a selection of the same shape is filled',
      inWords(shapeAt({ line: 2 }, 'I|a|b', { rows: 1, columns: 3 })),
      'fill or new-issues',
    ],
    [
      'cells that are wider than what is left are new issues',
      inWords(shapeAt({ role: 'lead' }, 'a|b|c')),
      'new-issues',
    ],
  ])('%s', (_what, found, expected) => {
    expect(found).toBe(expected)
  })

  test('says what each way would do', () => {
    const { columns, rows, choices } = shapeAt({ line: 2 }, 'I|a|b\n^|c|d\nJ|e|f\nK|g|h')
    expect([columns, rows]).toEqual([3, 4])
    expect(choices[0]?.plan.issues).toHaveLength(3)
  })

  test('says why nothing fits', () => {
    const shape = shapeAt({ role: 'lead' }, 'a|b|c|d|e|f|g')
    expect(shape).toMatchObject({ choices: [], isUnclear: false })
    expect(shape.refusal).toMatch(/^What was copied has 7 columns/)
  })
})
