import { describe, expect, test } from 'vitest'
import { forkReader, type ReaderChannel } from '../../../electron/core/intake/index.ts'
import { createFileReader } from '../../../electron/core/intake/reader-host.ts'
import { waitingReader } from '../../../electron/core/intake/waiting-reader.ts'
import { packPasted } from '../../../shared/domain/returns/index.ts'
import { UNWATCHED } from '../../../shared/kit/progress.ts'

const CSV = new Uint8Array(Buffer.from('Ward,Count\nAsh End,12\n'))

/** Readers that a test plays itself: which were started and killed, and a way to let one end by itself. */
function playedReaders() {
  const started: { killed: number; ends: () => void }[] = []
  const startReader = (): ReaderChannel => {
    const ends: (() => void)[] = []
    const one = { killed: 0, ends: () => ends.forEach((listener) => void listener()) }
    started.push(one)
    return {
      send: () => undefined,
      onMessage: () => undefined,
      onExit: (listener) => void ends.push(listener),
      kill: () => {
        one.killed += 1
      },
    }
  }
  return { started, startReader }
}

describe('a reader that waits for its file', () => {
  test('is started once, however often it is asked for, and taken by the next file', () => {
    const { started, startReader } = playedReaders()
    const readers = waitingReader(startReader)
    readers.prepare()
    readers.prepare()
    readers.take()
    expect(started).toHaveLength(1)
  })

  test('is for one file alone: the next gets a new one', () => {
    const { started, startReader } = playedReaders()
    const readers = waitingReader(startReader)
    readers.prepare()
    readers.take()
    readers.take()
    expect(started).toHaveLength(2)
  })

  test('is not handed out when it ended while it waited', () => {
    const { started, startReader } = playedReaders()
    const readers = waitingReader(startReader)
    readers.prepare()
    started[0]?.ends()
    readers.take()
    expect(started).toHaveLength(2)
  })

  test('is ended when nobody comes for it, and when the core closes', async () => {
    const { started, startReader } = playedReaders()
    const readers = waitingReader(startReader, 1)
    readers.prepare()
    await expect.poll(() => started[0]?.killed).toBe(1)
    readers.prepare()
    readers.close()
    readers.close()
    expect(started.map(({ killed }) => killed)).toEqual([1, 1])
  })

  test('reads the file that comes at last, and is killed like any other', async () => {
    let killed = 0
    const startReader = (): ReaderChannel => {
      const channel = forkReader()
      return {
        ...channel,
        kill: () => {
          killed += 1
          channel.kill()
        },
      }
    }
    const reader = createFileReader({ startReader })
    reader.prepare()
    const { sheets } = await reader.readWorkbook(CSV, 'wards.csv', UNWATCHED)
    expect(sheets[0]?.texts).toEqual(
      packPasted([
        ['Ward', 'Count'],
        ['Ash End', '12'],
      ]).sheets[0]?.texts,
    )
    expect(killed).toBe(1)
  })
})
