import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../../../shared/kit/failure.ts'
import { storePaths } from '../files/store-folder.ts'
import { type AutomaticBackupKind, namedBackups } from './automatic-backups.ts'
import { readHead } from './backup-file.ts'
import { type BackupDescription, describeManifest } from './restore-backup.ts'

/** A backup in the store's own folder. */
export interface ListedBackup {
  /** The file's name. */
  readonly name: string
  readonly kind: AutomaticBackupKind
  /** When it was made, as a UTC instant. */
  readonly at: string
  readonly bytes: number
  /** What it says about itself; null when it cannot be read, so that nothing can be restored from it. */
  readonly description: BackupDescription | null
}

/** The backups in a store's own folder, newest first. Needs no key, so they are found while the store is locked or damaged. */
export async function listBackups(storeFolder: string): Promise<ListedBackup[]> {
  const { backups } = storePaths(storeFolder)
  const names: string[] = await readdir(backups).catch(() => [])
  return Promise.all(
    namedBackups(names).map(async (backup) => {
      const file = path.join(backups, backup.name)
      const head = await readHead(file).catch(() => null)
      const bytes = await stat(file).then(
        ({ size }) => size,
        () => 0,
      )
      return { ...backup, bytes, description: head === null ? null : describeManifest(head.manifest) }
    }),
  )
}

/** The file of a listed backup. A name that is no such backup's is refused, whatever it points to. @throws Failure `not-found`. */
export function listedBackupFile(storeFolder: string, name: string): string {
  if (namedBackups([name]).length === 1) return path.join(storePaths(storeFolder).backups, name)
  throw new Failure('not-found', 'This backup is no longer there. Choose another one from the list.')
}
