import type { z } from 'zod'
import { parseInput } from '../../../../shared/domain/plan/inputs/index.ts'
import {
  BUILT_IN_VIEWS,
  changeViewInput,
  deleteViewInput,
  saveViewInput,
} from '../../../../shared/domain/views/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { UnitOfWork, WriteTx } from '../../store/index.ts'
import { hasView, insertView, listViews, removeView, updateView } from './views.repository.ts'

/** As many as the officer can still tell apart; the first seven have a key. */
const MOST_VIEWS = 50

/** Keeps a filter under a name. @throws Failure `conflict` when the name is taken. */
export async function saveView(work: UnitOfWork, given: z.input<typeof saveViewInput>): Promise<number> {
  const view = parseInput(saveViewInput, given)
  return work.write({ name: 'view.save', label: 'Save a view' }, async (tx) => {
    await refuseTakenName(tx, view.name, null)
    if ((await listViews(tx)).length >= MOST_VIEWS) {
      throw new Failure(
        'conflict',
        `There are ${MOST_VIEWS} views already. Delete one that is not used any more.`,
      )
    }
    return insertView(tx, view)
  })
}

/** Gives a view another name or filter. @throws Failure `not-found`, `conflict`. */
export async function changeView(work: UnitOfWork, given: z.input<typeof changeViewInput>): Promise<void> {
  const { viewId, name, filter } = parseInput(changeViewInput, given)
  const entity = { kind: 'view', id: viewId }
  await work.write({ name: 'view.change', label: 'Change a view', entity }, async (tx) => {
    await refuseUnknownView(tx, viewId)
    await refuseTakenName(tx, name, viewId)
    await updateView(tx, { id: viewId, name, filter })
  })
}

/** Deletes a view; nothing of the plan changes. @throws Failure `not-found`. */
export async function deleteView(work: UnitOfWork, given: z.input<typeof deleteViewInput>): Promise<void> {
  const { viewId } = parseInput(deleteViewInput, given)
  const entity = { kind: 'view', id: viewId }
  await work.write({ name: 'view.delete', label: 'Delete a view', entity }, async (tx) => {
    await refuseUnknownView(tx, viewId)
    await removeView(tx, viewId)
  })
}

async function refuseUnknownView(tx: WriteTx, viewId: number): Promise<void> {
  if (await hasView(tx, viewId)) return
  throw new Failure('not-found', 'That view is no longer there. It may have been deleted or undone.')
}

async function refuseTakenName(tx: WriteTx, name: string, ownId: number | null): Promise<void> {
  const others = (await listViews(tx)).filter(({ id }) => id !== ownId)
  const taken = [...BUILT_IN_VIEWS, ...others].map((view) => view.name.toLowerCase())
  if (!taken.includes(name.toLowerCase())) return
  throw new Failure('conflict', 'There is a view of that name already. Choose another name.')
}
