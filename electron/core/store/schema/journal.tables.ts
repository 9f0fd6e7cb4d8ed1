import type { Generated } from 'kysely'

/** One command that was carried out: the unit of undo. `state` is `sealed` when it can no longer be undone. */
export interface ChangeTable {
  id: Generated<number>
  command: string
  label: string
  state: 'done' | 'undone' | 'sealed'
  at: string
  /** The gesture that it belongs to; null for a command that stands alone. */
  gesture: string | null
  /** 1 for a step that is never sealed, because a command of its own takes it back at any time. */
  is_kept: Generated<0 | 1>
}

/** One row that a command touched, as JSON before and after; null before = added, null after = removed. */
export interface ChangeRowTable {
  id: Generated<number>
  change_id: number
  table_name: string
  row_id: number
  before: string | null
  after: string | null
}

/** One entry of the tamper-evident log; `detail` holds field names and counts, never values. */
export interface AuditTable {
  seq: Generated<number>
  at: string
  action: string
  entity: string | null
  entity_id: number | null
  detail: string
  prev: Uint8Array
  mac: Uint8Array
}

export interface SettingTable {
  id: Generated<number>
  name: string
  value: string
}
