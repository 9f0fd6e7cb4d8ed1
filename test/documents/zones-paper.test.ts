import { expect, test } from 'vitest'
import { boardPaper, gatherBoardReport } from '../../electron/core/features/documents/index.ts'
import { addZone, setScoring, setZoneReading } from '../../electron/core/features/measures/index.ts'
import { setMeasure } from '../../electron/core/features/plan/index.ts'
import {
  type Audience,
  type BoardReport,
  EMPTY_FRONT_SHEET,
  measuresOf,
} from '../../shared/domain/documents/board/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { aMeasureStore } from '../builders/measure-store.ts'
import { day, span } from '../builders/series.ts'

const YEAR = span('2020-04-01 2021-03-31')

async function aReportOfZones() {
  const place = await aMeasureStore()
  const { work, itemId, identity, editionId } = place
  await setMeasure(work, { itemId, measure: { kind: 'condition', polarity: 'higher', target: 80 } })
  const shares = [
    ['Bridge Close', 50, 60],
    ['Mill Lane', 33, 60],
    ['Old Quay', 48, 50],
  ] as const
  for (const [name, numerator, denominator] of shares) {
    const zoneId = await addZone(work, { itemId, name })
    const figure = { period: YEAR, value: null, numerator, denominator, note: null, isProvisional: false }
    await setZoneReading(work, { itemId, zoneId, ...figure })
  }
  const sayPeople = (countsPeople: boolean) => setScoring(work, { itemId, scoring: { countsPeople } })
  const reportFor = (audience: Audience): Promise<BoardReport> =>
    work.read((db) =>
      gatherBoardReport(db, {
        editionId,
        period: span('2021-01-01 2021-03-31'),
        asAt: day('2021-06-01'),
        audience,
        front: EMPTY_FRONT_SHEET,
        previous: null,
      }),
    )
  const measureOf = (report: BoardReport) =>
    defined(
      measuresOf(report).find((measure) => measure.identity === identity),
      'the measure',
    )
  return { sayPeople, reportFor, measureOf }
}

test('a board report says how many zones meet a condition, and which do not, on paper and in the workbook', async () => {
  const { sayPeople, reportFor, measureOf } = await aReportOfZones()
  await sayPeople(false)
  const open = await reportFor('board')
  expect(measureOf(open)).toMatchObject({
    status: 'missed',
    actual: 2,
    target: 3,
    reason: 'Missed: 2 of 3 zones meet the condition of at least 80%. Mill Lane (55%) does not.',
  })
  const paper = JSON.stringify(boardPaper(open, null, 'pdf'))
  for (const words of [
    '2 of 3 zones',
    'Every zone at least 80%',
    'Mill Lane',
    '33 of 60',
    'Does not meet it',
  ])
    expect(paper).toContain(words)
  const book = boardPaper(open, null, 'xlsx')
  if (book.kind !== 'xlsx') throw new Error('a workbook')
  const sheet = defined(
    book.workbook.sheets.find(({ name }) => name === 'Zones'),
    'the sheet of zones',
  )
  expect(sheet.rows.map((row) => row.slice(2))).toEqual([
    ['Bridge Close', 83.3, 50, 60, 'at least 80%', 'Meets it', null],
    ['Mill Lane', 55, 33, 60, 'at least 80%', 'Does not meet it', null],
    ['Old Quay', 96, 48, 50, 'at least 80%', 'Meets it', null],
  ])
})

test('the figures of a zone of few people are kept back, and what it met is still said', async () => {
  const { sayPeople, reportFor, measureOf } = await aReportOfZones()
  await sayPeople(true)
  const kept = await reportFor('board')
  const measure = measureOf(kept)
  expect(measure).toMatchObject({ status: 'missed', actual: 2, keptBack: ['zones'] })
  // Two of fifty did not agree.
  expect(measure.byZone?.zones[2]).toEqual({
    name: 'Old Quay',
    verdict: 'meets',
    value: null,
    numerator: null,
    denominator: null,
    isKeptBack: true,
  })
  for (const format of ['pdf', 'xlsx'] as const)
    expect(JSON.stringify(boardPaper(kept, null, format))).not.toMatch(/48 of 50|96%|,96,|,48,50,/)
  expect(measureOf(await reportFor('restricted')).byZone?.zones[2]?.numerator).toBe(48)
})
