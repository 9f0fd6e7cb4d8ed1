import { insertedAt, movedTo, type PriorityId } from '../../../../shared/domain/plan/index.ts'
import {
  addPriorityInput,
  addTableInput,
  deletePriorityInput,
  foldPriorityInput,
  movePriorityInput,
  renamePriorityInput,
  setPriorityHotspotsInput,
  setPriorityKindInput,
  setPriorityRiskInput,
} from '../../../../shared/domain/plan/inputs/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { closeGaps, listChildIds, writePositions } from './ordering.repository.ts'
import { getEditionPlace, getPriorityPlace } from './place.repository.ts'
import { planCommand, refuseOtherEdition } from './plan-command.ts'
import {
  getFolding,
  insertPriority,
  insertStandardColumns,
  listColumns,
  replaceHotspots,
} from './priority.repository.ts'

const byPriority = {
  entity: (input: { readonly priorityId: PriorityId }) => ({ kind: 'priority', id: input.priorityId }),
  place: (tx: WriteTx, input: { readonly priorityId: PriorityId }) => getPriorityPlace(tx, input.priorityId),
}

/** Adds a priority or a project, with an empty table unless told otherwise. */
export const addPriority = planCommand({
  name: 'priority.add',
  label: 'Add a priority',
  input: addPriorityInput,
  entity: (input) => ({ kind: 'edition', id: input.editionId }),
  place: (tx, input) => getEditionPlace(tx, input.editionId),
  async run(tx, input, place): Promise<PriorityId> {
    const siblings = await listChildIds(tx, 'priority', place.editionId)
    const id = await insertPriority(tx, place.editionId, { ...input, position: siblings.length + 1 })
    if (input.hasTable) await insertStandardColumns(tx, id)
    await writePositions(tx, 'priority', insertedAt(siblings, id, input.at))
    return id
  },
})

/** Changes the name, and the heading of the table where it differs. */
export const renamePriority = planCommand({
  name: 'priority.rename',
  label: 'Rename a priority',
  input: renamePriorityInput,
  ...byPriority,
  async run(tx, input, place) {
    await tx
      .updateTable('priority')
      .set({ name: input.name, table_heading: input.tableHeading })
      .where('id', '=', place.priorityId)
      .execute()
  },
})

/** Makes a priority a project, or the other way round. */
export const setPriorityKind = planCommand({
  name: 'priority.setKind',
  label: 'Change what a priority is',
  input: setPriorityKindInput,
  ...byPriority,
  async run(tx, input, place) {
    await tx.updateTable('priority').set({ kind: input.kind }).where('id', '=', place.priorityId).execute()
  },
})

/** Notes the assessed volume and harm, in the officer's words. */
export const setPriorityRisk = planCommand({
  name: 'priority.setRisk',
  label: 'Change the assessed risk',
  input: setPriorityRiskInput,
  ...byPriority,
  async run(tx, input, place) {
    await tx
      .updateTable('priority')
      .set({
        volume: input.volume,
        individual_harm: input.individualHarm,
        community_harm: input.communityHarm,
      })
      .where('id', '=', place.priorityId)
      .execute()
  },
})

/** Names the hotspot wards, in order. */
export const setPriorityHotspots = planCommand({
  name: 'priority.setHotspots',
  label: 'Change the hotspot wards',
  input: setPriorityHotspotsInput,
  ...byPriority,
  async run(tx, input, place) {
    await replaceHotspots(tx, place.priorityId, [...new Set(input.hotspots)])
  },
})

/** Lets a priority be listed while its work stands in the table of another; null lets it stand for itself again. */
export const foldPriority = planCommand({
  name: 'priority.fold',
  label: 'Fold a priority into another',
  input: foldPriorityInput,
  ...byPriority,
  async run(tx, input, place) {
    if (input.intoId !== null) await refuseFolding(tx, place.priorityId, input.intoId)
    await tx
      .updateTable('priority')
      .set({ folded_into_id: input.intoId })
      .where('id', '=', place.priorityId)
      .execute()
  },
})

/** Moves a priority to a position in the plan. */
export const movePriority = planCommand({
  name: 'priority.move',
  label: 'Move a priority',
  input: movePriorityInput,
  ...byPriority,
  async run(tx, input, place) {
    const siblings = await listChildIds(tx, 'priority', place.editionId)
    await writePositions(tx, 'priority', movedTo<number>(siblings, place.priorityId, input.to))
  },
})

/** Deletes a priority with its table. Its narrative stays, and those folded into it stand for themselves again. */
export const deletePriority = planCommand({
  name: 'priority.delete',
  label: 'Delete a priority',
  input: deletePriorityInput,
  ...byPriority,
  async run(tx, _input, place) {
    await tx
      .updateTable('section')
      .set({ role: 'other', priority_id: null })
      .where('priority_id', '=', place.priorityId)
      .execute()
    await tx.deleteFrom('priority').where('id', '=', place.priorityId).execute()
    await closeGaps(tx, 'priority', place.editionId)
  },
})

/** Gives a priority without a table the council's usual columns. */
export const addTable = planCommand({
  name: 'priority.addTable',
  label: 'Add a table',
  input: addTableInput,
  ...byPriority,
  async run(tx, _input, place) {
    if ((await listColumns(tx, place.priorityId)).length > 0) {
      throw new Failure('conflict', 'This priority has a table already.')
    }
    await insertStandardColumns(tx, place.priorityId)
  },
})

async function refuseFolding(tx: WriteTx, priorityId: PriorityId, intoId: PriorityId): Promise<void> {
  refuseOtherEdition(await getPriorityPlace(tx, priorityId), await getPriorityPlace(tx, intoId))
  if (priorityId === intoId) {
    throw new Failure('invalid-input', 'A priority cannot be folded into itself. Choose another.')
  }
  const own = await getFolding(tx, priorityId)
  const target = await getFolding(tx, intoId)
  if (own.holdsOthers || target.isFolded) {
    throw new Failure(
      'conflict',
      'A priority can only be folded into one that stands for itself, and not while others are folded into it.',
    )
  }
}
