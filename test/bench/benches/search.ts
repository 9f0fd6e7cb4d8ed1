import { search } from '../../../electron/core/features/search/search.service.ts'
import { REAL_SIZE } from '../../builders/plan-draft.ts'
import { editions } from '../../builders/plan-store.ts'
import { inFolder, newStore } from '../content.ts'
import { median, percentile } from '../measure.ts'
import { type Finding, milliseconds } from '../report.ts'

const ROUNDS = 10
/** What is typed letter by letter, a slip, words that stand nowhere, and the commonest words. */
const SEARCHES = [
  'n',
  'nu',
  'num',
  'number',
  'number of',
  'the',
  'ardenshire police',
  'polcie',
  'mediaiton servcie',
  'quodlibet',
]

/** Ten editions of the real plan's size, searched all at once. */
export function searchPlan(): Promise<Finding[]> {
  return inFolder(async (folder) => {
    const store = await newStore(folder)
    try {
      await editions(store, 10, { size: REAL_SIZE })
      const times: number[] = []
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const text of SEARCHES) {
          const startedAt = performance.now()
          await store.unitOfWork.read((db) => search(db, text, null))
          times.push(performance.now() - startedAt)
        }
      }
      const p95 = percentile(times, 0.95)
      return [
        {
          bench: 'search',
          what: 'ten editions, all kinds of searches, p50',
          figure: milliseconds(median(times)),
          aim: '',
          isMet: null,
        },
        {
          bench: 'search',
          what: 'ten editions, all kinds of searches, p95',
          figure: milliseconds(p95),
          aim: 'at most 100 ms',
          isMet: p95 <= 100,
        },
      ]
    } finally {
      await store.close()
    }
  })
}
