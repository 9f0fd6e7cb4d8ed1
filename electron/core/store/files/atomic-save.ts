import { randomBytes } from 'node:crypto'
import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Failure } from '../../../../shared/kit/failure.ts'
import { errorCode } from '../database/database-failure.ts'

export interface AtomicSaveOptions {
  /** Looks at the finished temporary file before it takes the target's place; when it throws, the target stays. */
  readonly check?: (temporaryFile: string) => Promise<void>
}

// A virus scanner or an indexer holds a new file for a moment; a person's program holds it for longer.
const RETRY_PAUSES_MS = [20, 50, 100, 200, 400, 800]
const HELD = new Set(['EBUSY', 'EPERM', 'EACCES'])
const STALE_AFTER_MS = 60 * 60 * 1000
const TEMPORARY_NAME = /^\..+\.[0-9a-f]{8}\.tmp(-wal|-shm|-journal)?$/

/** The name of a new temporary file next to `file`; `removeLeftovers` knows such names again. */
export function temporaryNameFor(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(4).toString('hex')}.tmp`)
}

/**
 * Saves a file so that a crash or a power cut leaves either the old one or the new one, whole: a temporary file in
 * the same folder is written, flushed, renamed over the target, and the folder flushed.
 *
 * @throws Failure `disk-full`, `read-only`, `file-in-use`, `not-found` (no such folder) or `invalid-input`, naming the
 * file; the target is then as it was.
 */
export async function saveAtomically(
  file: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  options: AtomicSaveOptions = {},
): Promise<void> {
  const temporaryFile = temporaryNameFor(file)
  try {
    await removeStale(file)
    await writeFlushed(temporaryFile, content)
    await options.check?.(temporaryFile)
    await renamePatiently(temporaryFile, file)
    await flushFolder(path.dirname(file))
  } catch (error) {
    await rm(temporaryFile, { force: true }).catch(() => undefined)
    throw asSaveFailure(error, path.basename(file))
  }
}

/** Renames within a folder, trying again for a second and a half while another program holds one of the names. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (const pauseMs of RETRY_PAUSES_MS) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (!HELD.has(errorCode(error) ?? '')) throw error
      await pause(pauseMs)
    }
  }
  await rename(from, to)
}

/** Makes the names in a folder durable. Windows has no such call and does not need it. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes a file to the end and makes its content durable. */
export async function writeFlushed(
  file: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    if (content instanceof Uint8Array) await writeAll(handle, content)
    else for await (const chunk of content) await writeAll(handle, chunk)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Removes the temporary files that an interrupted save left in a folder. Only where nobody else is saving. */
export async function removeLeftovers(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  const leftovers = names.filter((name) => TEMPORARY_NAME.test(name))
  for (const name of leftovers) await rm(path.join(folder, name), { force: true })
  return leftovers.length
}

/** What a killed save of the same file left behind. A young one may belong to a save that is under way. */
async function removeStale(file: string): Promise<void> {
  const folder = path.dirname(file)
  const names = await readdir(folder)
  const ours = names.filter(
    (name) => name.startsWith(`.${path.basename(file)}.`) && TEMPORARY_NAME.test(name),
  )
  for (const name of ours) {
    const leftover = path.join(folder, name)
    const { mtimeMs } = await stat(leftover)
    if (Date.now() - mtimeMs > STALE_AFTER_MS) await rm(leftover, { force: true })
  }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  let done = 0
  while (done < chunk.length) done += (await handle.write(chunk, done)).bytesWritten
}

function asSaveFailure(error: unknown, name: string): unknown {
  const code = errorCode(error) ?? ''
  if (error instanceof Failure) return error
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    const message = `"${name}" could not be saved because the disk is full. Free some space, then try again.`
    return new Failure('disk-full', message, { cause: error })
  }
  if (code === 'EROFS' || (code === 'EACCES' && process.platform !== 'win32')) {
    const message = `"${name}" could not be saved because this folder may not be written to. Choose another folder.`
    return new Failure('read-only', message, { cause: error })
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const message = `"${name}" could not be saved because its folder does not exist. Choose another folder.`
    return new Failure('not-found', message, { cause: error })
  }
  if (code === 'EISDIR') {
    const message = `"${name}" is a folder, so no file can be saved under this name. Choose another name.`
    return new Failure('invalid-input', message, { cause: error })
  }
  if (HELD.has(code)) {
    const message = `"${name}" is held by another program. Close it there, then try again.`
    return new Failure('file-in-use', message, { cause: error })
  }
  return error
}
