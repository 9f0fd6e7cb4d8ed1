import type { CivilDate } from '../../kit/civil-date.ts'

/** A publication or a reopening. It stays on record whatever becomes of the edition. */
export interface EditionEvent {
  readonly kind: 'published' | 'reopened'
  /** UTC instant. */
  readonly at: string
  /** The day that a person gave for it, else the day of the command. */
  readonly happenedOn: CivilDate
  /** What the edition's approval said at the time. */
  readonly approvedOn: CivilDate | null
  readonly approvedBy: string | null
  /** Why it was reopened; null for a publication. */
  readonly reason: string | null
}
