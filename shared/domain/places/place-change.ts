import type { CivilDate } from '../../kit/civil-date.ts'
import type { PlaceId } from './place.ts'

/** On a day a part of one place became a part of another: figures before and after it are of different areas. */
export interface PlaceChange {
  readonly id: number
  readonly fromPlaceId: PlaceId
  readonly toPlaceId: PlaceId
  /** The first day of the new boundary. */
  readonly on: CivilDate
  readonly note: string | null
}
