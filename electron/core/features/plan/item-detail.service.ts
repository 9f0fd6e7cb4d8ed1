import type { ItemId } from '../../../../shared/domain/plan/index.ts'
import {
  declineActionDueInput,
  setActionDueInput,
  setActionOwnerInput,
  setActionStatusInput,
  setLeadPartnersInput,
  setMeasureInput,
} from '../../../../shared/domain/plan/inputs/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { getPartner } from '../partners/index.ts'
import {
  type ActionDetail,
  findAction,
  findMeasure,
  replaceNamedPartners,
  updateAction,
  updateMeasure,
} from './item-detail.repository.ts'
import { getItemPlace } from './place.repository.ts'
import { planCommand } from './plan-command.ts'

const byItem = {
  entity: (input: { readonly itemId: ItemId }) => ({ kind: 'item', id: input.itemId }),
  place: (tx: WriteTx, input: { readonly itemId: ItemId }) => getItemPlace(tx, input.itemId),
}

/** Says how far an action is. */
export const setActionStatus = planCommand({
  name: 'action.setStatus',
  label: 'Change the status of an action',
  input: setActionStatusInput,
  ...byItem,
  run: (tx, input) =>
    changeAction(tx, input.itemId, {
      status: input.status,
      statusReason: input.status === 'stopped' ? (input.reason ?? null) : null,
    }),
})

/** Says when an action is due. */
export const setActionDue = planCommand({
  name: 'action.setDue',
  label: 'Change the due date of an action',
  input: setActionDueInput,
  ...byItem,
  run: (tx, input) => changeAction(tx, input.itemId, { due: input.due }),
})

/** Remembers that a date in the words is not the due date, so that it is not offered again. */
export const declineActionDue = planCommand({
  name: 'action.declineDue',
  label: 'Leave a date in the words',
  input: declineActionDueInput,
  ...byItem,
  run: (tx, input) => changeAction(tx, input.itemId, { dueDeclined: input.words }),
})

/** Says which partner carries an action out. */
export const setActionOwner = planCommand({
  name: 'action.setOwner',
  label: 'Change the owner of an action',
  input: setActionOwnerInput,
  ...byItem,
  async run(tx, input) {
    if (input.ownerId !== null) await getPartner(tx, input.ownerId)
    await changeAction(tx, input.itemId, { ownerId: input.ownerId })
  },
})

/** Says how a measure is measured; fields that are absent stay. */
export const setMeasure = planCommand({
  name: 'measure.change',
  label: 'Change a measure',
  input: setMeasureInput,
  ...byItem,
  async run(tx, input) {
    const measure = await findMeasure(tx, input.itemId)
    if (measure === undefined) {
      throw new Failure(
        'invalid-input',
        'Only an entry of a measure column has a kind, a target or a due date.',
      )
    }
    await updateMeasure(tx, input.itemId, { ...measure, ...input.measure })
  },
})

/** Says which partners a lead names, in order, and which of them answers for the work. */
export const setLeadPartners = planCommand({
  name: 'lead.setPartners',
  label: 'Change the partners of a lead',
  input: setLeadPartnersInput,
  ...byItem,
  async run(tx, input, place) {
    if (place.role !== 'lead') {
      throw new Failure('invalid-input', 'Only an entry of a lead column names partners.')
    }
    for (const { partnerId } of input.partners) await getPartner(tx, partnerId)
    await replaceNamedPartners(tx, input.itemId, input.partners)
  },
})

async function changeAction(tx: WriteTx, itemId: ItemId, change: Partial<ActionDetail>): Promise<void> {
  const action = await findAction(tx, itemId)
  if (action === undefined) {
    throw new Failure(
      'invalid-input',
      'Only an entry of an action column has a status, a due date or an owner.',
    )
  }
  await updateAction(tx, itemId, { ...action, ...change })
}
