import { type Insertable, type Selectable, sql } from 'kysely'
import type { Period } from '../../../../shared/domain/measures/index.ts'
import {
  parseAddress,
  type ReturnAccount,
  type ReturnPurpose,
} from '../../../../shared/domain/returns/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { insertRows, type RowValue } from '../../store/insert-rows.ts'
import type { ImportRowTable, ImportTable, ReadDb, WriteTx } from '../../store/schema/index.ts'
import type { Pause } from '../../store/unit-of-work.types.ts'

/** One partner's file as it was brought in. */
export interface ReturnRecord {
  readonly importId: number
  readonly fileName: string
  readonly sha256: string
  readonly at: string
  readonly purpose: ReturnPurpose
  readonly profileId: number | null
  /** The name of the layout that it was read with; null where none was remembered, or it is forgotten. */
  readonly profile: string | null
  readonly sheet: string
  readonly period: Period | null
  readonly account: ReturnAccount
  /** The step that takes it back; null once it was taken back. */
  readonly changeId: number | null
  readonly undoneAt: string | null
}

export type NewReturn = Omit<
  Insertable<ImportTable>,
  'kind' | 'words_read' | 'words_stored' | 'words_left_out' | 'change_id'
>

/** Stores the record of a file with the file itself, unless that is not to be kept; the step that is being taken belongs to it from now on. */
export async function insertReturn(
  tx: WriteTx,
  record: NewReturn,
  content: Uint8Array | null,
): Promise<number> {
  const { id } = await tx
    .insertInto('import')
    .values((eb) => ({
      ...record,
      kind: 'return',
      words_read: 0,
      words_stored: 0,
      words_left_out: 0,
      // The journal numbers the step before the command's own work begins.
      change_id: eb.selectFrom('change').select((max) => max.fn.max<number>('change.id').as('last')),
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  if (content !== null) await tx.insertInto('import_file').values({ import_id: id, content }).execute()
  return id
}

export type NewReturnRow = Omit<Selectable<ImportRowTable>, 'import_id' | 'id'>

/** Notes what became of every record; there may be a hundred thousand. See `insertRows` for `pause`. */
export async function insertReturnRows(
  tx: WriteTx,
  importId: number,
  rows: readonly NewReturnRow[],
  pause?: Pause,
): Promise<void> {
  const valuesOf = (at: number): RowValue[] => {
    const { row_no, column_no, fate, reason, target, target_id } = defined(rows[at], 'a row of a return')
    return [importId, row_no, column_no, fate, reason, target, target_id]
  }
  await insertRows(tx, { table: 'import_row', columns: ROW_COLUMNS }, { count: rows.length, valuesOf }, pause)
}

const ROW_COLUMNS = ['import_id', 'row_no', 'column_no', 'fate', 'reason', 'target', 'target_id'] as const

/** Says under which layout a file that was brought in was read. */
export async function setProfileOf(tx: WriteTx, importId: number, profileId: number): Promise<void> {
  await tx.updateTable('import').set({ profile_id: profileId }).where('id', '=', importId).execute()
}

/** Every file that was brought in, the newest first. */
export async function listReturns(db: ReadDb): Promise<ReturnRecord[]> {
  const rows = await returnsQuery(db).orderBy('import.id', 'desc').execute()
  return rows.map(recordFromRow)
}

/** @throws Failure `not-found` where no file was brought in under this number */
export async function getReturn(db: ReadDb, importId: number): Promise<ReturnRecord> {
  const row = await returnsQuery(db).where('import.id', '=', importId).executeTakeFirst()
  if (row === undefined)
    throw new Failure(
      'not-found',
      `No file was brought in under the number ${importId}. Look at the list of files that were brought in.`,
    )
  return recordFromRow(row)
}

/** The file of the same bytes that was brought in last and not taken back. */
export async function findReturnByHash(db: ReadDb, sha256: string): Promise<ReturnRecord | undefined> {
  const row = await returnsQuery(db)
    .where('import.file_sha256', '=', sha256)
    .where('import.undone_at', 'is', null)
    .orderBy('import.id', 'desc')
    .executeTakeFirst()
  return row === undefined ? undefined : recordFromRow(row)
}

/** The file as it was supplied; undefined where it was removed because the import was taken back. */
export async function getReturnFile(db: ReadDb, importId: number): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('import_file')
    .select('content')
    .where('import_id', '=', importId)
    .executeTakeFirst()
  return row?.content
}

export interface ReturnRow extends Selectable<ImportRowTable> {
  /** What it is in the store now, in a few words; null where it is no longer there. */
  readonly now: string | null
}

const NOW = sql<string | null>`case target
  when 'observation' then (select cast(count as text) from observation where id = target_id)
  when 'reading' then (select cast(value as text) from reading where id = target_id)
  when 'activity' then (select name from activity where id = target_id)
  when 'partner' then (select name from partner where id = target_id)
  when 'survey_wave' then (select name from survey_wave where id = target_id)
  when 'evaluation' then (
    select c.reference || ', party ' || p.letter || ', ' || f.point || ' form'
    from mediation_form f join mediation_case c on c.id = f.case_id join mediation_party p on p.id = f.party_id
    where f.id = target_id and f.state = 'returned')
  end`.as('now')

/** What became of the records of a file, in their order. */
export async function listReturnRows(
  db: ReadDb,
  importId: number,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: readonly ReturnRow[]; readonly total: number }> {
  const query = db.selectFrom('import_row').where('import_id', '=', importId)
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query.selectAll().select(NOW).orderBy('id').offset(offset).limit(limit).execute()
  return { rows, total }
}

/** The place, from 0, of the record that stood in a cell ("C7"), in the order of `listReturnRows`; null where none did. */
export async function findReturnRow(db: ReadDb, importId: number, cell: string): Promise<number | null> {
  const at = parseAddress(cell)
  if (at === undefined) return null
  const { rows } = await sql<{ place: number }>`
    select (select count(*) from import_row other where other.import_id = found.import_id and other.id < found.id) as place
    from import_row found
    where found.import_id = ${importId} and found.row_no = ${at.row} and found.column_no = ${at.column}
    order by found.id limit 1`.execute(db)
  return rows[0]?.place ?? null
}

/** Whether another file that was not taken back was read with the same layout. */
export async function isProfileUsedElsewhere(
  db: ReadDb,
  { importId, profileId }: ReturnRecord,
): Promise<boolean> {
  if (profileId === null) return false
  const row = await db
    .selectFrom('import')
    .select('id')
    .where('profile_id', '=', profileId)
    .where('id', '<>', importId)
    .where('undone_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Leaves no more of a file than that it was brought in and taken back: neither its rows nor the file. */
export async function forgetReturn(tx: WriteTx, importId: number, at: string): Promise<void> {
  await tx.deleteFrom('import_row').where('import_id', '=', importId).execute()
  await tx.deleteFrom('import_file').where('import_id', '=', importId).execute()
  // A step that joined places or indicators remembers figures: undoing it must not bring those of this file back.
  await sql`delete from change_row where table_name in ('observation', 'observation_revision')
    and (json_extract(before, '$.import_id') = ${importId} or json_extract(after, '$.import_id') = ${importId})`.execute(
    tx,
  )
  await tx.updateTable('import').set({ undone_at: at, change_id: null }).where('id', '=', importId).execute()
}

/** The file that a step of undo brought in; undefined for any other step. */
export async function findReturnByStep(db: ReadDb, step: number): Promise<number | undefined> {
  const row = await db.selectFrom('import').select('id').where('change_id', '=', step).executeTakeFirst()
  return row?.id
}

function returnsQuery(db: ReadDb) {
  return db
    .selectFrom('import')
    .leftJoin('import_profile', 'import_profile.id', 'import.profile_id')
    .selectAll('import')
    .select('import_profile.name as profile_name')
    .where('import.kind', '=', 'return')
}

function recordFromRow(
  row: Selectable<ImportTable> & { readonly profile_name: string | null },
): ReturnRecord {
  const { period_from, period_to } = row
  return {
    importId: row.id,
    fileName: row.file_name,
    sha256: row.file_sha256,
    at: row.at,
    purpose: row.purpose ?? 'ward-figures',
    profileId: row.profile_id,
    profile: row.profile_name,
    sheet: row.sheet ?? '',
    period:
      period_from === null || period_to === null
        ? null
        : { from: period_from as CivilDate, to: period_to as CivilDate },
    account: {
      read: row.rows_read ?? 0,
      added: row.rows_added ?? 0,
      changed: row.rows_changed ?? 0,
      unchanged: row.rows_unchanged ?? 0,
      setAside: row.rows_aside ?? 0,
    },
    changeId: row.change_id,
    undoneAt: row.undone_at,
  }
}
