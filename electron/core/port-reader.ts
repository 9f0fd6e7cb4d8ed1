import type { FromCore } from '../../shared/contract/core-messages.ts'
import type { ReaderChannel } from './intake/index.ts'

/** Readers that main starts for the core: processes without key, reached only through main. */
export interface PortReaders {
  start(): ReaderChannel
  message(reader: number, message: unknown): void
  ended(reader: number): void
}

interface Listeners {
  readonly onMessage: ((message: unknown) => void)[]
  readonly onExit: (() => void)[]
}

export function createPortReaders(post: (message: FromCore) => void): PortReaders {
  const readers = new Map<number, Listeners>()
  let next = 1
  return {
    start() {
      const reader = next++
      const listeners: Listeners = { onMessage: [], onExit: [] }
      readers.set(reader, listeners)
      post({ kind: 'start-reader', reader })
      return {
        send: (message) => post({ kind: 'reader-request', reader, message }),
        onMessage: (listener) => void listeners.onMessage.push(listener),
        onExit: (listener) => void listeners.onExit.push(listener),
        kill() {
          readers.delete(reader)
          post({ kind: 'end-reader', reader })
        },
      }
    },
    message: (reader, message) => {
      for (const listener of readers.get(reader)?.onMessage ?? []) listener(message)
    },
    ended: (reader) => {
      for (const listener of readers.get(reader)?.onExit ?? []) listener()
    },
  }
}
