import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { FAST_DISK } from '../../builders/fast-disk.ts'

/** One thing that a process did to a file. */
export type FileEvent =
  | { readonly kind: 'created' | 'flushed' | 'removed'; readonly file: string }
  | { readonly kind: 'written'; readonly file: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncated'; readonly file: string; readonly length: number }
  | { readonly kind: 'renamed'; readonly file: string; readonly to: string }

/** True where the recorder can be built; without a C compiler the tests that need it do not run. */
export const CAN_RECORD = process.platform === 'linux' && spawnSync('gcc', ['--version']).status === 0

/** A folder for states, which are written by the thousand; removed after the test. */
export function fastFolder(): string {
  const folder = mkdtempSync(path.join(FAST_DISK, 'saferplan-crash-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Builds the recorder into a folder and returns the library's path. */
export function buildRecorder(folder: string): string {
  const library = path.join(folder, 'write-recorder.so')
  const source = path.join(import.meta.dirname, 'write-recorder.c')
  const build = spawnSync('gcc', [
    '-O2',
    '-Wall',
    '-shared',
    '-fPIC',
    '-o',
    library,
    source,
    '-ldl',
    '-lpthread',
  ])
  if (build.status !== 0) throw new Error(`the recorder was not built: ${build.stderr}`)
  return library
}

export interface ChildResult {
  readonly lines: readonly string[]
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
}

/** Runs one of the scripts in `children` to its end, and returns the lines that it printed. */
export async function runChild(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ChildResult> {
  const file = path.join(import.meta.dirname, '..', 'children', script)
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (text: Buffer) => {
    output += text.toString()
  })
  child.stderr.on('data', (text: Buffer) => {
    errors += text.toString()
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status, signal) => {
      if (signal === null && status !== 0) reject(new Error(`${script} failed: ${errors}`))
      else resolve({ lines: output.split('\n').filter((line) => line !== ''), status, signal })
    })
  })
}

/** Runs a script under the recorder and returns what it did to the files of a folder. */
export async function recordChild(
  script: string,
  args: readonly string[],
  library: string,
  folder: string,
): Promise<{ readonly events: readonly FileEvent[]; readonly result: ChildResult }> {
  const log = path.join(path.dirname(library), `events-${process.hrtime.bigint()}`)
  const result = await runChild(script, args, {
    LD_PRELOAD: library,
    RECORDER_FOLDER: folder,
    RECORDER_LOG: log,
  })
  const events = parseEvents(readFileSync(log))
  rmSync(log)
  return { events, result }
}

const HEAD_BYTES = 15

function parseEvents(log: Buffer): FileEvent[] {
  const events: FileEvent[] = []
  let at = 0
  while (at + HEAD_BYTES <= log.length) {
    const letter = String.fromCharCode(log[at] ?? 0)
    const pathLength = log.readUInt16LE(at + 1)
    const offset = Number(log.readBigUInt64LE(at + 3))
    const length = log.readUInt32LE(at + 11)
    const pathStart = at + HEAD_BYTES
    const dataStart = pathStart + pathLength
    const hasData = letter === 'W' || letter === 'R'
    const file = log.toString('utf8', pathStart, dataStart)
    at = dataStart + (hasData ? length : 0)
    events.push(eventOf(letter, file, offset, log.subarray(dataStart, at)))
  }
  return events
}

function eventOf(letter: string, file: string, offset: number, data: Buffer): FileEvent {
  switch (letter) {
    case 'C':
      return { kind: 'created', file }
    case 'F':
      return { kind: 'flushed', file }
    case 'U':
      return { kind: 'removed', file }
    case 'W':
      return { kind: 'written', file, offset, bytes: data }
    case 'T':
      return { kind: 'truncated', file, length: offset }
    case 'R':
      return { kind: 'renamed', file, to: data.toString('utf8') }
    default:
      throw new Error(`the record holds an unknown letter "${letter}"`)
  }
}
