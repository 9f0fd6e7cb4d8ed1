import path from 'node:path'
import { createStore } from '../../../electron/core/store/index.ts'
import { REAL_SIZE } from '../../builders/plan-draft.ts'
import { editions } from '../../builders/plan-store.ts'
import { BENCH_PASSPHRASE } from '../content.ts'

/** Ten years of a plan of the real size, in the store of an app whose data folder is given. The key costs the least that is allowed. */
export async function storeOfTenEditions(userData: string): Promise<void> {
  const folder = path.join(userData, 'store')
  const { store } = await createStore(folder, { passphrase: BENCH_PASSPHRASE, kdfMemoryMib: 64 })
  await editions(store, 10, { size: REAL_SIZE })
  await store.close()
}
