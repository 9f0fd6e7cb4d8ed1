import {
  openStore,
  type RestoredBackup,
  restoreBackup,
  type StoreSecret,
} from '../../electron/core/store/index.ts'
import { dateInWords, dayHere } from '../../shared/kit/civil-date.ts'
import { countOf } from '../../shared/text/counts.ts'
import { STORE_OPTIONS } from '../arguments.ts'
import { answer, type Command } from '../command.ts'
import { UsageError } from '../exit-code.ts'
import { readSecret } from '../secret.ts'
import { VERSION } from '../version.ts'
import { withStore } from '../with-store.ts'

/** The whole store in one encrypted file, verified after writing. */
export const backup: Command = {
  usage: {
    name: 'backup',
    words: [],
    options: { ...STORE_OPTIONS, out: { value: 'FILE', isRequired: true, help: 'the backup file' } },
  },
  async run(call, terminal) {
    const description = await withStore(call, terminal, (store) =>
      store.writeBackup(call.required('out'), terminal.progress),
    )
    answer(terminal, description, [`Backed up and verified: ${call.required('out')}`])
  },
}

/** A store out of a backup, in a new folder; what is there is never overwritten. */
export const restore: Command = {
  usage: {
    name: 'restore',
    words: ['FILE'],
    options: {
      store: STORE_OPTIONS.store,
      'passphrase-file': { value: 'FILE', help: 'the passphrase of the backup' },
      'recovery-file': { value: 'FILE', help: 'or its recovery key' },
    },
  },
  async run(call, terminal) {
    const [file = ''] = call.words
    const recoveryFile = call.value('recovery-file')
    if ((recoveryFile === undefined) === (call.value('passphrase-file') === undefined)) {
      throw new UsageError('restore needs one of --passphrase-file FILE and --recovery-file FILE.')
    }
    const secret =
      recoveryFile === undefined
        ? { passphrase: await readSecret('--passphrase-file', call.value('passphrase-file'), terminal) }
        : { recoveryKey: await readSecret('--recovery-file', recoveryFile, terminal) }
    const folder = call.required('store')
    const restored = await restoreBackup(file, folder, secret, {
      appVersion: VERSION,
      progress: terminal.progress,
    })
    if ((restored.erasedSince ?? 0) > 0) await eraseAgain(folder, secret)
    answer(terminal, restored, ['The backup was restored and verified.', aboutErased(restored)])
  },
}

/** Opening a store erases from it what the list beside it names; closed again at once, nothing of it is left to find. */
async function eraseAgain(folder: string, secret: StoreSecret): Promise<void> {
  const store = await openStore(folder, secret, { appVersion: VERSION })
  await store.close()
}

function aboutErased({ createdAt, erasedSince }: RestoredBackup): string {
  const made = `This backup was made on ${dateInWords(dayHere(createdAt))}`
  if (erasedSince === null) {
    return `${made}, and no list of what was erased since was found: anything erased since is in it again. Erase it again.`
  }
  return erasedSince === 0
    ? `${made}. Nothing that is listed was erased since.`
    : `${made}. What was erased since (${countOf(erasedSince, 'record')}) was erased from it again.`
}
