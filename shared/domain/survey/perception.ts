import type { PictureByWard, WardPicture } from '../places/index.ts'
import type { GroupLine } from './area-comparison.ts'

/** What residents of one ward feel, beside what was recorded there. */
export interface PerceptionLine {
  readonly ward: WardPicture
  /** Null where the wave has no answers of this ward. */
  readonly feeling: GroupLine | null
}

/**
 * Puts the answers of each ward beside its recorded rate, the highest rate first. Neither explains the other: who
 * answers, what is reported and who comes into a ward differ, and the page says so.
 */
export function perceptionAndReality(picture: PictureByWard, lines: readonly GroupLine[]): PerceptionLine[] {
  const byPlace = new Map(
    lines.flatMap((line) => (line.group.placeId === null ? [] : [[line.group.placeId, line] as const])),
  )
  return picture.wards.map((ward) => ({ ward, feeling: byPlace.get(ward.place.id) ?? null }))
}
