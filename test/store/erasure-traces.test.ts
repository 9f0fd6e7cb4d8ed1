import { readFileSync } from 'node:fs'
import path from 'node:path'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { exportEverything } from '../../electron/core/features/documents/index.ts'
import { addContact } from '../../electron/core/features/mediation/index.ts'
import { ERASURE_MARK, eraseRecord } from '../../electron/core/store/erasure/erase-records.ts'
import { restoreBackup } from '../../electron/core/store/index.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { CHEAP_KDF } from '../builders/cheap-kdf.ts'
import { aCase, enter, MARKED } from '../builders/mediation-store.ts'
import { withPages } from '../builders/pages.ts'
import { readWithExceljs } from '../builders/read-workbook.ts'
import { day } from '../builders/series.ts'
import {
  createTestStore,
  openTestFolder,
  PASSPHRASE,
  TEST_OPTIONS,
  temporaryFolder,
} from '../builders/store.ts'

const SECRET = { passphrase: PASSPHRASE }
const NOW = { now: () => '2020-12-01T09:00:00.000Z' }

async function made() {
  const sealed = await createTestStore(NOW)
  const work = sealed.store.unitOfWork
  const people = await aCase(work)
  await addContact(work, {
    caseId: people.caseId,
    on: day('2020-03-21'),
    way: 'phone',
    partyId: people.a,
    note: 'A note',
  })
  await enter(work, people.a, 'one-month', '2020-06-01', 5, 'Some words')
  await enter(work, people.a, 'six-month', '2020-11-01', 2)
  await enter(work, people.b, 'one-month', '2020-06-02', 4)
  return { ...sealed, work, ...people }
}

/** Every page of a closed store's file, decrypted. */
function pagesOf(folder: string): Promise<string> {
  return withPages(folder, SECRET, CHEAP_KDF, (db) => db.serialize().toString('latin1'))
}

function tracesIn(traces: readonly string[], text: string): string[] {
  return traces.filter((trace) => text.includes(trace))
}

describe('erasing', () => {
  test('leaves no trace in the backup that is made afterwards, nor in the export of everything', async () => {
    const { folder, store, work, a, caseId } = await made()
    const sealed = await work.read(async (db) => [
      ...(await db.selectFrom('mediation_party').select('sealed as text').execute()),
      ...(await db.selectFrom('mediation_contact').select('sealed_note as text').execute()),
      ...(await db.selectFrom('mediation_form').select('sealed_words as text').execute()),
    ])
    const traces = sealed.flatMap(({ text }) => (text === null ? [] : [text.slice(2, 60)]))
    const words = [...Object.values(MARKED), 'A note', 'Some words']
    expect(traces).toHaveLength(3)
    const before = await store.writeAutomaticBackup('asked')
    await store.erase({ kind: 'mediation-party', recordId: a })
    await store.erase({ kind: 'mediation-case', recordId: caseId })
    const after = await store.writeAutomaticBackup('daily')
    await store.close()
    expect(tracesIn(traces, await pagesOf(folder))).toEqual([])
    const [old, restored] = [path.join(temporaryFolder(), 'old'), path.join(temporaryFolder(), 'restored')]
    await restoreBackup(path.join(folder, 'backups', before), old, SECRET, TEST_OPTIONS)
    expect(tracesIn(traces, await pagesOf(old))).toEqual(traces)
    await restoreBackup(path.join(folder, 'backups', after), restored, SECRET, TEST_OPTIONS)
    expect(tracesIn([...traces, ...words], await pagesOf(restored))).toEqual([])
    const again = await openTestFolder(restored, SECRET)
    for (const withNames of [false, true]) {
      const file = path.join(temporaryFolder(), 'everything')
      const order = { file, date: day('2020-12-01'), withNames, progress: UNWATCHED }
      await exportEverything(again, order, () =>
        Promise.resolve({ bytes: new Uint8Array(), missingCharacters: [] }),
      )
      const zip = await JSZip.loadAsync(readFileSync(file))
      const workbook = await zip.file('Everything in the store.xlsx')?.async('nodebuffer')
      const text = JSON.stringify([...(await readWithExceljs(workbook ?? Buffer.alloc(0)))])
      expect(text).toContain('Erased records')
      expect(tracesIn(words, text)).toEqual([])
    }
  })

  test('is known of a backup that lies elsewhere where the store is beside the new one, and else is not known', async () => {
    const { folder, store, a } = await made()
    const copy = path.join(temporaryFolder(), 'copy.saferplan-backup')
    await store.writeBackup(copy, UNWATCHED)
    await store.erase({ kind: 'mediation-party', recordId: a })
    await store.close()
    const beside = path.join(path.dirname(folder), 'rehearsal')
    expect((await restoreBackup(copy, beside, SECRET, TEST_OPTIONS)).erasedSince).toBe(1)
    const again = await openTestFolder(beside, SECRET)
    await again.close()
    expect(
      await withPages(beside, SECRET, CHEAP_KDF, (db) =>
        db.prepare('select id from mediation_party').pluck().all(),
      ),
    ).not.toContain(a)
    const far = path.join(temporaryFolder(), 'far')
    expect((await restoreBackup(copy, far, SECRET, TEST_OPTIONS)).erasedSince).toBeNull()
  })

  test('that was interrupted before the file was written anew is finished at the next opening', async () => {
    const { folder, store, reopen, a } = await made()
    await store.close()
    await withPages(folder, SECRET, CHEAP_KDF, (db) =>
      db.transaction(() => eraseRecord(db, { kind: 'mediation-party', recordId: a }, NOW.now())).immediate(),
    )
    const again = await reopen()
    const marks = await again.unitOfWork.read((db) =>
      db.selectFrom('setting').select('name').where('name', '=', ERASURE_MARK).execute(),
    )
    expect(marks).toEqual([])
    expect(readFileSync(path.join(folder, 'erased-records'), 'utf8')).toContain(`"recordId":${a}`)
    await again.close()
    expect(
      await withPages(folder, SECRET, CHEAP_KDF, (db) => db.pragma('freelist_count', { simple: true })),
    ).toBe(0)
  })
})
