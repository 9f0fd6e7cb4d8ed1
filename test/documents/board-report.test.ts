import { beforeEach, describe, expect, test } from 'vitest'
import { boardPaper, buildBoardWorkbook } from '../../electron/core/features/documents/index.ts'
import { renderPdf } from '../../electron/core/press/pdf/index.ts'
import {
  type BoardMeasure,
  type BoardReport,
  exceptionsOf,
  measuresOf,
} from '../../shared/domain/documents/board/index.ts'
import { MEASURE_STATUSES } from '../../shared/domain/measures/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { civilDate } from '../../shared/kit/civil-date.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { readWithHucre, written } from '../builders/read-workbook.ts'
import { sampleReport, sampleStore } from '../builders/sample-board.ts'
import { inspectPdf } from './pdf-checker/index.ts'
import { comparable } from './pdf-expectation.ts'

const MARK = {
  number: 3,
  issuedOn: defined(civilDate(2021, 2, 16), 'the day of issue'),
  auditHead: '1a2b 3c4d',
}
const DETAILS = { date: MARK.issuedOn, publisher: 'Northmere Partnership' }

let made: Promise<BoardReport> | undefined
let report: BoardReport

// Made once: it is plain data, and nothing here changes it.
beforeEach(async () => {
  made ??= sampleStore().then(sampleReport)
  report = await made
})

async function pdfOf(mark: typeof MARK | null): Promise<Uint8Array> {
  const printable = boardPaper(report, mark, 'pdf')
  if (printable.kind !== 'pdf') throw new Error('a board report as PDF')
  return renderPdf(printable.document, { fontsFolder: 'resources/fonts', progress: UNWATCHED })
}

describe('the board report of the example', () => {
  test('shows every status that a measure can have before small numbers are kept back', () => {
    const shown = new Set(measuresOf(report).map(({ status }) => status))
    expect(MEASURE_STATUSES.filter((status) => !shown.has(status))).toEqual(['suppressed'])
  })

  test('is a tagged PDF with every measure and every action, and each exception with what is done about it', async () => {
    const { texts, breaches } = await inspectPdf(await pdfOf(null))
    expect(breaches).toEqual([])
    const read = texts.map(({ words }) => comparable(words))
    const timesOf = (text: string): number => read.filter((words) => words === comparable(text)).length
    for (const { text } of report.priorities.flatMap(({ actions }) => actions)) {
      expect(timesOf(text), text).toBeGreaterThan(0)
    }
    const exceptions = new Map(exceptionsOf(report).map(({ measure }) => [measure.identity, measure]))
    for (const measure of measuresOf(report)) {
      const others = measuresOf(report).filter(({ text }) => text === measure.text).length
      expect(timesOf(measure.text), measure.text).toBeGreaterThanOrEqual(
        others + (exceptions.has(measure.identity) ? 1 : 0),
      )
    }
    const missing = [...exceptions.values()].filter(lacksCorrectiveAction).length
    expect(missing).toBeGreaterThan(0)
    expect(timesOf('No corrective action has been given.')).toBe(missing)
  })

  test('says on every page whether it was issued, and gives the same bytes each time', async () => {
    const [draft, issued] = [await pdfOf(null), await pdfOf(MARK)]
    expect(Buffer.from(await pdfOf(MARK)).equals(Buffer.from(issued))).toBe(true)
    const words = async (bytes: Uint8Array): Promise<string> =>
      (await inspectPdf(bytes)).texts.map((text) => text.words).join(' ')
    expect(comparable(await words(draft))).toContain(comparable('Draft, not issued'))
    expect(comparable(await words(issued))).toContain(
      comparable('Report 3, issued on 16 February 2021, mark 1a2b 3c4d'),
    )
  })

  test('has the same numbers in its workbook, as numbers', async () => {
    const sheets = await readWithHucre(await written(buildBoardWorkbook(report, MARK, DETAILS)))
    const rows = defined(sheets.get('Measures'), 'the sheet of measures')
    const heads = defined(
      rows.find((row) => row.includes('Actual')),
      'the headings',
    )
    const body = rows.slice(rows.indexOf(heads) + 1).filter((row) => /^\d+$/.test(String(row[0])))
    const column = (heading: string) => body.map((row) => row[heads.indexOf(heading)] ?? null)
    const all = measuresOf(report)
    const printed = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)
    expect(column('Actual')).toEqual(all.map(({ actual }) => printed(actual)))
    expect(column('Baseline')).toEqual(all.map(({ baseline }) => printed(baseline)))
    expect(column('Same period last year')).toEqual(all.map((measure) => printed(measure.samePeriodLastYear)))
    expect(column('Target')).toEqual(all.map(({ target }) => printed(target)))
  })

  test('sets beside a figure only the same days of the year before', () => {
    const partly = measuresOf(report).filter(({ actualPeriod }) => actualPeriod?.to === report.asAt)
    expect(partly.length).toBeGreaterThan(0)
    expect(partly.map(({ samePeriodLastYear }) => samePeriodLastYear)).toEqual(partly.map(() => null))
  })
})

function lacksCorrectiveAction({ status, correctiveAction }: BoardMeasure): boolean {
  return (status === 'off-track' || status === 'missed') && correctiveAction === null
}
