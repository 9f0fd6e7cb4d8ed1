import { describe, expect, test } from 'vitest'
import { SAMPLE_FRONT_SHEET } from '../../cli/sample/sample-front-sheet.ts'
import { SAMPLE_AS_AT } from '../../cli/sample/write-sample.ts'
import {
  boardPaper,
  draftReport,
  getPublication,
  issueReport,
  listPublications,
  setFrontSheet,
  withdrawReport,
} from '../../electron/core/features/documents/index.ts'
import { setReading } from '../../electron/core/features/measures/index.ts'
import { renderPdf } from '../../electron/core/press/pdf/index.ts'
import { measuresOf, type PublicationId } from '../../shared/domain/documents/board/index.ts'
import { planLines } from '../../shared/domain/views/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { civilDate } from '../../shared/kit/civil-date.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { contentOf } from '../builders/plan-store.ts'
import { sampleStore } from '../builders/sample-board.ts'

async function withReports() {
  const { store, editionId } = await sampleStore()
  const work = store.unitOfWork
  const content = await contentOf(store, editionId)
  const choice = { editionId, period: null, asAt: SAMPLE_AS_AT, audience: 'board' as const }
  const listed = () => work.read((db) => listPublications(db, content.plan.id))
  const paperOf = async (id: PublicationId): Promise<Buffer> => {
    const { report, mark } = await work.read((db) => getPublication(db, id))
    const printable = boardPaper(report, mark, 'pdf')
    if (printable.kind !== 'pdf') throw new Error('a report as PDF')
    const options = { fontsFolder: 'resources/fonts', progress: UNWATCHED }
    return Buffer.from(await renderPdf(printable.document, options))
  }
  return { store, work, content, choice, listed, paperOf, planId: content.plan.id }
}

describe('a board report that is issued', () => {
  test('is printed again to the byte after its figures were revised, and the next one tells of that', async () => {
    const { work, content, choice, paperOf } = await withReports()
    const id = await issueReport(work, choice)
    const before = await paperOf(id)
    const { report } = await work.read((db) => getPublication(db, id))
    const measure = defined(
      measuresOf(report).find(
        ({ series, frequency }) =>
          series.length > 4 && frequency === 'quarterly' && series.every(({ value }) => (value ?? 0) > 9),
      ),
      'a measure with figures',
    )
    const { item } = defined(
      planLines(content).find((line) => line.item.identity === measure.identity),
      'its entry',
    )
    const point = defined(measure.series[2], 'a figure')
    await setReading(work, {
      itemId: item.id,
      period: point.period,
      value: defined(point.value, 'its value') + 1,
      numerator: null,
      denominator: null,
      note: null,
      isProvisional: false,
    })
    expect((await paperOf(id)).equals(before)).toBe(true)
    const next = await work.read((db) => draftReport(db, choice))
    expect(next.report.previous?.number).toBe(1)
    expect(next.report.previous?.changes).toContainEqual(
      expect.objectContaining({
        kind: 'revised',
        before: point.value,
        after: defined(point.value, 'its value') + 1,
      }),
    )
  })

  test('has the next number, the head of the log and the front sheet of its day', async () => {
    const { work, choice, listed, planId } = await withReports()
    await setFrontSheet(work, { planId, sheet: SAMPLE_FRONT_SHEET })
    const first = await issueReport(work, choice)
    await setFrontSheet(work, { planId, sheet: { ...SAMPLE_FRONT_SHEET, reportOf: 'Somebody else' } })
    await issueReport(work, choice)
    const [second, one] = await listed()
    expect([one?.number, second?.number]).toEqual([1, 2])
    expect(one?.auditHead).toMatch(/^[0-9A-Z]{8}$/)
    expect(one?.auditHead).not.toBe(second?.auditHead)
    const { report } = await work.read((db) => getPublication(db, first))
    expect(report.front.reportOf).toBe(SAMPLE_FRONT_SHEET.reportOf)
  })

  test('stays when everything before it is undone, and is withdrawn only with a reason', async () => {
    const { work, choice, listed } = await withReports()
    const first = await issueReport(work, choice)
    const second = await issueReport(work, choice)
    for (let step = 0; step < 5; step += 1) await work.undo()
    expect(await listed()).toHaveLength(2)
    await expect(withdrawReport(work, { publicationId: second, reason: '  ' })).rejects.toThrow('Say why')
    await withdrawReport(work, { publicationId: second, reason: 'A figure of another district' })
    await expect(withdrawReport(work, { publicationId: second, reason: 'Again' })).rejects.toThrow(
      'does not stand any more',
    )
    expect((await listed()).map(({ withdrawnReason }) => withdrawnReason)).toEqual([
      'A figure of another district',
      null,
    ])
    expect(first).not.toBe(second)
    const next = await work.read((db) => draftReport(db, choice))
    expect(next.report.previous?.number).toBe(1)
  })

  test('is refused for figures of a day that has not come, and for a period that cannot be', async () => {
    const { work, choice, listed } = await withReports()
    const asAt = defined(civilDate(2031, 1, 1), 'a day to come')
    await expect(issueReport(work, { ...choice, asAt })).rejects.toThrow('has not come yet')
    const period = { from: SAMPLE_AS_AT, to: defined(civilDate(2020, 12, 1), 'a day') }
    await expect(issueReport(work, { ...choice, period })).rejects.toThrow('ends before it begins')
    expect(await listed()).toEqual([])
  })

  test('is not printed when somebody changed it with another tool', async () => {
    const { store, work, choice } = await withReports()
    const id = await issueReport(work, choice)
    store.db.pragma('query_only=OFF')
    store.db.exec(`update publication set report_hash = 'x' where id = ${id}`)
    store.db.pragma('query_only=ON')
    await expect(work.read((db) => getPublication(db, id))).rejects.toThrow('was changed outside Saferplan')
  })
})
