import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { Progress } from '../../../../shared/kit/progress.ts'
import { saveAtomically } from '../../store/index.ts'
import { noticesOf } from './paper-notices.ts'
import type { Printable, PrintedPaper } from './printing.ts'

/** Longer names leave no room for the temporary name that a file is written under. */
const LONGEST_NAME = 240

export interface PaperOrder {
  readonly printable: Printable
  /** Where the paper goes; a file that is there already is replaced. */
  readonly file: string
  /** The folder of the store, in which no paper may be put. */
  readonly storeFolder: string
  readonly print: (printable: Printable) => Promise<PrintedPaper>
  readonly progress: Progress
}

/** A paper that was saved. */
export interface SavedPaper {
  readonly name: string
  readonly bytes: number
  /** What the person should know about the paper, a sentence each. */
  readonly notices: readonly string[]
}

/**
 * Prints a paper and saves it, whole or not at all. Where it goes is looked at before the printing begins.
 *
 * @throws Failure `cancelled` (nothing is left behind), `invalid-input` (the place is no place for a paper),
 * `file-in-use` (another program has the file open), `read-only`, `disk-full`.
 */
export async function exportPaper(order: PaperOrder): Promise<SavedPaper> {
  const { printable, file, progress } = order
  const name = path.basename(file)
  await refuseUnsuitable(file, order.storeFolder)
  const { bytes, missingCharacters } = await order.print(printable)
  if (progress.signal.aborted) throw new Failure('cancelled', 'Cancelled. Nothing was saved.')
  progress.report(`Saving "${name}"`, null)
  await save(file, bytes)
  return { name, bytes: bytes.byteLength, notices: noticesOf(missingCharacters) }
}

/** Saves a file that is no paper, whole or not at all; answers its name. @throws as `exportPaper`. */
export async function saveFile(
  file: string,
  storeFolder: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<string> {
  await refuseUnsuitable(file, storeFolder)
  await save(file, bytes)
  return path.basename(file)
}

async function refuseUnsuitable(file: string, storeFolder: string): Promise<void> {
  const name = path.basename(file)
  if (Buffer.byteLength(name) > LONGEST_NAME) {
    throw new Failure(
      'invalid-input',
      `"${name}" cannot be saved because its name is too long. Choose a shorter name.`,
    )
  }
  const folder = await realpath(path.dirname(file)).catch(() => null)
  if (folder === null) {
    const message = `The folder for "${name}" cannot be opened. Choose a folder that is there.`
    throw new Failure('invalid-input', message)
  }
  const store = await realpath(storeFolder).catch(() => path.resolve(storeFolder))
  if (folder === store || folder.startsWith(store + path.sep)) {
    const message = `"${name}" cannot be saved among the files of the encrypted store. Choose another folder.`
    throw new Failure('invalid-input', message)
  }
  const target = await stat(file).catch(() => null)
  if (target !== null && !target.isFile()) {
    throw new Failure('invalid-input', `"${name}" is a folder. Choose a name for the file.`)
  }
}

async function save(file: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  try {
    await saveAtomically(file, bytes)
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'file-in-use') throw error
    throw new Failure('file-in-use', openElsewhere(path.basename(file)), { cause: error })
  }
}

const PROGRAMS: Readonly<Record<string, string>> = { '.xlsx': 'Excel', '.docx': 'Word' }

/** A person has it open, nearly always in the program that shows such files. */
function openElsewhere(name: string): string {
  const program = PROGRAMS[path.extname(name).toLowerCase()] ?? 'Another program'
  return `${program} has "${name}" open. Close it there, then try again, or save under another name.`
}
