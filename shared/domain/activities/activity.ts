import type { Brand } from '../../kit/brand.ts'
import type { CivilDate } from '../../kit/civil-date.ts'
import type { Identity, PartnerId } from '../plan/ids.ts'

export type ActivityId = Brand<number, 'ActivityId'>

/** What was done, as the plan's measures speak of it. */
export const ACTIVITY_KINDS = [
  'session',
  'campaign',
  'training',
  'meeting',
  'event',
  'visit',
  'diversionary',
  'other',
] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

/** Something that took place: it counts for every measure that it is linked with. People are counted, never named. */
export interface Activity {
  readonly id: ActivityId
  readonly kind: ActivityKind
  readonly name: string
  readonly heldOn: CivilDate
  /** The last day, of what went on for longer than a day. */
  readonly heldUntil: CivilDate | null
  readonly place: string | null
  readonly agencyId: PartnerId | null
  /** Whom it was for: "Year 9 pupils". */
  readonly audience: string | null
  /** How many came, and how many of them for the first time; null is not known. */
  readonly attendance: number | null
  readonly firstTime: number | null
  readonly note: string | null
  /** Identities of the measures that it counts for. */
  readonly countsFor: readonly Identity[]
}
