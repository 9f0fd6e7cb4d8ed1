import path from 'node:path'
import { UNWATCHED } from '../../../../shared/kit/progress.ts'
import type { AreaHandlers } from '../../handler.types.ts'
import { saveAtomically } from '../../store/index.ts'
import { buildRecoverySheet, print, todayHere } from '../documents/index.ts'
import { STORE_NAME } from './app.handlers.ts'
import { backupHandlers } from './backups.handlers.ts'
import { suggestPassphrases } from './passphrase-words.ts'
import { settled } from './restore.service.ts'
import {
  beginRecoverySheet,
  confirmRecoveryKey,
  createVault,
  passphraseText,
  pendingRecoveryKey,
  recoverVault,
  unlockVault,
} from './vault.service.ts'

export const vaultHandlers: AreaHandlers<'vault'> = {
  ...backupHandlers,
  'vault.suggestPassphrases': {
    policy: 'open',
    run: (session) => suggestPassphrases(session.options.resourcesFolder),
  },
  'vault.create': {
    policy: 'open',
    async run(session, input, call) {
      await settled(session)
      const progress = call.progress(input.workId)
      progress.report('Making the encrypted store', null)
      const recoveryKey = await createVault(session, passphraseText(input.passphrase))
      return { recoveryKey, storeName: STORE_NAME, createdAt: new Date().toISOString() }
    },
  },
  'vault.unlock': {
    policy: 'open',
    async run(session, input) {
      await settled(session)
      return { failedUnlocks: await unlockVault(session, { passphrase: passphraseText(input.passphrase) }) }
    },
  },
  'vault.unlockWithRecoveryKey': {
    policy: 'open',
    async run(session, input) {
      await settled(session)
      const newPassphrase = passphraseText(input.newPassphrase)
      return { failedUnlocks: await recoverVault(session, input.recoveryKey, newPassphrase) }
    },
  },
  'vault.saveRecoverySheet': {
    policy: 'store',
    async run({ folder }, _input, { session, grant }) {
      const { path: file, token } = grant()
      const { key } = pendingRecoveryKey(session)
      const sheet = buildRecoverySheet({
        storeName: STORE_NAME,
        recoveryKey: key,
        madeOn: todayHere(),
        folder,
      })
      await savePaper(file, sheet, session.options.resourcesFolder)
      return { kind: 'saved', name: path.basename(file), file: token, notices: [] }
    },
  },
  'vault.confirmRecoveryKey': {
    policy: 'store',
    async run(store, input, { session }) {
      return { isRight: await confirmRecoveryKey(store, session, input.recoveryKey) }
    },
  },
  'vault.newRecoverySheet': {
    policy: 'store',
    run: async (_store, _input, { session }) => ({ recoveryKey: beginRecoverySheet(session) }),
  },
  'vault.changePassphrase': {
    policy: 'store',
    async run(store, input) {
      await store.changePassphrase(passphraseText(input.current), passphraseText(input.next))
      return {}
    },
  },
}

type Sheet = ReturnType<typeof buildRecoverySheet>

async function savePaper(file: string, document: Sheet, resourcesFolder: string): Promise<void> {
  const fontsFolder = path.join(resourcesFolder, 'fonts')
  const { bytes } = await print({ kind: 'pdf', document }, fontsFolder, UNWATCHED)
  await saveAtomically(file, bytes)
}
