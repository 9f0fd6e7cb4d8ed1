import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { addActivity } from '../../electron/core/features/activities/index.ts'
import {
  addContact,
  findPerson,
  setPartyDetails,
  subjectAccess,
} from '../../electron/core/features/mediation/index.ts'
import { NO_DETAILS } from '../../shared/domain/mediation/index.ts'
import { aMediationStore, enter, MARKED } from '../builders/mediation-store.ts'
import { day } from '../builders/series.ts'
import { wordFile } from '../builders/word-file.ts'

async function made() {
  const store = await aMediationStore()
  const { work, caseId, a, b } = store
  await setPartyDetails(work, { partyId: b, details: { ...NO_DETAILS, name: 'Ignatius Barleycorn' } })
  await addContact(work, {
    caseId,
    on: day('2020-03-21'),
    way: 'phone',
    partyId: a,
    note: 'Ignatius Barleycorn was loud',
  })
  await addContact(work, {
    caseId,
    on: day('2020-03-22'),
    way: 'phone',
    partyId: b,
    note: 'Zenobia was loud',
  })
  await enter(work, a, 'one-month', '2020-06-01', 5, 'Barleycorn says hello now')
  return store
}

describe('looking for a person', () => {
  test('finds sealed fields, activities, what undo remembers and packed files, and answers places only', async () => {
    const { work, db } = await made()
    const activity = { kind: 'meeting' as const, heldOn: day('2020-05-01'), heldUntil: null, place: null }
    const face = {
      ...activity,
      agencyId: null,
      audience: null,
      attendance: null,
      firstTime: null,
      countsFor: [],
    }
    await addActivity(work, { ...face, name: 'Talk', note: 'With Mrs. QUILLFEATHER (Zenobia)' })
    db.pragma('query_only=OFF')
    db.prepare(
      `insert into import (id, kind, file_name, file_sha256, file_bytes, at, words_read, words_stored, words_left_out, report)
       values (1, 'plan', 'a.docx', '', 0, '', 0, 0, 0, '{}'), (2, 'plan', 'b', '', 0, '', 0, 0, 0, '{}')`,
    ).run()
    const file = db.prepare('insert into import_file (import_id, content) values (?, ?)')
    file.run(1, await wordFile(['seen with zenobia quillfeather']))
    file.run(2, deflateSync('Quillfeather, Zenobia'))
    db.pragma('query_only=ON')
    const { total, places } = await findPerson(work, 'zenobia quillfeather')
    expect(total).toBe(places.length)
    expect(places.map(({ table, label }) => [table, label])).toEqual([
      ['mediation_party', 'M-2020-001, party A'],
      ['activity', null],
      ['change_row', null],
      ['import_file', null],
      ['import_file', null],
    ])
    expect(JSON.stringify(places)).not.toMatch(/zenobia/iu)
    expect((await findPerson(work, '01632-960 123')).places.map(({ table }) => table)).toEqual([
      'mediation_party',
    ])
    const entry = db
      .prepare(`select detail from audit where action = 'mediation.findPerson' order by seq`)
      .pluck()
      .get()
    expect(entry).toBe('{"places":5}')
  })

  test('gives a party what is held about it, and takes the others out', async () => {
    const { work, a } = await made()
    const given = await subjectAccess(work, a)
    expect(given).toMatchObject({
      reference: 'M-2020-001',
      details: MARKED,
      contacts: [{ note: '[party B] was loud' }],
      forms: [{ words: '[party B] says hello now' }],
      leftOut: ['B'],
    })
    expect(JSON.stringify(given)).not.toMatch(/ignatius|barleycorn/iu)
  })
})
