import path from 'node:path'
import { sql } from 'kysely'
import { createStore, openStore, restoreBackup } from '../../../electron/core/store/index.ts'
import { UNWATCHED } from '../../../shared/kit/progress.ts'
import { MARKERS } from './markers.ts'
import { acknowledge, passphraseNumber, SESSION_OPTIONS } from './store-session.ts'

// A day with a store: made, filled, searched, sorted, undone, backed up, restored, locked, opened again, and killed.

const [folder = ''] = process.argv.slice(2)
const secret = { passphrase: passphraseNumber(0) }
const storeFolder = path.join(folder, 'store')
const { store } = await createStore(storeFolder, { ...SESSION_OPTIONS, ...secret, kdfMemoryMib: 1 })
for (const [index, marker] of MARKERS.entries()) {
  await store.unitOfWork.write({ name: 'partner.add', label: 'Add a partner' }, async (tx) => {
    await tx
      .insertInto('partner')
      .values({ id: index + 1, name: marker, short_name: marker })
      .execute()
    for (let position = 1; position <= 300; position += 1) {
      const alias = `${marker} ${position * 7919}`
      await tx
        .insertInto('partner_alias')
        .values({ partner_id: index + 1, position, alias })
        .execute()
    }
  })
}
await store.unitOfWork.read(async (db) => {
  await db.selectFrom('partner_alias').selectAll().where('alias', 'like', `%${MARKERS[3]}%`).execute()
  await sql`select alias, count(*) from partner_alias group by substr(alias, 3) order by substr(alias, 5) desc`.execute(
    db,
  )
  await sql`select highlight(search_text, 0, '[', ']') from search_text where search_text match ${`"${MARKERS[3]}"*`} order by rank`.execute(
    db,
  )
  await sql`select term, doc from search_word order by doc desc`.execute(db)
})
await store.unitOfWork.write({ name: 'partner.remove', label: 'Remove a partner' }, (tx) =>
  tx.deleteFrom('partner').where('id', '=', 2).execute(),
)
await store.unitOfWork.undo()
const backup = path.join(folder, 'store.saferplan-backup')
await store.writeBackup(backup, UNWATCHED)
await store.writeAutomaticBackup('daily')
await store.changePassphrase(passphraseNumber(0), passphraseNumber(1))
await store.close()
await restoreBackup(backup, path.join(folder, 'restored'), secret, SESSION_OPTIONS)
const again = await openStore(storeFolder, { passphrase: passphraseNumber(1) }, SESSION_OPTIONS)
await again.unitOfWork.write({ name: 'partner.rename', label: 'Rename a partner' }, (tx) =>
  tx
    .updateTable('partner')
    .set({ short_name: `${MARKERS[0]} again` })
    .execute(),
)
acknowledge('a day')
process.kill(process.pid, 'SIGKILL')
