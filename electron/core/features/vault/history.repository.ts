import type { ReadDb } from '../../store/index.ts'

/** When the plan itself was last changed; null when it never was. What is done to the store as a whole is no change. */
export async function lastChangeAt(db: ReadDb): Promise<string | null> {
  return newest(db, (audit) => audit.where('action', 'not like', 'vault.%'))
}

/** When a backup was last written to a place that the officer chose; null when none ever was. */
export async function lastCopyAt(db: ReadDb): Promise<string | null> {
  return newest(db, (audit) => audit.where('action', '=', 'vault.backUp'))
}

/** When the store was made. */
export async function madeAt(db: ReadDb): Promise<string | null> {
  const row = await db.selectFrom('audit').select('at').orderBy('seq').limit(1).executeTakeFirst()
  return row?.at ?? null
}

type AuditTimes = ReturnType<typeof auditTimes>

function auditTimes(db: ReadDb) {
  return db.selectFrom('audit').select('at')
}

async function newest(db: ReadDb, which: (audit: AuditTimes) => AuditTimes): Promise<string | null> {
  const row = await which(auditTimes(db)).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row?.at ?? null
}
