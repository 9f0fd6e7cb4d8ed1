import path from 'node:path'
import {
  getEditionContent,
  getEditionInUse,
  listEditions,
} from '../../../electron/core/features/plan/index.ts'
import { createStore, openStore } from '../../../electron/core/store/index.ts'
import { editions } from '../../builders/plan-store.ts'
import { BENCH_PASSPHRASE, inFolder } from '../content.ts'
import { median } from '../measure.ts'
import { type Finding, milliseconds } from '../report.ts'

const ROUNDS = 5

/** A store of ten editions: the passphrase at full cost, then the first page that the officer sees. */
export function unlockAndRead(): Promise<Finding[]> {
  return inFolder(async (folder) => {
    const place = path.join(folder, 'store')
    const { store, recoveryKey } = await createStore(place, {
      passphrase: BENCH_PASSPHRASE,
      kdfMemoryMib: 256,
    })
    await editions(store, 10)
    await store.close()
    const unlocks: number[] = []
    const opens: number[] = []
    const pages: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const startedAt = performance.now()
      const opened = await openStore(place, { passphrase: BENCH_PASSPHRASE })
      unlocks.push(performance.now() - startedAt)
      const readAt = performance.now()
      await opened.unitOfWork.read(async (db) => {
        await listEditions(db)
        return getEditionContent(db, (await getEditionInUse(db)).id)
      })
      pages.push(performance.now() - readAt)
      await opened.close()
      // The recovery key needs no costly derivation: this is what opening costs without Argon2id.
      const recoverAt = performance.now()
      await (await openStore(place, { recoveryKey })).close()
      opens.push(performance.now() - recoverAt)
    }
    const usable = median(opens) + median(pages)
    return [
      {
        bench: 'unlock',
        what: 'passphrase with Argon2id at 256 MiB',
        figure: milliseconds(median(unlocks)),
        aim: '< 1500 ms',
        isMet: median(unlocks) < 1500,
      },
      {
        bench: 'unlock',
        what: 'key to first page, ten editions',
        figure: milliseconds(usable),
        aim: '< 300 ms',
        isMet: usable < 300,
      },
    ]
  })
}
