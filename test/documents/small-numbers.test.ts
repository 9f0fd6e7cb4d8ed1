import JSZip from 'jszip'
import { beforeEach, describe, expect, test } from 'vitest'
import { SAMPLE_AS_AT } from '../../cli/sample/write-sample.ts'
import {
  boardPaper,
  draftReport,
  issueReport,
  setFrontSheet,
} from '../../electron/core/features/documents/index.ts'
import { setReading, setScoring } from '../../electron/core/features/measures/index.ts'
import { renderPdf } from '../../electron/core/press/pdf/index.ts'
import { renderWord } from '../../electron/core/press/word/index.ts'
import {
  type Audience,
  type BoardMeasure,
  type BoardReport,
  measuresOf,
} from '../../shared/domain/documents/board/index.ts'
import type { Identity } from '../../shared/domain/plan/index.ts'
import { planLines } from '../../shared/domain/views/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { contentOf } from '../builders/plan-store.ts'
import { readWithHucre, written } from '../builders/read-workbook.ts'
import { sampleStore } from '../builders/sample-board.ts'
import { day } from '../builders/series.ts'
import { inspectPdf } from './pdf-checker/index.ts'
import { comparable } from './pdf-expectation.ts'

/** What is known of one measure by quarter of the plan year, and of the same quarters a year before. */
interface World {
  readonly quarters: readonly number[]
  readonly yearBefore: readonly number[]
  readonly comment: string
}

// Two worlds that differ in nothing but what is kept back: 3 of few people, and 297 that would give it away.
const ONE: World = {
  quarters: [520, 297, 3],
  yearBefore: [2, 641, 700],
  comment: 'Only 3 came in the autumn, after 297 in the summer.',
}
const OTHER: World = {
  quarters: [520, 296, 4],
  yearBefore: [1, 642, 700],
  comment: 'Only 4 came in the autumn, after 296 in the summer.',
}
const QUARTERS = ['04-01 06-30', '07-01 09-30', '10-01 12-31'] as const
const REASON = 'The force publishes it every month.'

type Reports = Readonly<Record<Audience, BoardReport>>

interface Made {
  readonly identity: Identity
  readonly one: Reports
  readonly other: Reports
  /** Of the first world, once the measure is exempted. */
  readonly exempted: BoardReport
  /** After a restricted report was issued, and after one in which nobody had said that people are counted. */
  readonly afterRestricted: BoardReport
  readonly afterOpen: BoardReport
  /** What is said where a front sheet is not for publication. */
  readonly refusal: string
}

async function make(): Promise<Made> {
  const sample = await sampleStore()
  const { store, editionId } = sample
  const work = store.unitOfWork
  const content = await contentOf(store, editionId)
  const choice = { editionId, period: null, asAt: SAMPLE_AS_AT }
  const reportFor = async (audience: Audience): Promise<BoardReport> =>
    (await work.read((db) => draftReport(db, { ...choice, audience }))).report
  const measure = defined(
    measuresOf(await reportFor('restricted')).find(
      ({ form, frequency, series, gathering, actual }) =>
        form === 'count' &&
        frequency === 'quarterly' &&
        gathering === 'sum' &&
        series.length > 4 &&
        actual !== null,
    ),
    'a measure that adds up quarters',
  )
  const { item } = defined(
    planLines(content).find((line) => line.item.identity === measure.identity),
    'its entry',
  )
  const say = (scoring: Parameters<typeof setScoring>[1]['scoring']) =>
    setScoring(work, { itemId: item.id, scoring })
  const year = Number(content.edition.startsOn.slice(0, 4))
  const reportsOf = async ({ quarters, yearBefore, comment }: World): Promise<Reports> => {
    await say({ countsPeople: true, comment, counting: 'readings' })
    for (const [values, of] of [[quarters, year] as const, [yearBefore, year - 1] as const]) {
      for (const [at, value] of values.entries()) {
        const [from = '', to = ''] = (QUARTERS[at] ?? '').split(' ').map((each) => `${of}-${each}`)
        const plain = { numerator: null, denominator: null, note: null, isProvisional: false }
        await setReading(work, { itemId: item.id, period: { from: day(from), to: day(to) }, value, ...plain })
      }
    }
    return {
      board: await reportFor('board'),
      restricted: await reportFor('restricted'),
      public: await reportFor('public'),
    }
  }
  const other = await reportsOf(OTHER)
  const one = await reportsOf(ONE)
  await say({ publishedBecause: REASON })
  const exempted = await reportFor('board')
  await say({ publishedBecause: null })
  await issueReport(work, { ...choice, audience: 'restricted' })
  const afterRestricted = await reportFor('public')
  await say({ countsPeople: false })
  await issueReport(work, { ...choice, audience: 'board' })
  await say({ countsPeople: true })
  const afterOpen = await reportFor('public')
  const sheet = { ...one.board.front, release: 'not-for-publication' as const }
  await setFrontSheet(work, { planId: content.plan.id, sheet })
  const refusal = await reportFor('public').then(
    () => '',
    (error: unknown) => String(error),
  )
  return { identity: measure.identity, one, other, exempted, afterRestricted, afterOpen, refusal }
}

async function filesOf(report: BoardReport): Promise<{ readonly pdf: Buffer; readonly xlsx: Buffer }> {
  const paper = boardPaper(report, null, 'pdf')
  const book = boardPaper(report, null, 'xlsx')
  if (paper.kind !== 'pdf' || book.kind !== 'xlsx') throw new Error('two papers')
  return {
    pdf: Buffer.from(
      await renderPdf(paper.document, { fontsFolder: 'resources/fonts', progress: UNWATCHED }),
    ),
    xlsx: Buffer.from(await written(book.workbook)),
  }
}

async function wordFileOf(report: BoardReport): Promise<Buffer> {
  const paper = boardPaper(report, null, 'docx')
  if (paper.kind !== 'docx') throw new Error('a Word document')
  return Buffer.from(await renderWord(paper.document, UNWATCHED))
}

function measureIn(report: BoardReport, identity: Identity): BoardMeasure {
  return defined(
    measuresOf(report).find((measure) => measure.identity === identity),
    'the measure',
  )
}

let making: Promise<Made> | undefined
let made: Made

// Made once: it is plain data, and nothing here changes it.
beforeEach(async () => {
  making ??= make()
  made = await making
})

describe('small numbers of people in a board report', () => {
  test('are nowhere in what board and public get: files are the same to the byte, whatever is kept back', async () => {
    expect(made.one.board).toEqual(made.other.board)
    expect(made.one.public).toEqual(made.other.public)
    const [files, others] = [await filesOf(made.one.board), await filesOf(made.other.board)]
    expect(files.pdf.equals(others.pdf)).toBe(true)
    expect(files.xlsx.equals(others.xlsx)).toBe(true)
  })

  test('show in a restricted report, which is then another one, marked on every page and sheet', async () => {
    const [first, second] = [made.one.restricted, made.other.restricted]
    expect(first).not.toEqual(second)
    expect(JSON.stringify(boardPaper(first, null, 'pdf'))).toContain(
      'Restricted: small numbers of people are shown',
    )
    const sheets = await readWithHucre((await filesOf(first)).xlsx)
    for (const [name, rows] of sheets) {
      expect(rows.flat().map(String).join('\n'), name).toContain('Restricted: small numbers of people')
    }
    const word = await JSZip.loadAsync(await wordFileOf(first))
    const feet = Object.values(word.files).filter(({ name }) => /footer\d*\.xml$/.test(name))
    expect(feet.length).toBeGreaterThan(0)
    for (const foot of feet) expect(await foot.async('string')).toContain('Restricted: small numbers')
    expect(measureIn(first, made.identity).comment).toContain('Only 3 came in the autumn')
    expect(measureIn(first, made.identity).series.map(({ value }) => value)).toContain(3)
  })

  test('are stars on paper and empty cells in the workbook, where neither words nor properties name them', async () => {
    const report = made.one.board
    const measure = measureIn(report, made.identity)
    expect(measure.keptBack).toContain('series')
    expect(measure.actual).toBe(820)
    const { pdf, xlsx } = await filesOf(report)
    const { texts, breaches } = await inspectPdf(pdf)
    expect(breaches).toEqual([])
    const words = comparable(texts.map(({ words }) => words).join(' '))
    expect(words).toContain(comparable('What was written here names a figure that is kept back.'))
    expect(words).toContain(comparable('Counts of people, and of cases that point to people, are kept back'))
    const cells = [...(await readWithHucre(xlsx))].flatMap(([, rows]) => rows.flat()).map(String)
    for (const secret of ['297', '641', 'came in the autumn']) {
      expect(words.includes(comparable(secret)), secret).toBe(false)
      expect(
        cells.some((cell) => cell.includes(secret)),
        secret,
      ).toBe(false)
      expect(
        JSON.stringify(measure)
          .replace(/"identity":"\w+"/, '')
          .includes(secret),
        secret,
      ).toBe(false)
    }
  })

  test('are in no part of a Word document either, which is the same to the byte whatever is kept back', async () => {
    const [file, other] = [await wordFileOf(made.one.board), await wordFileOf(made.other.board)]
    expect(file.equals(other)).toBe(true)
    const zip = await JSZip.loadAsync(file)
    for (const part of Object.values(zip.files)) {
      const content = await part.async('string')
      const words = [...content.matchAll(/(?:<w:t[^>]*>|descr="|w:val="|<dc:\w+>)([^<"]*)/g)]
      const text = comparable(words.map(([, word]) => word).join(' '))
      for (const secret of ['641', 'came in the autumn'])
        expect(text.includes(comparable(secret)), `${secret} in ${part.name}`).toBe(false)
    }
  })

  test('are shown with their reason where a person exempts them', () => {
    const report = made.exempted
    expect(measureIn(report, made.identity).series.map(({ value }) => value)).toContain(3)
    expect(report.protection?.exemptions).toEqual([expect.objectContaining({ reason: REASON })])
    for (const format of ['pdf', 'docx', 'xlsx'] as const) {
      expect(JSON.stringify(boardPaper(report, null, format))).toContain(REASON)
    }
  })

  test('stay back when the report before was restricted, and when the same figures went out before', () => {
    const figuresOf = (report: BoardReport) =>
      measureIn(report, made.identity).series.map(({ value }) => value)
    expect(figuresOf(made.afterRestricted)).not.toContain(297)
    expect(made.afterRestricted.previous?.changes).toEqual([])
    expect(figuresOf(made.afterOpen)).not.toContain(3)
  })

  test('may not be made public from a front sheet that is not for publication', () => {
    expect(made.refusal).toContain('not for publication')
  })
})
