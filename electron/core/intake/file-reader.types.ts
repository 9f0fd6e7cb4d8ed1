import type { RawDocument } from '../../../shared/domain/imports/index.ts'
import type { SuppliedWorkbook } from '../../../shared/domain/returns/sheet.ts'
import type { Progress } from '../../../shared/kit/progress.ts'

/** Turns a file that somebody supplied into plain data, without trusting it. */
export interface FileReader {
  /**
   * Reads a plan file. `fileName` is the name that the person chose, for the sentences only: what the file is shows
   * in its bytes. Throws a Failure of kind `file-unsupported`, `file-unreadable`, `too-large` or `cancelled`.
   */
  read(bytes: Uint8Array, fileName: string, progress: Progress): Promise<RawDocument>
  /** Reads a partner's spreadsheet: its values, whatever program wrote it. Throws as `read` does. */
  readWorkbook(bytes: Uint8Array, fileName: string, progress: Progress): Promise<SuppliedWorkbook>
  /** Starts the process for the next file, because one is likely to be chosen soon. It waits for some minutes at most. */
  prepare(): void
  /** Ends a process that still waits for its file. */
  close(): void
}
