import { openStore } from '../../electron/core/store/index.ts'
import { STORE_OPTIONS } from '../arguments.ts'
import { answer, type Command } from '../command.ts'
import { UsageError } from '../exit-code.ts'
import { readSecret } from '../secret.ts'
import { VERSION } from '../version.ts'

const NEW_PASSPHRASE = {
  value: 'FILE',
  isRequired: true,
  help: 'its first line is the new passphrase',
} as const
const DONE = 'The passphrase was changed. Backups made before still open with the old one.'

/** Changes the passphrase; no page of the data file is written. */
export const passphrase: Command = {
  usage: {
    name: 'passphrase',
    words: [],
    options: { ...STORE_OPTIONS, 'new-passphrase-file': NEW_PASSPHRASE },
  },
  async run(call, terminal) {
    refuseOneInputForTwo(call.value('passphrase-file'), call.value('new-passphrase-file'))
    const current = await readSecret('--passphrase-file', call.value('passphrase-file'), terminal)
    const next = await readSecret('--new-passphrase-file', call.value('new-passphrase-file'), terminal)
    const store = await openStore(call.required('store'), { passphrase: current }, { appVersion: VERSION })
    try {
      await store.changePassphrase(current, next)
    } finally {
      await store.close()
    }
    answer(terminal, { changed: true }, [DONE])
  },
}

/** Opens a store with its recovery key and gives it a new passphrase. */
export const recover: Command = {
  usage: {
    name: 'recover',
    words: [],
    options: {
      store: STORE_OPTIONS.store,
      'recovery-file': { value: 'FILE', isRequired: true, help: 'its first line is the recovery key' },
      'new-passphrase-file': NEW_PASSPHRASE,
    },
  },
  async run(call, terminal) {
    refuseOneInputForTwo(call.value('recovery-file'), call.value('new-passphrase-file'))
    const recoveryKey = await readSecret('--recovery-file', call.value('recovery-file'), terminal)
    const next = await readSecret('--new-passphrase-file', call.value('new-passphrase-file'), terminal)
    const store = await openStore(call.required('store'), { recoveryKey }, { appVersion: VERSION })
    try {
      await store.setPassphraseAfterRecovery(next)
    } finally {
      await store.close()
    }
    answer(terminal, { changed: true }, [DONE])
  },
}

function refuseOneInputForTwo(first: string | undefined, second: string | undefined): void {
  if (first === '-' && second === '-')
    throw new UsageError('Standard input can give one secret only. Put the other into a file.')
}
