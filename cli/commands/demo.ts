import { existsSync } from 'node:fs'
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import {
  boardPaper,
  exportPaper,
  exportWorkbook,
  gatherBoardReport,
  mediationPages,
  mediationPaper,
  type PaperFormat,
  type Printable,
  PrintShop,
  paperOf,
  suggestBoardName,
  suggestFileName,
  suggestReportName,
  surveyPages,
  surveyPaper,
} from '../../electron/core/features/documents/index.ts'
import { importPlan } from '../../electron/core/features/imports/index.ts'
import { getEditionContent } from '../../electron/core/features/plan/index.ts'
import { createStore, type Store } from '../../electron/core/store/index.ts'
import type { EditionContent, EditionId } from '../../shared/domain/plan/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { civilDate } from '../../shared/kit/civil-date.ts'
import { Failure } from '../../shared/kit/failure.ts'
import { answer, type Command } from '../command.ts'
import { understandFile } from '../plan-file.ts'
import { RESOURCES } from '../resources.ts'
import { SAMPLE_FRONT_SHEET } from '../sample/sample-front-sheet.ts'
import { writeSampleMediation } from '../sample/sample-mediation.ts'
import { writeSampleReturns } from '../sample/write-returns.ts'
import { SAMPLE_AS_AT, writeSampleEvidence } from '../sample/write-sample.ts'
import { writeSampleSurveys } from '../sample/write-surveys.ts'
import type { Terminal } from '../terminal.ts'
import { VERSION } from '../version.ts'

const SAMPLE = path.join(RESOURCES, 'sample/delivery-plan-2020-23.docx')
const MARKER = 'EXAMPLE.txt'
/** The example holds made-up content only, so its passphrase need not be a secret. */
const EXAMPLE_PASSPHRASE = 'an example store for everyone'
/** The example's papers carry the first day of its edition, so that they are the same each time. */
const EXAMPLE_DATE = defined(civilDate(2020, 4, 1), 'the date of the example')
const PAPERS = [
  { what: 'plan', format: 'pdf' },
  { what: 'plan', format: 'docx' },
  { what: 'tables', format: 'pdf' },
  { what: 'tables', format: 'xlsx' },
] as const

/** An encrypted store with the example plan, and every document, in one folder. */
export const demo: Command = {
  usage: {
    name: 'demo',
    words: [],
    options: { out: { value: 'DIR', isRequired: true, help: 'the folder to write to' } },
  },
  async run(call, terminal) {
    const folder = path.resolve(call.required('out'))
    await prepare(folder)
    const { store, recoveryKey } = await createStore(path.join(folder, 'store'), {
      passphrase: EXAMPLE_PASSPHRASE,
      appVersion: VERSION,
    })
    const shop = new PrintShop(path.join(RESOURCES, 'fonts'))
    const write: WritePaper = async (name, printable) => {
      await exportPaper({
        printable,
        file: path.join(folder, name),
        storeFolder: path.join(folder, 'store'),
        print: (paper) => shop.print(paper, terminal.progress),
        progress: terminal.progress,
      })
      return name
    }
    try {
      await writeFile(path.join(folder, MARKER), markerText(recoveryKey))
      const content = await bringIn(store, terminal)
      const files = [
        'store',
        await copySample(folder),
        ...(await writePapers(content, write)),
        ...(await writeBoardReports(store, content, write)),
        ...(await writeSurveyResults(store, content, write)),
        ...(await writeMediationPaper(store, content, write)),
        await writeEverything(folder, store, terminal),
        await writeBackup(folder, store, terminal),
        MARKER,
      ]
      answer(terminal, { folder, files }, [`Written to ${folder}:`, ...files.map((file) => `  ${file}`)])
    } finally {
      await shop.close()
      await store.close()
    }
  },
}

/** Writes a paper under a name, which it answers. */
type WritePaper = (name: string, printable: Printable) => Promise<string>

/** Only what an earlier run made is removed; anything else in the folder stays, and a strange store is refused. */
async function prepare(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const store = path.join(folder, 'store')
  if (!existsSync(store)) return
  if (!existsSync(path.join(folder, MARKER))) {
    throw new Failure(
      'store-exists',
      'The folder holds a store that is not an example. Choose another folder.',
    )
  }
  await rm(store, { recursive: true })
}

async function bringIn(store: Store, terminal: Terminal): Promise<EditionContent> {
  const understood = await understandFile(SAMPLE, terminal.progress, true)
  const { editionId } = await importPlan(store.unitOfWork, understood)
  await writeSampleEvidence(store.unitOfWork, await contentOf(store, editionId))
  await writeSampleReturns(store, terminal.progress)
  await writeSampleSurveys(store.unitOfWork, await contentOf(store, editionId))
  await writeSampleMediation(store.unitOfWork)
  return contentOf(store, editionId)
}

function contentOf(store: Store, editionId: EditionId): Promise<EditionContent> {
  return store.unitOfWork.read((db) => getEditionContent(db, editionId))
}

async function copySample(folder: string): Promise<string> {
  const name = 'The plan as it came in.docx'
  await copyFile(SAMPLE, path.join(folder, name))
  return name
}

async function writePapers(content: EditionContent, write: WritePaper): Promise<string[]> {
  const names: string[] = []
  for (const paper of PAPERS) {
    const name = suggestFileName(content, paper.what, paper.format)
    names.push(await write(name, paperOf(content, paper, EXAMPLE_DATE)))
  }
  return names
}

async function writeBoardReports(
  store: Store,
  { plan, edition }: EditionContent,
  write: WritePaper,
): Promise<string[]> {
  const asAt = SAMPLE_AS_AT
  const board = {
    editionId: edition.id,
    period: null,
    audience: 'board' as const,
    asAt,
    front: SAMPLE_FRONT_SHEET,
    previous: null,
  }
  const report = await store.unitOfWork.read((db) => gatherBoardReport(db, board))
  return writeEach(write, (format) => ({
    name: suggestBoardName(plan.area, asAt, format),
    printable: boardPaper(report, null, format),
  }))
}

async function writeSurveyResults(
  store: Store,
  { plan }: EditionContent,
  write: WritePaper,
): Promise<string[]> {
  const about = { area: plan.area, asAt: SAMPLE_AS_AT }
  const surveys = await store.unitOfWork.read((db) => surveyPages(db, about.asAt))
  return writeEach(write, (format) => ({
    name: suggestReportName(about.area, 'survey results', about.asAt, format),
    printable: surveyPaper(surveys, about, format),
  }))
}

async function writeMediationPaper(
  store: Store,
  { plan }: EditionContent,
  write: WritePaper,
): Promise<string[]> {
  const about = { area: plan.area, asAt: SAMPLE_AS_AT }
  const page = await store.unitOfWork.read((db) => mediationPages(db, null, about.asAt))
  return writeEach(write, (format) => ({
    name: suggestReportName(about.area, 'mediation', about.asAt, format),
    printable: mediationPaper(page, about, format),
  }))
}

/** Writes one report in each of its formats; answers the names. */
async function writeEach(
  write: WritePaper,
  paperOf: (format: PaperFormat) => { readonly name: string; readonly printable: Printable },
): Promise<string[]> {
  const names: string[] = []
  for (const format of ['pdf', 'docx', 'xlsx'] as const) {
    const { name, printable } = paperOf(format)
    names.push(await write(name, printable))
  }
  return names
}

async function writeEverything(folder: string, store: Store, { progress }: Terminal): Promise<string> {
  const name = 'Everything in the store.xlsx'
  await exportWorkbook(store, { file: path.join(folder, name), date: SAMPLE_AS_AT, edition: null, progress })
  return name
}

async function writeBackup(folder: string, store: Store, terminal: Terminal): Promise<string> {
  const name = 'example.saferplan-backup'
  await store.writeBackup(path.join(folder, name), terminal.progress)
  return name
}

function markerText(recoveryKey: string): string {
  return [
    'This folder was made by "saferplan demo". Everything in it is made up; it is replaced each time.',
    '',
    `Passphrase of the example store: ${EXAMPLE_PASSPHRASE}`,
    `Its recovery key: ${recoveryKey}`,
    '',
  ].join('\n')
}
