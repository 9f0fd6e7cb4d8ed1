import { powerMonitor } from 'electron'
import type { LockReason } from '../../shared/contract/index.ts'

const CHECK_EVERY_MS = 5_000

/** Locks when nobody is there, when the screen is locked, and before the machine sleeps or shuts down. */
export function startAutoLock(lock: (reason: LockReason) => void, idleMinutes: () => number): void {
  setInterval(() => {
    if (powerMonitor.getSystemIdleTime() >= idleMinutes() * 60) lock('idle')
  }, CHECK_EVERY_MS).unref()
  powerMonitor.on('lock-screen', () => lock('screen-locked'))
  powerMonitor.on('user-did-resign-active', () => lock('screen-locked'))
  powerMonitor.on('suspend', () => lock('sleep'))
  powerMonitor.on('shutdown', () => lock('shutdown'))
}
