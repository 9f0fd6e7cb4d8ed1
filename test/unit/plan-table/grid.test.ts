import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cellAt,
  type GridLayout,
  headRowOf,
  layoutOf,
  type Place,
  placeOf,
} from '../../../renderer/screens/plan/table/grid-layout.ts'
import { type Motion, moved, stepped } from '../../../renderer/screens/plan/table/grid-moves.ts'
import { cellsOf, isInside, selectionInWords } from '../../../renderer/screens/plan/table/selection.ts'
import { STANDARD_COLUMNS } from '../../../shared/domain/plan/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { aContent, type RowInput } from '../../builders/content.ts'

/** A table of issues with so many rows each. */
function grid(...rows: readonly number[]): GridLayout {
  const content = aContent({
    priorities: [
      {
        name: 'Noise',
        columns: STANDARD_COLUMNS,
        issues: rows.map((count) => ({ rows: Array.from({ length: count }, (): RowInput => ({})) })),
      },
    ],
  })
  return layoutOf(defined(content.priorities[0], 'the priority'))
}

const anyGrid = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 })
  .map((rows) => grid(...rows))
const MOTIONS: readonly Motion[] = [
  'left',
  'right',
  'up',
  'down',
  'row-start',
  'row-end',
  'table-start',
  'table-end',
  'page-up',
  'page-down',
]

describe('going about in the table', () => {
  const layout = grid(2, 1, 3)
  test.each([
    ['left', { row: 1, column: 1 }, { row: 1, column: 0 }],
    ['right', { row: 1, column: 0 }, { row: 1, column: 1 }],
    ['left', { row: 1, column: 0 }, { row: 1, column: 0 }],
    ['right', { row: 0, column: 5 }, { row: 0, column: 5 }],
    ['down', { row: 0, column: 1 }, { row: 1, column: 1 }],
    ['down', { row: 1, column: 1 }, { row: 2, column: 1 }],
    ['down', { row: 0, column: 0 }, { row: 2, column: 0 }],
    ['down', { row: 1, column: 0 }, { row: 2, column: 0 }],
    ['down', { row: 4, column: 0 }, { row: 4, column: 0 }],
    ['down', { row: 5, column: 3 }, { row: 5, column: 3 }],
    ['up', { row: 5, column: 0 }, { row: 2, column: 0 }],
    ['up', { row: 2, column: 0 }, { row: 0, column: 0 }],
    ['up', { row: 1, column: 0 }, { row: 1, column: 0 }],
    ['up', { row: 2, column: 4 }, { row: 1, column: 4 }],
    ['row-start', { row: 4, column: 4 }, { row: 4, column: 0 }],
    ['row-end', { row: 4, column: 1 }, { row: 4, column: 5 }],
    ['table-start', { row: 4, column: 4 }, { row: 0, column: 0 }],
    ['table-end', { row: 0, column: 0 }, { row: 5, column: 5 }],
    ['page-down', { row: 0, column: 2 }, { row: 4, column: 2 }],
    ['page-down', { row: 4, column: 2 }, { row: 5, column: 2 }],
    ['page-up', { row: 5, column: 2 }, { row: 1, column: 2 }],
  ] as const)('%s from %o leads to %o', (motion, from, to) => {
    expect(moved(layout, from, motion, 4)).toEqual(to)
  })

  test('no way leads out of a table, and each place that it leads to is a cell', () => {
    fc.assert(
      fc.property(
        anyGrid,
        fc.array(fc.constantFrom(...MOTIONS), { maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (layout, motions, page) => {
          let at: Place = { row: 0, column: 0 }
          for (const motion of motions) {
            at = moved(layout, at, motion, page)
            const cell = defined(cellAt(layout, at), 'the cell')
            expect(placeOf(layout, cell)).toEqual(at)
          }
        },
      ),
    )
  })

  test('Tab comes once to every cell in reading order, and Shift and Tab come back the same way', () => {
    fc.assert(
      fc.property(anyGrid, (layout) => {
        const forth: Place[] = []
        for (let at: Place | null = { row: 0, column: 0 }; at !== null; at = stepped(layout, at, 1))
          forth.push(at)
        const issues = new Set(layout.rows.map(({ issue }) => issue.id)).size
        expect(forth).toHaveLength(issues + layout.rows.length * (layout.columns.length - 1))
        const back: Place[] = []
        for (let at: Place | null = forth.at(-1) ?? null; at !== null; at = stepped(layout, at, -1)) {
          back.push(at)
        }
        expect(back).toEqual(forth.toReversed())
      }),
    )
  })
})

describe('selected cells', () => {
  test('are those of the block, the cell of an issue once however many of its lines are in it', () => {
    fc.assert(
      fc.property(anyGrid, fc.nat(20), fc.nat(20), fc.nat(5), fc.nat(5), (layout, a, b, left, right) => {
        const last = layout.rows.length - 1
        const block = {
          top: Math.min(a, b, last),
          bottom: Math.min(Math.max(a, b), last),
          left: Math.min(left, right),
          right: Math.max(left, right),
        }
        const places = cellsOf(layout, block).map((cell) => defined(placeOf(layout, cell), 'the place'))
        expect(new Set(places.map(({ row, column }) => `${row} ${column}`)).size).toBe(places.length)
        const expected = layout.rows.flatMap((_line, row) =>
          layout.columns.flatMap((_column, column) => {
            const place = { row, column }
            return headRowOf(layout, place) === row && isInside(layout, block, place) ? [place] : []
          }),
        )
        expect(places.toSorted((one, other) => one.row - other.row || one.column - other.column)).toEqual(
          expected,
        )
      }),
    )
  })

  test('are counted, and figures among them are added up', () => {
    const content = aContent({
      priorities: [
        {
          name: 'Noise',
          columns: STANDARD_COLUMNS,
          issues: [
            { rows: [{ funding: ['£1,200.10'] }, { funding: ['12'] }] },
            { rows: [{ funding: ['−3'] }, { funding: ['12 grants'] }, { funding: ['4', '5'] }, {}] },
          ],
        },
      ],
    })
    const layout = layoutOf(defined(content.priorities[0], 'the priority'))
    const funding = { left: 5, right: 5 }
    expect(selectionInWords(layout, { ...funding, top: 0, bottom: 5 })).toBe(
      '6 cells selected, total 1,209.1',
    )
    expect(selectionInWords(layout, { ...funding, top: 3, bottom: 4 })).toBe('2 cells selected')
    expect(selectionInWords(layout, { ...funding, top: 0, bottom: 0 })).toBeNull()
    expect(selectionInWords(layout, { left: 0, right: 0, top: 0, bottom: 1 })).toBeNull()
  })
})
