import type { SuppliedWorkbook } from '../../../../shared/domain/returns/sheet.ts'
import { openOfficePackage, refuseLargeFile } from '../zip-guard.ts'
import { readOds } from './read-ods.ts'
import { readOther } from './read-other.ts'
import { readText } from './read-text.ts'
import { readXlsx } from './read-xlsx.ts'
import { RETURN_FILE_LIMITS, sniffReturn } from './return-kind.ts'

/**
 * Reads a partner's spreadsheet in this very process: for the reader process and for tests. Everywhere else a file from
 * outside goes through a `FileReader`, which does this in a process without key or store.
 */
export async function readSuppliedWorkbook(bytes: Uint8Array): Promise<SuppliedWorkbook> {
  refuseLargeFile(bytes, RETURN_FILE_LIMITS)
  const kind = sniffReturn(bytes)
  if (kind === 'text') return readText(bytes)
  if (kind === 'xls') return readOther(bytes, 'xls')
  const office = openOfficePackage(bytes, RETURN_FILE_LIMITS)
  if (kind === 'ods') return readOds(office)
  return kind === 'xlsx' ? readXlsx(office) : readOther(bytes, kind)
}
