import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createFileReader } from '../../electron/core/intake/index.ts'
import { type PlanDraft, understandPlan } from '../../shared/domain/imports/index.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'

const SAMPLE = path.resolve(import.meta.dirname, '../../resources/sample/delivery-plan-2020-23.docx')

/** The example plan that ships with the program, as it is understood with every suggestion accepted. */
export async function sampleDraft(): Promise<PlanDraft> {
  const bytes = new Uint8Array(readFileSync(SAMPLE))
  return understandPlan(await createFileReader().read(bytes, 'plan.docx', UNWATCHED), 'suggested')
}
