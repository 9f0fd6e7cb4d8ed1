import { type BackupSituation, dueWhenPutAway, isHourlyDue } from '../../../../shared/domain/vault/index.ts'
import { isFailure } from '../../../../shared/kit/failure.ts'
import type { Session } from '../../handler.types.ts'
import { type AutomaticBackupKind, listBackups, type Store, SYSTEM_CLOCK } from '../../store/index.ts'
import { lastChangeAt } from './history.repository.ts'

const LOOK_EVERY_MS = 60_000

/** Makes the hourly backups while the store is open. The answered function ends it. */
export function startBackupClock(session: Session): () => void {
  const timer = setInterval(() => void backUpWhenDue(session), LOOK_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}

/** Makes the hourly backup if it is due. */
export async function backUpWhenDue(session: Session): Promise<void> {
  const { store } = session
  if (store === null) return
  await attempt(session, store, (situation) => (isHourlyDue(situation) ? 'hourly' : null))
}

/** Makes the backup of the day if it is due, before the store is put away. */
export async function backUpWhenPutAway(session: Session): Promise<void> {
  const { store } = session
  if (store === null) return
  await attempt(session, store, dueWhenPutAway)
}

/** A backup that cannot be made must keep nobody from working or locking: what went wrong is kept to be told. */
async function attempt(
  session: Session,
  store: Store,
  choose: (situation: BackupSituation) => AutomaticBackupKind | null,
): Promise<void> {
  try {
    const kind = choose(await situationOf(session, store))
    if (kind === null) return
    await store.writeAutomaticBackup(kind)
    session.backupTrouble = null
  } catch (error) {
    if (isFailure(error, 'locked')) return
    session.backupTrouble = isFailure(error)
      ? `The last automatic backup could not be made. ${error.message}`
      : 'The last automatic backup could not be made. Make one yourself, and look whether there is room on the disk.'
  }
}

async function situationOf(session: Session, store: Store): Promise<BackupSituation> {
  const clock = session.options.store?.clock ?? SYSTEM_CLOCK
  const listed = await listBackups(store.folder)
  return {
    now: clock.now(),
    changedAt: await store.unitOfWork.read(lastChangeAt),
    backups: listed.filter(({ description }) => description !== null),
  }
}
