import { fork } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../../../shared/kit/failure.ts'
import type { Progress } from '../../../shared/kit/progress.ts'
import type { FileReader } from './file-reader.types.ts'
import type { ReadRequest } from './read-request.ts'
import { type ReadReply, readReplySchema } from './reader-messages.ts'
import { COPY_ROWS, RETURN_FILE_LIMITS, sniffReturn } from './returns/return-kind.ts'
import { planFileKind } from './sniff.ts'
import { waitingReader } from './waiting-reader.ts'
import { refuseLargeFile } from './zip-guard.ts'

/** A started reader, however it was started: by Node's fork, or by Electron's utility process. */
export interface ReaderChannel {
  send(request: ReadRequest): void
  /** Called with what the reader sends back; it is not trusted. */
  onMessage(listener: (message: unknown) => void): void
  /** Called when the reader ended by itself or could not be started. */
  onExit(listener: () => void): void
  kill(): void
}

/** How long one file may take, in milliseconds, before its reader is killed. Plans take well under one second. */
const LONGEST_READ_MS = 20_000
const CANCEL_CHECK_MS = 50

type Wanted = ReadRequest['wanted']

const SMALLER_COPY: Readonly<Record<Wanted, string>> = {
  plan: 'Copy its text into a new document, save that, and bring it in.',
  workbook: COPY_ROWS,
}

/** How the host waits; tests shorten it. */
export interface FileReaderOptions {
  readonly startReader?: () => ReaderChannel
  readonly longestReadMs?: number
  /** How long a reader waits that was made ready. */
  readonly longestWaitMs?: number
}

/** A `FileReader` that takes a process of its own for each file and kills it afterwards, whatever happened. */
export function createFileReader(options: FileReaderOptions = {}): FileReader {
  const readers = waitingReader(options.startReader ?? forkReader, options.longestWaitMs)
  const longestReadMs = options.longestReadMs ?? LONGEST_READ_MS
  async function readAs<T>(
    request: ReadRequest,
    fileName: string,
    progress: Progress,
    pick: (reply: ReadReply) => T | undefined,
  ): Promise<T> {
    progress.report(`Reading ${fileName}`, null)
    const reply = await readInProcess(readers.take(), request, longestReadMs, progress)
    const wanted = pick(reply)
    if (wanted === undefined) throw strangeAnswer(request.wanted)
    progress.report(`Read ${fileName}`, 1)
    return wanted
  }
  return {
    async read(bytes, fileName, progress) {
      refuseIfCancelled(progress)
      // What can be told from a few bytes needs no process.
      refuseLargeFile(bytes)
      planFileKind(bytes)
      return readAs({ bytes, wanted: 'plan' }, fileName, progress, (reply) =>
        'document' in reply ? reply.document : undefined,
      )
    },
    async readWorkbook(bytes, fileName, progress) {
      refuseIfCancelled(progress)
      refuseLargeFile(bytes, RETURN_FILE_LIMITS)
      sniffReturn(bytes)
      return readAs({ bytes, wanted: 'workbook' }, fileName, progress, (reply) =>
        'workbook' in reply ? reply.workbook : undefined,
      )
    },
    prepare: readers.prepare,
    close: readers.close,
  }
}

function refuseIfCancelled(progress: Progress): void {
  if (progress.signal.aborted) throw cancelled()
}

function cancelled(): Failure {
  return new Failure('cancelled', 'Reading the file was cancelled. Nothing was changed.')
}

function readInProcess(
  channel: ReaderChannel,
  request: ReadRequest,
  longestReadMs: number,
  progress: Progress,
): Promise<ReadReply> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadReply>()
  const timeout = setTimeout(() => reject(tookTooLong(longestReadMs, request.wanted)), longestReadMs)
  const cancelCheck = setInterval(() => progress.signal.aborted && reject(cancelled()), CANCEL_CHECK_MS)
  channel.onExit(() => reject(readerEnded(request.wanted)))
  channel.onMessage((message) => {
    const reply = readReplySchema.safeParse(message)
    if (!reply.success) reject(strangeAnswer(request.wanted))
    else if (reply.data.ok) resolve(reply.data)
    else reject(new Failure(reply.data.failure.kind, reply.data.failure.message))
  })
  channel.send(request)
  return promise.finally(() => {
    clearTimeout(timeout)
    clearInterval(cancelCheck)
    channel.kill()
  })
}

function tookTooLong(longestReadMs: number, wanted: Wanted): Failure {
  const seconds = Math.ceil(longestReadMs / 1000)
  return new Failure(
    'too-large',
    `The file took longer than ${seconds} ${seconds === 1 ? 'second' : 'seconds'} to read. ${SMALLER_COPY[wanted]}`,
  )
}

function strangeAnswer(wanted: Wanted): Failure {
  return new Failure(
    'file-unreadable',
    `What was read from the file makes no ${wanted === 'plan' ? 'document' : 'spreadsheet'}, so nothing of it was used. ${SMALLER_COPY[wanted]}`,
  )
}

function readerEnded(wanted: Wanted): Failure {
  return new Failure(
    'too-large',
    `Reading the file stopped without a result, most likely because it needs far more memory than a ${wanted === 'plan' ? 'plan' : 'return'} does. ${SMALLER_COPY[wanted]}`,
  )
}

/**
 * Starts the reader as a plain Node process: no environment, no output, a bounded heap, and Node's permission model,
 * which keeps it from writing files and starting programs.
 */
export function forkReader(): ReaderChannel {
  const room = join(import.meta.dirname, '../../..')
  const { SystemRoot } = process.env
  const child = fork(join(import.meta.dirname, 'reader-process.ts'), [], {
    execArgv: [
      '--max-old-space-size=320',
      '--no-warnings',
      '--permission',
      '--allow-worker',
      // The libraries may stand elsewhere, behind a link.
      ...[room, realpathSync(join(room, 'node_modules'))].map(
        (folder) => `--allow-fs-read=${join(folder, '*')}`,
      ),
    ],
    // Windows cannot start a process without this one variable.
    env: SystemRoot === undefined ? {} : { SystemRoot },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return {
    send: (request) => child.send(request),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => {
      child.on('error', listener)
      child.on('exit', listener)
    },
    kill: () => child.kill('SIGKILL'),
  }
}
