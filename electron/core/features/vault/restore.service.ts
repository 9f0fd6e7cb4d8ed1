import type {
  BackupSource,
  Holding,
  OpenedBackup,
  Output,
  ParsedInput,
} from '../../../../shared/contract/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { CallContext, Session } from '../../handler.types.ts'
import {
  candidateFolder,
  discardCandidate,
  type Holding as FoundHolding,
  listBackups,
  listedBackupFile,
  listReplaced,
  replaceStore,
  restoreBackup,
  returnToReplaced,
  type StoreSecret,
  SYSTEM_CLOCK,
  settleStore,
} from '../../store/index.ts'
import { tryToOpen } from './unlock-pause.ts'
import { passphraseText } from './vault.service.ts'

/** Puts right what an interrupted restore left, once in the life of a core and before it looks at the store. */
export function settled(session: Session): Promise<void> {
  session.settling ??= settleStore(session.options.storeFolder).catch((error: unknown) => {
    session.settling = null
    throw error
  })
  return session.settling
}

/** The backups in the app's own folder, and whether a replaced store is kept. */
export async function backupsToRestore(session: Session): Promise<Output<'vault.backups'>> {
  const { storeFolder } = session.options
  await settled(session)
  const [listed, replaced] = await Promise.all([listBackups(storeFolder), listReplaced(storeFolder)])
  return {
    backups: listed.map(({ name, kind, at, bytes, description }) => ({
      name,
      kind,
      at,
      bytes,
      counts: description === null ? null : countsOf(description.rowCounts),
    })),
    replacedAt: replaced[0]?.at ?? null,
  }
}

/** That a backup opens is worth a line of the log: it is how a restore is rehearsed. */
const TRIED = { name: 'vault.tryBackup', label: 'Open a backup', isUndoable: false }

/** Makes a store out of the backup beside the one in use, which is not touched, and says what both hold. */
export async function openBackup(
  session: Session,
  { source, secret, workId }: ParsedInput<'vault.openBackup'>,
  call: CallContext,
): Promise<OpenedBackup> {
  const { storeFolder, store: options, appVersion } = session.options
  const file = fileOf(source, storeFolder, call)
  await closeBackup(session)
  const progress = call.progress(workId)
  const restored = await tryToOpen(session, () =>
    restoreBackup(file, candidateFolder(storeFolder), secretOf(secret), { ...options, appVersion, progress }),
  )
  session.hasCandidate = true
  await session.store?.unitOfWork.write(TRIED, () => Promise.resolve())
  const present = session.store === null ? null : comparable(await session.store.holding())
  return { at: restored.createdAt, appVersion: restored.appVersion, holding: comparable(restored), present }
}

/** Forgets a backup that was opened and is not wanted. */
export async function closeBackup(session: Session): Promise<void> {
  await settled(session)
  session.hasCandidate = false
  await discardCandidate(session.options.storeFolder)
}

/** Puts the opened backup in the place of the store, which is closed first and kept. */
export async function restoreOpened(session: Session): Promise<void> {
  if (!session.hasCandidate) {
    throw new Failure('not-found', 'No backup is open. Open the backup again, then restore it.')
  }
  await session.release()
  await replaceStore(session.options.storeFolder, now(session))
  session.hasCandidate = false
}

/** Puts the store that was replaced last back. */
export async function goBackToReplaced(session: Session): Promise<void> {
  await session.release()
  await returnToReplaced(session.options.storeFolder, now(session))
}

function now(session: Session): string {
  return (session.options.store?.clock ?? SYSTEM_CLOCK).now()
}

function fileOf(source: BackupSource, storeFolder: string, call: CallContext): string {
  return source.kind === 'file' ? call.grant().path : listedBackupFile(storeFolder, source.name)
}

function secretOf(secret: ParsedInput<'vault.openBackup'>['secret']): StoreSecret {
  if (secret.kind === 'recovery-key') return { recoveryKey: secret.recoveryKey }
  return { passphrase: passphraseText(secret.passphrase) }
}

function comparable({ editions, rowCounts }: FoundHolding): Holding {
  return { editions, counts: countsOf(rowCounts) }
}

function countsOf(rowCounts: FoundHolding['rowCounts']): Holding['counts'] {
  const of = (table: string): number => rowCounts[table] ?? 0
  return {
    priorities: of('priority'),
    issues: of('issue'),
    actions: of('action'),
    measures: of('measure'),
    sections: of('section'),
    imports: of('import'),
  }
}
