import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { packPasted, type SuppliedWorkbook } from '../../../../shared/domain/returns/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { Progress } from '../../../../shared/kit/progress.ts'

/** Beyond this no file is taken into memory; the reader has the limit that a person is told of. */
const LARGEST_FILE_BYTES = 64 * 1024 * 1024

/** A partner's file in memory, as it was supplied and as it was read. */
export interface SuppliedFile {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly workbook: SuppliedWorkbook
}

/** Reads bytes in a process without key; see `FileReader`. */
export type ReadWorkbook = (
  bytes: Uint8Array,
  fileName: string,
  progress: Progress,
) => Promise<SuppliedWorkbook>

/** Reads a partner's file from disc, in a process without key. @throws Failure as the reader does */
export async function readSuppliedFile(
  file: string,
  readWorkbook: ReadWorkbook,
  progress: Progress,
): Promise<SuppliedFile> {
  const fileName = path.basename(file)
  const bytes = await readBytes(file, fileName)
  return { fileName, bytes, workbook: await readWorkbook(bytes, fileName, progress) }
}

/** The name under which a pasted block is kept. */
export const PASTED_FILE = 'Pasted rows'

/** Takes rows in that a person pasted, as if they were a file. */
export function pastedFile(rows: readonly (readonly string[])[]): SuppliedFile {
  const bytes = new TextEncoder().encode(rows.map((row) => row.join('\t')).join('\n'))
  return { fileName: PASTED_FILE, bytes, workbook: packPasted(rows) }
}

async function readBytes(file: string, fileName: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file)
    if (size <= LARGEST_FILE_BYTES) return await readFile(file)
  } catch {
    throw new Failure(
      'file-unreadable',
      `The file ${fileName} cannot be opened. Close it in other programs, check that it is still there, and choose it again.`,
    )
  }
  throw new Failure(
    'too-large',
    `The file ${fileName} is far larger than a partner's return. Check that it is the right file and choose it again.`,
  )
}
