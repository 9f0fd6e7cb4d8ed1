import { awaitedArguments } from './awaited-arguments.ts'
import { takeRigStep } from './keyed-database.ts'
import { acknowledge, openSession } from './store-session.ts'

// Opens a store and takes one step after the other, from the given number on, until it is killed.

const [folder = '', first = '1'] = await awaitedArguments()
const store = await openSession(folder)
for (let n = Number(first); ; n += 1) {
  await takeRigStep(store.unitOfWork, n)
  acknowledge(n)
}
