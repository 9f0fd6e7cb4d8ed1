import fc from 'fast-check'
import type { CountTable, SuppressionPolicy } from '../../../shared/domain/suppression/index.ts'

/** A table of rows and columns with all totals. Keys are "row,column"; T stands for a total. */
export function grid(rows: readonly (readonly number[])[]): CountTable {
  const width = rows[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? 0))
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
  return {
    cells: [
      ...rows.flatMap((row, r) => row.map((count, c) => ({ key: `${r},${c}`, count }))),
      ...rows.map((row, r) => ({ key: `${r},T`, count: sum(row) })),
      ...columns.map((column, c) => ({ key: `T,${c}`, count: sum(column) })),
      { key: 'T,T', count: sum(rows.flat()) },
    ],
    lines: [
      ...rows.map((row, r) => ({ total: `${r},T`, parts: row.map((_, c) => `${r},${c}`) })),
      ...columns.map((column, c) => ({ total: `T,${c}`, parts: column.map((_, r) => `${r},${c}`) })),
      { total: 'T,T', parts: rows.map((_, r) => `${r},T`) },
      { total: 'T,T', parts: columns.map((_, c) => `T,${c}`) },
    ],
  }
}

export const someGrid = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([height, width]) =>
    fc.array(fc.array(fc.nat(9), { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )

export const starPolicy: fc.Arbitrary<Extract<SuppressionPolicy, { kind: 'stars' }>> = fc.record({
  kind: fc.constant('stars' as const),
  threshold: fc.constantFrom(5 as const, 10 as const),
  zeros: fc.constantFrom('shown' as const, 'hidden' as const),
})
