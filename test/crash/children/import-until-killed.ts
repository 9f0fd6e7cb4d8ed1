import {
  bringInReturn,
  checkReturn,
  chosenTable,
  getReadingContext,
  lookAtWorkbook,
} from '../../../electron/core/features/returns/index.ts'
import { packPasted } from '../../../shared/domain/returns/index.ts'
import { atOnce } from '../../../shared/kit/in-steps.ts'
import { awaitedArguments } from './awaited-arguments.ts'
import { acknowledge, openSession } from './store-session.ts'

// Brings one partner's file in after the other until it is killed: each of so many rows, of a year of its own. Every
// step of an import is told as "file:step", and its end as "file:done".

const FIRST_YEAR = 1900
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const [storeFolder = '', first = '1', rows = '0'] = await awaitedArguments()
const store = await openSession(storeFolder)

for (let file = Number(first); ; file += 1) {
  const body = Array.from({ length: Number(rows) }, (_, at) => [
    `Ward ${Math.floor(at / 12) % 30}`,
    `Offence ${Math.floor(at / 360)}`,
    `${MONTHS[at % 12]} ${FIRST_YEAR + file}`,
    String(at % 97),
  ])
  const workbook = packPasted([['Ward', 'Offence', 'Month', 'Count'], ...body])
  const bytes = new TextEncoder().encode(`file ${file}`)
  const context = await store.unitOfWork.read(getReadingContext)
  const held = atOnce(
    lookAtWorkbook({ fileName: `file ${file}.csv`, bytes, workbook }, { context, profiles: [] }),
  )
  const checked = await checkReturn(store.unitOfWork, held)
  const given = { ...held, ...chosenTable(held), profile: null, checked }
  await bringInReturn(store.unitOfWork, given, {
    report: (step) => acknowledge(`${file}:${step}`),
    signal: { aborted: false },
  })
  acknowledge(`${file}:done`)
}
