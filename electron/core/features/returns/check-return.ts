import { setImmediate } from 'node:timers/promises'
import {
  accountOf,
  type CheckedRow,
  checkRows,
  openSheet,
  type ReadingContext,
  type ReturnAccount,
  type UnderstoodTable,
  understandTable,
} from '../../../../shared/domain/returns/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import { withPauses } from '../../../../shared/kit/in-steps.ts'
import type { UnitOfWork } from '../../store/unit-of-work.types.ts'
import { chosenTable, type HeldReturn } from './held-return.ts'
import { getReadingContext } from './reading-context.ts'
import { TARGETS } from './targets.ts'

/** A file's rows as they would be brought in now. */
export interface CheckedReturn {
  readonly understood: UnderstoodTable
  readonly context: ReadingContext
  readonly rows: readonly CheckedRow[]
  readonly account: ReturnAccount
}

type Reads = Pick<UnitOfWork, 'read' | 'sealer'>

/** The last check of each file: the page asks for one page of its rows after the other, and for two things at once. */
const checks = new WeakMap<HeldReturn, Promise<CheckedReturn>>()

/** Reads every row of a file and holds it against the store; nothing is stored, and others are answered meanwhile. */
export async function checkReturn(work: Reads, held: HeldReturn): Promise<CheckedReturn> {
  const known = checks.get(held)
  if (known !== undefined) return known
  const checking = checkNow(work, held)
  checks.set(held, checking)
  try {
    return await checking
  } catch (error) {
    checks.delete(held)
    throw error
  }
}

async function checkNow(work: Reads, held: HeldReturn): Promise<CheckedReturn> {
  const { table, mapping } = chosenTable(held)
  const sheet = openSheet(defined(held.workbook.sheets[table.sheet], 'the sheet of a table'))
  const context = await work.read(getReadingContext)
  const understood = await withPauses(understandTable(sheet, table, mapping, context), setImmediate)
  const stored = await work.read((db) => TARGETS[mapping.purpose].find(db, understood.rows, work.sealer))
  const rows = await withPauses(checkRows(understood.rows, stored), setImmediate)
  return { understood, context, rows, account: accountOf(rows) }
}

/** What the last check of a file understood; what the store held then may have changed since. */
export async function lastCheck(held: HeldReturn): Promise<CheckedReturn | undefined> {
  return checks.get(held)
}

/** Forgets what was checked, because the store has changed. */
export function forgetCheck(held: HeldReturn): void {
  checks.delete(held)
}
