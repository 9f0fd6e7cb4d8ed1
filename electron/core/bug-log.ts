import { appendFileSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

const FILE = 'saferplan.log'
const LARGEST_BYTES = 1_000_000

/** Writes a bug down: when, under which reference, on which channel, where in the code. Never a value. */
export function createBugLog(folder: string): (reference: string, channel: string, report: string) => void {
  const file = path.join(folder, FILE)
  return (reference, channel, report) => {
    try {
      mkdirSync(folder, { recursive: true })
      if (sizeOf(file) > LARGEST_BYTES) return
      appendFileSync(file, `${new Date().toISOString()} ${reference} ${channel} ${report}\n`, { mode: 0o600 })
    } catch {
      // A log that cannot be written must not turn a bug into two.
    }
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
