import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createFileReader, forkReader, type ReaderChannel } from '../../../electron/core/intake/index.ts'
import { readPlanFile } from '../../../electron/core/intake/read-file.ts'
import { type FailureKind, isFailure } from '../../../shared/kit/failure.ts'
import { type Progress, UNWATCHED } from '../../../shared/kit/progress.ts'
import { rawWordFile } from '../../builders/office-parts.ts'
import { compoundFile } from '../../builders/unsuitable-files.ts'

const PLAN = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../../fixtures/plans/harrowmere-objectives.docx')),
)

/** A reader that a test plays itself; it remembers whether it was killed. */
function playedReader(play: (answer: (message: unknown) => void, end: () => void) => void) {
  const state = { killed: 0 }
  let answer: (message: unknown) => void = () => undefined
  let end: () => void = () => undefined
  const channel: ReaderChannel = {
    send: () => play(answer, end),
    onMessage: (listener) => {
      answer = listener
    },
    onExit: (listener) => {
      end = listener
    },
    kill: () => {
      state.killed += 1
    },
  }
  return { state, startReader: () => channel }
}

async function kindOf(reading: Promise<unknown>): Promise<FailureKind | 'read'> {
  try {
    await reading
    return 'read'
  } catch (error) {
    if (!isFailure(error)) throw error
    return error.kind
  }
}

/** A Word file within every limit of the guard whose tree takes far more memory than the reader may have. */
function memoryBomb(): Uint8Array {
  const word = (at: number): string => `<w:p><w:r><w:t>${(at * 2654435761) % 1_000_003}</w:t></w:r></w:p>`
  return rawWordFile(Array.from({ length: 900_000 }, (_, at) => word(at)).join(''))
}

describe('reading in a process of its own', () => {
  test('gives the same document as reading here, and tells how far it is', async () => {
    const told: [string, number | null][] = []
    const progress: Progress = {
      report: (activity, fraction) => told.push([activity, fraction]),
      signal: { aborted: false },
    }
    expect(await createFileReader().read(PLAN, 'plan.docx', progress)).toEqual(await readPlanFile(PLAN))
    expect(told).toEqual([
      ['Reading plan.docx', null],
      ['Read plan.docx', 1],
    ])
  })

  test("speaks through Electron's port where there is one", async () => {
    const port =
      'process.parentPort = { on: (_, listen) => process.on("message", (data) => listen({ data })), postMessage: (reply) => process.send(reply) }'
    const reader = fork(join(import.meta.dirname, '../../../electron/core/intake/reader-process.ts'), [], {
      execArgv: ['--no-warnings', '--import', `data:text/javascript,${encodeURIComponent(port)}`],
      serialization: 'advanced',
    })
    const replied = new Promise((resolve) => reader.once('message', resolve))
    reader.send({ bytes: PLAN, wanted: 'plan' })
    expect(await replied).toEqual({ ok: true, document: await readPlanFile(PLAN) })
    reader.kill()
  })

  test('passes on what the reader refuses', async () => {
    const reading = createFileReader().read(rawWordFile('<w:p>'), 'plan.docx', UNWATCHED)
    await expect(reading).rejects.toMatchObject({ kind: 'file-unreadable', message: /not well-formed/ })
  })

  test('a file that takes too much memory ends its reader and nothing else', async () => {
    const reading = createFileReader({ longestReadMs: 50_000 }).read(memoryBomb(), 'plan.docx', UNWATCHED)
    await expect(reading).rejects.toMatchObject({ kind: 'too-large', message: /far more memory/ })
  })

  test('a reader that was killed from outside is reported', async () => {
    const startReader = (): ReaderChannel => {
      const channel = forkReader()
      return { ...channel, send: () => channel.kill() }
    }
    expect(await kindOf(createFileReader({ startReader }).read(PLAN, 'plan.docx', UNWATCHED))).toBe(
      'too-large',
    )
  })
})

describe('a reader that is not trusted', () => {
  test('is killed after it answered', async () => {
    const { state, startReader } = playedReader((answer) =>
      answer({ ok: true, document: { source: 'word', blocks: [], ignored: [] } }),
    )
    await createFileReader({ startReader }).read(PLAN, 'plan.docx', UNWATCHED)
    expect(state.killed).toBe(1)
  })

  test('is killed when it takes too long', async () => {
    const { state, startReader } = playedReader(() => undefined)
    const reading = createFileReader({ startReader, longestReadMs: 20 }).read(PLAN, 'plan.docx', UNWATCHED)
    await expect(reading).rejects.toMatchObject({ kind: 'too-large', message: /longer than 1 seconds?/ })
    expect(state.killed).toBe(1)
  })

  test('is killed when the person cancels', async () => {
    const signal = { aborted: false }
    const { state, startReader } = playedReader(() => {
      signal.aborted = true
    })
    const reading = createFileReader({ startReader }).read(PLAN, 'plan.docx', {
      report: () => undefined,
      signal,
    })
    expect(await kindOf(reading)).toBe('cancelled')
    expect(state.killed).toBe(1)
  })

  test.each([
    ['nothing', undefined],
    ['a text', 'done'],
    ['a document of another shape', { ok: true, document: { blocks: [] } }],
    [
      'a link that runs a script',
      {
        ok: true,
        document: {
          source: 'word',
          blocks: [{ kind: 'paragraph', runs: [{ text: 'x', link: 'javascript:alert(1)' }] }],
          ignored: [],
        },
      },
    ],
    [
      'something besides the document',
      { ok: true, document: { source: 'word', blocks: [], ignored: [] }, more: 1 },
    ],
    ['a failure of an unknown kind', { ok: false, failure: { kind: 'bug', message: 'x' } }],
  ])('answering %s is not believed', async (_, message) => {
    const { state, startReader } = playedReader((answer) => answer(message))
    expect(await kindOf(createFileReader({ startReader }).read(PLAN, 'plan.docx', UNWATCHED))).toBe(
      'file-unreadable',
    )
    expect(state.killed).toBe(1)
  })

  test('is not even started for a file that shows at once what it is, or for a person who has cancelled', async () => {
    const startReader = (): ReaderChannel => {
      throw new Error('started')
    }
    const reader = createFileReader({ startReader })
    expect(await kindOf(reader.read(compoundFile('WordDocument'), 'plan.doc', UNWATCHED))).toBe(
      'file-unsupported',
    )
    expect(await kindOf(reader.read(new Uint8Array(21 * 1024 * 1024), 'plan.docx', UNWATCHED))).toBe(
      'too-large',
    )
    const cancelled = { report: () => undefined, signal: { aborted: true } }
    expect(await kindOf(reader.read(PLAN, 'plan.docx', cancelled))).toBe('cancelled')
  })
})
