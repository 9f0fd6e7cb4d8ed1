import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ProtectedTable,
  protect,
  type SuppressionPolicy,
} from '../../../shared/domain/suppression/index.ts'
import { grid, someGrid, starPolicy } from './tables.ts'

/**
 * The slow reader: goes through every table of the same shape that shows the same, cell by cell, and collects what
 * each starred cell could be, until every one is `enough`. Shares nothing with the audit. Counts above `most` are not
 * tried.
 */
function possibleValues(
  rows: readonly (readonly number[])[],
  published: ProtectedTable,
  range: { readonly least: number; readonly most: number },
  enough: (values: ReadonlySet<number>) => boolean,
): ReadonlyMap<string, ReadonlySet<number>> {
  const shown = (key: string): number | null => {
    const cell = published.cells.get(key)
    return cell === undefined || cell.kind === 'starred' ? null : cell.value
  }
  // Millions of tables are tried: sums are kept as cells are filled, and names are made once.
  const width = rows[0]?.length ?? 0
  const body = rows.flatMap((row, r) => row.map((_, c) => ({ r, c, fixed: shown(`${r},${c}`) })))
  const bodyNames = body.map(({ r, c }) => `${r},${c}`)
  const rowNames = rows.map((_, r) => `${r},T`)
  const columnNames = (rows[0] ?? []).map((_, c) => `T,${c}`)
  const rowTotals = rowNames.map(shown)
  const columnTotals = columnNames.map(shown)
  const whole = shown('T,T')
  const values = body.map(() => 0)
  const rowSums = rows.map(() => 0)
  const columnSums = columnNames.map(() => 0)
  const starred = [...published.cells].filter(([, cell]) => cell.kind === 'starred').map(([key]) => key)
  const possible = new Map<string, Set<number>>()
  let isDone = false

  /** Notes the value that each starred cell among these has; answers whether one is new. */
  function note(names: readonly string[], noted: readonly number[]): boolean {
    let isNew = false
    for (const [at, name] of names.entries()) {
      const value = noted[at] ?? 0
      if (shown(name) !== null || possible.get(name)?.has(value) === true) continue
      possible.set(name, (possible.get(name) ?? new Set()).add(value))
      isNew = true
    }
    return isNew
  }
  function go(index: number, sum: number): void {
    const cell = body[index]
    if (cell === undefined) {
      if (whole !== null && whole !== sum) return
      const isNew = [
        note(bodyNames, values),
        note(rowNames, rowSums),
        note(columnNames, columnSums),
        note(['T,T'], [sum]),
      ].includes(true)
      if (isNew) isDone = starred.every((key) => enough(possible.get(key) ?? new Set()))
      return
    }
    const { r, c, fixed } = cell
    const rowBefore = rowSums[r] ?? 0
    const columnBefore = columnSums[c] ?? 0
    const row = rowTotals[r] ?? null
    const column = columnTotals[c] ?? null
    for (let value = fixed ?? range.least; !isDone && value <= (fixed ?? range.most); value += 1) {
      const inRow = rowBefore + value
      const inColumn = columnBefore + value
      const isRowWrong = row !== null && (c === width - 1 ? inRow !== row : inRow > row)
      const isColumnWrong =
        column !== null && (r === rows.length - 1 ? inColumn !== column : inColumn > column)
      if (isRowWrong || isColumnWrong) continue
      values[index] = value
      rowSums[r] = inRow
      columnSums[c] = inColumn
      go(index + 1, sum + value)
    }
    rowSums[r] = rowBefore
    columnSums[c] = columnBefore
  }
  go(0, 0)
  return possible
}

/** What a total that is shown can leave for one cell: no value above it needs trying. */
function mostOf(rows: readonly (readonly number[])[]): number {
  const sums = grid(rows).cells.map(({ count }) => count)
  return Math.max(12, ...sums.filter((sum) => sum < 20))
}

function isWorkedOut(values: ReadonlySet<number>, policy: SuppressionPolicy): boolean {
  if (policy.kind === 'rounding') return values.size < 2
  const least = policy.zeros === 'hidden' ? 0 : 1
  return values.size < 2 || [...values].every((value) => value >= least && value < policy.threshold)
}

describe('what a reader with much time can work out', () => {
  test('no starred cell has one value only, or small values only', () => {
    const small = fc
      .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 }))
      .chain(([h, w]) =>
        fc.array(fc.array(fc.nat(8), { minLength: w, maxLength: w }), { minLength: h, maxLength: h }),
      )
    fc.assert(
      fc.property(small, starPolicy, (rows, policy) => {
        const published = protect(grid(rows), policy)
        expect(published.unprotected).toEqual([])
        const possible = possibleValues(
          rows,
          published,
          { least: 0, most: mostOf(rows) },
          (values) => !isWorkedOut(values, policy),
        )
        for (const [key, values] of possible) {
          expect(isWorkedOut(values, policy), `${key} of ${JSON.stringify(rows)}`).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('knowing that noughts are shown does not give a star away either', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 2, maxLength: 4 }), (row) => {
        const policy = { kind: 'stars', threshold: 5, zeros: 'shown' } as const
        const published = protect(grid([row]), policy)
        const truths = new Map(grid([row]).cells.map((cell) => [cell.key, cell.count]))
        const hasStarredNought = [...published.cells].some(
          ([key, cell]) => cell.kind === 'starred' && truths.get(key) === 0,
        )
        const possible = possibleValues(
          [row],
          published,
          { least: hasStarredNought ? 0 : 1, most: 14 },
          (values) => values.size > 1,
        )
        for (const values of possible.values()) expect(values.size).toBeGreaterThan(1)
      }),
    )
  })
})

describe('whatever the table', () => {
  test('what is shown is true, small counts are starred, and the order of cells and lines makes no difference', () => {
    fc.assert(
      fc.property(someGrid, starPolicy, fc.infiniteStream(fc.nat()), (rows, policy, numbers) => {
        const table = grid(rows)
        const published = protect(table, policy)
        for (const { key, count } of table.cells) {
          const cell = published.cells.get(key)
          if (cell?.kind !== 'starred') expect(cell).toEqual({ kind: 'shown', value: count })
          if (count > 0 && count < policy.threshold) {
            expect(cell).toEqual({ kind: 'starred', because: 'primary' })
          }
        }
        const shuffle = <T>(list: readonly T[]): readonly T[] =>
          list
            .map((item) => ({ item, by: numbers.next().value ?? 0 }))
            .sort((one, other) => one.by - other.by)
            .map(({ item }) => item)
        const shuffled = {
          cells: shuffle(table.cells),
          lines: shuffle(table.lines.map((line) => ({ ...line, parts: shuffle(line.parts) }))),
        }
        expect(new Map(protect(shuffled, policy).cells)).toEqual(published.cells)
      }),
      { numRuns: 60 },
    )
  })
})
