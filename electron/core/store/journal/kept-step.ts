import type { StoreDatabase } from '../database/open-database.ts'
import type { RowSince } from '../unit-of-work.types.ts'

interface ImageRow {
  readonly table_name: string
  readonly row_id: number
  readonly before: string | null
  readonly after: string | null
}

type Image = Readonly<Record<string, string | number | null>>

/** The rows that a kept step wrote and that are no longer as it left them. */
export function rowsChangedSince(db: StoreDatabase, step: number): RowSince[] {
  return rowsOf(db, step).flatMap((images) => {
    const last = images.at(-1)
    if (last === undefined || isAsLeft(db, last)) return []
    return [{ table: last.table_name, id: last.row_id }]
  })
}

/**
 * Takes a kept step back, the newest row first. A row that was changed since stays, and so does one that later rows need;
 * both are answered. Rows of the tables that are excepted are not touched. Must run inside a transaction.
 */
export function takeBackRows(db: StoreDatabase, step: number, except: readonly string[]): RowSince[] {
  const stayed: RowSince[] = []
  db.pragma('defer_foreign_keys=OFF')
  for (const images of rowsOf(db, step).reverse()) {
    const last = images.at(-1)
    if (last === undefined || except.includes(last.table_name)) continue
    const isBack = isAsLeft(db, last) && triesToPutBack(db, images)
    if (!isBack) stayed.push({ table: last.table_name, id: last.row_id })
  }
  db.prepare('delete from change_row where change_id = ?').run(step)
  return stayed
}

/** The images of each row in their order; rows in the order in which they were first written. */
function rowsOf(db: StoreDatabase, step: number): ImageRow[][] {
  const rows = db
    .prepare<[number], ImageRow>(
      'select table_name, row_id, before, after from change_row where change_id = ? order by id',
    )
    .all(step)
  return [...Map.groupBy(rows, (row) => `${row.table_name} ${row.row_id}`).values()]
}

function isAsLeft(db: StoreDatabase, { table_name, row_id, after }: ImageRow): boolean {
  const row = db.prepare<[number], Image>(`select * from "${table_name}" where id = ?`).get(row_id)
  if (after === null || row === undefined) return after === null && row === undefined
  return Object.entries(imageOf(after)).every(([column, value]) => row[column] === value)
}

/** Each row by itself: one that something else refers to by now cannot go, and stays. */
function triesToPutBack(db: StoreDatabase, images: readonly ImageRow[]): boolean {
  db.exec('savepoint row_back')
  try {
    for (const image of images.toReversed()) putBack(db, image)
    db.exec('release row_back')
    return true
  } catch (error) {
    db.exec('rollback to row_back; release row_back')
    if (error instanceof Error && /constraint/i.test(error.message)) return false
    throw error
  }
}

function putBack(db: StoreDatabase, { table_name, row_id, before, after }: ImageRow): void {
  if (before === null) {
    db.prepare(`delete from "${table_name}" where id = ?`).run(row_id)
    return
  }
  const image = imageOf(before)
  const columns = Object.keys(image)
  const names = columns.map((column) => `"${column}"`)
  if (after === null) {
    const places = columns.map((column) => `@${column}`).join(', ')
    db.prepare(`insert into "${table_name}" (${names.join(', ')}) values (${places})`).run(image)
  } else {
    const set = columns.map((column) => `"${column}" = @${column}`).join(', ')
    db.prepare(`update "${table_name}" set ${set} where id = @id`).run(image)
  }
}

/** Images are written by SQLite's own `json_object` from columns that hold text, numbers or nothing. */
function imageOf(json: string): Image {
  return JSON.parse(json) as Image
}
