import { Failure } from '../../../../shared/kit/failure.ts'

/** The driver's code of an error ("SQLITE_FULL", "ENOSPC"); undefined when it carries none. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** The store is held by another program or window. */
export function storeInUse(cause?: unknown): Failure {
  return new Failure(
    'store-in-use',
    'This store is open in another window or program. Close it there, then open it again.',
    { cause },
  )
}

/** The data file cannot be read as what it should be. */
export function dataDamaged(cause?: unknown): Failure {
  return new Failure(
    'store-damaged',
    'The data file of this store (data.db) is damaged. Nothing was changed. Restore the latest backup into a new folder.',
    { cause },
  )
}

/** There is no room to write. What was stored before is safe. */
export function diskFull(cause?: unknown): Failure {
  return new Failure(
    'disk-full',
    'The disk is full, so the last step was not stored; everything before it is safe. Free some space, then try again.',
    { cause },
  )
}

/** The folder or a file in it may not be written. */
export function notWritable(cause?: unknown): Failure {
  return new Failure(
    'read-only',
    'This folder may not be written to, so the store cannot be used there. Allow writing to it, or choose another folder.',
    { cause },
  )
}

const FULL = new Set(['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT'])
const LOCKED = new Set(['SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_BUSY_RECOVERY', 'SQLITE_BUSY_SNAPSHOT'])
const READ_ONLY = new Set(['SQLITE_CANTOPEN', 'SQLITE_IOERR_LOCK', 'SQLITE_PERM', 'EROFS', 'EACCES', 'EPERM'])

/**
 * Turns what the driver or the file system threw into the failure that a person is told of. Errors that only a bug
 * can cause (a constraint, a syntax error, or a Failure that was made already) come back as they are: the driver's
 * own words may quote data, so they stay in `cause` and never become a message.
 */
export function asStoreFailure(error: unknown): unknown {
  const code = errorCode(error)
  if (error instanceof Failure || code === undefined) return error
  if (FULL.has(code)) return diskFull(error)
  if (LOCKED.has(code)) return storeInUse(error)
  if (READ_ONLY.has(code) || code.startsWith('SQLITE_READONLY')) return notWritable(error)
  if (code === 'SQLITE_NOTADB' || /^SQLITE_(CORRUPT|IOERR)/.test(code)) return dataDamaged(error)
  return error
}
