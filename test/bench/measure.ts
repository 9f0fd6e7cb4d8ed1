import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** What one run of a command took: wall-clock milliseconds, and the peak memory of its whole process tree in MiB. */
export interface Run {
  readonly milliseconds: number
  readonly peakMib: number
}

/** The same, with what it printed in the run that was timed. */
export interface PrintedRun extends Run {
  readonly output: string
}

const POLL_MS = 20

/**
 * Runs a command to its end twice and measures it from outside, the same way for us and for a peer: once for the time,
 * and once for memory, since looking at a process slows it down. Memory is the proportional set size summed over the
 * process tree, so that pages shared between a browser's processes count once.
 */
export async function runCommand(command: string, args: readonly string[], cwd: string): Promise<PrintedRun> {
  const { milliseconds, output } = await run(command, args, cwd, () => undefined)
  let peakKib = 0
  await run(command, args, cwd, (child) => {
    peakKib = Math.max(peakKib, treeKib(child))
  })
  return { milliseconds, peakMib: peakKib / 1024, output }
}

async function run(
  command: string,
  args: readonly string[],
  cwd: string,
  look: (child: ChildProcess) => void,
): Promise<Pick<PrintedRun, 'milliseconds' | 'output'>> {
  const startedAt = performance.now()
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString().slice(0, 2000)
  })
  const timer = look.length === 0 ? undefined : setInterval(() => look(child), POLL_MS)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  }).finally(() => clearInterval(timer))
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${errors}`)
  return { milliseconds: performance.now() - startedAt, output }
}

function treeKib(root: ChildProcess): number {
  if (root.pid === undefined) return 0
  const children = childrenByParent()
  const family: number[] = []
  const walk = (pid: number): void => {
    family.push(pid)
    for (const child of children.get(pid) ?? []) walk(child)
  }
  walk(root.pid)
  return family.reduce((sum, pid) => sum + proportionalKib(pid), 0)
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      children.set(parent, [...(children.get(parent) ?? []), Number(name)])
    } catch {
      // The process ended between the listing and the look.
    }
  }
  return children
}

function proportionalKib(pid: number): number {
  try {
    const match = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
    return Number(match?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** The middle one of several figures. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The figure below which the given share (0 to 1) of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Runs work several times and gives the median of its milliseconds; the first run warms up and does not count. */
export async function timeInProcess(rounds: number, work: () => Promise<unknown> | unknown): Promise<number> {
  await work()
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now()
    await work()
    times.push(performance.now() - startedAt)
  }
  return median(times)
}
