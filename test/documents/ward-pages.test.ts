import { beforeEach, describe, expect, test } from 'vitest'
import {
  boardPaper,
  buildBoardWorkbook,
  paperOf,
  planWardPages,
} from '../../electron/core/features/documents/index.ts'
import { renderPdf } from '../../electron/core/press/pdf/index.ts'
import type { BoardReport } from '../../shared/domain/documents/board/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { civilDate } from '../../shared/kit/civil-date.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { contentOf } from '../builders/plan-store.ts'
import { readWithHucre, written } from '../builders/read-workbook.ts'
import { sampleReport, sampleStore } from '../builders/sample-board.ts'
import { writeWards } from '../builders/ward-store.ts'
import { inspectPdf } from './pdf-checker/index.ts'
import { comparable } from './pdf-expectation.ts'

const DETAILS = {
  date: defined(civilDate(2021, 2, 16), 'the day of the paper'),
  publisher: 'Northmere Partnership',
}

async function reportOf(counts: 'events' | 'people'): Promise<BoardReport> {
  const sample = await sampleStore()
  const { period } = await sampleReport(sample)
  const year = Number(period.from.slice(0, 4))
  const before = (day: string): string => day.replace(String(year), String(year - 1))
  await writeWards(sample.store.unitOfWork, {
    indicator: 'Victims of burglary',
    counts,
    periods: [`${period.from} ${period.to}`, `${before(period.from)} ${before(period.to)}`],
    wards: { Harbour: [961, 733], Priory: [3, 641], Quarry: [297, 517], Meadows: [511, 523] },
  })
  return sampleReport(sample)
}

let made: Promise<readonly [BoardReport, BoardReport]> | undefined
let events: BoardReport
let people: BoardReport

// Made once: they are plain data, and nothing here changes them.
beforeEach(async () => {
  made ??= Promise.all([reportOf('events'), reportOf('people')])
  ;[events, people] = await made
})

async function wordsOf(report: BoardReport): Promise<string> {
  const printable = boardPaper(report, null, 'pdf')
  if (printable.kind !== 'pdf') throw new Error('a board report as PDF')
  const bytes = await renderPdf(printable.document, { fontsFolder: 'resources/fonts', progress: UNWATCHED })
  const { texts, breaches } = await inspectPdf(bytes)
  expect(breaches).toEqual([])
  return comparable(texts.map(({ words }) => words).join(' '))
}

describe('the appendix of a board report with the picture by ward', () => {
  test('has each ward with its count, rate, limits and change, and the hotspot with its rule', async () => {
    const words = await wordsOf(events)
    for (const part of [
      'The picture by ward',
      'Harbour and Meadows are hotspots.',
      'Wards together',
      '1,772',
      '192.2 (180.2 to 204.7)',
      'Rose from 733 to 961 (31%); more than chance would explain.',
    ]) {
      expect(words, part).toContain(comparable(part))
    }
  })

  test('says once for all pages how it is worked out, and leaves out last year where nothing was counted', async () => {
    const [page] = defined(events.wardPages, 'the pages of wards')
    const first = defined(page, 'a page')
    const alone = { ...first, areas: first.areas.map((area) => ({ ...area, lastYear: null, change: '' })) }
    const words = await wordsOf({ ...events, wardPages: [alone, { ...alone, indicator: 'Robbery' }] })
    expect(words).toContain(comparable('Robbery by ward'))
    expect(words.split(comparable('with 95% limits (Byar)'))).toHaveLength(2)
    expect(words).not.toContain(comparable('Against last year'))
    expect(await wordsOf(events)).toContain(comparable('Against last year'))
  })

  test('has the same numbers in the workbook, as numbers', async () => {
    const sheets = await readWithHucre(await written(buildBoardWorkbook(events, null, DETAILS)))
    const rows = defined(sheets.get('By ward'), 'the sheet of wards')
    const harbour = defined(
      rows.find((row) => row.includes('Harbour')),
      'the row of a ward',
    )
    expect(harbour).toEqual(expect.arrayContaining([961, 192.2, 5000, 733]))
    const chart = defined(sheets.get('Chart of wards 1'), 'the sheet of the chart').flat()
    const figures = chart.filter((cell) => typeof cell === 'number')
    expect(figures).toContain(192.2)
    // A rate that is worked out, and its limits, have no end of decimals.
    for (const figure of figures) expect(figure).toBe(Number(figure.toFixed(1)))
  })

  test('keeps small counts of people back, on paper and in every sheet, with what would give them away', async () => {
    const [page] = defined(people.wardPages, 'the pages of wards')
    const kept = page?.areas.filter(({ isKeptBack }) => isKeptBack) ?? []
    expect(kept.map(({ name }) => name)).toEqual(['Priory', 'Quarry'])
    const words = await wordsOf(people)
    expect(words).toContain(comparable('* is a count that is kept back'))
    const sheets = await readWithHucre(await written(buildBoardWorkbook(people, null, DETAILS)))
    const ofWards = [...sheets].filter(([name]) => /wards?\b/.test(name)).map(([, rows]) => rows)
    expect(ofWards).toHaveLength(2)
    const cells = ofWards.flat(2).join(' | ')
    // 59.4 and 0.6 are the rates of what is kept back.
    for (const secret of ['297', '59.4', '641']) {
      expect(words.includes(secret), secret).toBe(false)
      expect(JSON.stringify(people.wardPages).includes(secret), secret).toBe(false)
      expect(cells.includes(secret), secret).toBe(false)
    }
  })

  test('is absent, in the report that is kept too, where no ward has figures', async () => {
    const report = await sampleReport(await sampleStore())
    expect('wardPages' in report).toBe(false)
  })
})

describe('a paper of the plan', () => {
  test('has the picture by ward as its last part when it is wanted, and in its workbook', async () => {
    const { store, editionId } = await sampleStore()
    await writeWards(store.unitOfWork, {
      indicator: 'Burglary',
      counts: 'events',
      periods: ['2019-04-01 2020-03-31', '2018-04-01 2019-03-31'],
      wards: { Harbour: [961, 733], Priory: [311, 641] },
    })
    const content = await contentOf(store, editionId)
    const pages = await store.unitOfWork.read((db) => planWardPages(db, content, DETAILS.date))
    expect(pages.map(({ period }) => period)).toEqual([{ from: '2019-04-01', to: '2020-03-31' }])
    const choice = { what: 'plan', format: 'pdf' } as const
    const plain = paperOf(content, choice, DETAILS.date)
    const wards = paperOf(content, choice, DETAILS.date, { wards: pages, surveys: [] })
    if (plain.kind !== 'pdf' || wards.kind !== 'pdf') throw new Error('a plan as PDF')
    expect(wards.document.parts.slice(0, -1)).toEqual(plain.document.parts)
    expect(JSON.stringify(wards.document.parts.at(-1))).toContain('Harbour is a hotspot.')
    const book = paperOf(content, { what: 'tables', format: 'xlsx' }, DETAILS.date, {
      wards: pages,
      surveys: [],
    })
    if (book.kind !== 'xlsx') throw new Error('a workbook')
    expect(book.workbook.sheets.map(({ name }) => name).slice(-2)).toEqual(['By ward', 'Chart of wards 1'])
  })
})
