import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { importPlan } from '../../../electron/core/features/imports/index.ts'
import { createFileReader } from '../../../electron/core/intake/index.ts'
import { understandPlan } from '../../../shared/domain/imports/index.ts'
import { UNWATCHED } from '../../../shared/kit/progress.ts'
import { inFolder, newStore } from '../content.ts'
import { median } from '../measure.ts'
import { type Finding, milliseconds } from '../report.ts'

const ROUNDS = 5
const SAMPLE = path.resolve(import.meta.dirname, '../../../resources/sample/delivery-plan-2020-23.docx')
const SEED = path.resolve(import.meta.dirname, '../../../../shared/seed/lichfield-delivery-plan-2020-23.docx')

/** From the bytes of a Word plan to an edition in the store: the reader's process is started each time. */
export async function importWordPlan(): Promise<Finding[]> {
  const bytes = new Uint8Array(readFileSync(existsSync(SEED) ? SEED : SAMPLE))
  const parts: { whole: number; read: number; understand: number; store: number }[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    await inFolder(async (folder) => {
      const store = await newStore(folder)
      const startedAt = performance.now()
      const document = await createFileReader().read(bytes, 'plan.docx', UNWATCHED)
      const readAt = performance.now()
      const draft = understandPlan(document, 'suggested')
      const understoodAt = performance.now()
      await importPlan(store.unitOfWork, { fileName: 'plan.docx', bytes, draft })
      const storedAt = performance.now()
      await store.close()
      // The first round warms up.
      if (round > 0) {
        parts.push({
          whole: storedAt - startedAt,
          read: readAt - startedAt,
          understand: understoodAt - readAt,
          store: storedAt - understoodAt,
        })
      }
    })
  }
  const figure = (of: (part: (typeof parts)[number]) => number): string => milliseconds(median(parts.map(of)))
  const whole = median(parts.map((part) => part.whole))
  return [
    {
      bench: 'import',
      what: 'Word plan into the store',
      figure: milliseconds(whole),
      aim: '< 1000 ms',
      isMet: whole < 1000,
    },
    {
      bench: 'import',
      what: 'of which reading, in its own process',
      figure: figure((part) => part.read),
      aim: '',
      isMet: null,
    },
    {
      bench: 'import',
      what: 'of which understanding',
      figure: figure((part) => part.understand),
      aim: '',
      isMet: null,
    },
    { bench: 'import', what: 'of which storing', figure: figure((part) => part.store), aim: '', isMet: null },
  ]
}
