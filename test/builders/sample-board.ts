import { readFileSync } from 'node:fs'
import { SAMPLE_FRONT_SHEET } from '../../cli/sample/sample-front-sheet.ts'
import { SAMPLE_AS_AT, writeSampleEvidence } from '../../cli/sample/write-sample.ts'
import { gatherBoardReport } from '../../electron/core/features/documents/index.ts'
import { readPlanFile } from '../../electron/core/intake/read-file.ts'
import type { Audience, BoardReport } from '../../shared/domain/documents/board/index.ts'
import { understandPlan } from '../../shared/domain/imports/index.ts'
import type { EditionId } from '../../shared/domain/plan/index.ts'
import { anEdition, contentOf } from './plan-store.ts'
import { openTestStore, type TestStore } from './store.ts'

const SAMPLE = new URL('../../resources/sample/delivery-plan-2020-23.docx', import.meta.url)

export interface SampleStore {
  readonly store: TestStore
  readonly editionId: EditionId
}

/** The example plan with its figures, activities and earlier years, in a store. */
export async function sampleStore(): Promise<SampleStore> {
  const raw = await readPlanFile(new Uint8Array(readFileSync(SAMPLE)))
  // The day of the clock lies behind the figures: what has not begun yet is refused.
  const store = await openTestStore({ clock: { now: () => '2021-06-01T09:00:00.000Z' } })
  const { editionId } = await anEdition(store, understandPlan(raw, 'suggested'))
  await writeSampleEvidence(store.unitOfWork, await contentOf(store, editionId))
  return { store, editionId }
}

/** The example's board report, on the day on which every status is to be seen. */
export function sampleReport(
  { store, editionId }: SampleStore,
  audience: Audience = 'board',
): Promise<BoardReport> {
  const choice = {
    editionId,
    period: null,
    asAt: SAMPLE_AS_AT,
    audience,
    front: SAMPLE_FRONT_SHEET,
    previous: null,
  }
  return store.unitOfWork.read((db) => gatherBoardReport(db, choice))
}
