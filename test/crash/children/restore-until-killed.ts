import {
  candidateFolder,
  discardReplaced,
  replaceStore,
  restoreBackup,
} from '../../../electron/core/store/index.ts'
import { awaitedArguments } from './awaited-arguments.ts'
import { acknowledge, passphraseNumber, SESSION_OPTIONS } from './store-session.ts'

// Restores one of two backups after the other and puts each in the place of the store, until killed.

const [folder = '', first = '0', ...files] = await awaitedArguments()
const secret = { passphrase: passphraseNumber(0) }
for (let n = Number(first) + 1; ; n += 1) {
  await restoreBackup(files[n % files.length] ?? '', candidateFolder(folder), secret, SESSION_OPTIONS)
  await replaceStore(folder, new Date().toISOString())
  await discardReplaced(folder)
  acknowledge(n)
}
