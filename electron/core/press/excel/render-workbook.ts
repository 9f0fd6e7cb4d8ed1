import { setImmediate as giveWay } from 'node:timers/promises'
import ExcelJS from 'exceljs/lib/exceljs.bare.js'
import { type CivilDate, dateParts } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { Progress } from '../../../../shared/kit/progress.ts'
import { footerOf, type PressSheet, type PressWorkbook } from '../workbook-model.ts'
import { lineText } from './cell-text.ts'
import type { PlacedChart } from './chart-placing.ts'
import { validHeadings } from './column-headings.ts'
import { addContentsSheet } from './contents-sheet.ts'
import { finishPackage } from './package-parts.ts'
import { validSheetNames } from './sheet-names.ts'
import { type AddedSheet, addTableSheet, type SheetPlan } from './table-sheet.ts'

/** exceljs takes much longer over writing the file than over filling it. */
const FILLING = 0.4

/**
 * A workbook model as the bytes of an .xlsx file by the accessible-spreadsheet rules: a contents sheet first, one table
 * a sheet with its title in A1, nothing merged, no row empty, the header row marked, frozen and printed on each page.
 *
 * Text stays text, whatever it begins with. The same model gives the same bytes on every machine and in every zone.
 *
 * @throws Failure `cancelled` when the person stops it.
 */
export async function renderWorkbook(model: PressWorkbook, progress: Progress): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  describe(workbook, model)
  const names = validSheetNames(model.sheets.map((sheet) => sheet.name))
  addContentsSheet(workbook, model, names)
  const charts: PlacedChart[] = []
  for (const [at, sheet] of model.sheets.entries()) {
    await step(progress, `Filling sheet "${names[at] ?? ''}"`, (at / model.sheets.length) * FILLING)
    const name = names[at] ?? ''
    const notes = model.marking === undefined ? sheet.notes : [model.marking, ...sheet.notes]
    const plan = { ...sheet, notes, name, tableName: `Table_${at + 1}`, footer: footerOf(model) }
    const added = addTableSheet(workbook, plan)
    const chart = placedChart(plan, added)
    if (chart !== null) charts.push(chart)
  }
  await step(progress, 'Writing the workbook', FILLING)
  const written = await workbook.xlsx.writeBuffer()
  await step(progress, 'Writing the workbook', 0.9)
  const bytes = await finishPackage(written, model.date, charts)
  progress.report('The workbook is written', 1)
  return bytes
}

/** The chart of a sheet with all that it refers to; null where the sheet has none, or nothing to show. */
function placedChart(plan: SheetPlan & PressSheet, { sheet, rowNumbers }: AddedSheet): PlacedChart | null {
  const [first] = rowNumbers
  if (plan.chart === undefined || first === undefined) return null
  const { name, columns, rows } = plan
  const headings = validHeadings(columns)
  return {
    chart: plan.chart,
    sheetNumber: sheet.id,
    sheet: { name, headings, headerRow: first - 1, rows, rowNumbers },
  }
}

/** Title, publisher and date of the model; nothing of the person or the machine. */
function describe(workbook: InstanceType<typeof ExcelJS.Workbook>, model: PressWorkbook): void {
  const day = startOfDay(model.date)
  workbook.title = lineText(model.title)
  workbook.creator = lineText(model.publisher)
  workbook.lastModifiedBy = lineText(model.publisher)
  workbook.company = lineText(model.publisher)
  workbook.created = day
  workbook.modified = day
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ]
  // Its types do not know of the language, its writer does.
  Object.assign(workbook, { language: 'en-GB' })
}

function startOfDay(date: CivilDate): Date {
  const { year, month, day } = dateParts(date)
  return new Date(Date.UTC(year, month - 1, day))
}

async function step(progress: Progress, activity: string, fraction: number): Promise<void> {
  progress.report(activity, fraction)
  await giveWay()
  if (progress.signal.aborted) throw new Failure('cancelled', 'Cancelled. No workbook was written.')
}
