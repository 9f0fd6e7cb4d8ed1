import { spawn } from 'node:child_process'
import path from 'node:path'

/**
 * Starts a script of `children`, lets it acknowledge so many things, waits for a last random moment shorter than the
 * next of them takes, and kills it with `kill -9`. Returns the last line that it printed in full.
 */
export async function killAfter(
  script: string,
  args: readonly string[],
  lines: number,
  random: () => number,
): Promise<string> {
  const file = path.join(import.meta.dirname, '..', 'children', script)
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let errors = ''
  let isDoomed = false
  child.stdout.on('data', (text: Buffer) => {
    output += text.toString()
    if (isDoomed || output.split('\n').length <= lines) return
    isDoomed = true
    setTimeout(() => child.kill('SIGKILL'), random() * 8)
  })
  child.stderr.on('data', (text: Buffer) => {
    errors += text.toString()
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (_status, signal) => {
      const whole = output.split('\n').slice(0, -1)
      if (signal !== 'SIGKILL') reject(new Error(`${script} ended by itself: ${errors}`))
      else resolve(whole.at(-1) ?? '')
    })
  })
}
