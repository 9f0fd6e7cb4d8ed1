import type { CivilDate } from '../../kit/civil-date.ts'
import type { Identity, PartnerId } from '../plan/ids.ts'
import type { ActivityKind } from './activity.ts'

/** Which activities of the log are shown. Every part narrows; null and empty let everything through. */
export interface ActivityFilter {
  readonly kinds: readonly ActivityKind[]
  readonly agencyId: PartnerId | null
  /** Only those that count for this measure. */
  readonly measure: Identity | null
  /** Held on this day or later, and on that day or earlier. */
  readonly from: CivilDate | null
  readonly to: CivilDate | null
  /** Words that the name, the place, the audience or the note hold, each of them somewhere. */
  readonly text: string
}

export const EVERY_ACTIVITY: ActivityFilter = {
  kinds: [],
  agencyId: null,
  measure: null,
  from: null,
  to: null,
  text: '',
}
