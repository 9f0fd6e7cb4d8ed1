import {
  accountOf,
  type CheckedRow,
  checkRows,
  openSheet,
  type ReturnAccount,
  type UnderstoodTable,
  understandTable,
} from '../../../../shared/domain/returns/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { chosenTable, type HeldReturn } from './held-return.ts'
import { getReadingContext } from './reading-context.ts'
import { TARGETS } from './targets.ts'

/** A file's rows as they would be brought in now. */
export interface CheckedReturn {
  readonly understood: UnderstoodTable
  readonly rows: readonly CheckedRow[]
  readonly account: ReturnAccount
}

/** The last check of each file: the page asks for one page of its rows after the other. */
const checks = new WeakMap<HeldReturn, CheckedReturn>()

/** Reads every row of a file and holds it against the store; nothing is stored. */
export async function checkReturn(db: ReadDb, held: HeldReturn): Promise<CheckedReturn> {
  const known = checks.get(held)
  if (known !== undefined) return known
  const { table, mapping } = chosenTable(held)
  const sheet = openSheet(defined(held.workbook.sheets[table.sheet], 'the sheet of a table'))
  const understood = understandTable(sheet, table, mapping, await getReadingContext(db))
  const rows = checkRows(understood.rows, await TARGETS[mapping.purpose].find(db, understood.rows))
  const checked = { understood, rows, account: accountOf(rows) }
  checks.set(held, checked)
  return checked
}

/** Forgets what was checked, because the store has changed. */
export function forgetCheck(held: HeldReturn): void {
  checks.delete(held)
}
