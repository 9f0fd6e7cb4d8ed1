import { scoreEdition } from '../../electron/core/features/measures/index.ts'
import { setMeasure } from '../../electron/core/features/plan/index.ts'
import type { WholeSeries } from '../../shared/domain/measures/index.ts'
import type { Item } from '../../shared/domain/plan/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { items } from './plan-picks.ts'
import { anEdition, contentOf } from './plan-store.ts'
import { day, span } from './series.ts'
import { openTestStore } from './store.ts'

/** The clock of tests about figures of 2020/21: the year is over. */
export const AFTER_THE_YEAR = { now: () => '2021-06-01T09:00:00.000Z' }

const QUARTERS = [
  '2020-04-01 2020-06-30',
  '2020-07-01 2020-09-30',
  '2020-10-01 2020-12-31',
  '2021-01-01 2021-03-31',
]

/** A count for a quarter of 2020/21, the first is 1, as it is typed. */
export function quarter(number: number, value: number) {
  return {
    period: span(defined(QUARTERS[number - 1], 'a quarter')),
    value,
    numerator: null,
    denominator: null,
    note: null,
    isProvisional: false,
  }
}

/** A store with a made-up plan whose first measure is an undated count of which less is good. */
export async function aMeasureStore() {
  const store = await openTestStore({ clock: AFTER_THE_YEAR })
  const work = store.unitOfWork
  const { editionId, planId } = await anEdition(store)
  const content = await contentOf(store, editionId)
  const first = (role: Item['role']): Item =>
    defined(
      items(content).find((item) => item.role === role),
      `an entry of role ${role}`,
    )
  const { id: itemId, identity } = first('measure')
  await setMeasure(work, {
    itemId,
    measure: { kind: 'count-undated', polarity: 'lower', target: 900, due: null },
  })
  return {
    store,
    work,
    planId,
    editionId,
    itemId,
    identity,
    actionId: first('action').id,
    priorityIds: content.priorities.map(({ id }) => id),
    /** The series of the measure as it is on 1 June 2021. */
    async seriesOf(): Promise<WholeSeries> {
      const { measures } = await work.read((db) => scoreEdition(db, editionId, day('2021-06-01')))
      return defined(
        measures.find(({ item }) => item.id === itemId),
        'the measure',
      ).series
    },
  }
}
