import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditHeadOf } from '../../electron/core/store/audit/audit-head.ts'
import { appendAudit, checkAudit, lastAuditMac } from '../../electron/core/store/audit/audit-log.ts'
import type { StoreDatabase } from '../../electron/core/store/database/open-database.ts'
import { newRecoveryKey } from '../../electron/core/store/keys/recovery-key.ts'
import { addPartners, createTestStore, openTestStore } from '../builders/store.ts'

const KEY = Buffer.alloc(32, 7)

async function logOf(entries: number): Promise<StoreDatabase> {
  const { db } = await openTestStore()
  db.pragma('query_only=OFF')
  db.exec('begin')
  for (let entry = 1; entry <= entries; entry += 1) {
    appendAudit(db, KEY, {
      at: `2020-04-01T09:00:00.${String(entry % 1000).padStart(3, '0')}Z`,
      action: 'partner.add',
      entity: { kind: 'partner', id: entry },
      detail: { fields: entry },
    })
  }
  db.exec('commit')
  return db
}

/** Someone with the key to the pages, but not to the log, edits it with another tool. */
function tamper(db: StoreDatabase, ...statements: readonly string[]): void {
  db.exec('drop trigger audit_is_never_changed; drop trigger audit_is_never_cut')
  for (const statement of statements) db.exec(statement)
}

describe('the audit log', () => {
  test('cannot be changed, cut or written over from within the program', async () => {
    const db = await logOf(3)
    expect(() => db.exec(`update audit set action = 'x'`)).toThrow('cannot be changed')
    expect(() => db.exec('delete from audit')).toThrow('cannot be cut')
    const replace = `replace into audit select seq, at, 'x', entity, entity_id, detail, prev, mac from audit`
    expect(() => db.exec(replace)).toThrow('cannot be cut')
    expect(checkAudit(db, KEY)).toEqual({ entries: 3, brokenAt: null })
  })

  test('is whole when nobody touched it, empty or not, in full or at its end', async () => {
    expect(checkAudit(await logOf(0), KEY)).toEqual({ entries: 0, brokenAt: null })
    const db = await logOf(50)
    expect(checkAudit(db, KEY)).toEqual({ entries: 50, brokenAt: null })
    expect(checkAudit(db, KEY, 10)).toEqual({ entries: 10, brokenAt: null })
  })

  test.each([
    ['an edited action', `update audit set action = 'other' where seq = 5`, 5],
    ['an edited moment', `update audit set at = '2021-01-01T00:00:00.000Z' where seq = 5`, 5],
    ['an edited detail', `update audit set detail = '{}' where seq = 5`, 5],
    ['a detail that means the same', `update audit set detail = '{ "fields":5}' where seq = 5`, 5],
    ['an edited subject', 'update audit set entity_id = null where seq = 5', 5],
    ['an edited signature', 'update audit set mac = zeroblob(32) where seq = 5', 5],
    ['a short signature', `update audit set mac = x'00' where seq = 5`, 5],
    ['a removed entry', 'delete from audit where seq = 5', 5],
    ['a removed beginning', 'delete from audit where seq < 5', 1],
    [
      'a removed entry with the rest moved up',
      'delete from audit where seq = 5; update audit set seq = seq - 1 where seq > 5',
      5,
    ],
    [
      'two entries exchanged',
      'update audit set seq = -5 where seq = 5; update audit set seq = 5 where seq = 6; update audit set seq = 6 where seq = -5',
      5,
    ],
    [
      'an invented entry at the end',
      `insert into audit select 21, at, action, entity, entity_id, detail, mac, mac from audit where seq = 20`,
      21,
    ],
  ])('shows %s', async (_name, statements, brokenAt) => {
    const db = await logOf(20)
    tamper(db, statements)
    expect(checkAudit(db, KEY).brokenAt).toBe(brokenAt)
  })

  test('shows any random edit of any field', async () => {
    const db = await logOf(40)
    tamper(db)
    const field = fc.constantFrom('at', 'action', 'entity', 'detail', 'prev', 'mac')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), field, fc.nat(), (seq, name, seed) => {
        db.exec('savepoint edit')
        const isBlob = name === 'prev' || name === 'mac'
        // The first entry's `prev` is all zeros, so zeros would be no edit.
        const value = isBlob ? Buffer.alloc(32, 1 + (seed % 255)) : JSON.stringify(`edited ${seed}`)
        db.prepare(`update audit set "${name}" = ? where seq = ?`).run(value, seq)
        const { brokenAt } = checkAudit(db, KEY)
        db.exec('rollback to edit; release edit')
        expect(brokenAt).toBe(seq)
      }),
      { numRuns: 500 },
    )
  })

  test('shows an entry that comes from another history of the same store', async () => {
    const db = await logOf(20)
    const fork = await logOf(9)
    appendAudit(fork, KEY, { at: '2020-04-01T09:00:00.010Z', action: 'partner.remove' })
    const foreign = fork.prepare<[], Record<string, unknown>>('select * from audit where seq = 10').get()
    tamper(db)
    db.prepare(
      'update audit set (action, entity, entity_id, detail, mac) = (@action, @entity, @entity_id, @detail, @mac) where seq = @seq',
    ).run({ ...foreign })
    expect(checkAudit(db, KEY).brokenAt).toBe(11)
  })

  test('signed with another key is not believed', async () => {
    expect(checkAudit(await logOf(3), randomBytes(32)).brokenAt).toBe(1)
  })

  test('does not show from within that its end was cut off, but its head does', async () => {
    const db = await logOf(20)
    const head = auditHeadOf(lastAuditMac(db))
    tamper(db, 'delete from audit where seq > 15')
    expect(checkAudit(db, KEY).brokenAt).toBeNull()
    expect(auditHeadOf(lastAuditMac(db))).not.toBe(head)
  })
})

describe('the life of a store', () => {
  test('is written down: made, unlocked, changed, locked', async () => {
    const sealed = await createTestStore()
    await addPartners(sealed.store, 'Elmshire Police')
    await sealed.store.replaceRecoveryKey(newRecoveryKey())
    await sealed.store.writeAutomaticBackup('weekly')
    await sealed.store.close()
    const again = await sealed.reopen({ recoveryKey: sealed.recoveryKey }).catch(() => sealed.reopen())
    const rows = await again.unitOfWork.read((db) =>
      db.selectFrom('audit').select(['action', 'detail']).execute(),
    )
    expect(rows.map(({ action, detail }) => `${action} ${detail}`)).toEqual([
      'vault.create {}',
      'partner.add {}',
      'vault.newRecoveryKey {}',
      'vault.backUpAutomatically {}',
      'vault.lock {}',
      'vault.unlock {"with":"passphrase"}',
    ])
    expect(await again.auditHead()).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
  })
})
