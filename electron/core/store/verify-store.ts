import type { Progress } from '../../../shared/kit/progress.ts'
import { checkAudit } from './audit/audit-log.ts'
import { isIntact } from './backup/image-summary.ts'
import { asStoreFailure } from './database/database-failure.ts'
import type { StoreDatabase } from './database/open-database.ts'
import { readSlots } from './keys/slots-file.ts'

export type VerifyCheckName = 'pages' | 'references' | 'audit' | 'key-files'

/** One thing that was looked at, and what was found, as a sentence. */
export interface VerifyCheck {
  readonly name: VerifyCheckName
  readonly isGood: boolean
  readonly finding: string
}

export interface VerifyResult {
  readonly isGood: boolean
  readonly checks: readonly VerifyCheck[]
}

/** Looks at a whole open store: every page, every reference between rows, every audit entry, both key files. */
export async function verifyStore(
  db: StoreDatabase,
  auditKey: Buffer,
  folder: string,
  progress: Progress,
): Promise<VerifyResult> {
  const steps = [
    ['Reading every page', () => checkPages(db)],
    ['Checking the references', () => checkReferences(db)],
    ['Checking the audit log', () => checkChain(db, auditKey)],
    ['Reading the key files', () => checkKeyFiles(folder)],
  ] as const
  const checks: VerifyCheck[] = []
  for (const [activity, check] of steps) {
    progress.report(activity, checks.length / steps.length)
    checks.push(await check())
  }
  return { isGood: checks.every((check) => check.isGood), checks }
}

function checkPages(db: StoreDatabase): VerifyCheck {
  const isGood = holds(() => isIntact(db))
  const finding = isGood
    ? 'Every page of the data file is in order.'
    : 'The data file is damaged. Restore the latest backup into a new folder.'
  return { name: 'pages', isGood, finding }
}

function checkReferences(db: StoreDatabase): VerifyCheck {
  const isGood = holds(() => {
    const dangling = db.pragma('foreign_key_check')
    return Array.isArray(dangling) && dangling.length === 0
  })
  const finding = isGood
    ? 'Every row that refers to another finds it.'
    : 'Some rows refer to others that are not there. Restore the latest backup into a new folder.'
  return { name: 'references', isGood, finding }
}

function checkChain(db: StoreDatabase, auditKey: Buffer): VerifyCheck {
  let entries = 0
  const isGood = holds(() => {
    const check = checkAudit(db, auditKey)
    entries = check.entries
    return check.brokenAt === null
  })
  const finding = isGood
    ? `The audit log is whole: ${entries} ${entries === 1 ? 'entry' : 'entries'}.`
    : `The audit log does not fit together after entry ${entries}: it was changed outside Saferplan.`
  return { name: 'audit', isGood, finding }
}

async function checkKeyFiles(folder: string): Promise<VerifyCheck> {
  const toRepair = await readSlots(folder).then(
    (found) => found.toRepair,
    () => ['keyslots', 'keyslots.copy'],
  )
  const isGood = toRepair.length === 0
  const finding = isGood
    ? 'Both key files are in order.'
    : `A key file is damaged or missing (${toRepair.join(', ')}). It is repaired when the store is next opened, if the other is good.`
  return { name: 'key-files', isGood, finding }
}

/** A check that cannot be carried out because a page cannot be read has failed; any other error is a bug. */
function holds(check: () => boolean): boolean {
  try {
    return check()
  } catch (error) {
    if (asStoreFailure(error) === error) throw error
    return false
  }
}
