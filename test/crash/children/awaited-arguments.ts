import { once } from 'node:events'

/**
 * The arguments of a script that was started ahead of its time: one line of JSON on standard input. When there is
 * none the script ends in peace: so Node keeps what it has compiled for the next one, which those that are killed
 * never do.
 */
export async function awaitedArguments(): Promise<readonly string[]> {
  const line = await Promise.race([once(process.stdin, 'data'), once(process.stdin, 'end')])
  if (line.length === 0) process.exit(0)
  process.stdin.pause()
  const values: unknown = JSON.parse(String(line[0]))
  return Array.isArray(values) ? values.map(String) : []
}
