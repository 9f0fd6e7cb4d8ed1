import type { TakenStep } from '../../../../shared/contract/index.ts'
import { type EditionId, editionLabel } from '../../../../shared/domain/plan/index.ts'
import type { AreaHandlers } from '../../handler.types.ts'
import type { ReadDb, Step, UnitOfWork } from '../../store/index.ts'
import { undoReturnStep } from '../returns/index.ts'
import { getEditionInUse } from './edition.repository.ts'
import { createPlan } from './edition.service.ts'
import { refuseUndoOfIssuedPlan } from './issued-plan.ts'
import { planEditHandlers } from './plan-edit.handlers.ts'
import { planOverview } from './plan-overview.ts'
import { planTableHandlers } from './plan-table.handlers.ts'
import { getRememberedContent } from './remembered-content.ts'
import { rememberedFindings } from './remembered-findings.ts'
import { listSteps, placeOfStep } from './step-place.ts'

export const planHandlers: AreaHandlers<'plan'> = {
  'plan.overview': {
    policy: 'store',
    run: (store, { edition }) =>
      planOverview(store.unitOfWork, edition, (content) =>
        rememberedFindings(content).map(({ severity, target }) => ({
          severity,
          priorityId: target.priorityId,
        })),
      ),
  },
  'plan.content': {
    policy: 'read',
    run: async (db, { edition }) => getRememberedContent(db, await chosenEdition(db, edition)),
  },
  'plan.createEmpty': {
    policy: 'write',
    async run(work, input) {
      const { editionId } = await createPlan(work, { ...input, edition: editionLabel(input.firstYear) })
      return { edition: editionId }
    },
  },
  ...planEditHandlers,
  ...planTableHandlers,
  'plan.history': { policy: 'read', run: (db) => listSteps(db) },
  'plan.undo': {
    policy: 'write',
    // An import has an undo of its own, which also takes back what the journal does not hold.
    async run(work, { gesture }) {
      const returned = gesture === undefined ? await undoReturnStep(work) : undefined
      if (returned !== undefined) return returned
      await refuseUndoOfIssuedPlan(work)
      return taken(work, await work.undo(gesture))
    },
  },
  'plan.redo': { policy: 'write', run: async (work) => taken(work, await work.redo()) },
}

/** The edition that a call is about: the one that it names, else the one in use. */
async function chosenEdition(db: ReadDb, edition: EditionId | null): Promise<EditionId> {
  return edition ?? (await getEditionInUse(db)).id
}

async function taken(work: UnitOfWork, step: Step | null): Promise<TakenStep> {
  if (step === null) return { label: null, place: null }
  return { label: step.label, place: await work.read((db) => placeOfStep(db, step.id)) }
}
