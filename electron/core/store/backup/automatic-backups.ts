import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { BackupKind } from '../../../../shared/domain/vault/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { removeLeftovers } from '../files/atomic-save.ts'
import { readHead } from './backup-file.ts'

/** Why a backup is in the store's own folder, and how many of each kind are kept there. */
export const KEPT_BACKUPS = {
  hourly: 10,
  daily: 30,
  weekly: 12,
  asked: 10,
  'before-migration': 10,
  'before-import': 10,
  'before-bulk-delete': 10,
  'before-key-change': 10,
} as const satisfies Readonly<Record<BackupKind, number>>

export type AutomaticBackupKind = BackupKind

export const BACKUP_EXTENSION = 'saferplan-backup'
// What was erased from the plan must not live on in backups for ever.
const KEPT_DAYS = 90
const DAY_MS = 24 * 60 * 60 * 1000

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

/**
 * Removes the oldest backups of a kind beyond the number that is kept, and those of every kind that are older than
 * 90 days. Only after a new one was verified, which therefore always stays.
 */
export async function removeOldBackups(folder: string, kind: AutomaticBackupKind, at: string): Promise<void> {
  const newestFirst = namedBackups(await readdir(folder))
  const tooMany = newestFirst.filter((backup) => backup.kind === kind).slice(KEPT_BACKUPS[kind])
  const oldest = new Date(Date.parse(at) - KEPT_DAYS * DAY_MS).toISOString()
  const tooOld = newestFirst.slice(1).filter((backup) => backup.at < oldest)
  for (const { name } of new Set([...tooMany, ...tooOld])) await rm(path.join(folder, name))
}

/** What the name of an automatic backup says. */
export interface NamedBackup {
  readonly name: string
  readonly kind: AutomaticBackupKind
  /** UTC instant. */
  readonly at: string
}

/** The automatic backups among file names, newest first. */
export function namedBackups(names: readonly string[]): NamedBackup[] {
  const backups = names.flatMap((name) => namedBackup(name) ?? [])
  return backups.toSorted((a, b) => b.name.localeCompare(a.name, 'en', { numeric: true }))
}

const BACKUP_NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([a-z-]+?)(?:-\d+)?\.saferplan-backup$/

function namedBackup(name: string): NamedBackup | undefined {
  const [, year, month, day, hour, minute, second, millisecond, kind = ''] = BACKUP_NAME.exec(name) ?? []
  if (!isKind(kind)) return undefined
  return { name, kind, at: `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z` }
}

function isKind(kind: string): kind is AutomaticBackupKind {
  return Object.hasOwn(KEPT_BACKUPS, kind)
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
