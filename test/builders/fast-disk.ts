import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const MEMORY_DISK = '/dev/shm'
const ENOUGH_BYTES = 512 * 1024 * 1024

function hasMemoryDisk(): boolean {
  if (!existsSync(MEMORY_DISK)) return false
  const { bavail, bsize } = statfsSync(MEMORY_DISK)
  return bavail * bsize > ENOUGH_BYTES
}

/** Where tests put their stores: in memory where there is room, because a store flushes with every command. */
export const FAST_DISK = hasMemoryDisk() ? MEMORY_DISK : tmpdir()
