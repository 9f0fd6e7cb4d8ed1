import { beforeEach, describe, expect, test } from 'vitest'
import { SAMPLE_AS_AT } from '../../cli/sample/write-sample.ts'
import { writeSampleSurveys } from '../../cli/sample/write-surveys.ts'
import { boardPaper, surveyPages, surveyPaper } from '../../electron/core/features/documents/index.ts'
import { renderPdf } from '../../electron/core/press/pdf/index.ts'
import type { BoardReport, BoardSurvey } from '../../shared/domain/documents/board/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { parseCivilDate } from '../../shared/kit/civil-date.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { contentOf } from '../builders/plan-store.ts'
import { readWithHucre, written } from '../builders/read-workbook.ts'
import { sampleReport, sampleStore } from '../builders/sample-board.ts'
import { inspectPdf } from './pdf-checker/index.ts'
import { comparable } from './pdf-expectation.ts'

async function samplePages(): Promise<{ surveys: readonly BoardSurvey[]; report: BoardReport }> {
  const sample = await sampleStore()
  const work = sample.store.unitOfWork
  await writeSampleSurveys(work, await contentOf(sample.store, sample.editionId))
  const surveys = await work.read((db) => surveyPages(db, SAMPLE_AS_AT))
  return { surveys, report: await sampleReport(sample) }
}

let made: ReturnType<typeof samplePages> | undefined
let surveys: readonly BoardSurvey[]
let report: BoardReport

// Made once: plain data that nothing here changes.
beforeEach(async () => {
  made ??= samplePages()
  ;({ surveys, report } = await made)
})

const PAPER = { area: 'Northmere', asAt: SAMPLE_AS_AT }

async function wordsOf(printable: ReturnType<typeof surveyPaper>): Promise<string> {
  if (printable.kind !== 'pdf') throw new Error('a paper as PDF')
  const bytes = await renderPdf(printable.document, { fontsFolder: 'resources/fonts', progress: UNWATCHED })
  const { texts, breaches } = await inspectPdf(bytes)
  expect(breaches).toEqual([])
  return comparable(texts.map(({ words }) => words).join(' '))
}

describe('the results of a survey on paper', () => {
  test('say what the answers can bear, with bases, limits, groups and method', async () => {
    const words = await wordsOf(surveyPaper(surveys, PAPER, 'pdf'))
    for (const part of [
      '74% felt safe outside in their area after dark (base 582); 71% five months before; no clear change.',
      'Over the last 6 waves that can be compared it went up',
      'not comparable: the question was asked in another way',
      'Leomansley differs from everybody else by more than chance',
      'not shown: fewer than 30 answers',
      'the square of the sum of weights',
      "St John's",
    ]) {
      expect(words, part).toContain(comparable(part))
    }
    expect(words).not.toContain('apos')
  })

  test('keep small numbers of people back, and so many more that they cannot be worked out', () => {
    const day = defined(
      surveys[0]?.questions.find(({ name }) => name === 'Safety by day'),
      'a question of the example',
    )
    // Seven felt very unsafe and four did not know: four is small, seven would give it away.
    expect(day.answers.map(({ people }) => people)).toEqual([339, 231, 20, null, null])
  })

  test('hold as workbook the same numbers as on paper, and no chart or cell with a number kept back', async () => {
    const printable = surveyPaper(surveys, PAPER, 'xlsx')
    if (printable.kind !== 'xlsx') throw new Error('a workbook')
    const sheets = await readWithHucre(await written(printable.workbook))
    const waves = [...(sheets.get('Survey waves') ?? [])].flat()
    for (const number of [582, 74, 71, 78]) expect(waves).toContain(number)
    const answers = sheets.get('Survey answers') ?? []
    const kept = answers.filter((row) => row.includes('Safety by day') && row.includes('Very unsafe'))
    expect(kept).toHaveLength(1)
    expect(kept.flat().filter((cell) => typeof cell === 'number')).toEqual([])
  })

  test('of a day before the first wave are refused with a sentence', () => {
    const early = defined(parseCivilDate('2018-01-01'), 'a day')
    expect(() => surveyPaper([], { area: 'Northmere', asAt: early }, 'pdf')).toThrow(
      'No wave of a survey has results up to 1 January 2018',
    )
  })

  test('are the same bytes each time', async () => {
    const printed = async () => {
      const printable = surveyPaper(surveys, PAPER, 'pdf')
      if (printable.kind !== 'pdf') throw new Error('a paper as PDF')
      return renderPdf(printable.document, { fontsFolder: 'resources/fonts', progress: UNWATCHED })
    }
    expect(Buffer.from(await printed()).equals(Buffer.from(await printed()))).toBe(true)
  })

  test('stand in the board report, where the measure that reads them has their figures', async () => {
    const words = await wordsOf(boardPaper(report, null, 'pdf'))
    expect(words).toContain(comparable('What residents say'))
    const measure = report.priorities
      .flatMap(({ measures }) => measures)
      .find(({ text }) => text.startsWith('Increased confidence and feelings of safety'))
    expect(measure?.actual).toBeCloseTo((100 * 432) / 582, 6)
    expect(measure?.series).toHaveLength(6)
  })
})
