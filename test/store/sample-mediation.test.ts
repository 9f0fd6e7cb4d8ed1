import { describe, expect, test } from 'vitest'
import { writeSampleMediation } from '../../cli/sample/sample-mediation.ts'
import { outcomesOn } from '../../electron/core/features/mediation/index.ts'
import { day } from '../builders/series.ts'
import { openTestStore } from '../builders/store.ts'

describe('the example of mediation', () => {
  test('names nobody, and has outcomes that say something', async () => {
    const { unitOfWork, db } = await openTestStore({ clock: { now: () => '2021-04-01T09:00:00.000Z' } })
    await writeSampleMediation(unitOfWork)
    expect(db.prepare('select count(*) from mediation_party where sealed is not null').pluck().get()).toBe(0)
    const { all, byYear } = await unitOfWork.read((db) => outcomesOn(db, null, day('2021-04-01')))
    expect(all.counts.referrals).toBe(34)
    expect(byYear.map(({ year }) => year)).toEqual([2018, 2019, 2020])
    expect(Object.values(all.outcomes).every((count) => count > 0)).toBe(true)
    for (const { returned, response } of all.points) {
      expect(returned).toBeGreaterThan(20)
      expect(response.percent).toBeGreaterThan(40)
    }
    expect(all.pairs.pairs).toBeGreaterThan(15)
    expect(all.pairs.lost + all.pairs.gained).toBeGreaterThan(0)
  })
})
