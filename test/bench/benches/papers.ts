import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildPlanDocument, buildTablesWorkbook } from '../../../electron/core/features/documents/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { civilDate } from '../../../shared/kit/civil-date.ts'
import { inFolder, scaledContent } from '../content.ts'
import { median, type Run, runCommand } from '../measure.ts'
import { documentHtml, workbookHtml } from '../peers/html.ts'
import { chromiumPdf, libreOffice } from '../peers/programs.ts'
import { type Finding, milliseconds, times } from '../report.ts'

const ROUNDS = 3
const SIZES = [1, 10, 50]
const PRINT = path.resolve(import.meta.dirname, '../children/print.ts')
const DETAILS = { date: defined(civilDate(2020, 4, 1), 'a date'), publisher: 'Northmere Partnership' }

interface Job {
  readonly bench: string
  readonly kind: 'pdf' | 'xlsx'
  /** Writes the model and the peers' HTML into the folder. */
  prepare(folder: string, factor: number): Promise<void>
  readonly peers: Readonly<Record<string, (folder: string) => Promise<Run | undefined>>>
}

const PLAN_PDF: Job = {
  bench: 'plan PDF',
  kind: 'pdf',
  async prepare(folder, factor) {
    const model = buildPlanDocument(await scaledContent(factor), DETAILS)
    writeFileSync(path.join(folder, 'model.json'), JSON.stringify(model))
    writeFileSync(path.join(folder, 'model.html'), documentHtml(model))
  },
  peers: {
    LibreOffice: (folder) => libreOffice(folder, 'pdf', path.join(folder, 'model.html')),
    Chromium: (folder) => chromiumPdf(folder, path.join(folder, 'model.html')),
  },
}

const TABLES_EXCEL: Job = {
  bench: 'tables Excel',
  kind: 'xlsx',
  async prepare(folder, factor) {
    const model = buildTablesWorkbook(await scaledContent(factor), DETAILS)
    writeFileSync(path.join(folder, 'model.json'), JSON.stringify(model))
    writeFileSync(path.join(folder, 'model.html'), workbookHtml(model))
  },
  peers: {
    LibreOffice: (folder) =>
      libreOffice(folder, 'xlsx:Calc MS Excel 2007 XML', path.join(folder, 'model.html'), 'HTML (StarCalc)'),
  },
}

/** The median of a few runs; undefined where the program is not here. */
export async function best(work: () => Promise<Run | undefined>): Promise<Run | undefined> {
  const runs: Run[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const run = await work()
    if (run === undefined) return undefined
    runs.push(run)
  }
  return {
    milliseconds: median(runs.map((run) => run.milliseconds)),
    peakMib: median(runs.map((run) => run.peakMib)),
  }
}

async function paper(job: Job): Promise<Finding[]> {
  const findings: Finding[] = []
  const ours: number[] = []
  for (const factor of SIZES) {
    await inFolder(async (folder) => {
      await job.prepare(folder, factor)
      const own = defined(await best(() => printed(job.kind, folder)), 'our own run')
      ours.push(own.milliseconds)
      const what = `${factor} times the rows`
      const figure = `${milliseconds(own.milliseconds)}, ${Math.round(own.peakMib)} MiB`
      findings.push({ bench: job.bench, what, figure, aim: '', isMet: null })
      for (const [name, run] of Object.entries(job.peers)) {
        findings.push(...compare(job.bench, what, name, own, await best(() => run(folder))))
      }
    })
  }
  findings.push(linearity(job.bench, ours))
  return findings
}

/** Prints the model in a folder in a process of its own, with the same small nursery as the app's printing thread. */
export function printed(kind: Job['kind'], folder: string): Promise<Run> {
  const [model, file] = [path.join(folder, 'model.json'), path.join(folder, `ours.${kind}`)]
  return runCommand(process.execPath, ['--max-semi-space-size=8', PRINT, kind, model, file], folder)
}

/** How many times faster and leaner we are than another program. */
export function compare(
  bench: string,
  what: string,
  name: string,
  own: Run,
  peer: Run | undefined,
): Finding[] {
  if (peer === undefined) return [{ bench, what, figure: `${name} is not installed`, aim: '', isMet: null }]
  const faster = peer.milliseconds / own.milliseconds
  const leaner = peer.peakMib / own.peakMib
  return [
    {
      bench,
      what: `${what}: faster than ${name}`,
      figure: times(faster),
      aim: '>= 2 times',
      isMet: faster >= 2,
    },
    {
      bench,
      what: `${what}: less memory than ${name}`,
      figure: times(leaner),
      aim: '> 1 times',
      isMet: leaner > 1,
    },
  ]
}

/** The cost of one more row between the larger sizes, against that between the smaller ones. */
function linearity(bench: string, [one = 0, ten = 0, fifty = 0]: readonly number[]): Finding {
  const ratio = (fifty - ten) / 40 / ((ten - one) / 9)
  return {
    bench,
    what: 'cost of a row, 10 to 50 against 1 to 10',
    figure: times(ratio),
    aim: '<= 1.2 times',
    isMet: ratio <= 1.2,
  }
}

export const planPdf = (): Promise<Finding[]> => paper(PLAN_PDF)
export const tablesExcel = (): Promise<Finding[]> => paper(TABLES_EXCEL)
