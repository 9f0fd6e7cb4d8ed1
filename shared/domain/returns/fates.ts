import { type InSteps, isStep } from '../../kit/in-steps.ts'
import type { ReadRow } from './check-rows.ts'
import type { RowFace } from './row-face.ts'

/** What becomes of a record. `attention`: it cannot be brought in as it is, and is left out unless it is put right. */
export const ROW_FATES = ['added', 'changed', 'unchanged', 'attention', 'aside'] as const
export type RowFate = (typeof ROW_FATES)[number]

/** What the store holds under the key of a record. */
export interface StoredFace {
  /** The number of its row in the store. */
  readonly id: number
  readonly face: RowFace
  /** Why a file may not change it, as it reads on after the number of its row; absent where it may. */
  readonly staysBecause?: string
}

export interface CheckedRow extends ReadRow {
  readonly fate: RowFate
  /** What the store holds now, where the record changes it or is already there. */
  readonly stored: StoredFace | null
}

/** What would come of bringing the rows in: read = added + changed + unchanged + setAside, always. */
export interface ReturnAccount {
  readonly read: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly setAside: number
}

/** Holds each record against what the store has under its key. */
export function* checkRows(
  rows: readonly ReadRow[],
  stored: ReadonlyMap<string, StoredFace>,
): InSteps<CheckedRow[]> {
  const checked: CheckedRow[] = []
  for (const row of rows) {
    checked.push(checkRow(row, stored))
    if (isStep(checked.length)) yield
  }
  return checked
}

function checkRow(row: ReadRow, stored: ReadonlyMap<string, StoredFace>): CheckedRow {
  if (row.aside !== null) return { ...row, fate: 'aside', stored: null }
  if (row.face === null || row.key === null) return { ...row, fate: 'attention', stored: null }
  const there = stored.get(row.key)
  if (there === undefined) return { ...row, fate: 'added', stored: null }
  if (saysNothingNew(row.face, there.face)) return { ...row, fate: 'unchanged', stored: there }
  if (there.staysBecause === undefined) return { ...row, fate: 'changed', stored: there }
  return { ...row, problems: [{ field: null, message: there.staysBecause }], fate: 'attention', stored: null }
}

/** Counts the rows by what becomes of them; what needs attention counts as set aside. */
export function accountOf(rows: readonly { readonly fate: RowFate }[]): ReturnAccount {
  const counts = { added: 0, changed: 0, unchanged: 0, attention: 0, aside: 0 }
  for (const { fate } of rows) counts[fate] += 1
  const { attention, aside, ...others } = counts
  return { read: rows.length, ...others, setAside: attention + aside }
}

/** What a file leaves empty takes nothing away: only what it says is held against the store. */
export function saysNothingNew(face: RowFace, stored: RowFace): boolean {
  // Respondents are nobody in the store: what they come to together was held against it.
  if (face.kind === 'survey-answers') return face === stored
  const merged = mergedFace(face, stored)
  return JSON.stringify(Object.entries(merged).sort()) === JSON.stringify(Object.entries(stored).sort())
}

/** The stored thing with what a file says of it. */
export function mergedFace(face: RowFace, stored: RowFace): RowFace {
  const said = Object.entries(face).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  )
  // A figure that is now given without its two numbers has lost them: they belonged to the figure before.
  const parts = face.kind === 'readings' ? { numerator: face.numerator, denominator: face.denominator } : {}
  return { ...stored, ...Object.fromEntries(said), ...parts } as RowFace
}
