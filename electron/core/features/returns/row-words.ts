import {
  addressOf,
  columnOf,
  type ReadRow,
  type ReturnMapping,
} from '../../../../shared/domain/returns/index.ts'

/** What is wrong with a row, in one sentence for each thing. */
export function rowProblem({ problems, row }: ReadRow): string {
  return problems.map(({ message }) => `Row ${row} ${message}.`).join(' ')
}

/** The same with the cell that each is about. */
export function cellProblems(
  { problems, row, column }: ReadRow,
  mapping: ReturnMapping,
): readonly { readonly cell: string; readonly problem: string }[] {
  return problems.map(({ field, message, column: own }) => {
    const cell = addressOf(row, own ?? (field === null ? undefined : columnOf(mapping, field)) ?? column)
    return { cell, problem: `Cell ${cell} ${message}.` }
  })
}
