import { Failure, type FailureKind } from '../../../shared/kit/failure.ts'
import { listZipEntries } from './zip-directory.ts'
import { OFFICE_FILE_LIMITS } from './zip-guard.ts'

/** What can be read as a plan. Macro-enabled files count too: macros are never run, and reported. */
export type PlanFileKind = 'word' | 'workbook'

type OtherKind =
  | 'empty'
  | 'word-97'
  | 'excel-97'
  | 'powerpoint-97'
  | 'password'
  | 'other-ole'
  | 'pdf'
  | 'image'
  | 'rtf'
  | 'html'
  | 'xml'
  | 'text'
  | 'opendocument-text'
  | 'opendocument-spreadsheet'
  | 'excel-binary'
  | 'powerpoint'
  | 'pages-or-numbers'
  | 'other-zip'
  | 'other'

export type FileKind = PlanFileKind | OtherKind

const SAVE_AS_WORD = 'Open it in Word, choose Save As, Word Document (.docx), and bring that in.'
const SAVE_AS_EXCEL = 'Open it in Excel, choose Save As, Excel Workbook (.xlsx), and bring that in.'
const BRING_ORIGINAL = 'Bring in the Word document (.docx) or Excel workbook (.xlsx) that it was made from.'

const REFUSALS: Readonly<Record<OtherKind, readonly [FailureKind, string]>> = {
  empty: ['file-unreadable', 'The file is empty. Choose the file again, or ask its sender for another copy.'],
  'word-97': ['file-unsupported', `This is a Word 97-2003 document (.doc). ${SAVE_AS_WORD}`],
  'excel-97': ['file-unsupported', `This is an Excel 97-2003 workbook (.xls). ${SAVE_AS_EXCEL}`],
  'powerpoint-97': ['file-unsupported', `This is a PowerPoint presentation. ${BRING_ORIGINAL}`],
  password: [
    'file-unsupported',
    'This file is protected with a password. Open it in Word or Excel with the password, choose File, Info, Protect, Encrypt with Password, clear the password, save a copy, and bring that in.',
  ],
  'other-ole': [
    'file-unsupported',
    `This is an older Office file that is neither a Word nor an Excel file. ${BRING_ORIGINAL}`,
  ],
  pdf: [
    'file-unsupported',
    `This is a PDF, printed or scanned: it has pages but no tables that can be read safely. Open it in Word, choose Save As, Word Document (.docx), and bring that in; or copy its table and paste it.`,
  ],
  image: ['file-unsupported', `This is a picture, such as a scan or a photograph. ${BRING_ORIGINAL}`],
  rtf: ['file-unsupported', `This is a rich text file (.rtf). ${SAVE_AS_WORD}`],
  html: ['file-unsupported', `This is a web page (HTML), whatever its name says. ${SAVE_AS_WORD}`],
  xml: ['file-unsupported', `This is an XML file, as Word and Excel 2003 wrote them. ${SAVE_AS_WORD}`],
  text: [
    'file-unsupported',
    'This is a plain text file, such as a CSV list. Open it in Excel, choose Save As, Excel Workbook (.xlsx), and bring that in.',
  ],
  'opendocument-text': ['file-unsupported', `This is an OpenDocument text (.odt). ${SAVE_AS_WORD}`],
  'opendocument-spreadsheet': [
    'file-unsupported',
    `This is an OpenDocument spreadsheet (.ods). ${SAVE_AS_EXCEL}`,
  ],
  'excel-binary': ['file-unsupported', `This is an Excel binary workbook (.xlsb). ${SAVE_AS_EXCEL}`],
  powerpoint: ['file-unsupported', `This is a PowerPoint presentation. ${BRING_ORIGINAL}`],
  'pages-or-numbers': [
    'file-unsupported',
    'This is a Pages or Numbers file from a Mac. Export it as Word or Excel, and bring that in.',
  ],
  'other-zip': [
    'file-unsupported',
    'This is a zip archive, not a Word or Excel file. Unpack it, and bring in the plan from inside it.',
  ],
  other: [
    'file-unsupported',
    'This is not a Word document (.docx) or an Excel workbook (.xlsx). Open it in the program that it was made with, save it as one of these, and bring that in.',
  ],
}

/** Says which reader a file needs, from its bytes alone; a Failure says what else it is and what to do. */
export function planFileKind(bytes: Uint8Array): PlanFileKind {
  const kind = sniffFile(bytes)
  if (kind === 'word' || kind === 'workbook') return kind
  throw refusalOf(kind)
}

/** Why a file of another kind is not read, and what to do about it. */
export function refusalOf(kind: Exclude<FileKind, PlanFileKind>): Failure {
  const [failure, sentence] = REFUSALS[kind]
  return new Failure(failure, sentence)
}

const SIGNATURES: readonly (readonly [kind: FileKind, offset: number, latin1: string])[] = [
  ['pdf', 0, '%PDF-'],
  ['rtf', 0, '{\\rtf'],
  ['image', 0, '\u0089PNG\r\n'],
  ['image', 0, '\u00ff\u00d8\u00ff'],
  ['image', 0, 'GIF8'],
  ['image', 0, 'BM'],
  ['image', 0, 'II*\0'],
  ['image', 0, 'MM\0*'],
  ['image', 4, 'ftyphei'],
  ['image', 8, 'WEBP'],
]

/** What a file is, from its bytes alone. Throws a Failure for a zip whose directory cannot be read. */
export function sniffFile(bytes: Uint8Array): FileKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.every((byte) => byte === 0)) return 'empty'
  if (startsWith(buffer, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return oleKind(buffer)
  if (startsWith(buffer, 'PK\u0003\u0004') || startsWith(buffer, 'PK\u0005\u0006')) return zipKind(bytes)
  // Readers accept a PDF whose mark stands within the first kilobyte (PDF 32000-1, annex H).
  if (buffer.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  const signed = SIGNATURES.find(([, offset, latin1]) => startsWith(buffer.subarray(offset), latin1))
  return signed?.[0] ?? textKind(buffer)
}

function startsWith(buffer: Buffer, latin1: string): boolean {
  return buffer.subarray(0, latin1.length).toString('latin1') === latin1
}

/** Compound files name their streams in UTF-16; a password wraps the whole new-style package in one stream. */
function oleKind(buffer: Buffer): FileKind {
  // By bytes: a search for UTF-16 text never ends in memory that begins at an odd address, as what another process sends may.
  const holds = (stream: string): boolean => buffer.includes(Buffer.from(`${stream}\0`, 'utf16le'))
  if (holds('EncryptedPackage')) return 'password'
  if (holds('WordDocument')) return 'word-97'
  if (holds('Workbook') || holds('Book')) return 'excel-97'
  return holds('PowerPoint Document') ? 'powerpoint-97' : 'other-ole'
}

function zipKind(bytes: Uint8Array): FileKind {
  const names = listZipEntries(bytes, OFFICE_FILE_LIMITS.parts).map((entry) => entry.name)
  const holds = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  if (holds(/^word\/document\d*\.xml$/i)) return 'word'
  if (holds(/^xl\/workbook\d*\.xml$/i)) return 'workbook'
  if (holds(/^xl\/workbook\.bin$/i)) return 'excel-binary'
  if (holds(/^ppt\//i)) return 'powerpoint'
  if (holds(/^Index(\/.*\.iwa|\.zip)$/i)) return 'pages-or-numbers'
  if (names.includes('mimetype')) return openDocumentKind(bytes)
  return 'other-zip'
}

/** An OpenDocument file stores its media type, unpacked, as its first part. */
function openDocumentKind(bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  if (start.includes('opendocument.text')) return 'opendocument-text'
  return start.includes('opendocument.spreadsheet') ? 'opendocument-spreadsheet' : 'other-zip'
}

function textKind(buffer: Buffer): FileKind {
  const start = buffer.subarray(0, 4096)
  const wide = startsWith(start, '\u00ff\u00fe') || startsWith(start, '\u00fe\u00ff')
  if (!wide && start.includes(0)) return 'other'
  const text = start
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  if (/^<(!doctype html|html|head|body|table|meta)\b/i.test(text)) return 'html'
  if (/^<\?xml|^<[a-z][\w.:-]*[\s>]/i.test(text)) return /<html\b/i.test(text) ? 'html' : 'xml'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell text from other bytes.
  return !wide && /[\u0001-\u0008\u000e-\u001a]/.test(text) ? 'other' : 'text'
}
