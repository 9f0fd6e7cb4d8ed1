import path from 'node:path'
import { packPasted, type SuppliedWorkbook } from '../../../../shared/domain/returns/index.ts'
import type { Progress } from '../../../../shared/kit/progress.ts'
import { readChosenBytes } from '../imports/index.ts'

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
  const bytes = await readChosenBytes(file, fileName, 'a partner’s return')
  return { fileName, bytes, workbook: await readWorkbook(bytes, fileName, progress) }
}

/** The name under which a pasted block is kept. */
export const PASTED_FILE = 'Pasted rows'

/** Takes rows in that a person pasted, as if they were a file. */
export function pastedFile(rows: readonly (readonly string[])[]): SuppliedFile {
  const bytes = new TextEncoder().encode(rows.map((row) => row.join('\t')).join('\n'))
  return { fileName: PASTED_FILE, bytes, workbook: packPasted(rows) }
}
