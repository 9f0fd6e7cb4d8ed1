import { describe, expect, test } from 'vitest'
import {
  createFileReader,
  type ReaderChannel,
  readSuppliedWorkbook,
} from '../../../electron/core/intake/index.ts'
import { type PackedSheet, packPasted } from '../../../shared/domain/returns/index.ts'
import { UNWATCHED } from '../../../shared/kit/progress.ts'
import { rawWorkbookFile } from '../../builders/office-parts.ts'

const CSV = new Uint8Array(Buffer.from('Ward,Count\nAsh End,12\n'))
const WORKBOOK = packPasted([
  ['Ward', 'Count'],
  ['Ash End', '12'],
])

/** A reader that answers what a test tells it to. */
function answering(message: unknown): () => ReaderChannel {
  let answer: (message: unknown) => void = () => undefined
  return () => ({
    send: () => answer(message),
    onMessage: (listener) => {
      answer = listener
    },
    onExit: () => undefined,
    kill: () => undefined,
  })
}

function withSheet(change: Partial<PackedSheet>): unknown {
  const [sheet] = WORKBOOK.sheets
  return { ok: true, workbook: { ...WORKBOOK, sheets: [{ ...sheet, ...change }] } }
}

/** A workbook within every limit of the guard whose one sheet takes far more memory than the reader may have. */
function memoryBomb(): Uint8Array {
  const chunk = Array.from({ length: 500 }, (_, at) => (at * 2654435761) % 1_000_003).join(' ')
  const padding = (chunk + 'a'.repeat(60_000)).repeat(2200)
  return rawWorkbookFile({
    sheet: `<sheetData><row><c t="inlineStr"><is><t>\u2019${padding}</t></is></c></row></sheetData>`,
  })
}

describe("reading a partner's file in a process of its own", () => {
  test('gives the same workbook as reading here', async () => {
    const read = await createFileReader().readWorkbook(CSV, 'wards.csv', UNWATCHED)
    expect(read).toEqual(await readSuppliedWorkbook(CSV))
  })

  test('a file that takes too much memory ends its reader, and says what to do', {
    timeout: 60_000,
  }, async () => {
    const reading = createFileReader({ longestReadMs: 50_000 }).readWorkbook(
      memoryBomb(),
      'wards.xlsx',
      UNWATCHED,
    )
    await expect(reading).rejects.toMatchObject({
      kind: 'too-large',
      message: /more memory than a return.*Copy the rows/,
    })
  })

  test('an honest answer is believed', async () => {
    const startReader = answering({ ok: true, workbook: WORKBOOK })
    expect(await createFileReader({ startReader }).readWorkbook(CSV, 'wards.csv', UNWATCHED)).toEqual(
      WORKBOOK,
    )
  })

  test.each([
    ['a plan instead', { ok: true, document: { source: 'word', blocks: [], ignored: [] } }],
    ['more rows than it has starts', withSheet({ rowCount: 3 })],
    ['rows that begin before the one above', withSheet({ rowStarts: Uint32Array.of(0, 5, 4) })],
    ['columns out of order', withSheet({ columns: Uint16Array.of(2, 1, 1, 2) })],
    ['a column beyond the last', withSheet({ columns: Uint16Array.of(1, 9, 1, 2) })],
    ['kinds for fewer cells', withSheet({ kinds: Uint8Array.of(0, 0, 0) })],
    ['a kind that is none', withSheet({ kinds: Uint8Array.of(0, 0, 0, 99) })],
    ['a text that is not there', withSheet({ numbers: Float64Array.of(0, 1, 2, 99) })],
    ['a number that is none', withSheet({ numbers: Float64Array.of(0, 1, 2, Number.NaN) })],
    ['a text longer than a cell', withSheet({ texts: ['a', 'b', 'c', 'x'.repeat(32_768)] })],
    ['more rows than are read', withSheet({ rowCount: 105_001 })],
  ])('answering with %s is not believed', async (_, message) => {
    const startReader = answering(message)
    const reading = createFileReader({ startReader }).readWorkbook(CSV, 'wards.csv', UNWATCHED)
    await expect(reading).rejects.toMatchObject({ kind: 'file-unreadable', message: /makes no spreadsheet/ })
  })
})
