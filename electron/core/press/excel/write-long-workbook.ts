import { setImmediate as giveWay } from 'node:timers/promises'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { Progress } from '../../../../shared/kit/progress.ts'
import type { LongTable, LongValue, LongWorkbook } from '../long-workbook.ts'
import { type ZipEntry, zipFile } from '../zip/zip-file.ts'
import { rowXml } from './long-cells.ts'
import { contentsOf, type WrittenSheet, workbookParts } from './long-package.ts'
import { headerRowOf, type SheetFrame, sheetEnd, sheetStart, tablePart } from './long-sheet.ts'
import { XML_HEAD } from './xml.ts'

/** Excel takes 1,048,576 rows in a sheet. */
const MOST_ROWS = 1_000_000
const ROWS_AT_ONCE = 250

/**
 * A workbook of long tables as the bytes of an .xlsx file, piece by piece. A table with more rows than a sheet takes
 * goes on on another sheet. Text stays text, whatever it begins with; the same model gives the same bytes.
 *
 * @throws Failure `cancelled` when the person stops it.
 */
export function writeLongWorkbook(
  model: LongWorkbook,
  progress: Progress,
  mostRows = MOST_ROWS,
): AsyncGenerator<Uint8Array> {
  return zipFile(partsOf(model, progress, mostRows), model.date)
}

async function* partsOf(model: LongWorkbook, progress: Progress, mostRows: number): AsyncGenerator<ZipEntry> {
  const written: WrittenSheet[] = []
  for (const [at, table] of model.tables.entries()) {
    progress.report(`Writing the sheet "${table.name}"`, at / model.tables.length)
    yield* sheetsOf(table, model, written, progress, mostRows)
  }
  yield* contentsOf(model, written)
  yield* workbookParts(model, written)
}

/** The sheets of one table: one, unless it has too many rows. */
async function* sheetsOf(
  table: LongTable,
  model: LongWorkbook,
  written: WrittenSheet[],
  progress: Progress,
  mostRows: number,
): AsyncGenerator<ZipEntry> {
  const frame: SheetFrame = { ...table, footer: model.title }
  const rows = table.rows()[Symbol.asyncIterator]()
  let next = await rows.next()
  do {
    // The first sheet of the file is that of the contents.
    const number = written.length + 2
    const count = { rows: 0, last: headerRowOf(frame) }
    async function* content(): AsyncGenerator<Uint8Array> {
      yield bytes(sheetStart(frame))
      while (next.done !== true && count.rows < mostRows) {
        const xml: string[] = []
        while (next.done !== true && count.rows < mostRows && xml.length < ROWS_AT_ONCE) {
          xml.push(...counted(next.value, table, count))
          next = await rows.next()
        }
        yield bytes(xml.join(''))
        await refuseCancelled(progress)
      }
      yield bytes(sheetEnd(frame, count.rows > 0))
    }
    yield { name: `xl/worksheets/sheet${number}.xml`, content: content() }
    if (count.rows > 0) yield* tableOf(frame, number, count.last)
    written.push({ table, rows: count.rows, headerRow: headerRowOf(frame) })
  } while (next.done !== true)
}

function counted(
  values: readonly LongValue[],
  { columns }: LongTable,
  count: { rows: number; last: number },
): string[] {
  const xml = rowXml(count.last + 1, values, columns)
  count.rows += 1
  count.last += xml.length
  return xml
}

function* tableOf(frame: SheetFrame, number: number, last: number): Generator<ZipEntry> {
  yield { name: `xl/tables/table${number}.xml`, content: bytes(tablePart(frame, number, last)) }
  yield {
    name: `xl/worksheets/_rels/sheet${number}.xml.rels`,
    content: bytes(
      `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table${number}.xml"/></Relationships>`,
    ),
  }
}

async function refuseCancelled(progress: Progress): Promise<void> {
  await giveWay()
  if (progress.signal.aborted) throw new Failure('cancelled', 'Cancelled. Nothing was saved.')
}

function bytes(text: string): Uint8Array {
  return Buffer.from(text, 'utf8')
}
