// Brings a partner's file into a fresh encrypted store as the core does for the page, and says how long each part took.
// All the while something is read from the store every few milliseconds, as a page does that is clicked on.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { listPlaces } from '../../../electron/core/features/places/index.ts'
import {
  bringInReturn,
  checkReturn,
  chosenTable,
  getReadingContext,
  lookAtWorkbook,
  undoReturn,
} from '../../../electron/core/features/returns/index.ts'
import { createFileReader } from '../../../electron/core/intake/index.ts'
import { withPauses } from '../../../shared/kit/in-steps.ts'
import { type Progress, UNWATCHED } from '../../../shared/kit/progress.ts'
import { newStore } from '../content.ts'

/** Long enough for a reader to have started, as it has while a person chooses a file in a dialog. */
const CHOOSING_MS = 2000
const BETWEEN_READS_MS = 10

/** What this script prints, in milliseconds. */
export interface BroughtInTimes {
  readonly previewCold: number
  readonly previewFew: number
  readonly previewMany: number
  readonly bringIn: number
  readonly longestRead: number
  readonly cancelling: number
  readonly nextCommand: number
  readonly undo: number
}

const [folder, large, small] = process.argv.slice(2)
if (folder === undefined || large === undefined || small === undefined)
  throw new Error('bring-in FOLDER LARGE SMALL')
const store = await newStore(path.join(folder, String(process.pid)))
const work = store.unitOfWork

const previewCold = (await previewed(small)).milliseconds
const previewFew = (await previewed(small, 'waiting')).milliseconds
const reads = readAllTheWhile()
const many = await previewed(large, 'waiting')
const given = { ...many.held, ...chosenTable(many.held), profile: null, checked: many.checked }
const cancelling = await timeOfCancelling()
const bringIn = await timed(() => bringInReturn(work, given))
const longestRead = await reads.end()
const command = { name: 'test.change', label: 'Change' }
const nextCommand = await timed(() => work.write(command, async () => undefined))
const undo = await timed(async () => undoReturn(work, await lastImport()))
await store.close()
const times: BroughtInTimes = {
  previewCold,
  previewFew,
  previewMany: many.milliseconds,
  bringIn,
  longestRead,
  cancelling,
  nextCommand,
  undo,
}
console.log(JSON.stringify(times))

async function previewed(file: string, reader: 'waiting' | 'started now' = 'started now') {
  const files = createFileReader()
  if (reader === 'waiting') {
    files.prepare()
    await setTimeout(CHOOSING_MS)
  }
  const start = performance.now()
  const bytes = readFileSync(file)
  const workbook = await files.readWorkbook(bytes, 'return.xlsx', UNWATCHED)
  const context = await work.read(getReadingContext)
  const look = lookAtWorkbook({ fileName: 'return.xlsx', bytes, workbook }, { context, profiles: [] })
  const held = await withPauses(look, setImmediate)
  const checked = await checkReturn(work, held)
  return { held, checked, milliseconds: performance.now() - start }
}

/** From when a person cancels, in the middle of writing, until nothing of the file is left. */
async function timeOfCancelling(): Promise<number> {
  const signal = { aborted: false }
  let cancelledAt = 0
  const progress: Progress = {
    signal,
    report(step) {
      if (!step.startsWith('Writing') || cancelledAt > 0) return
      cancelledAt = performance.now()
      signal.aborted = true
    },
  }
  await bringInReturn(work, given, progress).then(
    () => Promise.reject(new Error('the import was not cancelled')),
    () => undefined,
  )
  return performance.now() - cancelledAt
}

function readAllTheWhile(): { end(): Promise<number> } {
  let isOver = false
  let longest = 0
  const reading = (async () => {
    while (!isOver) {
      const due = performance.now() + BETWEEN_READS_MS
      await setTimeout(BETWEEN_READS_MS)
      await work.read(listPlaces)
      longest = Math.max(longest, performance.now() - due)
    }
  })()
  return {
    async end() {
      isOver = true
      await reading
      return longest
    },
  }
}

async function lastImport(): Promise<number> {
  const { last } = await work.read((db) =>
    db
      .selectFrom('import')
      .select((eb) => eb.fn.max('id').as('last'))
      .executeTakeFirstOrThrow(),
  )
  return last
}

async function timed(what: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await what()
  return performance.now() - start
}
