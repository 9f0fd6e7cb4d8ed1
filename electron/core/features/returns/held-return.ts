import { randomBytes } from 'node:crypto'
import type { FoundTable, ReturnMapping, SuppliedWorkbook } from '../../../../shared/domain/returns/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'

/** A partner's file that was read, with what was said of it so far. It is replaced, never changed. */
export interface HeldReturn {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly workbook: SuppliedWorkbook
  /** The tables that were found, and those that the person marked herself, last. */
  readonly tables: readonly FoundTable[]
  /** The table that is looked at, by its place in `tables`; null where there is none. */
  readonly chosen: ChosenTable | null
}

export interface ChosenTable {
  readonly at: number
  readonly mapping: ReturnMapping
  /** Columns that a person has answered for, which proposals no longer touch. */
  readonly answered: ReadonlySet<number>
  /** The remembered layout that it is read with, and what is different this time. */
  readonly profile: { readonly id: number; readonly changes: readonly string[] } | null
}

/** Files that are kept while the officer answers; the oldest goes first. */
const MOST_HELD = 3

/** Keeps a file in memory under a name that the page knows it by. */
export function holdReturn(held: Map<string, HeldReturn>, one: HeldReturn): string {
  const reading = randomBytes(16).toString('hex')
  for (const oldest of [...held.keys()].slice(0, -(MOST_HELD - 1))) held.delete(oldest)
  held.set(reading, one)
  return reading
}

/** What was read under a name. @throws Failure `not-found` when it was brought in, or forgotten at a lock */
export function heldReturn(held: ReadonlyMap<string, HeldReturn>, reading: string): HeldReturn {
  const one = held.get(reading)
  if (one !== undefined) return one
  throw new Failure('not-found', 'The file that was read is no longer remembered. Choose the file again.')
}

/** The table that is looked at. @throws Failure `invalid-input` where none was found */
export function chosenTable(one: HeldReturn): ChosenTable & { readonly table: FoundTable } {
  const table = one.chosen === null ? undefined : one.tables[one.chosen.at]
  if (one.chosen !== null && table !== undefined) return { ...one.chosen, table }
  throw new Failure(
    'invalid-input',
    'No table was found on this sheet. Say in which row its headings stand, or choose another sheet.',
  )
}
