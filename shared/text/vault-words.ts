import type { BackupKind, CareItem } from '../domain/vault/index.ts'
import { momentInWords } from './moment-words.ts'

/** Why a backup was made, in words. */
export const BACKUP_KIND_WORDS: Readonly<Record<BackupKind, string>> = {
  hourly: 'Hourly',
  daily: 'End of the day',
  weekly: 'First of the week',
  asked: 'Made by you',
  'before-migration': 'Before an update of the program',
  'before-import': 'Before a plan was brought in',
  'before-bulk-delete': 'Before a deletion',
  'before-key-change': 'Before a change of the key',
}

/** What needs the officer about the keeping of the store, in a sentence. */
export function careInWords(item: CareItem, now: Date = new Date()): string {
  switch (item.kind) {
    case 'recovery-sheet':
      return 'No recovery sheet has been proved to work. Without one, a forgotten passphrase means that everything is lost. Make one now.'
    case 'check-failed':
      return 'The last check found something wrong with the stored plan. Look at what it found.'
    case 'no-backup':
      return 'There is no backup yet. Make one now.'
    case 'backup-old':
      return `The newest backup is from ${momentInWords(item.at, now)}, and the plan has changed since. Make one now.`
    case 'no-copy':
      return 'All backups are on this computer. Keep a copy somewhere else, in case the computer is lost.'
    case 'copy-old':
      return `The newest copy away from this computer is from ${momentInWords(item.at, now)}. Make a new one.`
    case 'replaced':
      return `A restored backup is in use since ${momentInWords(item.at, now)}, and the plan from before is still kept. Look whether everything is there, then remove it.`
    case 'backup-trouble':
    case 'notice':
      return item.sentence
  }
}

const SIZE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** The size of a file: "238 kB", "4.2 MB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`
  return `${SIZE.format(bytes / 1_000_000)} MB`
}
