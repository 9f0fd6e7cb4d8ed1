import { UNWATCHED } from '../../../shared/kit/progress.ts'
import { takeRigStep } from './keyed-database.ts'
import { openSession } from './store-session.ts'

// Takes one step in a store and writes a backup over an older one; then dies.

const [folder = '', file = ''] = process.argv.slice(2)
const store = await openSession(folder)
await takeRigStep(store.unitOfWork, 1)
await store.writeBackup(file, UNWATCHED)
process.kill(process.pid, 'SIGKILL')
