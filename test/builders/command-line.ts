import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

// Each call starts a program of hundreds of modules: what Node has compiled of them is kept for the next.
const ENVIRONMENT = { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), 'saferplan-compile-cache') }

const MAIN = path.resolve(import.meta.dirname, '../../cli/main.ts')

/** What a call of the command line came to. */
export interface Answered {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Calls the command line as another program would: a process of its own, in the given folder. */
export function callCommandLine(folder: string, args: readonly string[], input = ''): Promise<Answered> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    env: ENVIRONMENT,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString()
  })
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, err }))
  })
}

export const PASSPHRASE = 'quiet lanes under lamplight'

/** A folder with a passphrase file and a new store in it, ready for further calls. */
export async function folderWithStore(folder: string): Promise<readonly string[]> {
  writeFileSync(path.join(folder, 'pass'), `${PASSPHRASE}\n`)
  const options = ['--store', 'store', '--passphrase-file', 'pass']
  const made = await callCommandLine(folder, [
    'create',
    ...options,
    '--recovery-file',
    'recovery',
    '--kdf-memory',
    '64',
  ])
  if (made.code !== 0) throw new Error(`the store could not be made: ${made.err}`)
  return options
}
