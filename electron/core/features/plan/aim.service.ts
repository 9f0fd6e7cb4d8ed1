import {
  setAimsInput,
  setPrioritySupportsInput,
  setRiskWordsInput,
} from '../../../../shared/domain/plan/inputs/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { listAims, replaceAims, replaceRiskWords, replaceSupports } from './aim.repository.ts'
import { refuseMissingPlan } from './edition.repository.ts'
import { getPriorityPlace } from './place.repository.ts'
import { planCommand } from './plan-command.ts'
import { planWideCommand } from './plan-wide-command.ts'

const AIM_GONE = 'One of these is no longer in the list of what priorities support. Choose again.'

/** Writes the list of the commissioner's priorities, or of the wider challenges. */
export const setAims = planWideCommand({
  name: 'aim.setList',
  label: 'Change what priorities can support',
  input: setAimsInput,
  entity: (input) => ({ kind: 'plan', id: input.planId }),
  async run(tx, { planId, kind, aims }) {
    await refuseMissingPlan(tx, planId)
    const known = (await listAims(tx, planId)).filter((aim) => aim.kind === kind).map(({ id }) => id)
    if (aims.some(({ id }) => id !== null && !known.includes(id))) throw new Failure('not-found', AIM_GONE)
    await replaceAims(tx, planId, kind, aims)
  },
})

/** Writes the officer's own words for assessed risk, lowest first. */
export const setRiskWords = planWideCommand({
  name: 'risk.setWords',
  label: 'Change the words for risk',
  input: setRiskWordsInput,
  entity: (input) => ({ kind: 'plan', id: input.planId }),
  async run(tx, { planId, scale, words }) {
    await refuseMissingPlan(tx, planId)
    await replaceRiskWords(tx, planId, scale, words)
  },
})

/** Says which of the commissioner's priorities and wider challenges a priority supports. */
export const setPrioritySupports = planCommand({
  name: 'priority.setSupports',
  label: 'Change what a priority supports',
  input: setPrioritySupportsInput,
  entity: (input) => ({ kind: 'priority', id: input.priorityId }),
  place: (tx, input) => getPriorityPlace(tx, input.priorityId),
  async run(tx, input, place) {
    const known = (await listAims(tx, place.planId)).map(({ id }) => id)
    if (!input.aimIds.every((id) => known.includes(id))) throw new Failure('not-found', AIM_GONE)
    await replaceSupports(
      tx,
      place.priorityId,
      known.filter((id) => input.aimIds.includes(id)),
    )
  },
})
