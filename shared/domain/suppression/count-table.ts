import { strictAssert } from '../../kit/assert.ts'
import { Failure } from '../../kit/failure.ts'

/** One count of people or cases. `importance` (0 unless said) keeps a cell from being starred for another's sake. */
export interface CountCell {
  /** Unlike every other key of the table, and free of personal data. Ties are settled by its order. */
  readonly key: string
  /** A whole number, 0 or more: the true value, which must not leave the app where the cell is starred. */
  readonly count: number
  readonly importance?: number
  /** Kept back whatever its size, because a reader who knows the field can tell a small number from it. */
  readonly tellsSmall?: boolean
  /** Why the count is published whatever its size, such as `CASE_REVIEW_EXEMPTION`. */
  readonly exemption?: string
}

/** A sum that a reader can do: a row, a column, a district of its wards, a year of its quarters. Keys of cells. */
export interface AdditiveLine {
  readonly total: string
  readonly parts: readonly string[]
}

/** Counts and the sums that hold between them. Cells without a line are allowed. */
export interface CountTable {
  readonly cells: readonly CountCell[]
  readonly lines: readonly AdditiveLine[]
}

/**
 * Refuses a table whose counts are not whole numbers of 0 or more, or whose totals are not the sum of their parts
 * (`invalid-input`): stars worked out from such a table would protect nothing.
 */
export function checkTable(table: CountTable): void {
  const counts = new Map<string, number>()
  for (const cell of table.cells) {
    strictAssert(!counts.has(cell.key), 'A key of a table of counts stands there twice')
    if (!Number.isSafeInteger(cell.count) || cell.count < 0) {
      throw new Failure(
        'invalid-input',
        'A count in this table is not a whole number of 0 or more. Correct it where it was entered, and try again.',
      )
    }
    strictAssert(cell.exemption === undefined || cell.exemption.trim() !== '', 'An exemption needs a reason')
    counts.set(cell.key, cell.count)
  }
  for (const line of table.lines) checkLine(line, counts)
}

function checkLine(line: AdditiveLine, counts: ReadonlyMap<string, number>): void {
  const keys = [line.total, ...line.parts]
  strictAssert(new Set(keys).size === keys.length, 'A line of a table names a cell twice')
  const [total = 0, ...parts] = keys.map((key) => {
    const count = counts.get(key)
    strictAssert(count !== undefined, 'A line of a table names a cell that is not there')
    return count
  })
  if (parts.reduce((sum, count) => sum + count, 0) !== total) {
    throw new Failure(
      'invalid-input',
      'A total in this table is not the sum of its parts, so small numbers cannot be protected. Correct the total or its parts, and try again.',
    )
  }
}
