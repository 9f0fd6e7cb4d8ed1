import { expect, test } from 'vitest'
import { findActivities } from '../../electron/core/features/activities/index.ts'
import { scoreEdition, setScoring } from '../../electron/core/features/measures/index.ts'
import { EVERY_ACTIVITY } from '../../shared/domain/activities/index.ts'
import type { PartnerId } from '../../shared/domain/plan/index.ts'
import { aMeasureStore } from '../builders/measure-store.ts'
import { aPlanDraft, REAL_SIZE } from '../builders/plan-draft.ts'
import { anEdition } from '../builders/plan-store.ts'
import { day } from '../builders/series.ts'
import { planOf, queriesOf } from '../builders/watched-queries.ts'

test('how measures stand is asked in as many queries whether there are few or many, each by an index', async () => {
  const { store, work, editionId, itemId } = await aMeasureStore()
  await setScoring(work, { itemId, scoring: { counting: 'activities' } })
  const big = await anEdition(store, aPlanDraft({ size: REAL_SIZE, editionLabel: '2021/22' }))
  const { measures } = await work.read((db) => scoreEdition(db, big.editionId, day('2021-06-01')))
  const counted = measures[0]?.item.id ?? itemId
  await setScoring(work, { itemId: counted, scoring: { counting: 'activities' } })
  const ofSmall = await queriesOf(store, (db) => scoreEdition(db, editionId, day('2021-06-01')))
  const ofBig = await queriesOf(store, (db) => scoreEdition(db, big.editionId, day('2021-06-01')))
  expect(ofBig).toEqual(ofSmall)
  const own = ofBig.filter((query) =>
    /reading|series_mark|measure_zone|activity|measure_scoring|status_policy/.test(query),
  )
  expect(own.length).toBeGreaterThanOrEqual(6)
  for (const query of own) {
    const scans = planOf(store, query).filter((step) =>
      /^SCAN (?!json_each|reading_revision USING COVERING INDEX)/.test(step),
    )
    expect(scans, query).toEqual([])
  }
})

test('activities of some days, of a measure and of an agency are looked up by index', async () => {
  const { store, identity } = await aMeasureStore()
  const page = { offset: 0, limit: 10 }
  for (const [filter, index] of [
    [{ from: day('2020-04-01'), to: day('2020-06-30') }, 'activity_by_day'],
    [{ measure: identity }, 'activity_measure_by_measure'],
    [{ agencyId: 1 as PartnerId }, 'activity_by_agency'],
  ] as const) {
    const queries = await queriesOf(store, (db) => findActivities(db, { ...EVERY_ACTIVITY, ...filter }, page))
    expect(queries.flatMap((query) => planOf(store, query)).join('\n')).toContain(index)
  }
})
