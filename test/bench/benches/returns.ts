import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { streamXlsxRows, write } from 'hucre'
import {
  bringInReturn,
  checkReturn,
  chosenTable,
  getReadingContext,
  lookAtWorkbook,
  undoReturn,
} from '../../../electron/core/features/returns/index.ts'
import { createFileReader } from '../../../electron/core/intake/index.ts'
import type { Store } from '../../../electron/core/store/index.ts'
import { UNWATCHED } from '../../../shared/kit/progress.ts'
import { inFolder, newStore } from '../content.ts'
import { type Finding, milliseconds } from '../report.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const HEADINGS = ['Ward', 'Offence', 'Month', 'Count', 'Outcome', 'Beat', 'Source', 'Area', 'Remark', 'Ref']
const WARDS = 40
const OFFENCES = 60

/**
 * A partner's file of 100,000 rows and ten columns, from its bytes to the preview of its rows and to rows in the
 * encrypted store, against a library's streaming reader that merely walks through the same file.
 */
export async function partnersReturns(): Promise<Finding[]> {
  const findings: Finding[] = []
  await inFolder(async (folder) => {
    const store = await newStore(path.join(folder, 'store'))
    const large = await writeReturn(path.join(folder, 'large.xlsx'), 100_000)
    const small = await writeReturn(path.join(folder, 'small.xlsx'), 1000)
    const peer = await timed(() => walk(large))
    const cold = await previewed(store, small)
    const few = await previewed(store, small, 'waiting')
    const many = await previewed(store, large, 'waiting')
    const { bringIn, undo } = await broughtIn(store, many)
    const whole = many.milliseconds + bringIn
    await store.close()
    const mib = Math.round(process.resourceUsage().maxRSS / 1024)
    const finding = (what: string, figure: string, aim = '', isMet: boolean | null = null): Finding => ({
      bench: 'returns',
      what,
      figure,
      aim,
      isMet,
    })
    findings.push(
      finding('100,000 x 10 .xlsx, merely read by hucre stream', milliseconds(peer)),
      finding('the same, to the preview of its rows', milliseconds(many.milliseconds)),
      finding(
        'the same, from file to committed encrypted rows',
        `${milliseconds(whole)}, ${(whole / peer).toFixed(1)} x`,
        'at most 2 x the reader',
        whole <= 2 * peer,
      ),
      finding('taken back', milliseconds(undo)),
      finding('memory of the process', `${mib} MiB`, 'under 600', mib < 600),
      finding(
        '1,000 rows to their preview, with a reader that waits as on the page',
        milliseconds(few.milliseconds),
        'under 500 ms',
        few.milliseconds < 500,
      ),
      finding('the same, with its reader to be started first', milliseconds(cold.milliseconds)),
    )
  })
  return findings
}

async function writeReturn(file: string, rows: number): Promise<string> {
  const body = Array.from({ length: rows }, (_, at) => {
    const month = Math.floor(at / (WARDS * OFFENCES))
    return [
      `Ward ${at % WARDS}`,
      `Offence ${Math.floor(at / WARDS) % OFFENCES}`,
      `${MONTHS[month % 12]} ${2015 + Math.floor(month / 12)}`,
      at % 97,
      'Open',
      `B${at % 300}`,
      'Police',
      'North',
      'none',
      at,
    ]
  })
  writeFileSync(file, await write({ sheets: [{ name: 'Data', rows: [HEADINGS, ...body] }] }))
  return file
}

async function walk(file: string): Promise<void> {
  let rows = 0
  for await (const _row of streamXlsxRows(readFileSync(file))) rows += 1
  if (rows === 0) throw new Error('the peer read nothing')
}

/** Long enough for a reader to have started, as it has while a person chooses a file in a dialog. */
const CHOOSING_MS = 2000

async function previewed(store: Store, file: string, reader: 'waiting' | 'started now' = 'started now') {
  const files = createFileReader()
  if (reader === 'waiting') {
    files.prepare()
    await setTimeout(CHOOSING_MS)
  }
  const start = performance.now()
  const bytes = readFileSync(file)
  const workbook = await files.readWorkbook(bytes, 'return.xlsx', UNWATCHED)
  const context = await store.unitOfWork.read(getReadingContext)
  const held = lookAtWorkbook({ fileName: 'return.xlsx', bytes, workbook }, { context, profiles: [] })
  const checked = await store.unitOfWork.read((db) => checkReturn(db, held, store.unitOfWork.sealer))
  return { held, checked, milliseconds: performance.now() - start }
}

async function broughtIn(store: Store, { held, checked }: Awaited<ReturnType<typeof previewed>>) {
  const given = { ...held, ...chosenTable(held), profile: null, checked }
  const start = performance.now()
  const { importId } = await bringInReturn(store.unitOfWork, given)
  const bringIn = performance.now() - start
  return { bringIn, undo: await timed(() => undoReturn(store.unitOfWork, importId)) }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
