import { openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { openRigDatabase, takeRigStep, unitOfWorkOn } from './keyed-database.ts'

// Takes steps and writes the number of each into the file "acknowledged" when it is stored; then dies without closing.

const [folder = '', steps = '', synchronous = 'FULL'] = process.argv.slice(2)
const db = openRigDatabase(path.join(folder, 'data.db'), 'open')
const unitOfWork = unitOfWorkOn(db)
// Small, so that a short run has checkpoints too.
db.pragma('wal_autocheckpoint=40')
// The safe setting is the program's own; only a control asks for another.
if (synchronous !== 'FULL') db.pragma(`synchronous=${synchronous}`)
const acknowledged = openSync(path.join(folder, 'acknowledged'), 'a')
for (let n = 1; n <= Number(steps); n += 1) {
  await takeRigStep(unitOfWork, n)
  writeSync(acknowledged, `${n}\n`)
}
process.kill(process.pid, 'SIGKILL')
