import path from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { openRigDatabase } from './keyed-database.ts'
import { MARKERS } from './markers.ts'

// Sorts more rows than fit into a small cache, three ways: with the program's own settings, with temporary files
// (which no cipher covers), and without a cipher. The last two are controls that must be seen.

const [folder = '', way = 'safe'] = process.argv.slice(2)
const file = path.join(folder, 'data.db')
const db = way === 'plain' ? new Database(file) : openRigDatabase(file, 'create')
db.pragma('cache_size=-64')
db.pragma('cache_spill=1')
if (way === 'temporary-files') db.pragma('temp_store=FILE')
db.exec('create table person (id integer primary key, name text) strict')
const insert = db.prepare('insert into person (name) values (?)')
db.transaction(() => {
  for (let n = 0; n < 20_000; n += 1)
    insert.run(`${MARKERS[n % MARKERS.length]} ${n * 7919} ${'x'.repeat(60)}`)
})()
db.prepare('select name from person order by substr(name, 7), id desc').all()
db.exec('create index person_by_name on person (name)')
db.close()
