import type { StoreDatabase } from '../database/open-database.ts'
import { type AuditEntry, appendAudit } from './audit-log.ts'

/** Writes down, in a transaction of its own, that something was done to the store as a whole. */
export function note(db: StoreDatabase, auditKey: Buffer, entry: AuditEntry): void {
  const wasQueryOnly = db.pragma('query_only', { simple: true }) === 1
  db.pragma('query_only=OFF')
  try {
    db.transaction(() => appendAudit(db, auditKey, entry)).immediate()
  } finally {
    db.pragma(`query_only=${wasQueryOnly ? 'ON' : 'OFF'}`)
  }
}
