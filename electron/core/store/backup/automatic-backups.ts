import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../../../shared/kit/failure.ts'
import { removeLeftovers } from '../files/atomic-save.ts'
import { readHead } from './backup-file.ts'

/** Why the program makes a backup by itself, and how many of each kind it keeps. */
export const KEPT_BACKUPS = {
  daily: 7,
  weekly: 8,
  'before-migration': 10,
  'before-import': 10,
  'before-bulk-delete': 10,
  'before-key-change': 10,
} as const

export type AutomaticBackupKind = keyof typeof KEPT_BACKUPS

export const BACKUP_EXTENSION = 'saferplan-backup'

/**
 * Where the next automatic backup of a kind goes, "20200401T090000000Z-daily.saferplan-backup". Makes the folder, and
 * clears what an interrupted backup left there.
 */
export async function nextBackupFile(folder: string, kind: AutomaticBackupKind, at: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  await removeLeftovers(folder)
  const names = new Set(await readdir(folder))
  const stamp = at.replaceAll(/[^\dTZ]/g, '')
  for (let repeat = 1; ; repeat += 1) {
    const name = `${stamp}-${kind}${repeat === 1 ? '' : `-${repeat}`}.${BACKUP_EXTENSION}`
    if (!names.has(name)) return path.join(folder, name)
  }
}

/** Removes the oldest backups of a kind beyond the number that is kept. Only after a new one was verified. */
export async function removeOldBackups(folder: string, kind: AutomaticBackupKind): Promise<void> {
  const ofKind = new RegExp(`^\\d{8}T\\d+Z-${kind}(-\\d+)?\\.${BACKUP_EXTENSION}$`)
  const names = (await readdir(folder)).filter((name) => ofKind.test(name))
  const newestFirst = names.toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
  for (const name of newestFirst.slice(KEPT_BACKUPS[kind])) await rm(path.join(folder, name))
}

/** The refusal of a newer store, with the name of the newest automatic backup that this program can still open. */
export async function namingABackup(
  refusal: Failure,
  folder: string,
  knownVersion: number,
): Promise<Failure> {
  const names: string[] = await readdir(folder).catch(() => [])
  for (const name of names.toSorted().toReversed()) {
    const head = await readHead(path.join(folder, name)).catch(() => null)
    if (head === null || head.manifest.schemaVersion > knownVersion) continue
    const message = `${refusal.message} The newest that this program can open is "${name}" in the folder "backups".`
    return new Failure(refusal.kind, message, { cause: refusal.cause })
  }
  return refusal
}
