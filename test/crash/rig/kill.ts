import { spawn, spawnSync } from 'node:child_process'
import { bundleChild } from './bundle.ts'
import { fastFolder } from './recorder.ts'

/** A script of `children` that has been started and waits for its arguments, so that starting costs no time later. */
export interface DoomedChild {
  /**
   * Gives it its arguments, lets it acknowledge so many things, waits for a last random moment shorter than the next
   * few of them take, unless another is given, and kills it with `kill -9`. Returns the last line that it printed in full.
   */
  killAfter(
    args: readonly string[],
    lines: number,
    random: () => number,
    lastMomentMs?: number,
  ): Promise<string>
  /** Ends it unused. */
  dismiss(): void
}

const LAST_MOMENT_MS = 8

interface Program {
  readonly name: string
  readonly file: string
  /** Where Node keeps what it has compiled of it. */
  readonly environment: NodeJS.ProcessEnv
}

/** Gives out one child after the other, each started while the one before it is at work. */
export async function startSuccession(script: string): Promise<{ next(): DoomedChild; dismiss(): void }> {
  const program: Program = {
    name: script,
    file: await bundleChild(script, fastFolder()),
    environment: { ...process.env, NODE_COMPILE_CACHE: fastFolder() },
  }
  spawnSync(process.execPath, [program.file], { env: program.environment, input: '' })
  let waiting = startDoomed(program)
  return {
    next() {
      const child = waiting
      waiting = startDoomed(program)
      return child
    },
    dismiss: () => waiting.dismiss(),
  }
}

function startDoomed({ name, file, environment }: Program): DoomedChild {
  const child = spawn(process.execPath, [file], { env: environment, stdio: ['pipe', 'pipe', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (text: Buffer) => {
    errors += text.toString()
  })
  return {
    dismiss: () => void child.kill('SIGKILL'),
    killAfter(args, lines, random, lastMomentMs = LAST_MOMENT_MS) {
      let output = ''
      let isDoomed = false
      child.stdout.on('data', (text: Buffer) => {
        output += text.toString()
        if (isDoomed || output.split('\n').length <= lines) return
        isDoomed = true
        setTimeout(() => child.kill('SIGKILL'), random() * lastMomentMs)
      })
      child.stdin.write(`${JSON.stringify(args)}\n`)
      return new Promise((resolve, reject) => {
        child.on('error', reject)
        child.on('close', (_status, signal) => {
          if (signal !== 'SIGKILL') reject(new Error(`${name} ended by itself: ${errors}`))
          else resolve(output.split('\n').at(-2) ?? '')
        })
      })
    },
  }
}
