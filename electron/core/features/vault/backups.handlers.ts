import path from 'node:path'
import type { SavedFile } from '../../../../shared/contract/index.ts'
import type { CallContext, Handlers } from '../../handler.types.ts'
import { discardReplaced, type Store } from '../../store/index.ts'
import { listActivity, listCommandLabels } from './activity.repository.ts'
import { careFacts, placeOf, verifyAndRemember } from './care.service.ts'
import {
  backupsToRestore,
  closeBackup,
  goBackToReplaced,
  openBackup,
  restoreOpened,
} from './restore.service.ts'

type BackupChannel =
  | 'vault.backups'
  | 'vault.backUpHere'
  | 'vault.backup'
  | 'vault.backupAgain'
  | 'vault.openBackup'
  | 'vault.closeBackup'
  | 'vault.restore'
  | 'vault.returnToReplaced'
  | 'vault.discardReplaced'
  | 'vault.place'
  | 'vault.verify'
  | 'vault.care'
  | 'vault.activity'
  | 'vault.checkLog'

/** Backups, restoring, and how well the store is kept. */
export const backupHandlers: Pick<Handlers, BackupChannel> = {
  'vault.backups': { policy: 'open', run: backupsToRestore },
  'vault.backUpHere': {
    policy: 'store',
    run: async (store) => ({ name: await store.writeAutomaticBackup('asked') }),
  },
  'vault.backup': { policy: 'store', run: (store, { workId }, call) => backUpTo(store, workId, call) },
  'vault.backupAgain': { policy: 'store', run: (store, { workId }, call) => backUpTo(store, workId, call) },
  'vault.openBackup': { policy: 'open', run: openBackup },
  'vault.closeBackup': { policy: 'open', run: async (session) => done(closeBackup(session)) },
  'vault.restore': { policy: 'open', run: async (session) => done(restoreOpened(session)) },
  'vault.returnToReplaced': {
    policy: 'store',
    run: async (_store, _input, { session }) => done(goBackToReplaced(session)),
  },
  'vault.discardReplaced': { policy: 'store', run: async ({ folder }) => done(discardReplaced(folder)) },
  'vault.place': { policy: 'store', run: placeOf },
  'vault.verify': {
    policy: 'store',
    run: (store, { workId }, call) => verifyAndRemember(store, call.session, call.progress(workId)),
  },
  'vault.care': { policy: 'store', run: (store, _input, { session }) => careFacts(store, session) },
  'vault.activity': {
    policy: 'read',
    run: async (db, { before, kind }) => ({
      ...(await listActivity(db, before, kind)),
      labels: await listCommandLabels(db),
    }),
  },
  'vault.checkLog': { policy: 'store', run: (store) => store.checkLog() },
}

async function backUpTo(store: Store, workId: string, call: CallContext): Promise<SavedFile> {
  const { path: file, token } = call.grant()
  await store.writeBackup(file, call.progress(workId))
  return { kind: 'saved', name: path.basename(file), file: token, notices: [] }
}

async function done(work: Promise<void>): Promise<Record<string, never>> {
  await work
  return {}
}
