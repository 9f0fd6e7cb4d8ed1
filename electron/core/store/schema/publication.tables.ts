import type { Generated } from 'kysely'

/** The front sheet of the next board report, as JSON of a `FrontSheet`. */
export interface FrontSheetTable {
  id: Generated<number>
  plan_id: number
  sheet: string
}

/** A board report that was issued: deflated JSON of a `BoardReport`, and its SHA-256 in hexadecimal. */
export interface PublicationTable {
  id: Generated<number>
  plan_id: number
  /** From 1, without a gap; the number of a withdrawn report is not given again. */
  number: number
  edition_label: string
  from_on: string
  to_on: string
  as_at: string
  issued_at: string
  issued_on: string
  audit_head: string
  format: number
  report_hash: string
  report: Buffer
  withdrawn_at: string | null
  withdrawn_reason: string | null
  audience: 'board' | 'restricted' | 'public' | null
}
