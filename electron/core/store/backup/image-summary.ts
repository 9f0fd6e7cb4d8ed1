import { lastAuditMac } from '../audit/audit-log.ts'
import { currentVersion } from '../database/migrate.ts'
import type { StoreDatabase } from '../database/open-database.ts'

/** What a copy of the database is compared by. */
export interface ImageSummary {
  readonly schemaVersion: number
  readonly rowCounts: Readonly<Record<string, number>>
  readonly auditMac: string
}

/** Counts every table's rows and takes the head of the audit log. */
export function summarise(db: StoreDatabase): ImageSummary {
  const tables = db
    .prepare<[], { name: string }>(
      `select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' order by name`,
    )
    .all()
  const counts = tables.map(({ name }) => [name, countRows(db, name)] as const)
  return {
    schemaVersion: currentVersion(db),
    rowCounts: Object.fromEntries(counts),
    auditMac: lastAuditMac(db).toString('hex'),
  }
}

/** True when both have the same schema, as many rows in each table, and the same history. */
export function isSameSummary(a: ImageSummary, b: ImageSummary): boolean {
  const flat = ({ schemaVersion, rowCounts, auditMac }: ImageSummary): string =>
    JSON.stringify([schemaVersion, auditMac, Object.entries(rowCounts).toSorted()])
  return flat(a) === flat(b)
}

/** True when SQLite finds every page and index of the file in order. */
export function isIntact(db: StoreDatabase): boolean {
  return db.pragma('integrity_check(1)', { simple: true }) === 'ok'
}

function countRows(db: StoreDatabase, table: string): number {
  return db.prepare<[], { rows: number }>(`select count(*) as rows from "${table}"`).get()?.rows ?? 0
}
