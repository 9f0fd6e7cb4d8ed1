import type { Generated } from 'kysely'
import type { SnapshotKind } from '../../../../shared/domain/plan/content.ts'

/** An edition as it stood at one moment. `content` is its whole content as JSON, deflated; never undone or changed. */
export interface EditionSnapshotTable {
  id: Generated<number>
  edition_id: number
  kind: SnapshotKind
  taken_at: string
  /** The same moment as a calendar day where the officer is. */
  taken_on: string
  /** The shape of the content, so that a later program can read what an earlier one kept. */
  format: number
  content: Uint8Array
}

/** A publication or a reopening, which nothing undoes. `happened_on` is the day that a person gave, or today. */
export interface EditionEventTable {
  id: Generated<number>
  edition_id: number
  kind: 'published' | 'reopened'
  at: string
  happened_on: string
  /** What the edition's approval said when it was published. */
  approved_on: string | null
  approved_by: string | null
  /** Why it was reopened; null for a publication. */
  reason: string | null
}
