import { type RawBuilder, sql } from 'kysely'
import type { EditionId } from '../../../../../shared/domain/plan/index.ts'
import type { ReadDb, Schema } from '../../../store/schema/index.ts'

const ROWS_AT_ONCE = 1_000

/** A row as the database has it, by the names of its columns. */
export type PlainRow = Readonly<Record<string, unknown>>

/** Which rows belong to one edition, of tables whose rows belong to one: everything else is of the whole store. */
const OF_EDITION: { readonly [Table in keyof Schema]?: (edition: EditionId) => RawBuilder<unknown> } = {
  edition: (edition) => sql`id = ${edition}`,
  edition_event: (edition) => sql`edition_id = ${edition}`,
  edition_snapshot: (edition) => sql`edition_id = ${edition}`,
  priority: (edition) => sql`edition_id = ${edition}`,
  priority_aim: ofPriority,
  priority_hotspot: ofPriority,
  priority_column: ofPriority,
  section: (edition) => sql`edition_id = ${edition}`,
  section_block: (edition) => sql`section_id in (select id from section where edition_id = ${edition})`,
  issue: ofPriority,
  issue_row: ofIssue,
  item: ofIssue,
  action: ofItem,
  action_note: ofItem,
  measure: ofItem,
  lead_partner: ofItem,
  measure_scoring: ofItem,
}

function ofPriority(edition: EditionId) {
  return sql`priority_id in (select id from priority where edition_id = ${edition})`
}

function ofIssue(edition: EditionId) {
  return sql`issue_id in (select id from issue where ${ofPriority(edition)})`
}

function ofItem(edition: EditionId) {
  return sql`item_id in (select id from item where ${ofIssue(edition)})`
}

/** What the log has of opening, closing and copying the store tells nothing of the plan, and grows by this very export. */
const TOLD = sql`action not like 'vault.%' and action not like 'documents.export%'`

/** Too large to be read only for saying that it is there. */
const HEAVY = new Set(['import_file.content'])

/**
 * The rows of a table by their numbers, some columns of each, a page at a time; with an edition, only those that belong
 * to it where rows of that table belong to one.
 */
export async function* listPlainRows(
  db: ReadDb,
  table: keyof Schema,
  columns: readonly string[],
  edition: EditionId | null,
): AsyncGenerator<PlainRow> {
  const key = keyOf(table)
  const chosen = sql.join(
    columns.map((column) =>
      HEAVY.has(`${table}.${column}`) ? sql`null as ${sql.ref(column)}` : sql.ref(column),
    ),
  )
  const only = edition === null ? undefined : OF_EDITION[table]?.(edition)
  const where = sql.join(
    [sql`true`, ...(only === undefined ? [] : [only]), ...(table === 'audit' ? [TOLD] : [])],
    sql` and `,
  )
  for (let last = 0; ; ) {
    const { rows } = await sql<PlainRow>`
      select ${chosen} from ${sql.table(table)} where ${sql.ref(key)} > ${last} and ${where}
      order by ${sql.ref(key)} limit ${ROWS_AT_ONCE}`.execute(db)
    yield* rows
    if (rows.length < ROWS_AT_ONCE) return
    last = Number(rows.at(-1)?.[key])
  }
}

/** The column by which the rows of a table are numbered. */
export function keyOf(table: keyof Schema): 'id' | 'seq' {
  return table === 'audit' ? 'seq' : 'id'
}
