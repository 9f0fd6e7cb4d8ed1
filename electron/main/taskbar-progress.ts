import type { BrowserWindow } from 'electron'

// Electron's numbers for a bar that is gone and for one that only says that something is under way.
const NO_BAR = -1
const UNKNOWN = 2

/** Shows in the taskbar how far a save is, so that a person can go on to other work and still see it. */
export class TaskbarProgress {
  readonly #window: Pick<BrowserWindow, 'setProgressBar' | 'isDestroyed'>
  #workId: string | undefined

  constructor(window: Pick<BrowserWindow, 'setProgressBar' | 'isDestroyed'>) {
    this.#window = window
  }

  /** Shows the progress of a piece of work until it has ended, whatever comes of it. */
  async follow<T>(workId: string | undefined, work: Promise<T>): Promise<T> {
    this.#workId = workId
    try {
      return await work
    } finally {
      if (this.#workId === workId) {
        this.#workId = undefined
        this.#show(NO_BAR)
      }
    }
  }

  /** Hears of every event for the page; those of other work are not for the taskbar. */
  onEvent(name: string, payload: unknown): void {
    if (name !== 'progress' || this.#workId === undefined || !isProgress(payload)) return
    if (payload.workId === this.#workId) this.#show(payload.fraction ?? UNKNOWN)
  }

  #show(value: number): void {
    if (!this.#window.isDestroyed()) this.#window.setProgressBar(value)
  }
}

function isProgress(payload: unknown): payload is { workId: string; fraction: number | null } {
  return (
    typeof payload === 'object' &&
    payload !== null &&
    'workId' in payload &&
    typeof payload.workId === 'string' &&
    'fraction' in payload &&
    (payload.fraction === null || typeof payload.fraction === 'number')
  )
}
