import { type ActivityId, checkActivity } from '../../../../shared/domain/activities/index.ts'
import {
  addActivitiesInput,
  addActivityInput,
  changeActivityInput,
  linkActivityInput,
  removeActivityInput,
} from '../../../../shared/domain/activities/inputs.ts'
import { planYearOf } from '../../../../shared/domain/measures/index.ts'
import type { Identity } from '../../../../shared/domain/plan/index.ts'
import { dayHere } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { countOf } from '../../../../shared/text/counts.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { getPartner } from '../partners/index.ts'
import { planWideCommand } from '../plan/index.ts'
import {
  type ActivityFace,
  deleteActivity,
  getActivity,
  insertActivity,
  isMeasure,
  updateActivity,
  writeLinks,
} from './activity.repository.ts'

// The log of activities is one for all plan years: an activity belongs to its day, and to the measures that it counts for.

const byActivity = {
  entity: (input: { readonly activityId: ActivityId }) => ({ kind: 'activity', id: input.activityId }),
}

/** Writes down something that was done. */
export const addActivity = planWideCommand({
  name: 'activity.add',
  label: 'Add an activity',
  input: addActivityInput,
  async run(tx, face, at): Promise<ActivityId> {
    await refuseUnfit(tx, [face], at)
    return insertActivity(tx, face)
  },
})

/** Writes down many at once, such as a pasted block: all of them or none. */
export const addActivities = planWideCommand({
  name: 'activity.addMany',
  label: 'Add activities',
  labelOf: ({ activities }) => `Add ${countOf(activities.length, 'activity', 'activities')}`,
  input: addActivitiesInput,
  async run(tx, { activities }, at) {
    await refuseUnfit(tx, activities, at)
    for (const face of activities) await insertActivity(tx, face)
  },
})

/** Changes what is known of an activity, and what it counts for. */
export const changeActivity = planWideCommand({
  name: 'activity.change',
  label: 'Change an activity',
  input: changeActivityInput,
  ...byActivity,
  async run(tx, { activityId, ...face }, at) {
    const { countsFor } = await getActivity(tx, activityId)
    await refuseUnfit(tx, [face], at, countsFor)
    await updateActivity(tx, activityId, face)
  },
})

/** Says which measures an activity counts for. */
export const linkActivity = planWideCommand({
  name: 'activity.link',
  label: 'Change what an activity counts for',
  input: linkActivityInput,
  ...byActivity,
  async run(tx, { activityId, countsFor }) {
    const known = await getActivity(tx, activityId)
    await refuseUnknownMeasures(tx, countsFor, known.countsFor)
    await writeLinks(tx, activityId, countsFor)
  },
})

/** Takes an activity out of the log; the measures that it counted for are counted without it. */
export const removeActivity = planWideCommand({
  name: 'activity.remove',
  label: 'Remove an activity',
  input: removeActivityInput,
  ...byActivity,
  async run(tx, { activityId }) {
    await getActivity(tx, activityId)
    await deleteActivity(tx, activityId)
  },
})

async function refuseUnfit(
  tx: WriteTx,
  faces: readonly ActivityFace[],
  at: string,
  known: readonly Identity[] = [],
): Promise<void> {
  const asAt = dayHere(at)
  for (const [index, face] of faces.entries()) {
    const { from: startsOn, to: endsOn } = planYearOf(face.heldOn)
    const found = checkActivity(face, { startsOn, endsOn }, asAt).find(
      ({ severity }) => severity === 'refused',
    )
    if (found === undefined) continue
    const where = faces.length === 1 ? '' : `Row ${index + 1}: `
    throw new Failure('invalid-input', `${where}${found.message}`)
  }
  const agencies = new Set(faces.flatMap(({ agencyId }) => agencyId ?? []))
  for (const id of agencies) await getPartner(tx, id)
  await refuseUnknownMeasures(
    tx,
    faces.flatMap(({ countsFor }) => countsFor),
    known,
  )
}

/** A measure that left the plan keeps what already counted for it. */
async function refuseUnknownMeasures(
  tx: WriteTx,
  measures: readonly Identity[],
  known: readonly Identity[],
): Promise<void> {
  for (const identity of new Set(measures)) {
    if (known.includes(identity)) continue
    if (await isMeasure(tx, identity)) continue
    throw new Failure(
      'not-found',
      'A measure that was chosen is no longer in the plan. Choose again what the activity counts for.',
    )
  }
}
