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
  const possible = new Map<string, Set<number>>()
  const width = rows[0]?.length ?? 0
  const shown = (key: string): number | null => {
    const cell = published.cells.get(key)
    return cell === undefined || cell.kind === 'starred' ? null : cell.value
  }
  const body = rows.flatMap((row, r) => row.map((_, c) => [r, c] as const))
  const values = new Map<string, number>()
  const starred = [...published.cells].filter(([, cell]) => cell.kind === 'starred').map(([key]) => key)
  let isDone = false

  function total(keys: readonly string[]): number {
    return keys.reduce((sum, key) => sum + (values.get(key) ?? 0), 0)
  }
  function go(index: number): void {
    const at = body[index]
    if (at === undefined) {
      const whole = shown('T,T')
      if (whole !== null && whole !== total(body.map(([r, c]) => `${r},${c}`))) return
      const sums = [
        ...rows.map((row, r) => [`${r},T`, total(row.map((_, c) => `${r},${c}`))] as const),
        ...(rows[0] ?? []).map((_, c) => [`T,${c}`, total(rows.map((_row, r) => `${r},${c}`))] as const),
        ['T,T', total(body.map(([r, c]) => `${r},${c}`))] as const,
      ]
      for (const [key, value] of [...values, ...sums]) {
        if (shown(key) === null) possible.set(key, (possible.get(key) ?? new Set()).add(value))
      }
      isDone = starred.every((key) => enough(possible.get(key) ?? new Set()))
      return
    }
    const [r, c] = at
    const key = `${r},${c}`
    const fixed = shown(key)
    for (let value = fixed ?? range.least; !isDone && value <= (fixed ?? range.most); value += 1) {
      values.set(key, value)
      const row = shown(`${r},T`)
      const column = shown(`T,${c}`)
      const rowDone = (rows[r] ?? []).map((_, at) => `${r},${at}`).filter((name) => values.has(name))
      const columnDone = rows.map((_, at) => `${at},${c}`).filter((name) => values.has(name))
      const isRowWrong = row !== null && (c === width - 1 ? total(rowDone) !== row : total(rowDone) > row)
      const isColumnWrong =
        column !== null && (r === rows.length - 1 ? total(columnDone) !== column : total(columnDone) > column)
      if (!isRowWrong && !isColumnWrong) go(index + 1)
      values.delete(key)
    }
  }
  go(0)
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
