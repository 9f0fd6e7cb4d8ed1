import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Output } from '../../../../shared/contract/index.ts'
import type { Progress } from '../../../../shared/kit/progress.ts'
import type { Session } from '../../handler.types.ts'
import { listBackups, listReplaced, type Store, SYSTEM_CLOCK } from '../../store/index.ts'
import { lastChangeAt, lastCopyAt, madeAt } from './history.repository.ts'
import { getSetting, putSetting } from './setting.repository.ts'

const DATA_FILES = ['data.db', 'data.db-wal', 'keyslots', 'keyslots.copy']

/** Everything that says how well the store is kept. */
export async function careFacts(store: Store, session: Session): Promise<Output<'vault.care'>> {
  const [backups, replaced] = await Promise.all([listBackups(store.folder), listReplaced(store.folder)])
  const facts = await store.unitOfWork.read(async (db) => ({
    madeAt: await madeAt(db),
    changedAt: await lastChangeAt(db),
    copiedAt: await lastCopyAt(db),
    check: await getSetting(db, 'vault.check'),
    sheetProvedAt: (await getSetting(db, 'vault.sheet-proved'))?.at ?? null,
  }))
  return {
    ...facts,
    backupAt: backups.find(({ description }) => description !== null)?.at ?? null,
    backupTrouble: session.backupTrouble,
    replacedAt: replaced[0]?.at ?? null,
    notices: store.notices,
  }
}

/** Checks the whole store, and remembers when and with what result. */
export async function verifyAndRemember(
  store: Store,
  session: Session,
  progress: Progress,
): Promise<Output<'vault.verify'>> {
  const { isGood, checks } = await store.verify(progress)
  const at = (session.options.store?.clock ?? SYSTEM_CLOCK).now()
  const command = { name: 'vault.verify', label: 'Check the store', isUndoable: false }
  await store.unitOfWork.write(command, (tx) => putSetting(tx, 'vault.check', { at, isGood }))
  return { at, isGood, checks }
}

/** Remembers that the newest recovery sheet works. */
export async function rememberProvedSheet(store: Store, session: Session): Promise<void> {
  const at = (session.options.store?.clock ?? SYSTEM_CLOCK).now()
  const command = { name: 'vault.proveRecoverySheet', label: 'Prove the recovery sheet', isUndoable: false }
  await store.unitOfWork.write(command, (tx) => putSetting(tx, 'vault.sheet-proved', { at }))
}

/** Where the store is and how large it is, without its backups. */
export async function placeOf(store: Store): Promise<Output<'vault.place'>> {
  const sizes = await Promise.all(
    DATA_FILES.map((name) =>
      stat(path.join(store.folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return { folder: store.folder, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}
