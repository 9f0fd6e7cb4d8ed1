import { openStore, type Store } from '../electron/core/store/index.ts'
import type { Call } from './arguments.ts'
import { readSecret } from './secret.ts'
import type { Terminal } from './terminal.ts'
import { VERSION } from './version.ts'

/** Opens the store that a call names, does the work, and closes it whatever happens. */
export async function withStore<T>(
  call: Call,
  terminal: Terminal,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const passphrase = await readSecret('--passphrase-file', call.value('passphrase-file'), terminal)
  terminal.progress.report('Opening the store', null)
  const store = await openStore(call.required('store'), { passphrase }, { appVersion: VERSION })
  try {
    for (const notice of store.notices) terminal.say(notice)
    return await work(store)
  } finally {
    await store.close()
  }
}
