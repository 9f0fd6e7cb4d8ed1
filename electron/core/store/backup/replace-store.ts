import { readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../../../shared/kit/failure.ts'
import { errorCode } from '../database/database-failure.ts'
import { carryErasedList } from '../erasure/erased-list.ts'
import { flushFolder, renamePatiently } from '../files/atomic-save.ts'
import { isFinishedStore, storePaths } from '../files/store-folder.ts'

// A restored store is made whole beside the one in use, under a name of its own, and takes its place by two renames.
// Whatever interrupts them, `settleStore` finds out from the names alone what was meant.

const CANDIDATE = '-restored'
const REPLACED = '-before-'
const DISCARDED = '-discarded'
const STAMP = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/

/** A store that was replaced and is kept until the officer has looked at what took its place. */
export interface ReplacedStore {
  readonly folder: string
  /** When it was replaced, as a UTC instant. */
  readonly at: string
}

/** Where a store is made ready that may take the place of the one in this folder. */
export function candidateFolder(storeFolder: string): string {
  return `${storeFolder}${CANDIDATE}`
}

/** Removes a store that was made ready and is not wanted. */
export async function discardCandidate(storeFolder: string): Promise<void> {
  await rm(candidateFolder(storeFolder), { recursive: true, force: true })
}

/**
 * Puts the candidate into the store's place. The store that was there is renamed and kept; its automatic backups go
 * on in the new one. Both must be closed.
 *
 * @throws Failure `file-in-use` when another program holds a file; everything is then as it was.
 */
export function replaceStore(storeFolder: string, at: string): Promise<void> {
  return putInPlace(candidateFolder(storeFolder), storeFolder, at)
}

/**
 * Puts the store that was replaced last back into its place, and keeps the present one in its stead.
 *
 * @throws Failure `not-found` when none is kept, `file-in-use`.
 */
export async function returnToReplaced(storeFolder: string, at: string): Promise<void> {
  const [newest] = await listReplaced(storeFolder)
  if (newest === undefined) throw new Failure('not-found', 'No replaced plan is kept any longer.')
  await putInPlace(newest.folder, storeFolder, at)
}

async function putInPlace(folder: string, storeFolder: string, at: string): Promise<void> {
  await carryErasedList(storeFolder, folder)
  const aside = await asideFor(storeFolder, at)
  const hasStore = await moveAside(storeFolder, aside)
  try {
    await renamePatiently(folder, storeFolder)
  } catch (error) {
    if (hasStore) await rename(aside, storeFolder)
    throw asHeld(error)
  }
  await flushFolder(path.dirname(storeFolder))
  if (hasStore) await bringBackupsOver(aside, storeFolder)
}

/** The stores that were replaced and are still kept, newest first. */
export async function listReplaced(storeFolder: string): Promise<ReplacedStore[]> {
  const parent = path.dirname(storeFolder)
  const prefix = `${path.basename(storeFolder)}${REPLACED}`
  const names: string[] = await readdir(parent).catch(() => [])
  const replaced = names.flatMap((name) => {
    const at = name.startsWith(prefix) ? instantOf(name.slice(prefix.length)) : undefined
    return at === undefined ? [] : [{ folder: path.join(parent, name), at }]
  })
  return replaced.toSorted((a, b) => b.at.localeCompare(a.at))
}

/** Removes every store that was replaced, for good. */
export async function discardReplaced(storeFolder: string): Promise<void> {
  for (const { folder } of await listReplaced(storeFolder)) {
    // Renamed first: one that is removed by half must not be taken for one that is kept.
    await removeDiscarded(storeFolder)
    await renamePatiently(folder, `${storeFolder}${DISCARDED}`)
  }
  await removeDiscarded(storeFolder)
}

async function removeDiscarded(storeFolder: string): Promise<void> {
  await rm(`${storeFolder}${DISCARDED}`, { recursive: true, force: true })
}

/**
 * Finishes or takes back what an interrupted restore left; to be called before anything else is done with the folder.
 * Whoever is killed while replacing a store finds afterwards the old one or the new one in its place, whole.
 */
export async function settleStore(storeFolder: string): Promise<void> {
  const candidate = candidateFolder(storeFolder)
  const [newest] = await listReplaced(storeFolder)
  if (newest !== undefined && !(await isThere(storeFolder))) {
    const isReady = await isFinishedStore(candidate)
    await renamePatiently(isReady ? candidate : newest.folder, storeFolder).catch((error: unknown) => {
      throw asHeld(error)
    })
    await flushFolder(path.dirname(storeFolder))
  }
  await discardCandidate(storeFolder)
  await removeDiscarded(storeFolder)
  const [kept] = await listReplaced(storeFolder)
  if (kept !== undefined) await bringBackupsOver(kept.folder, storeFolder)
}

/** The name for a store that is replaced at a moment; a moment later where that name is taken. */
async function asideFor(storeFolder: string, at: string): Promise<string> {
  const aside = `${storeFolder}${REPLACED}${at.replaceAll(/[^\dTZ]/g, '')}`
  if (!(await isThere(aside))) return aside
  return asideFor(storeFolder, new Date(Date.parse(at) + 1).toISOString())
}

/** Renames the store in use, if there is one; answers whether there was. */
async function moveAside(storeFolder: string, aside: string): Promise<boolean> {
  try {
    await renamePatiently(storeFolder, aside)
    await flushFolder(path.dirname(storeFolder))
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw asHeld(error)
  }
}

function isThere(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  )
}

async function bringBackupsOver(aside: string, storeFolder: string): Promise<void> {
  const from = storePaths(aside).backups
  const to = storePaths(storeFolder).backups
  const names: string[] = await readdir(to).catch(() => [])
  if (names.length > 0) return
  // Nothing is lost when it cannot be done now: the backups stay where they are, and the next start tries again.
  await rename(from, to).catch(() => undefined)
}

function instantOf(stamp: string): string | undefined {
  const match = STAMP.exec(stamp)
  if (match === null) return undefined
  const [, year, month, day, hour, minute, second, millisecond] = match
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`
}

function asHeld(error: unknown): unknown {
  if (!['EBUSY', 'EPERM', 'EACCES'].includes(errorCode(error) ?? '')) return error
  return new Failure(
    'file-in-use',
    'Another program holds a file of the plan, so nothing was replaced. Close it there, then try again.',
    { cause: error },
  )
}
