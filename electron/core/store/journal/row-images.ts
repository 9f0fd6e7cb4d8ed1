import { strictAssert } from '../../../../shared/kit/assert.ts'
import type { StoreDatabase } from '../database/open-database.ts'

/** The statements with which one table's rows are put back; each takes the images as JSON. */
interface TableImages {
  readonly insert: string
  readonly update: string
  readonly remove: string
}

/** Writes rows down as they change and puts them back, for the undo journal. */
export interface RowImages {
  /** From now on every change of a row is written down as part of this change; those of figures only where asked. */
  recordUnder(changeId: number, withFigures?: boolean): void
  /** Whether rows of figures are among rows of these tables. */
  areFigures(tableNames: readonly string[]): boolean
  stopRecording(): void
  /** Puts one row back to what it was: inserted again, updated, or removed. */
  putBack(tableName: string, image: { readonly before: string | null; readonly after: string | null }): void
}

/**
 * Sets the recording up: TEMP triggers, made from the tables as they are, so that a new column can never be forgotten.
 * Besides the undoable tables, tables that are not undone themselves but point to one with `on delete set null` have
 * their updates written down, so that the link comes back with the row.
 */
export function installRowImages(
  db: StoreDatabase,
  undoableTables: readonly string[],
  figureTables: readonly string[] = [],
): RowImages {
  db.exec('create temp table change_in_progress (change_id integer)')
  const tables = new Map<string, TableImages>()
  for (const table of undoableTables) {
    makeTriggers(db, table, EVENTS)
    tables.set(table, describeTable(db, table))
  }
  for (const table of linkedTables(db, undoableTables)) {
    makeTriggers(db, table, ['update'])
    tables.set(table, describeTable(db, table))
  }
  for (const table of figureTables) tables.set(table, describeTable(db, table))
  let recordsFigures = false
  return {
    areFigures: (names) => figureTables.some((table) => names.includes(table)),
    recordUnder(changeId, withFigures = false) {
      // Even a trigger that does nothing costs a large import time.
      if (withFigures) for (const table of figureTables) makeTriggers(db, table, EVENTS)
      recordsFigures = withFigures
      db.prepare('insert into temp.change_in_progress (change_id) values (?)').run(changeId)
    },
    stopRecording() {
      db.prepare('delete from temp.change_in_progress').run()
      if (recordsFigures) for (const table of figureTables) dropTriggers(db, table)
      recordsFigures = false
    },
    putBack(tableName, { before, after }) {
      const table = tables.get(tableName)
      strictAssert(
        table !== undefined,
        `the undo journal names the table "${tableName}", which is not recorded`,
      )
      if (after === null) db.prepare(table.insert).run({ before })
      else if (before === null) db.prepare(table.remove).run({ after })
      else db.prepare(table.update).run({ before, after })
    },
  }
}

const EVENTS = ['insert', 'update', 'delete'] as const
type Event = (typeof EVENTS)[number]

function makeTriggers(db: StoreDatabase, table: string, events: readonly Event[]): void {
  const columns = columnsOf(db, table)
  for (const event of events) db.exec(triggerFor(table, columns, event))
}

function dropTriggers(db: StoreDatabase, table: string): void {
  for (const event of EVENTS) db.exec(`drop trigger if exists temp."${table}_${event}_image"`)
}

function describeTable(db: StoreDatabase, table: string): TableImages {
  const columns = columnsOf(db, table)
  const value = (column: string): string => `json_extract(@before, '$.${column}')`
  const assignments = columns.map((column) => `"${column}" = ${value(column)}`).join(', ')
  const names = columns.map((column) => `"${column}"`).join(', ')
  return {
    insert: `insert into "${table}" (${names}) values (${columns.map(value).join(', ')})`,
    update: `update "${table}" set ${assignments} where id = json_extract(@after, '$.id')`,
    remove: `delete from "${table}" where id = json_extract(@after, '$.id')`,
  }
}

function triggerFor(table: string, columns: readonly string[], event: Event): string {
  const image = (row: 'old' | 'new'): string =>
    `json_object(${columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`
  const before = event === 'insert' ? 'null' : image('old')
  const after = event === 'delete' ? 'null' : image('new')
  const id = event === 'delete' ? 'old.id' : 'new.id'
  // An update that leaves a row as it was is no change, and must not become an undo step that does nothing.
  const isChanged = event === 'update' ? `where ${before} is not ${after}` : ''
  return `create temp trigger "${table}_${event}_image" after ${event} on main."${table}"
    when exists (select 1 from temp.change_in_progress)
    begin
      insert into change_row (change_id, table_name, row_id, before, after)
      select change_id, '${table}', ${id}, ${before}, ${after} from temp.change_in_progress ${isChanged};
    end`
}

function columnsOf(db: StoreDatabase, table: string): string[] {
  const columns = db
    .prepare<[string], { name: string; type: string }>('select name, type from pragma_table_info(?)')
    .all(table)
  strictAssert(columns.length > 0, `there is no table "${table}" to write row images of`)
  const blob = columns.find((column) => column.type.toUpperCase() === 'BLOB')
  strictAssert(blob === undefined, `a row image cannot hold "${table}.${blob?.name}", which is a blob`)
  return columns.map((column) => column.name)
}

function linkedTables(db: StoreDatabase, undoableTables: readonly string[]): string[] {
  const rows = db
    .prepare<[], { name: string; target: string }>(
      `select distinct t.name as name, f."table" as target
       from pragma_table_list t join pragma_foreign_key_list(t.name) f
       where t.schema = 'main' and t.type = 'table' and f.on_delete = 'SET NULL'`,
    )
    .all()
  const linked = rows.filter(
    (row) => undoableTables.includes(row.target) && !undoableTables.includes(row.name),
  )
  return [...new Set(linked.map((row) => row.name))]
}
