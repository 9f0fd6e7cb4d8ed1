import type { RawBlock, RawDocument } from '../../../shared/domain/imports/index.ts'
import { Failure } from '../../../shared/kit/failure.ts'
import { counted, ignoredInWorkbook, quotedWords } from './ignored.ts'
import { DOCUMENT_LIMITS } from './raw-document.schema.ts'
import { sheetBlocks } from './workbook-blocks.ts'
import type { WorkbookContext } from './workbook-cell.ts'
import { readWorkbookEntry, type SheetEntry } from './workbook-parts.ts'
import { readSheet, type SheetContent } from './workbook-sheet.ts'
import { readSharedStrings } from './workbook-strings.ts'
import { readCellStyles } from './workbook-styles.ts'
import type { OfficePackage } from './zip-guard.ts'

/** Reads workbooks; an interface of its own so that another reader can take its place. */
export interface WorkbookReader {
  /** The words of every sheet in the order of its tabs. Throws a Failure for what is damaged or too large. */
  read(office: OfficePackage): RawDocument
}

/**
 * Our own reader of values. Libraries build what a sheet declares (a merge or a validation over all its cells, a row
 * number in the billions) and can be stopped by two kilobytes of it; this one walks through the XML once, keeps cells
 * that hold words, and follows nothing else. It reads from the parts that the guard unpacked, never from the zip.
 */
export const valuesReader: WorkbookReader = { read: readWorkbook }

function readWorkbook(office: OfficePackage): RawDocument {
  const workbook = readWorkbookEntry(office)
  if (workbook.sheets.length > DOCUMENT_LIMITS.sheets) throw tooManySheets(workbook.sheets.length)
  const context: WorkbookContext = {
    strings: readSharedStrings(partOf(office, workbook.strings)),
    styles: readCellStyles(partOf(office, workbook.styles)),
    from1904: workbook.from1904,
  }
  const blocks: RawBlock[] = []
  const ignored: string[] = []
  let cellsLeft: number = DOCUMENT_LIMITS.cells
  for (const sheet of workbook.sheets) {
    const part = partOf(office, sheet.part)
    if (part === undefined) {
      ignored.push(`sheet ${sheet.name}, which holds no cells`)
      continue
    }
    const content = readSheet(part, sheet.name, context, cellsLeft)
    cellsLeft -= content.cellCount
    const read = sheetBlocks(sheet.name, content)
    blocks.push({ kind: 'sheet', name: sheet.name, hidden: sheet.hidden }, ...read.blocks)
    ignored.push(
      ...remarksOn(sheet, content),
      ...quotedWords(read.coveredWords, `under merged cells of sheet ${sheet.name}`),
    )
  }
  if (cellsLeft === DOCUMENT_LIMITS.cells) throw emptyWorkbook()
  return { source: 'workbook', blocks, ignored: [...ignored, ...ignoredInWorkbook(office)] }
}

function partOf(office: OfficePackage, name: string | null): Uint8Array | undefined {
  return name === null ? undefined : office.part(name)
}

/** What a person should know of how a sheet was read: hidden parts were read too, formulas were not computed. */
function remarksOn(sheet: SheetEntry, content: SheetContent): readonly string[] {
  const rows = [...content.hiddenRows].filter((row) => content.rows.has(row)).length
  const columns = new Set([...content.rows.values()].flatMap((row) => [...row.keys()]))
  const hidden = [...columns].filter((column) =>
    content.hiddenColumns.some(([first, last]) => column >= first && column <= last),
  ).length
  const on = `on sheet ${sheet.name}`
  return [
    ...(sheet.hidden ? [`sheet ${sheet.name} is hidden; its words were read`] : []),
    ...counted(rows, 'hidden row', 'hidden rows').map((what) => `${what} ${on}, read all the same`),
    ...counted(hidden, 'hidden column', 'hidden columns').map((what) => `${what} ${on}, read all the same`),
    ...counted(content.formulas, 'formula', 'formulas').map(
      (what) => `${what} ${on}, of which the saved values were read`,
    ),
    ...(content.uncalculated.length === 0
      ? []
      : [
          `formulas without a saved value ${on}, cells ${content.uncalculated.slice(0, 10).join(', ')}: open the workbook in Excel, save it, and bring it in again`,
        ]),
  ]
}

function tooManySheets(count: number): Failure {
  return new Failure(
    'too-large',
    `The workbook has ${count} sheets; up to ${DOCUMENT_LIMITS.sheets} are read. Remove the sheets that are not part of the plan, save it, and bring it in again.`,
  )
}

function emptyWorkbook(): Failure {
  return new Failure(
    'file-unreadable',
    'The workbook is empty: none of its sheets holds a word. Choose the file that holds the plan.',
  )
}
