import type { ReaderChannel } from './reader-host.ts'

/** How long a reader waits for its file, in milliseconds, before it is ended unused. */
const LONGEST_WAIT_MS = 10 * 60_000

/** At most one reader that was started before there is a file for it, because starting one takes longer than reading. */
export interface WaitingReader {
  /** Starts one, unless one waits already. */
  prepare(): void
  /** The one that waits, or a new one. It is the caller's to end. */
  take(): ReaderChannel
  /** Ends the one that waits. */
  close(): void
}

/** Keeps a reader ready; one that ends by itself while it waits is forgotten. */
export function waitingReader(
  startReader: () => ReaderChannel,
  longestWaitMs: number = LONGEST_WAIT_MS,
): WaitingReader {
  let waiting: { readonly channel: ReaderChannel; readonly timer: NodeJS.Timeout } | null = null

  function release(): ReaderChannel | undefined {
    if (waiting === null) return undefined
    const { channel, timer } = waiting
    clearTimeout(timer)
    waiting = null
    return channel
  }

  return {
    prepare() {
      if (waiting !== null) return
      const channel = startReader()
      const timer = setTimeout(() => release()?.kill(), longestWaitMs).unref()
      const mine = { channel, timer }
      waiting = mine
      channel.onExit(() => {
        if (waiting === mine) release()
      })
    },
    take: () => release() ?? startReader(),
    close: () => release()?.kill(),
  }
}
