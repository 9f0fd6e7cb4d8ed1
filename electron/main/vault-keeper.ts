import type { CoreSettings } from '../../shared/contract/core-messages.ts'
import type { LockReason } from '../../shared/contract/index.ts'
import { CoreProcess } from './core-process.ts'

export interface VaultKeeperParts {
  readonly files: { readonly core: string; readonly reader: string }
  readonly settings: CoreSettings
  onEvent(name: string, payload: unknown): void
  /** Has the page store what was typed, while the core still takes it. */
  beforeLock(): Promise<void>
  /** The page must forget what it shows: the key is gone. */
  onLocked(reason: LockReason): void
}

/** Reasons that leave time for the backup of the day. Before the machine sleeps or ends there is none. */
const UNHURRIED: ReadonlySet<LockReason> = new Set(['asked', 'idle'])

/** Keeps exactly one core process, and replaces it to lock. */
export class VaultKeeper {
  readonly #parts: VaultKeeperParts
  #core: CoreProcess
  #locking: Promise<void> | undefined
  #isEnding = false

  constructor(parts: VaultKeeperParts) {
    this.#parts = parts
    this.#core = this.#start()
  }

  get core(): CoreProcess {
    return this.#core
  }

  /** Ends the process that holds the key and starts a fresh one. Two triggers at once lock once. */
  lock(reason: LockReason): Promise<void> {
    this.#locking ??= this.#replace(reason).finally(() => {
      this.#locking = undefined
    })
    return this.#locking
  }

  /** Locks only when there is something to lock, so that an idle lock screen is left alone. */
  async lockIfOpen(reason: LockReason): Promise<void> {
    if (this.#locking !== undefined || this.#isEnding) return
    const reply = await this.#core.call('app.status', {}, null)
    if (reply.ok && isUnlocked(reply.value)) await this.lock(reason)
  }

  /** Closes the store for good, when the app ends. */
  async end(): Promise<void> {
    this.#isEnding = true
    await this.#locking
    await this.#core.close('with-time')
  }

  #start(): CoreProcess {
    const { files, settings, onEvent } = this.#parts
    return new CoreProcess(files, settings, { onEvent, onStopped: () => this.#onStopped() })
  }

  async #replace(reason: LockReason): Promise<void> {
    if (reason !== 'stopped') await this.#parts.beforeLock()
    this.#parts.onEvent('locked', { reason })
    await this.#core.close(UNHURRIED.has(reason) ? 'with-time' : 'in-haste')
    this.#core = this.#start()
    this.#parts.onLocked(reason)
  }

  #onStopped(): void {
    if (this.#isEnding) return
    this.#core = this.#start()
    this.#parts.onEvent('locked', { reason: 'stopped' })
    this.#parts.onLocked('stopped')
  }
}

function isUnlocked(status: unknown): boolean {
  return typeof status === 'object' && status !== null && 'state' in status && status.state === 'unlocked'
}
