import { RETURN_LIMITS } from '../../../../shared/domain/returns/sheet.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { type FileKind, refusalOf, sniffFile } from '../sniff.ts'
import { OFFICE_FILE_LIMITS, type ZipLimits } from '../zip-guard.ts'

const MEGABYTE = 1024 * 1024

/** What helps with a spreadsheet that no reader can make sense of. */
export const COPY_ROWS = 'Copy the rows into a new workbook, save it, and choose that.'

/** A sheet of 100,000 rows and ten columns has some 60 MB of XML; the workbook around it little more. */
export const RETURN_FILE_LIMITS: ZipLimits = {
  ...OFFICE_FILE_LIMITS,
  file: RETURN_LIMITS.fileBytes,
  part: 160 * MEGABYTE,
  total: 192 * MEGABYTE,
  what: 'a return',
  smaller:
    'Remove its pictures, or divide it into smaller files, save them, and choose them one after the other.',
  simpler: COPY_ROWS,
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

const COPY_TABLE = 'Copy its table into Excel, save that, and choose it; or copy the table and paste it here.'
const SAVE_IN_EXCEL = 'Open it in Excel, choose Save As, Excel Workbook (.xlsx), and choose that.'
const ASK_SENDER = 'Ask its sender for the spreadsheet that it was made from.'

const REFUSALS = {
  word: `This is a Word document. ${COPY_TABLE}`,
  'word-97': `This is a Word 97-2003 document (.doc). ${COPY_TABLE}`,
  rtf: `This is a rich text file (.rtf). ${COPY_TABLE}`,
  'opendocument-text': `This is an OpenDocument text (.odt). ${COPY_TABLE}`,
  'powerpoint-97': `This is a PowerPoint presentation. ${ASK_SENDER}`,
  powerpoint: `This is a PowerPoint presentation. ${ASK_SENDER}`,
  password:
    'This file is protected with a password. Open it in Excel with the password, choose File, Info, Protect Workbook, Encrypt with Password, clear the password, save a copy, and choose that.',
  'other-ole': `This is an older Office file that is no Excel workbook. ${ASK_SENDER}`,
  pdf: `This is a PDF: it has pages but no rows that can be read safely. ${ASK_SENDER}`,
  image: `This is a picture, such as a scan or a photograph. ${ASK_SENDER}`,
  html: `This is a web page (HTML), whatever its name says; some systems export such files as .xls. ${SAVE_IN_EXCEL}`,
  xml: `This is an XML file, as Excel 2003 and some systems write them. ${SAVE_IN_EXCEL}`,
  'pages-or-numbers': 'This is a Numbers or Pages file from a Mac. Export it as Excel, and choose that.',
  'other-zip':
    'This is a zip archive, not a spreadsheet. Unpack it, and choose the spreadsheet from inside it.',
  other: `This is no spreadsheet that can be read (.xlsx, .xlsm, .xlsb, .xls, .ods or a text file such as .csv). Open it in the program that it was made with, save it as one of these, and choose that.`,
} satisfies Partial<Record<FileKind, string>>

/** Says which reader a file needs, from its bytes alone; a Failure says what else it is and what to do. */
export function sniffReturn(bytes: Uint8Array): ReturnKind {
  const sniffed = sniffFile(bytes)
  const kind = KINDS[sniffed]
  if (kind !== undefined) return kind
  if (sniffed === 'other' && isWideText(bytes)) return 'text'
  const sentence: string | undefined =
    sniffed in REFUSALS ? REFUSALS[sniffed as keyof typeof REFUSALS] : undefined
  if (sentence === undefined && sniffed !== 'word' && sniffed !== 'workbook') throw refusalOf(sniffed)
  throw new Failure('file-unsupported', sentence ?? REFUSALS.other)
}

/** UTF-16 without its mark: letters and noughts by turns. */
function isWideText(bytes: Uint8Array): boolean {
  const looked = bytes.subarray(0, 400)
  const [even, odd] = [0, 1].map((side) => looked.filter((byte, at) => at % 2 === side && byte === 0).length)
  const most = Math.max(even ?? 0, odd ?? 0)
  return looked.length > 10 && most > looked.length * 0.3 && Math.min(even ?? 0, odd ?? 0) < most / 10
}
