/** Why a backup was made. `asked`: by the officer, into the app's own folder. */
export const BACKUP_KINDS = [
  'hourly',
  'daily',
  'weekly',
  'asked',
  'before-migration',
  'before-import',
  'before-bulk-delete',
  'before-key-change',
] as const
export type BackupKind = (typeof BACKUP_KINDS)[number]

/** How much the age of something that should be done again matters. */
export type Age = 'fresh' | 'old' | 'very-old'

const DAY_MS = 24 * 60 * 60 * 1000
const HOUR_MS = 60 * 60 * 1000
const OLD_DAYS = 7
const VERY_OLD_DAYS = 30
const WEEK_DAYS = 7

/** The age of an instant: old after seven days, very old after thirty. */
export function ageOf(at: string, now: string): Age {
  const days = (Date.parse(now) - Date.parse(at)) / DAY_MS
  if (days >= VERY_OLD_DAYS) return 'very-old'
  return days >= OLD_DAYS ? 'old' : 'fresh'
}

/** What is known when it is decided whether a backup is due; instants in UTC, newest first. */
export interface BackupSituation {
  readonly now: string
  /** When the plan was last changed; null when it never was. */
  readonly changedAt: string | null
  readonly backups: readonly { readonly kind: BackupKind; readonly at: string }[]
}

/** Whether the hourly backup is due: something was changed, and the newest backup is an hour old. */
export function isHourlyDue({ now, changedAt, backups }: BackupSituation): boolean {
  const newest = backups[0]?.at
  if (changedAt === null) return false
  if (newest === undefined) return true
  return changedAt > newest && Date.parse(now) - Date.parse(newest) >= HOUR_MS
}

/**
 * The backup that is due when the plan is put away: the first of the day, and the first of the week as one that is
 * kept for longer; null when there is one already, or nothing was changed since.
 */
export function dueWhenPutAway({ now, changedAt, backups }: BackupSituation): 'daily' | 'weekly' | null {
  if (changedAt === null) return null
  const kept = backups.filter(({ kind }) => kind === 'daily' || kind === 'weekly')
  const newest = kept[0]?.at
  if (newest !== undefined && (changedAt <= newest || isSameDay(newest, now))) return null
  const lastWeekly = kept.find(({ kind }) => kind === 'weekly')?.at
  const isWeekOver =
    lastWeekly === undefined || Date.parse(now) - Date.parse(lastWeekly) >= WEEK_DAYS * DAY_MS
  return isWeekOver ? 'weekly' : 'daily'
}

function isSameDay(one: string, other: string): boolean {
  return one.slice(0, 10) === other.slice(0, 10)
}
