import type { SuppliedWorkbook } from '../../../../shared/domain/returns/sheet.ts'
import { openOfficePackage, refuseLargeFile } from '../zip-guard.ts'
import { RETURN_FILE_LIMITS, sniffReturn } from './return-kind.ts'

/**
 * Reads a partner's spreadsheet in this very process: for the reader process and for tests. Everywhere else a file from
 * outside goes through a `FileReader`, which does this in a process without key or store. Each format's reader is loaded
 * when it is needed: a process that waits for its file costs next to nothing then.
 */
export async function readSuppliedWorkbook(bytes: Uint8Array): Promise<SuppliedWorkbook> {
  refuseLargeFile(bytes, RETURN_FILE_LIMITS)
  const kind = sniffReturn(bytes)
  if (kind === 'text') return (await import('./read-text.ts')).readText(bytes)
  if (kind === 'xls') return (await import('./read-other.ts')).readOther(bytes, 'xls')
  const office = openOfficePackage(bytes, RETURN_FILE_LIMITS)
  if (kind === 'ods') return (await import('./read-ods.ts')).readOds(office)
  return kind === 'xlsx'
    ? (await import('./read-xlsx.ts')).readXlsx(office)
    : (await import('./read-other.ts')).readOther(bytes, kind)
}
