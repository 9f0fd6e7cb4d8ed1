import { expect, test } from 'vitest'
import { SAMPLE_AS_AT, writeSampleEvidence } from '../../cli/sample/write-sample.ts'
import { findActivities } from '../../electron/core/features/activities/index.ts'
import { listRevisions, scoreEdition } from '../../electron/core/features/measures/index.ts'
import { listEditions, summariseEdition } from '../../electron/core/features/plan/index.ts'
import { EVERY_ACTIVITY } from '../../shared/domain/activities/index.ts'
import { DIRECTIONS, MEASURE_STATUSES } from '../../shared/domain/measures/index.ts'
import { anEdition, contentOf } from '../builders/plan-store.ts'
import { sampleDraft } from '../builders/sample-plan.ts'
import { openTestStore } from '../builders/store.ts'

async function sampleStore() {
  const store = await openTestStore({ clock: { now: () => '2021-06-01T09:00:00.000Z' } })
  const { editionId } = await anEdition(store, await sampleDraft())
  await writeSampleEvidence(store.unitOfWork, await contentOf(store, editionId))
  return { store, editionId }
}

test('the example shows every status and direction, what is provisional, revised, broken and missing', async () => {
  const { store, editionId } = await sampleStore()
  const { unitOfWork: work } = store
  const { measures } = await work.read((db) => scoreEdition(db, editionId, SAMPLE_AS_AT))
  const statuses = new Set(measures.map(({ standing }) => standing.status))
  // Figures are suppressed by the report that they are for, not by the store.
  expect(MEASURE_STATUSES.filter((status) => status !== 'suppressed' && !statuses.has(status))).toEqual([])
  const directions = new Set(
    measures.flatMap(({ direction }) => [direction.onPrevious.direction, direction.onLastYear.direction]),
  )
  expect(DIRECTIONS.filter((direction) => !directions.has(direction))).toEqual([])

  const readings = measures.flatMap(({ series }) => series.readings)
  expect(readings.some(({ isProvisional, source }) => isProvisional && source.kind === 'typed')).toBe(true)
  expect(measures.some(({ series }) => series.readings.length >= 12)).toBe(true)
  expect(measures.some(({ series }) => series.marks.some(({ kind }) => kind === 'break'))).toBe(true)
  expect(measures.some(({ standing }) => standing.actual !== null && standing.missing.length > 0)).toBe(true)
  const reds = measures.filter(({ standing }) => standing.status === 'off-track')
  expect(new Set(reds.map(({ scoring }) => scoring.correctiveAction !== null)).size).toBe(2)

  const revised = readings.find(({ revisions }) => revisions > 0)
  const id = revised?.id ?? null
  if (id === null) throw new Error('no revised figure')
  expect(await work.read((db) => listRevisions(db, id))).toHaveLength(1)
})

test('the example has two earlier years of the same measures, and the same content each time', async () => {
  const [one, other] = [await sampleStore(), await sampleStore()]
  const { unitOfWork: work } = one.store
  const editions = await work.read((db) => listEditions(db))
  expect(editions.map(({ edition }) => [edition.label, edition.state])).toEqual([
    ['2020/21', 'draft'],
    ['2019/20', 'published'],
    ['2018/19', 'published'],
  ])
  const counts = await Promise.all(
    editions.map(({ edition }) => work.read((db) => summariseEdition(db, edition.id))),
  )
  const own = counts[0]
  expect(own?.readings).toBeGreaterThan(150)
  for (const count of counts) {
    expect(count).toMatchObject({ measures: own?.measures, readings: own?.readings })
    expect(count.activities).toBeGreaterThan(20)
  }
  const log = (sample: typeof one) =>
    sample.store.unitOfWork.read(async (db) => {
      const found = await findActivities(db, EVERY_ACTIVITY, { offset: 0, limit: 500 })
      return found.activities.map(({ countsFor, ...activity }) => ({ ...activity, links: countsFor.length }))
    })
  expect(await log(one)).toEqual(await log(other))
})
