import type { Identity } from '../plan/ids.ts'
import type { Activity } from './activity.ts'

/** Activities by the measures that they count for, each list by the day held: made once, then asked for each measure. */
export type ActivityIndex = ReadonlyMap<Identity, readonly Activity[]>

/** Sorts activities by the measures that they count for. One that counts for several stands under each. */
export function indexActivities(activities: readonly Activity[]): ActivityIndex {
  const index = new Map<Identity, Activity[]>()
  for (const activity of activities) {
    for (const identity of new Set(activity.countsFor)) {
      const list = index.get(identity)
      if (list === undefined) index.set(identity, [activity])
      else list.push(activity)
    }
  }
  for (const list of index.values()) list.sort(byDayHeld)
  return index
}

function byDayHeld(one: Activity, other: Activity): number {
  if (one.heldOn === other.heldOn) return one.id - other.id
  return one.heldOn < other.heldOn ? -1 : 1
}
