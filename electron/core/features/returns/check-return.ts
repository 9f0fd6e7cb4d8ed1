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
import type { ReadDb } from '../../store/schema/index.ts'
import type { FieldSealer } from '../../store/sealing/field-sealer.ts'
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

/** The last check of each file: the page asks for one page of its rows after the other. */
const checks = new WeakMap<HeldReturn, CheckedReturn>()

/** Reads every row of a file and holds it against the store; nothing is stored. */
export async function checkReturn(db: ReadDb, held: HeldReturn, sealer: FieldSealer): Promise<CheckedReturn> {
  const known = checks.get(held)
  if (known !== undefined) return known
  const { table, mapping } = chosenTable(held)
  const sheet = openSheet(defined(held.workbook.sheets[table.sheet], 'the sheet of a table'))
  const context = await getReadingContext(db)
  const understood = understandTable(sheet, table, mapping, context)
  const rows = checkRows(understood.rows, await TARGETS[mapping.purpose].find(db, understood.rows, sealer))
  const checked = { understood, context, rows, account: accountOf(rows) }
  checks.set(held, checked)
  return checked
}

/** What the last check of a file understood; what the store held then may have changed since. */
export function lastCheck(held: HeldReturn): CheckedReturn | undefined {
  return checks.get(held)
}

/** Forgets what was checked, because the store has changed. */
export function forgetCheck(held: HeldReturn): void {
  checks.delete(held)
}
