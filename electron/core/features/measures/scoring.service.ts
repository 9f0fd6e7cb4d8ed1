import { checkScoring } from '../../../../shared/domain/measures/index.ts'
import { setScoringInput, setStatusPolicyInput } from '../../../../shared/domain/measures/inputs.ts'
import { dayHere } from '../../../../shared/kit/civil-date.ts'
import { getPartner } from '../partners/index.ts'
import { planWideCommand, refuseMissingPlan } from '../plan/index.ts'
import { getMeasurePlace } from './measure-place.ts'
import { getSeries } from './reading.repository.ts'
import { refuseEntry } from './refuse-entry.ts'
import { writeScoring, writeStatusPolicy } from './scoring.repository.ts'

/**
 * Says how a measure is scored in its edition; fields that are absent stay. The printed words do not change, so that a
 * published edition takes it too: what is said here is mostly found out while the year runs.
 */
export const setScoring = planWideCommand({
  name: 'scoring.set',
  label: 'Change how a measure is scored',
  input: setScoringInput,
  entity: (input) => ({ kind: 'measure', id: input.itemId }),
  async run(tx, { itemId, scoring: said }, at) {
    const place = await getMeasurePlace(tx, itemId)
    const scoring = { ...place.scoring, ...said }
    if (said.ownerId !== undefined && said.ownerId !== null) await getPartner(tx, said.ownerId)
    const { readings } = await getSeries(tx, place.identity)
    const asAt = dayHere(at)
    const { identity, measure, edition, rules: before } = place
    refuseEntry(checkScoring({ identity, measure, scoring }, { edition, readings, before, asAt }))
    await writeScoring(tx, itemId, scoring)
  },
})

/** Says how figures of a plan become a status. */
export const setStatusPolicy = planWideCommand({
  name: 'statusPolicy.set',
  label: 'Change the rule for statuses',
  input: setStatusPolicyInput,
  entity: (input) => ({ kind: 'plan', id: input.planId }),
  async run(tx, { planId, ...policy }) {
    await refuseMissingPlan(tx, planId)
    await writeStatusPolicy(tx, planId, policy)
  },
})
