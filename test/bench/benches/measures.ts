import { findActivities } from '../../../electron/core/features/activities/index.ts'
import { setReading } from '../../../electron/core/features/measures/index.ts'
import { measurePage, measuresView } from '../../../electron/core/features/measures/measure-view.ts'
import { EVERY_ACTIVITY } from '../../../shared/domain/activities/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { manyFigures } from '../../builders/many-figures.ts'
import { day, span } from '../../builders/series.ts'
import { inFolder, newStore } from '../content.ts'
import { timeInProcess } from '../measure.ts'
import { type Finding, milliseconds } from '../report.ts'

const ROUNDS = 15
const AS_AT = day('2029-12-31')
const PERIOD = span('2025-11-01 2025-11-30')

/** Ten editions of 80 measures, 40,000 readings and 20,000 activities. */
export function scoredMeasures(): Promise<Finding[]> {
  return inFolder(async (folder) => {
    const store = await newStore(folder)
    const work = store.unitOfWork
    try {
      const editionId = await manyFigures(store)
      const view = await work.read((db) => measuresView(db, editionId, AS_AT))
      const typed = defined(view.measures[1], 'a measure with typed figures').itemId
      const counted = defined(view.measures[0], 'a measure that counts activities').itemId
      const page = (itemId: typeof typed) => () => work.read((db) => measurePage(db, itemId, AS_AT))
      let value = 0
      const enter = () => {
        value += 1
        const given = { period: PERIOD, value, numerator: null, denominator: null, note: null }
        return setReading(work, { itemId: typed, ...given, isProvisional: true })
      }
      const list = { offset: 0, limit: 100 }
      return [
        await finding('status of 80 measures', 100, () =>
          work.read((db) => measuresView(db, editionId, AS_AT)),
        ),
        await finding('page of a measure with typed figures', 100, page(typed)),
        await finding('page of a measure counted from activities', 100, page(counted)),
        await finding('entering a figure', 50, enter),
        await finding('first 100 of 20,000 activities', 50, () =>
          work.read((db) => findActivities(db, EVERY_ACTIVITY, list)),
        ),
        await finding('activities by a word', 100, () =>
          work.read((db) => findActivities(db, { ...EVERY_ACTIVITY, text: 'session 1999' }, list)),
        ),
      ]
    } finally {
      await store.close()
    }
  })
}

async function finding(what: string, aim: number, run: () => Promise<unknown>): Promise<Finding> {
  const ms = await timeInProcess(ROUNDS, run)
  return { bench: 'measures', what, figure: milliseconds(ms), aim: `< ${aim} ms`, isMet: ms < aim }
}
