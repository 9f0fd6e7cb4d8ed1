import { awaitedArguments } from './awaited-arguments.ts'
import { acknowledge, openSession } from './store-session.ts'

// Opens a store and erases one case of mediation after the other, telling each, until it is killed.

const [folder = '', ...cases] = await awaitedArguments()
const store = await openSession(folder)
acknowledge('open')
for (const caseId of cases) {
  await store.erase({ kind: 'mediation-case', recordId: Number(caseId) })
  acknowledge(caseId)
}
// Whoever was not killed in time waits for it.
setInterval(() => undefined, 1_000)
