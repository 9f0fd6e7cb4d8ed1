import { placesInView, viewDocument, viewPlan } from '../../../../shared/domain/imports/index.ts'
import type { AreaHandlers } from '../../handler.types.ts'
import { describeDraft } from './describe-draft.ts'
import { importPlan } from './import-plan.service.ts'
import {
  draftWith,
  finalDraft,
  heldReading,
  readChosenPlan,
  readPastedPlan,
  readSamplePlan,
} from './plan-readings.ts'

export const importsHandlers: AreaHandlers<'imports'> = {
  'imports.readPlan': {
    policy: 'open',
    async run(session, { workId }, call) {
      const reading = await readChosenPlan(session, call.grant().path, call.progress(workId))
      return { reading, draft: describeDraft(draftWith(heldReading(session, reading), { answers: {} })) }
    },
  },
  'imports.readPasted': {
    policy: 'open',
    async run(session, pasted) {
      const reading = readPastedPlan(session, pasted)
      return { reading, draft: describeDraft(draftWith(heldReading(session, reading), { answers: {} })) }
    },
  },
  'imports.answer': {
    policy: 'open',
    async run(session, { reading, ...said }) {
      return { reading, draft: describeDraft(draftWith(heldReading(session, reading), said)) }
    },
  },
  'imports.document': {
    policy: 'open',
    run: async (session, { reading }) => viewDocument(heldReading(session, reading).document),
  },
  'imports.preview': {
    policy: 'open',
    async run(session, { reading, ...said }) {
      const held = heldReading(session, reading)
      return viewPlan(draftWith(held, said), placesInView(viewDocument(held.document)))
    },
  },
  'imports.storePlan': {
    policy: 'store',
    async run(store, { reading, answers, assignments, editionLabel, workId }, { session, progress }) {
      const held = heldReading(session, reading)
      const { report } = progress(workId)
      report('Making a backup of what is there', null)
      await store.writeAutomaticBackup('before-import')
      report('Storing the plan', null)
      const draft = finalDraft(held, { answers, assignments })
      const { fileName, bytes } = held
      const plan = { fileName, bytes, draft, editionLabel: editionLabel ?? undefined }
      const { editionId } = await importPlan(store.unitOfWork, plan)
      session.readings.delete(reading)
      return { edition: editionId }
    },
  },
  'imports.useSample': {
    policy: 'store',
    async run(store, { workId }, { session, progress }) {
      const { fileName, bytes, document } = await readSamplePlan(session.options, progress(workId))
      const draft = finalDraft({ fileName, bytes, document }, { answers: {} })
      const { editionId } = await importPlan(store.unitOfWork, { fileName, bytes, draft })
      return { edition: editionId }
    },
  },
}
