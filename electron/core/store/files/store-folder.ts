import { mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../../../shared/kit/failure.ts'
import { asStoreFailure } from '../database/database-failure.ts'
import { SLOT_FILES } from '../keys/slots-file.ts'
import { flushFolder, removeLeftovers, temporaryNameFor } from './atomic-save.ts'
import { type Machine, refuseUnsuitableLocation } from './location-policy.ts'

/** Where the parts of a store lie in its folder. */
export interface StorePaths {
  readonly folder: string
  readonly data: string
  /** The data file of a store that is being made: it gets its name last. */
  readonly unfinished: string
  /** Automatic backups. */
  readonly backups: string
}

const DATA_FILE = 'data.db'
const UNFINISHED_FILE = 'data.db.new'
const THIS_MACHINE: Machine = { platform: process.platform, environment: process.env }

export function storePaths(folder: string): StorePaths {
  return {
    folder,
    data: path.join(folder, DATA_FILE),
    unfinished: path.join(folder, UNFINISHED_FILE),
    backups: path.join(folder, 'backups'),
  }
}

/**
 * Makes a folder ready for a new store: it is made when it is not there, it may hold nothing, and what an interrupted
 * attempt left in it is removed.
 *
 * @throws Failure `store-exists`, `invalid-input`, `read-only`.
 */
export async function prepareNewFolder(folder: string): Promise<StorePaths> {
  refuseUnsuitableLocation(path.resolve(folder), THIS_MACHINE)
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw asStoreFailure(error)
  }
  const paths = storePaths(await suitable(folder))
  await refuseUnwritable(paths.folder)
  const names = await readdir(paths.folder)
  const isUnfinished = names.includes(UNFINISHED_FILE) && !names.includes(DATA_FILE)
  if (!isUnfinished && [DATA_FILE, ...SLOT_FILES].some((name) => names.includes(name))) {
    throw new Failure(
      'store-exists',
      'This folder holds a store already. Nothing in it was changed. Choose a new or an empty folder.',
    )
  }
  await removeLeftovers(paths.folder)
  if (isUnfinished) await discardUnfinished(paths)
  if ((await readdir(paths.folder)).length > 0) {
    throw new Failure(
      'invalid-input',
      'This folder holds other files. Choose a new or an empty folder for the store.',
    )
  }
  return paths
}

/** Whether a folder holds a store that was made to the end. Looks at names only, and changes nothing. */
export async function isFinishedStore(folder: string): Promise<boolean> {
  const names: string[] = await readdir(folder).catch(() => [])
  return names.includes(DATA_FILE)
}

/** Gives a new store's data file its name: from now on the folder holds a store. */
export async function finishNewFolder(paths: StorePaths): Promise<void> {
  await rename(paths.unfinished, paths.data)
  await flushFolder(paths.folder)
}

/** Removes a store that was not finished. Only before `finishNewFolder`. */
export async function discardUnfinished(paths: StorePaths): Promise<void> {
  for (const name of SLOT_FILES) await rm(path.join(paths.folder, name), { force: true })
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    await rm(`${paths.unfinished}${suffix}`, { force: true })
  }
}

/**
 * Looks at a folder that should hold a store, and changes nothing.
 *
 * @throws Failure `not-a-store`, `read-only`, `invalid-input`.
 */
export async function findStore(folder: string): Promise<StorePaths> {
  const names: string[] = await readdir(folder).catch(() => [])
  const hasData = names.includes(DATA_FILE)
  if (!hasData && names.includes(UNFINISHED_FILE)) {
    throw new Failure(
      'not-a-store',
      'Making the store in this folder was interrupted, so there is nothing in it yet. Create it again.',
    )
  }
  if (!hasData && !SLOT_FILES.some((name) => names.includes(name))) {
    throw new Failure(
      'not-a-store',
      'There is no store in this folder. Choose the folder that holds data.db, or create a new store.',
    )
  }
  const paths = storePaths(await suitable(folder))
  await refuseUnwritable(paths.folder, hasData ? paths.data : undefined)
  return paths
}

async function suitable(folder: string): Promise<string> {
  refuseUnsuitableLocation(path.resolve(folder), THIS_MACHINE)
  const real = await realpath(folder)
  refuseUnsuitableLocation(real, THIS_MACHINE)
  return real
}

/**
 * Tries to write, because the rights that a system reports say little: on Windows it reports only a file's own mark,
 * not what the folder allows.
 */
async function refuseUnwritable(folder: string, dataFile?: string): Promise<void> {
  const probe = temporaryNameFor(path.join(folder, 'probe'))
  try {
    if (dataFile !== undefined) await (await open(dataFile, 'r+')).close()
    await (await open(probe, 'wx')).close()
    await rm(probe)
  } catch (error) {
    throw asStoreFailure(error)
  }
}
