import { existsSync, readFileSync } from 'node:fs'
import { getEditionContent } from '../../electron/core/features/plan/index.ts'
import { readPlanFile } from '../../electron/core/intake/read-file.ts'
import { understandPlan } from '../../shared/domain/imports/index.ts'
import type { EditionContent } from '../../shared/domain/plan/index.ts'
import { anEdition } from './plan-store.ts'
import { openTestStore } from './store.ts'

const SAMPLE = new URL('../../resources/sample/delivery-plan-2020-23.docx', import.meta.url)
const SEED = new URL('../../../shared/seed/lichfield-delivery-plan-2020-23.docx', import.meta.url)

/** Whole plans as Word files: the shipped sample, and the council's real plan where it lies beside the checkout. */
export const WHOLE_PLANS: readonly { readonly name: string; readonly file: URL }[] = [
  { name: 'the sample', file: SAMPLE },
  { name: "the council's plan", file: SEED },
].filter(({ file }) => existsSync(file))

/** The plan as the app holds it: read, understood with every proposal taken, stored, and read from the store. */
export async function broughtIn(file: URL): Promise<EditionContent> {
  const raw = await readPlanFile(new Uint8Array(readFileSync(file)))
  const store = await openTestStore()
  const { editionId } = await anEdition(store, understandPlan(raw, 'suggested'))
  return store.unitOfWork.read((db) => getEditionContent(db, editionId))
}
