import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  addContact,
  findPerson,
  outcomesOn,
  setPartyDetails,
  showParty,
  takeBackForm,
} from '../../electron/core/features/mediation/index.ts'
import { undoReturn } from '../../electron/core/features/returns/index.ts'
import { restoreBackup, type Store } from '../../electron/core/store/index.ts'
import type { OutcomeLine } from '../../shared/domain/mediation/index.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { OWN_WORDS, replyFile, replyRow, replyWizard } from '../builders/mediation-return.ts'
import { aCase, enter, MARKED } from '../builders/mediation-store.ts'
import { day } from '../builders/series.ts'
import {
  createTestStore,
  openTestFolder,
  openTestStore,
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
  await setPartyDetails(work, { partyId: people.a, details: { ...MARKED, address: '1 Before Row' } })
  await addContact(work, {
    caseId: people.caseId,
    on: day('2020-03-21'),
    way: 'phone',
    partyId: people.b,
    note: 'A note',
  })
  await enter(work, people.a, 'one-month', '2020-06-01', 5, 'Some words')
  await enter(work, people.a, 'six-month', '2020-11-01', 2)
  await enter(work, people.b, 'one-month', '2020-06-02', 4)
  return { ...sealed, work, ...people }
}

/** Outcomes without what tells when to the day. */
async function countsOf({ unitOfWork }: Pick<Store, 'unitOfWork'>): Promise<Omit<OutcomeLine, 'days'>> {
  const { all } = await unitOfWork.read((db) => outcomesOn(db, null, day('2020-12-01')))
  const { days: _days, ...counts } = all
  return counts
}

/** How many sealed texts any table, or what undo remembers, still holds. */
function sealedTexts(store: Store): Promise<number> {
  return store.unitOfWork.read(async (db) => {
    const parties = await db
      .selectFrom('mediation_party')
      .select('id')
      .where('sealed', 'is not', null)
      .execute()
    const notes = await db
      .selectFrom('mediation_contact')
      .select('id')
      .where('sealed_note', 'is not', null)
      .execute()
    const forms = await db
      .selectFrom('mediation_form')
      .select('id')
      .where('sealed_words', 'is not', null)
      .execute()
    const images = await db
      .selectFrom('change_row')
      .select('id')
      .where('table_name', 'in', ['mediation_party', 'mediation_contact', 'mediation_form'])
      .where((eb) => eb.or([eb('before', 'like', '%"1.%'), eb('after', 'like', '%"1.%')]))
      .execute()
    return parties.length + notes.length + forms.length + images.length
  })
}

/** A store into which a file brought replies of both parties, whose free words nothing else holds. */
async function withReplies() {
  const sealed = await createTestStore(NOW)
  const work = sealed.store.unitOfWork
  const people = await aCase(work)
  const replies = replyFile(
    replyRow('A', '1 month', '1 June 2020', { words: OWN_WORDS }),
    replyRow('B', '1 month', '2 June 2020', { words: `${OWN_WORDS} again` }),
  )
  const { bring } = replyWizard(work)
  const { importId } = await bring(replies)
  const memory = () =>
    work.read((db) => db.selectFrom('import_row').select(['fate', 'target', 'target_id']).execute())
  const files = () =>
    work.read((db) =>
      db.selectFrom('import').select(['file_name', 'sheet', 'period_from', 'period_to']).execute(),
    )
  return { ...sealed, ...people, work, importId, bring, memory, files }
}

describe('erasing what a file brought in', () => {
  test('takes the words of a party out of rows and undo, and the import leads to nothing of it', async () => {
    const { store, work, a, importId, memory, files } = await withReplies()
    await store.erase({ kind: 'mediation-party', recordId: a })
    expect((await findPerson(work, OWN_WORDS)).places.map(({ table }) => table)).toEqual(['mediation_form'])
    expect((await memory()).map(({ fate, target }) => [fate, target])).toEqual([
      ['added', null],
      ['added', 'evaluation'],
    ])
    expect(await files()).toEqual([
      { file_name: 'Replies to forms', sheet: 'Rows', period_from: '2020-06-01', period_to: '2020-06-01' },
    ])
    // What is left of it can still be taken back.
    expect(await undoReturn(work, importId)).toEqual([])
    expect(await sealedTexts(store)).toBe(0)
    expect((await store.verify(UNWATCHED)).isGood).toBe(true)
  })

  test('takes a whole case out, with a file that another has corrected since', async () => {
    const { store, work, caseId, bring, memory, files } = await withReplies()
    const stranger = replyRow('C', '1 month', '3 June 2020')
    await bring(replyFile(replyRow('A', '1 month', '3 June 2020', { words: `${OWN_WORDS} now` }), stranger))
    expect((await findPerson(work, 'M-2020-001')).places.map(({ table }) => table)).toContain('import_row')
    await store.erase({ kind: 'mediation-case', recordId: caseId })
    expect(await sealedTexts(store)).toBe(0)
    expect((await findPerson(work, OWN_WORDS)).places).toEqual([])
    expect((await findPerson(work, 'M-2020-001')).places).toEqual([])
    expect((await memory()).every(({ target, target_id }) => target === null && target_id === null)).toBe(
      true,
    )
    expect((await files()).map(({ file_name }) => file_name)).toEqual([
      'Replies to forms',
      'Replies to forms',
    ])
  })

  test('takes the words of forms along that are gone already, typed or brought in', async () => {
    const { store, work, a, b, importId } = await withReplies()
    await undoReturn(work, importId)
    await enter(work, b, 'one-month', '2020-06-02', 4, 'Some words')
    await takeBackForm(work, { partyId: b, point: 'one-month' })
    expect(await sealedTexts(store)).toBeGreaterThan(1)
    await store.erase({ kind: 'mediation-party', recordId: a })
    await store.erase({ kind: 'mediation-party', recordId: b })
    expect(await sealedTexts(store)).toBe(0)
  })
})

describe('erasing', () => {
  test('takes a party out of rows and undo, and leaves every count as it was', async () => {
    const { store, work, a } = await made()
    const before = await countsOf(store)
    expect(await sealedTexts(store)).toBeGreaterThan(5)
    await store.erase({ kind: 'mediation-party', recordId: a })
    expect(await sealedTexts(store)).toBe(0)
    expect(await countsOf(store)).toEqual(before)
    await expect(showParty(work, a)).rejects.toMatchObject({ kind: 'not-found' })
    expect((await work.steps()).undo?.name).toBe('mediation.form.enter')
    expect((await store.verify(UNWATCHED)).isGood).toBe(true)
  })

  test('takes a whole case down to one row of counts without reference, ward or day', async () => {
    const { store, work, caseId } = await made()
    const before = await countsOf(store)
    await store.erase({ kind: 'mediation-case', recordId: caseId })
    expect(await countsOf(store)).toEqual(before)
    expect(await sealedTexts(store)).toBe(0)
    const row = await work.read((db) =>
      db.selectFrom('mediation_case').select(['reference', 'referred_on', 'ended_on']).executeTakeFirst(),
    )
    expect(row).toEqual({ reference: null, referred_on: '2020-03-01', ended_on: '2020-04-01' })
    await expect(store.erase({ kind: 'mediation-case', recordId: caseId })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  test('leaves no sealed byte in any page of the file', async () => {
    const { unitOfWork: work, db } = await openTestStore({ clock: NOW })
    await aCase(work)
    const sealed = db
      .prepare<[], string>('select sealed from mediation_party where sealed is not null')
      .pluck()
      .all()
    const { eraseRecord, rewriteFile } = await import('../../electron/core/store/erasure/erase-records.ts')
    db.pragma('query_only=OFF')
    db.transaction(() => eraseRecord(db, { kind: 'mediation-party', recordId: 1 }, NOW.now()))()
    rewriteFile(db)
    const image = db.serialize().toString('latin1')
    expect(sealed).toHaveLength(1)
    for (const text of sealed) expect(image).not.toContain(text.slice(2, 40))
  })

  test('is done again when a backup from before is restored, and a changed list is not followed', async () => {
    const { folder, store, a } = await made()
    const name = await store.writeAutomaticBackup('asked')
    await store.erase({ kind: 'mediation-party', recordId: a })
    await store.close()
    const backup = path.join(folder, 'backups', name)
    const restored = path.join(temporaryFolder(), 'restored')
    await restoreBackup(backup, restored, SECRET, TEST_OPTIONS)
    const again = await openTestFolder(restored, SECRET)
    expect(again.notices).toEqual([
      'What had been erased since this backup was made was erased from it again.',
    ])
    expect(await sealedTexts(again)).toBe(0)
    await again.close()
    const other = path.join(temporaryFolder(), 'other')
    await restoreBackup(backup, other, SECRET, TEST_OPTIONS)
    const list = path.join(other, 'erased-records')
    writeFileSync(list, readFileSync(list, 'utf8').replace('"recordId":1', '"recordId":2'))
    expect((await openTestFolder(other, SECRET)).notices).toEqual([
      'The list of erased records beside the data was changed outside Saferplan. It was not followed.',
    ])
  })
})
