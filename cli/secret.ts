import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../shared/kit/failure.ts'
import { UsageError } from './exit-code.ts'
import type { Terminal } from './terminal.ts'

/** Reads a secret from the first line of a file, or of standard input for `-`; never from an argument. */
export async function readSecret(
  option: string,
  file: string | undefined,
  terminal: Terminal,
): Promise<string> {
  if (file === undefined)
    throw new UsageError(`Say where the secret is: ${option} FILE (its first line; - reads standard input).`)
  const text = file === '-' ? await terminal.readInput() : await textOf(option, file)
  const secret = (text.split(/\r?\n/, 1)[0] ?? '').replace(/^\uFEFF/, '')
  if (secret === '')
    throw new Failure('invalid-input', `The first line given with ${option} is empty. Put the secret there.`)
  return secret
}

async function textOf(option: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new Failure(
      'file-unreadable',
      `The file ${path.basename(file)} given with ${option} cannot be read. Check its name.`,
    )
  }
}
