import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

/** What LibreOffice Writer took, in milliseconds, for a document of so many pages. */
export interface WriterRun {
  readonly opens: readonly number[]
  /** For each turn to the next page. */
  readonly turns: readonly number[]
  readonly pages: number
}

const PYTHON = '/usr/bin/python3'
const SOFFICE = '/usr/bin/soffice'

/** Opens a document in Writer so many times and pages through it; undefined without LibreOffice and its Python bridge. */
export async function openInWriter(
  folder: string,
  document: string,
  rounds: number,
): Promise<WriterRun | undefined> {
  if (![PYTHON, SOFFICE].every((program) => existsSync(program))) return undefined
  const script = path.join(import.meta.dirname, 'writer.py')
  const args = [script, SOFFICE, path.join(folder, 'writer-profile'), document, String(rounds)]
  try {
    const { stdout } = await promisify(execFile)(PYTHON, args)
    return JSON.parse(stdout.slice(stdout.indexOf('{'))) as WriterRun
  } catch (error) {
    // Debian has the bridge in a package of its own.
    if (error instanceof Error && error.message.includes("No module named 'uno'")) return undefined
    throw error
  }
}
