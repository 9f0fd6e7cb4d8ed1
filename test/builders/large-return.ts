import {
  checkReturn,
  chosenTable,
  getReadingContext,
  lookAtWorkbook,
} from '../../electron/core/features/returns/index.ts'
import { packPasted } from '../../shared/domain/returns/index.ts'
import { atOnce } from '../../shared/kit/in-steps.ts'
import { anEdition } from './plan-store.ts'
import { openTestStore } from './store.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** Several pauses' worth: others are let in after some thousands. */
export const LARGE_ROWS = 12_000

/** A store and a return that was checked against it, with the counts of the tables that it is written to. */
export async function aLargeReturn() {
  const store = await openTestStore()
  await anEdition(store)
  const work = store.unitOfWork
  const body = Array.from({ length: LARGE_ROWS }, (_, at) => [
    `Ward ${at % 40}`,
    `Offence ${Math.floor(at / 40) % 25}`,
    `${MONTHS[Math.floor(at / 1000)]} 2020`,
    String(at % 97),
  ])
  const workbook = packPasted([['Ward', 'Offence', 'Month', 'Count'], ...body])
  const context = await work.read(getReadingContext)
  const file = { fileName: 'large.csv', bytes: new TextEncoder().encode('large'), workbook }
  const held = atOnce(lookAtWorkbook(file, { context, profiles: [] }))
  const checked = await checkReturn(work, held)
  const count = (table: 'observation' | 'import' | 'import_row' | 'place') =>
    work.read(async (db) => {
      const query = db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('count'))
      return (await query.executeTakeFirstOrThrow()).count
    })
  const counts = async () => ({
    observation: await count('observation'),
    import: await count('import'),
    import_row: await count('import_row'),
    place: await count('place'),
  })
  return { work, given: { ...held, ...chosenTable(held), profile: null, checked }, counts }
}
