import type { Activity, ActivityId } from '../../../../shared/domain/activities/index.ts'
import type { Identity, PartnerId } from '../../../../shared/domain/plan/index.ts'
import {
  faceKey,
  mergedFace,
  type RowFace,
  type StoredFace,
} from '../../../../shared/domain/returns/index.ts'
import { type ActivityFace, insertActivity, listActivitiesOn, updateActivity } from '../activities/index.ts'
import { idOf } from './named.ts'
import type { ReturnTarget } from './return-target.types.ts'

type ActivityRow = Extract<RowFace, { kind: 'activities' }>

/** Activities: the same name on the same day at the same place is the same one. */
export const activityTarget: ReturnTarget<'activities'> = {
  table: 'activity',
  async find(db, rows) {
    const days = new Set(rows.flatMap(({ face }) => (face?.kind === 'activities' ? [face.heldOn] : [])))
    const found = new Map<string, StoredFace[]>()
    for (const activity of await listActivitiesOn(db, [...days])) {
      const stored = storedFace(activity)
      const key = faceKey(stored.face)
      found.set(key, [...(found.get(key) ?? []), stored])
    }
    // Two sessions of one name on one day stand for one another in the order in which they come.
    const taken = new Map<string, number>()
    return new Map(
      rows.flatMap(({ key, face }) => {
        if (key === null || face === null) return []
        const plain = faceKey(face)
        const at = taken.get(plain) ?? 0
        taken.set(plain, at + 1)
        const stored = found.get(plain)?.[at]
        return stored === undefined ? [] : [[key, stored] as const]
      }),
    )
  },
  async write(tx, rows, _source) {
    const ids: number[] = []
    for (const { face, stored } of rows) {
      if (stored === null) {
        ids.push(await insertActivity(tx, activityFace(face)))
        continue
      }
      const id = stored.id as ActivityId
      await updateActivity(tx, id, activityFace(mergedFace(face, stored.face) as ActivityRow))
      ids.push(id)
    }
    return ids
  },
}

/** Which measures an activity counts for already stays: a file names one, and the officer may have named more. */
function activityFace(row: ActivityRow): ActivityFace {
  return {
    kind: row.activityKind,
    name: row.name,
    heldOn: row.heldOn,
    heldUntil: row.heldUntil,
    place: row.place,
    agencyId: row.agency === null ? null : (Number(idOf(row.agency)) as PartnerId),
    audience: row.audience,
    attendance: row.attendance,
    firstTime: row.firstTime,
    note: row.note,
    countsFor: row.measures.map((measure) => idOf(measure) as Identity),
  }
}

function storedFace(activity: Activity): StoredFace {
  return {
    id: activity.id,
    face: {
      kind: 'activities',
      name: activity.name,
      activityKind: activity.kind,
      heldOn: activity.heldOn,
      heldUntil: activity.heldUntil,
      place: activity.place,
      agency: activity.agencyId === null ? null : { id: String(activity.agencyId) },
      audience: activity.audience,
      attendance: activity.attendance,
      firstTime: activity.firstTime,
      measures: activity.countsFor.map((id) => ({ id })),
      note: activity.note,
    },
  }
}
