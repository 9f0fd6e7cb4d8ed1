import { z } from 'zod'
import { BACKUP_KINDS } from '../domain/vault/index.ts'
import { command, query } from './channel.ts'
import { count, fileName, fileToken, instant, nothing, passphrase, recoveryKey, workId } from './fields.ts'
import { savedFile } from './saved-file.ts'

const sentence = z.string().max(1_000)

/** What a store or a backup holds, in the counts that a person compares by. */
const holding = z.strictObject({
  editions: z.array(z.strictObject({ label: z.string(), state: z.string() })).readonly(),
  counts: z.strictObject({
    priorities: count,
    issues: count,
    actions: count,
    measures: count,
    sections: count,
    imports: count,
  }),
})
export type Holding = z.infer<typeof holding>

const listedBackup = z.strictObject({
  /** The file's name in the app's own folder of backups. */
  name: fileName,
  kind: z.enum(BACKUP_KINDS),
  at: instant,
  bytes: count,
  /** Null when the file cannot be read, so that nothing can be restored from it. */
  counts: holding.shape.counts.nullable(),
})
export type ListedBackup = z.infer<typeof listedBackup>

const backups = z.strictObject({
  /** In the app's own folder, newest first. */
  backups: z.array(listedBackup).readonly(),
  /** When a restored backup last took the place of a store that is still kept; null when none is kept. */
  replacedAt: instant.nullable(),
})

const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('listed'), name: fileName }),
  z.strictObject({ kind: z.literal('file'), file: fileToken }),
])
export type BackupSource = z.infer<typeof source>

const secret = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase }),
  z.strictObject({ kind: z.literal('recovery-key'), recoveryKey }),
])

/** A backup that was opened: everything in it was read and checked, and nothing was replaced. */
const openedBackup = z.strictObject({
  at: instant,
  appVersion: z.string(),
  holding,
  /** What the store in use holds; null while it is locked or there is none. */
  present: holding.nullable(),
})
export type OpenedBackup = z.infer<typeof openedBackup>

export const backupsContract = {
  /** The backups that can be restored. Also asked while the store is locked or damaged. */
  'vault.backups': query(nothing, backups, { needsUnlocked: false }),
  /** Makes a verified backup in the app's own folder now. */
  'vault.backUpHere': command(nothing, z.strictObject({ name: fileName })),
  /** One file that needs only the passphrase or the recovery key; read back before it counts as made. */
  'vault.backup': command(z.strictObject({ workId }), savedFile, { grant: 'save-dialog' }),
  /** The same into the folder that the last one went to, without asking. */
  'vault.backupAgain': command(z.strictObject({ workId }), savedFile, { grant: 'remembered-folder' }),
  /** The folder that the last copy went to, as the person knows it; null when none is remembered. */
  'vault.copyFolder': query(nothing, z.strictObject({ folder: z.string().nullable() }), {
    owner: 'main',
    needsUnlocked: false,
  }),
  /** Asks for a backup file. */
  'vault.chooseBackup': command(
    nothing,
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('chosen'), file: fileToken, name: fileName }),
      z.strictObject({ kind: z.literal('cancelled') }),
    ]),
    { owner: 'main', needsUnlocked: false },
  ),
  /** Opens a backup beside the store in use, checks all of it, and says what it holds. Replaces nothing. */
  'vault.openBackup': command(z.strictObject({ source, secret, workId }), openedBackup, {
    needsUnlocked: false,
    grant: 'backup-file',
  }),
  /** Forgets the opened backup. */
  'vault.closeBackup': command(nothing, nothing, { needsUnlocked: false }),
  /** Puts the opened backup in the place of the store, which is kept. The app is locked afterwards. */
  'vault.restore': command(nothing, nothing, { needsUnlocked: false }),
  /** Puts the store that was replaced last back, and keeps the present one. The app is locked afterwards. */
  'vault.returnToReplaced': command(nothing, nothing),
  /** Removes the stores that were replaced, for good. */
  'vault.discardReplaced': command(nothing, nothing),
}

const verifyCheck = z.strictObject({ name: z.string(), isGood: z.boolean(), finding: sentence })

export const careContract = {
  /** Where the store is. The folder is text to be read: no channel takes it. */
  'vault.place': query(nothing, z.strictObject({ folder: z.string(), bytes: count })),
  /** Shows the store's folder in the system's file manager. */
  'vault.openFolder': command(nothing, nothing, { owner: 'main', needsUnlocked: false }),
  /** Looks at every page, reference, log entry and key file. */
  'vault.verify': command(
    z.strictObject({ workId }),
    z.strictObject({ at: instant, isGood: z.boolean(), checks: z.array(verifyCheck).readonly() }),
  ),
  /** How well the store is kept; `careOf` of the domain makes of it what needs the officer. */
  'vault.care': query(
    nothing,
    z.strictObject({
      madeAt: instant.nullable(),
      changedAt: instant.nullable(),
      backupAt: instant.nullable(),
      backupTrouble: sentence.nullable(),
      copiedAt: instant.nullable(),
      check: z.strictObject({ at: instant, isGood: z.boolean() }).nullable(),
      sheetProvedAt: instant.nullable(),
      replacedAt: instant.nullable(),
      notices: z.array(sentence).readonly(),
    }),
  ),
}
