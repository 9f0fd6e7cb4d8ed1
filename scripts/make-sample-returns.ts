import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { write } from 'hucre'
import Papa from 'papaparse'
import { withFixedTimes } from './fixed-times.ts'
import { sampleReplies } from './sample-replies.ts'
import { type SampleFile, type SampleRows, sampleReturns } from './sample-returns.ts'

// Writes the sample files of partners to resources/sample-returns. Run by hand; the files are kept. Those of other
// programs than Excel are converted by LibreOffice, as those programs would have written them.

const FOLDER = path.resolve(import.meta.dirname, '../resources/sample-returns')

async function workbook({ sheets }: SampleFile): Promise<Uint8Array> {
  return write({
    sheets: sheets.map(({ name, rows, merges = [], hiddenColumns = [] }) => ({
      name,
      rows: rows.map((row) => [...row]),
      merges: merges.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })),
      columns:
        hiddenColumns.length === 0
          ? []
          : [0, 1, 2, 3, 4].map((at) => ({ hidden: hiddenColumns.includes(at) })),
    })),
  })
}

function text(rows: SampleRows, delimiter: string): string {
  return Papa.unparse(
    rows.map((row) =>
      row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell ?? ''))),
    ),
    { delimiter },
  )
}

/** The letters of Windows before Unicode: those that are not ASCII have a place of their own. */
function windows1252(words: string): Uint8Array {
  const places: Readonly<Record<string, number>> = { '£': 0xa3, '’': 0x92 }
  return Uint8Array.from(words, (letter) => places[letter] ?? letter.charCodeAt(0))
}

async function converted(file: SampleFile, to: 'xls' | 'ods'): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'saferplan-returns-'))
  writeFileSync(path.join(folder, 'return.xlsx'), await workbook(file))
  execFileSync('soffice', [
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    folder,
    path.join(folder, 'return.xlsx'),
  ])
  return readFileSync(path.join(folder, `return.${to}`))
}

async function bytesOf(file: SampleFile): Promise<Uint8Array> {
  const rows = file.sheets[0]?.rows ?? []
  if (file.name.endsWith('.csv')) return windows1252(text(rows, ';'))
  if (file.name.endsWith('.tsv')) return Buffer.from(`\ufeff${text(rows, '\t')}`, 'utf16le')
  if (file.name.endsWith('.xls')) return converted(file, 'xls')
  return withFixedTimes(file.name.endsWith('.ods') ? await converted(file, 'ods') : await workbook(file))
}

for (const file of [...sampleReturns(0), ...sampleReturns(1), sampleReplies()]) {
  writeFileSync(path.join(FOLDER, file.name), await bytesOf(file))
}
