import { Failure } from '../../../../shared/kit/failure.ts'
import { type FileKind, refusalOf, sniffFile } from '../sniff.ts'
import { OFFICE_FILE_LIMITS, type ZipLimits } from '../zip-guard.ts'

const MEGABYTE = 1024 * 1024

/** A sheet of 100,000 rows and ten columns has some 60 MB of XML; the workbook around it little more. */
export const RETURN_FILE_LIMITS: ZipLimits = {
  ...OFFICE_FILE_LIMITS,
  file: 50 * MEGABYTE,
  part: 160 * MEGABYTE,
  total: 192 * MEGABYTE,
}

/** Which reader a partner's file needs. */
export type ReturnKind = 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'text'

const KINDS: Partial<Readonly<Record<FileKind, ReturnKind>>> = {
  workbook: 'xlsx',
  'excel-97': 'xls',
  'excel-binary': 'xlsb',
  'opendocument-spreadsheet': 'ods',
  text: 'text',
}

/** Says which reader a file needs, from its bytes alone; a Failure says what else it is and what to do. */
export function sniffReturn(bytes: Uint8Array): ReturnKind {
  const sniffed = sniffFile(bytes)
  const kind = KINDS[sniffed]
  if (kind !== undefined) return kind
  if (sniffed === 'other' && isWideText(bytes)) return 'text'
  if (sniffed === 'word' || sniffed === 'workbook') {
    throw new Failure(
      'file-unsupported',
      'This is a Word document. Copy its table into Excel, save that, and choose it; or copy the table and paste it here.',
    )
  }
  throw refusalOf(sniffed)
}

/** UTF-16 without its mark: letters and noughts by turns. */
function isWideText(bytes: Uint8Array): boolean {
  const looked = bytes.subarray(0, 400)
  const [even, odd] = [0, 1].map((side) => looked.filter((byte, at) => at % 2 === side && byte === 0).length)
  const most = Math.max(even ?? 0, odd ?? 0)
  return looked.length > 10 && most > looked.length * 0.3 && Math.min(even ?? 0, odd ?? 0) < most / 10
}
