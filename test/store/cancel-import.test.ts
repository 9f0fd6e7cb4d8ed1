import { expect, test } from 'vitest'
import {
  bringInReturn,
  checkReturn,
  chosenTable,
  getReadingContext,
  lookAtWorkbook,
} from '../../electron/core/features/returns/index.ts'
import { packPasted } from '../../shared/domain/returns/index.ts'
import { anEdition } from '../builders/plan-store.ts'
import { openTestStore } from '../builders/store.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** Three statements' worth: rows are written some thousands at a time. */
const ROWS = 12_000

async function aLargeReturn() {
  const store = await openTestStore()
  await anEdition(store)
  const work = store.unitOfWork
  const body = Array.from({ length: ROWS }, (_, at) => [
    `Ward ${at % 40}`,
    `Offence ${Math.floor(at / 40) % 25}`,
    `${MONTHS[Math.floor(at / 1000)]} 2020`,
    String(at % 97),
  ])
  const workbook = packPasted([['Ward', 'Offence', 'Month', 'Count'], ...body])
  const context = await work.read(getReadingContext)
  const file = { fileName: 'large.csv', bytes: new TextEncoder().encode('large'), workbook }
  const held = lookAtWorkbook(file, { context, profiles: [] })
  const checked = await work.read((db) => checkReturn(db, held, work.sealer))
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

test.each(['Writing the rows', 'Noting where each figure came from'])(
  'an import that is cancelled by a timer while it says “%s” stops there and leaves nothing',
  async (step) => {
    const { work, given, counts } = await aLargeReturn()
    const before = await counts()
    const signal = { aborted: false }
    const reported: string[] = []
    const report = (activity: string): void => {
      reported.push(activity)
      // As a call of the page does: heard only if the process comes to hear anything meanwhile.
      if (activity !== step) return
      setImmediate(() => {
        signal.aborted = true
      })
    }
    await expect(bringInReturn(work, given, { report, signal })).rejects.toMatchObject({ kind: 'cancelled' })
    expect(reported).toContain(step)
    expect(await counts()).toEqual(before)
    const { account } = await bringInReturn(work, given)
    expect(account.added).toBe(ROWS)
    expect((await counts()).observation).toBe(ROWS)
  },
)
