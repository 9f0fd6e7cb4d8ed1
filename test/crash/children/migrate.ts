import path from 'node:path'
import { migrate } from '../../../electron/core/store/database/migrate.ts'
import { MIGRATIONS } from '../../../electron/core/store/migrations/index.ts'
import { openRigDatabase } from './keyed-database.ts'

// Brings a new database up to date and checkpoints it; then dies.

const [folder = ''] = process.argv.slice(2)
const db = openRigDatabase(path.join(folder, 'data.db'), 'open')
await migrate(db, MIGRATIONS, async () => undefined)
db.pragma('wal_checkpoint(TRUNCATE)')
process.kill(process.pid, 'SIGKILL')
