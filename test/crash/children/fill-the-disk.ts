import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newRecoveryKey } from '../../../electron/core/store/keys/recovery-key.ts'
import { isFailure } from '../../../shared/kit/failure.ts'
import { UNWATCHED } from '../../../shared/kit/progress.ts'
import { takeRigStep } from './keyed-database.ts'
import { acknowledge, openSession, passphraseNumber } from './store-session.ts'

// Works in a store whose disk is full from some write on, while the file "full" exists; says for each piece of work
// how it ended. Then makes room and goes on.

const [folder = '', full = ''] = process.argv.slice(2)
const store = await openSession(folder)
writeFileSync(full, '')

async function attempt(what: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    acknowledge(`${what} done`)
    return true
  } catch (error) {
    acknowledge(`${what} ${isFailure(error) ? error.kind : String(error)}`)
    return false
  }
}

const backup = path.join(path.dirname(folder), 'target', 'store.saferplan-backup')
let next = 1
async function step(): Promise<boolean> {
  const isDone = await attempt(`step ${next}`, () => takeRigStep(store.unitOfWork, next))
  if (isDone) next += 1
  return isDone
}

for (let n = 0; n < 3; n += 1) await step()
const isUndone = await attempt('undo', () => store.unitOfWork.undo())
await attempt('backup', () => store.writeBackup(backup, UNWATCHED))
await attempt('recovery key', () => store.replaceRecoveryKey(newRecoveryKey()))
rmSync(full)
if (isUndone) await attempt('redo', () => store.unitOfWork.redo())
await step()
await attempt('passphrase', () => store.changePassphrase(passphraseNumber(0), passphraseNumber(1)))
await store.close()
