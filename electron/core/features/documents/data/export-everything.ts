import path from 'node:path'
import type { CivilDate } from '../../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../../shared/kit/failure.ts'
import type { Progress } from '../../../../../shared/kit/progress.ts'
import { writeLongWorkbook } from '../../../press/excel/index.ts'
import { type ZipEntry, zipFile } from '../../../press/zip/zip-file.ts'
import type { ReadDb, Store, UnitOfWork } from '../../../store/index.ts'
import { openSealedField } from '../../mediation/index.ts'
import { getEditionContent, listEditions } from '../../plan/index.ts'
import { getPublication, listPublications } from '../board/index.ts'
import { boardPaper } from '../board-paper.ts'
import { areaInUse } from '../chosen-paper.ts'
import { saveFile } from '../export-paper.ts'
import { suggestFileName, suggestReportName } from '../file-name.ts'
import { paperOf } from '../papers.ts'
import type { Printable, PrintedPaper } from '../printing.ts'
import { type DataChoice, dataWorkbook } from './data-workbook.ts'
import { countSealed, getKeptFile, type KeptFile, listKeptFiles } from './kept-files.repository.ts'

export interface EverythingOrder {
  /** Where it goes; a file that is there already is replaced. */
  readonly file: string
  readonly date: CivilDate
  /** Names and contact details, notes and free words of people in mediation are in the file: a choice of its own. */
  readonly withNames: boolean
  readonly progress: Progress
}

/** How much of the time the workbook takes, the rest being papers and files. */
const WORKBOOK = 0.5
/** To be read as they are printed, and to be worked on without this program. */
const PAPERS = [
  ['plan', 'pdf'],
  ['plan', 'docx'],
  ['tables', 'pdf'],
  ['tables', 'docx'],
] as const
const WORKBOOK_NAME = 'Everything in the store.xlsx'

/**
 * Saves everything in the store as one workbook, whole or not at all. It holds true figures and is not encrypted; what
 * names people stays sealed. The activity log has an entry for it.
 *
 * @throws Failure as `exportPaper` does.
 */
export async function exportWorkbook(
  store: Store,
  order: Omit<EverythingOrder, 'withNames'> & { readonly edition: DataChoice['edition'] },
): Promise<string> {
  const { file, date, edition, progress } = order
  await noteExport(store.unitOfWork, false)
  return store.readCopy(async (db) => {
    const area = await areaInUse(db)
    const workbook = await dataWorkbook(db, { edition, area, date, openSealed: null, files: null })
    return saveFile(file, store.folder, writeLongWorkbook(workbook, progress))
  })
}

/**
 * Saves everything as one zip, whole or not at all: the workbook, the plan and the action tables of every edition as PDF
 * and Word, the reports that were issued, and the files that are kept, under names that say nothing. The same store and day give the
 * same bytes.
 *
 * @throws Failure as `exportPaper` does.
 */
export async function exportEverything(
  store: Store,
  order: EverythingOrder,
  print: (printable: Printable) => Promise<PrintedPaper>,
): Promise<string> {
  await noteExport(store.unitOfWork, order.withNames)
  return store.readCopy((db) =>
    saveFile(order.file, store.folder, zipFile(entriesOf(db, store.unitOfWork, order, print), order.date)),
  )
}

/** Written down before anything leaves the store, as every look at names is. */
async function noteExport(work: UnitOfWork, withNames: boolean): Promise<void> {
  if (!withNames) {
    await work.look({ name: 'documents.exportEverything' }, () => Promise.resolve())
    return
  }
  await work.look({ name: 'documents.exportNames' }, countSealed, (counts) => ({ ...counts }))
}

async function* entriesOf(
  db: ReadDb,
  { sealer }: UnitOfWork,
  { date, withNames, progress }: EverythingOrder,
  print: (printable: Printable) => Promise<PrintedPaper>,
): AsyncGenerator<ZipEntry> {
  const kept = await listKeptFiles(db)
  const files = new Map(kept.map((each, at) => [each.id, placeOf(each, at, withNames)]))
  const workbook = await dataWorkbook(db, {
    edition: null,
    area: await areaInUse(db),
    date,
    openSealed: withNames ? (kind, id, sealed) => openSealedField(sealer, kind, id, sealed) : null,
    files,
  })
  const half: Progress = {
    signal: progress.signal,
    report: (activity, fraction) => progress.report(activity, fraction === null ? null : fraction * WORKBOOK),
  }
  yield { name: WORKBOOK_NAME, content: writeLongWorkbook(workbook, half) }
  const taken = new Set<string>()
  for await (const { name, printable } of papersOf(db, date)) {
    refuseCancelled(progress)
    progress.report(`Printing "${name}"`, WORKBOOK)
    yield { name: `Papers/${unlike(name, taken)}`, content: (await print(printable)).bytes }
  }
  for (const [at, each] of kept.entries()) {
    refuseCancelled(progress)
    progress.report('Adding the files that were brought in', WORKBOOK + (1 - WORKBOOK) * (at / kept.length))
    if (isLeftOut(each, withNames)) continue
    yield { name: files.get(each.id) ?? '', content: await getKeptFile(db, each.id) }
  }
}

/** The plan and the tables of every edition, and every report that was issued. */
async function* papersOf(
  db: ReadDb,
  date: CivilDate,
): AsyncGenerator<{ readonly name: string; readonly printable: Printable }> {
  const editions = await listEditions(db)
  for (const { edition } of editions) {
    const content = await getEditionContent(db, edition.id)
    for (const [what, format] of PAPERS) {
      const printable = paperOf(content, { what, format }, date)
      yield { name: suggestFileName(content, what, format), printable }
    }
  }
  for (const planId of new Set(editions.map(({ plan }) => plan.id))) {
    for (const { id, number } of (await listPublications(db, planId)).toReversed()) {
      const { report, mark } = await getPublication(db, id)
      const name = suggestReportName(report.area, `board report ${number} as issued`, report.asAt, 'pdf')
      yield { name, printable: boardPaper(report, mark, 'pdf') }
    }
  }
}

/** The name, or one like "Plan (2).pdf" where another paper has it: two plans may be of one area and year. */
function unlike(name: string, taken: Set<string>): string {
  const { name: stem, ext } = path.parse(name)
  let [free, count] = [name, 1]
  while (taken.has(free.toLowerCase())) {
    count += 1
    free = `${stem} (${count})${ext}`
  }
  taken.add(free.toLowerCase())
  return free
}

/** The name of a kept file beside the workbook, which says nothing of whom it is about. */
function placeOf(file: KeptFile, at: number, withNames: boolean): string {
  if (isLeftOut(file, withNames))
    return 'In the store: it holds what people answered, and goes out only with names.'
  const [extension = ''] = /\.[a-z0-9]{1,5}$/.exec(file.suppliedAs.toLowerCase()) ?? []
  return `Files/${String(at + 1).padStart(4, '0')}${extension}`
}

function isLeftOut({ isOfPeople }: KeptFile, withNames: boolean): boolean {
  return isOfPeople && !withNames
}

function refuseCancelled({ signal }: Progress): void {
  if (signal.aborted) throw new Failure('cancelled', 'Cancelled. Nothing was saved.')
}
