import { createHmac, timingSafeEqual } from 'node:crypto'
import type { StoreDatabase } from '../database/open-database.ts'

/** What an entry of the audit log says; `detail` holds field names and counts, never values. */
export interface AuditEntry {
  /** UTC instant. */
  readonly at: string
  readonly action: string
  readonly entity?: { readonly kind: string; readonly id: number } | undefined
  readonly detail?: Readonly<Record<string, string | number>> | undefined
}

interface AuditRow {
  readonly seq: number
  readonly at: string
  readonly action: string
  readonly entity: string | null
  readonly entity_id: number | null
  readonly detail: string
  readonly prev: Buffer
  readonly mac: Buffer
}

/** What a check of the chain found; `brokenAt` is the number of the first entry that does not fit. */
export interface AuditCheck {
  readonly entries: number
  readonly brokenAt: number | null
}

const MAC_BYTES = 32
const BEFORE_THE_FIRST = Buffer.alloc(MAC_BYTES)

/** Adds an entry that is chained to the one before it. Runs inside the caller's transaction. */
export function appendAudit(db: StoreDatabase, key: Buffer, entry: AuditEntry): void {
  const last = lastRow(db)
  const unsigned = {
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    action: entry.action,
    entity: entry.entity?.kind ?? null,
    entity_id: entry.entity?.id ?? null,
    detail: JSON.stringify(entry.detail ?? {}),
    prev: last?.mac ?? BEFORE_THE_FIRST,
  }
  db.prepare(
    `insert into audit (seq, at, action, entity, entity_id, detail, prev, mac)
     values (@seq, @at, @action, @entity, @entity_id, @detail, @prev, @mac)`,
  ).run({ ...unsigned, mac: macOf(key, unsigned) })
}

/**
 * Checks the chain: numbers without a gap, each entry signed and joined to the one before it. `last` limits the check
 * to the newest entries, for a quick look when the store is opened. An end that was cut off cannot be seen from
 * within: hold `auditHead` against a paper or a backup that names it.
 */
export function checkAudit(db: StoreDatabase, key: Buffer, last?: number): AuditCheck {
  const newest = lastRow(db)?.seq ?? 0
  const from = last === undefined ? 1 : Math.max(1, newest - last + 1)
  const rows = db.prepare<[number], AuditRow>('select * from audit where seq >= ? order by seq').iterate(from)
  let expectedPrev: Buffer | null = from === 1 ? BEFORE_THE_FIRST : null
  let seq = from
  for (const row of rows) {
    const isJoined = expectedPrev === null || expectedPrev.equals(row.prev)
    if (row.seq !== seq || !isJoined || !isSigned(key, row)) return { entries: seq - from, brokenAt: seq }
    expectedPrev = row.mac
    seq += 1
  }
  const isWhole = seq === newest + 1
  return { entries: seq - from, brokenAt: isWhole ? null : seq }
}

/** The signature of the newest entry, 32 bytes (zeros when the log is empty): it stands for all of history. */
export function lastAuditMac(db: StoreDatabase): Buffer {
  return lastRow(db)?.mac ?? BEFORE_THE_FIRST
}

function lastRow(db: StoreDatabase): Pick<AuditRow, 'seq' | 'mac'> | undefined {
  return db
    .prepare<[], Pick<AuditRow, 'seq' | 'mac'>>('select seq, mac from audit order by seq desc limit 1')
    .get()
}

function isSigned(key: Buffer, row: AuditRow): boolean {
  return row.mac.length === MAC_BYTES && timingSafeEqual(row.mac, macOf(key, row))
}

function macOf(key: Buffer, row: Omit<AuditRow, 'mac'>): Buffer {
  // A JSON array is canonical here: a fixed order, and no two lists of fields give the same text.
  const { seq, at, action, entity, entity_id, detail, prev } = row
  const canonical = JSON.stringify([seq, at, action, entity, entity_id, detail, prev.toString('hex')])
  return createHmac('sha256', key).update(canonical, 'utf8').digest()
}
