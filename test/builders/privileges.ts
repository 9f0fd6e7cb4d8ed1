import { chmodSync } from 'node:fs'
import path from 'node:path'

const NOBODY = 65_534
const READ_ONLY = 0o555
const WRITABLE = 0o755

/**
 * Runs work while nobody may write to some folders. The rights of root, which reach everywhere, are laid down
 * meanwhile.
 */
export async function withoutPrivileges(
  folders: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  for (const folder of folders) {
    chmodSync(folder, READ_ONLY)
    chmodSync(path.dirname(folder), WRITABLE)
  }
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(NOBODY)
  try {
    await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
    for (const folder of folders) chmodSync(folder, WRITABLE)
  }
}
