import { Failure } from '../../../../shared/kit/failure.ts'
import type { StoreDatabase } from '../database/open-database.ts'

/** A record that is erased, by its number and never by a name. */
export interface ErasedRecord {
  readonly kind: 'mediation-case' | 'mediation-party' | 'mediation-form'
  readonly recordId: number
}

/** The setting that says that an erasure has begun and is not finished: see `finishErasure`. */
export const ERASURE_MARK = 'store.erasure-unfinished'

interface RowName {
  readonly table: string
  readonly id: number
}

/**
 * Erases a record inside the caller's transaction: its rows, what undo remembers of them and of rows of it that went before,
 * the partner's file that brought it in, and what names that file or leads to it. Counts and scores stay without a link to
 * anybody. Answers how many rows went; 0 where there was no such record.
 *
 * Undo cannot bring back what nobody remembers, so every step up to the last one that touched these rows is sealed.
 */
export function eraseRecord(db: StoreDatabase, { kind, recordId }: ErasedRecord, at: string): number {
  const rows = rowsOf(db, kind, recordId)
  if (rows.length === 0) return 0
  const remembered = [...rows, ...goneRowsOf(db, kind, recordId)]
  const files = [...importsOf(db, remembered), ...importsNaming(db, kind, recordId)]
  const disclosures = disclosuresOf(db, kind, recordId)
  if (kind === 'mediation-form') keepScores(db, 'id = ?', recordId)
  if (kind === 'mediation-party') eraseParty(db, recordId)
  if (kind === 'mediation-case') eraseCase(db, recordId, at)
  if (kind === 'mediation-form') db.prepare('delete from mediation_form where id = ?').run(recordId)
  for (const id of files) forgetFile(db, id)
  unlinkRows(db, remembered)
  forgetRows(db, [...remembered, ...disclosures, ...files.map((file) => ({ table: 'import', id: file }))])
  db.prepare(`insert or replace into setting (name, value) values (?, 'true')`).run(ERASURE_MARK)
  db.prepare('insert or ignore into erasure (kind, record_id, erased_at) values (?, ?, ?)').run(
    kind,
    recordId,
    at,
  )
  return rows.length
}

/**
 * Leaves nothing of what was deleted in the file: every page is written anew, and the journal is emptied. Outside any
 * transaction; the caller has the connection to itself.
 */
export function rewriteFile(db: StoreDatabase): void {
  const wasQueryOnly = db.pragma('query_only', { simple: true }) === 1
  db.pragma('query_only=OFF')
  try {
    db.exec(`insert into search_text (search_text) values ('optimize')`)
    db.exec('vacuum')
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.pragma(`query_only=${wasQueryOnly ? 'ON' : 'OFF'}`)
  }
}

/** Everything of a record that has a row, the record itself included. */
function rowsOf(db: StoreDatabase, kind: ErasedRecord['kind'], id: number): RowName[] {
  const rows = (table: string, where: string): RowName[] =>
    db
      .prepare<[number], { id: number }>(`select id from ${table} where ${where}`)
      .all(id)
      .map((row) => ({ table, id: row.id }))
  if (kind === 'mediation-form') return rows('mediation_form', 'id = ?')
  if (kind === 'mediation-party') {
    const inCase = 'case_id = (select case_id from mediation_party where id = ?) and sealed_note is not null'
    const party = rows('mediation_party', 'id = ?')
    if (party.length === 0) return []
    return [
      ...party,
      ...rows('mediation_form', 'party_id = ?'),
      ...rows('mediation_contact', 'party_id = ?'),
      ...rows('mediation_contact', inCase),
    ]
  }
  const erased = rows('mediation_case', 'id = ? and erased_at is null')
  if (erased.length === 0) return []
  const parts = ['party', 'form', 'contact', 'meeting', 'repeat']
  return [...erased, ...parts.flatMap((part) => rows(`mediation_${part}`, 'case_id = ?'))]
}

/** Rows of files of replies: other files may have a hundred thousand. */
const OF_REPLIES = `import_id in (select id from import where purpose = 'mediation-forms')`

/**
 * Rows that belonged to a party or case and are gone already, such as a form that was taken back or an import that was
 * undone: what undo remembers of them holds their sealed words all the same.
 */
function goneRowsOf(db: StoreDatabase, kind: ErasedRecord['kind'], id: number): RowName[] {
  if (kind === 'mediation-form') return []
  const gone = (parts: readonly string[], column: 'party_id' | 'case_id', value: number): RowName[] =>
    db
      .prepare<{ tables: string; value: number }, RowName>(
        `select distinct table_name as "table", row_id as id from change_row
         where table_name in (select value from json_each(@tables))
           and @value in (json_extract(before, '$.${column}'), json_extract(after, '$.${column}'))`,
      )
      .all({ tables: JSON.stringify(parts.map((part) => `mediation_${part}`)), value })
  if (kind === 'mediation-case') return gone(['party', 'form', 'contact', 'meeting', 'repeat'], 'case_id', id)
  const of = db.prepare<[number], { id: number }>('select case_id as id from mediation_party where id = ?')
  return [...gone(['form'], 'party_id', id), ...gone(['contact'], 'case_id', of.get(id)?.id ?? 0)]
}

/** The partners' files that forms among the rows came with, a file that another has corrected since included. */
function importsOf(db: StoreDatabase, rows: readonly RowName[]): number[] {
  return db
    .prepare<{ forms: string }, { id: number }>(
      `with form as (select value as id from json_each(@forms))
       select import_id as id from mediation_form where import_id is not null and id in form
       union
       select import_id from import_row where ${OF_REPLIES} and target = 'evaluation' and target_id in form`,
    )
    .all({ forms: formsAmong(rows) })
    .map(({ id }) => id)
}

/** Files with a row that was set aside, whose reason names the case that is erased. No reason names anything else. */
function importsNaming(db: StoreDatabase, kind: ErasedRecord['kind'], id: number): number[] {
  if (kind !== 'mediation-case') return []
  const named = `from import_row where ${OF_REPLIES}
    and instr(reason, (select reference from mediation_case where id = ?)) > 0`
  const files = db.prepare<[number], { id: number }>(`select distinct import_id as id ${named}`).all(id)
  db.prepare(`update import_row set reason = 'Left out' where id in (select id ${named})`).run(id)
  return files.map((file) => file.id)
}

/** Leaves of a file that it was brought in, and when by the month: its name and that of its sheet may name somebody. */
function forgetFile(db: StoreDatabase, id: number): void {
  db.prepare('delete from import_file where import_id = ?').run(id)
  db.prepare(
    `update import set file_name = 'Replies to forms', sheet = 'Rows',
       period_from = substr(period_from, 1, 8) || '01', period_to = substr(period_to, 1, 8) || '01'
     where id = ? and purpose = 'mediation-forms'`,
  ).run(id)
}

/** No row of a file leads to what is erased, nor says of whom it was by the number of a form. */
function unlinkRows(db: StoreDatabase, rows: readonly RowName[]): void {
  db.prepare(
    `update import_row set target = null, target_id = null
     where ${OF_REPLIES} and target = 'evaluation' and target_id in (select value from json_each(?))`,
  ).run(formsAmong(rows))
}

function formsAmong(rows: readonly RowName[]): string {
  return JSON.stringify(rows.filter(({ table }) => table === 'mediation_form').map(({ id }) => id))
}

const REFERENCE = '(select reference from mediation_case where id = @id)'
const NAMES_CASE = `instr(what || ' ' || recipient, ${REFERENCE}) > 0`

/** Entries in the log of disclosures that concern a record. They stay; what undo remembers would lead back to it. */
function disclosuresOf(db: StoreDatabase, kind: ErasedRecord['kind'], id: number): RowName[] {
  if (kind === 'mediation-form') return []
  const where = kind === 'mediation-party' ? 'party_id = @id' : `case_id = @id or ${NAMES_CASE}`
  return db
    .prepare<{ id: number }, { id: number }>(`select id from disclosure where ${where}`)
    .all({ id })
    .map((row) => ({ table: 'disclosure', id: row.id }))
}

/**
 * The log of disclosures is evidence of what was told, when, to whom and on what ground, and is asked for after a record
 * is gone. So its entries stay as they are and still say that they were about a case; the link goes, and so does the
 * reference where somebody typed it, by which letters outside would lead to a person.
 */
function unlinkDisclosures(db: StoreDatabase, id: number): void {
  const nameless = (column: string): string => `${column} = replace(${column}, ${REFERENCE}, '[erased case]')`
  db.prepare(
    `update disclosure set ${['what', 'recipient'].map(nameless).join(', ')}
     where ${NAMES_CASE}`,
  ).run({ id })
  db.prepare('update disclosure set case_id = null, party_id = null where case_id = ?').run(id)
}

/** What forms said stays, by case, with a number that only holds one person's two forms together. */
function keepScores(db: StoreDatabase, where: string, id: number): void {
  db.prepare(
    `insert into mediation_kept_score (case_id, respondent, point, ended_on, was_sent, state, settled_on, improved)
     select case_id,
       coalesce((select max(respondent) from mediation_kept_score k where k.case_id = f.case_id), 0)
         + dense_rank() over (partition by case_id order by party_id),
       point, ended_on, sent_on is not null, state, substr(settled_on, 1, 8) || '01', improved
     from mediation_form f where ${where}`,
  ).run(id)
}

/** The notes of the whole case go as well: whoever wrote about one party may have named the other. */
function eraseParty(db: StoreDatabase, id: number): void {
  keepScores(db, 'party_id = ?', id)
  db.prepare(
    `update mediation_contact set sealed_note = null
     where case_id = (select case_id from mediation_party where id = ?)`,
  ).run(id)
  db.prepare(
    `update mediation_case set kept_people = kept_people + 1,
       kept_households = kept_households + (
         select count(*) = 1 from mediation_party p join mediation_party gone on gone.id = ?
         where p.case_id = gone.case_id and p.household = gone.household)
     where id = (select case_id from mediation_party where id = ?)`,
  ).run(id, id)
  db.prepare('delete from mediation_party where id = ?').run(id)
}

/** Leaves one row of counts: no reference, no ward, no agency, and days set back to the first of their month. */
function eraseCase(db: StoreDatabase, id: number, at: string): void {
  keepScores(db, 'case_id = ?', id)
  unlinkDisclosures(db, id)
  // What was said about an earlier end counts for nothing, and must not look like the last one by its month.
  db.prepare(
    `delete from mediation_kept_score where case_id = @id
       and ended_on is not (select ended_on from mediation_case where id = @id)`,
  ).run({ id })
  const counted = (table: string, what = 'count(*)'): string =>
    `(select ${what} from ${table} where case_id = @id)`
  const month = (column: string): string => `${column} = substr(${column}, 1, 8) || '01'`
  db.prepare(
    `update mediation_case set
       kept_people = kept_people + ${counted('mediation_party')},
       kept_households = kept_households + ${counted('mediation_party', 'count(distinct household)')},
       kept_contacts = kept_contacts + ${counted('mediation_contact')},
       kept_meetings = kept_meetings + ${counted('mediation_meeting')},
       kept_joint_meetings = kept_joint_meetings + ${counted('mediation_meeting', "coalesce(sum(kind = 'joint'), 0)")},
       kept_repeats = kept_repeats + ${counted('mediation_repeat')},
       reference = null, erased_at = @at, agency_id = null, place_id = null, tenure = null,
       consent_on = null, hub_on = null, case_review_on = null, review_on = null, kept_because = null,
       ${['referred_on', 'opened_on', 'ended_on'].map(month).join(', ')}
     where id = @id`,
  ).run({ id, at })
  db.prepare(`update mediation_kept_score set ${month('ended_on')} where case_id = ?`).run(id)
  for (const part of ['form', 'contact', 'meeting', 'repeat', 'party']) {
    db.prepare(`delete from mediation_${part} where case_id = ?`).run(id)
  }
}

function forgetRows(db: StoreDatabase, rows: readonly RowName[]): void {
  const named = JSON.stringify(rows.map(({ table, id }) => [table, id]))
  const touching = `from change_row r join json_each(?) n
    on r.table_name = n.value ->> 0 and r.row_id = n.value ->> 1`
  const last = db
    .prepare<[string], { id: number | null }>(`select max(r.change_id) as id ${touching}`)
    .get(named)
  db.prepare(`delete from change where state = 'undone'`).run()
  const sealed = last?.id ?? 0
  db.prepare(
    'delete from change_row where change_id in (select id from change where id <= ? and is_kept = 0)',
  ).run(sealed)
  db.prepare(`update change set state = 'sealed' where id <= ? and state <> 'sealed'`).run(sealed)
  db.prepare(`delete from change_row where id in (select r.id ${touching})`).run(named)
}

/** Nothing was there to erase. */
export function nothingToErase(): Failure {
  return new Failure('not-found', 'That record is no longer there. It may have been erased already.')
}
