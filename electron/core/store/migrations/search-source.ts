import { type Kysely, sql } from 'kysely'

/** A table whose words can be found. Its number and its name stay for ever; both are part of what is stored. */
export interface SearchSource {
  /** 1 to 63, and no other source's: with the row's own number it makes the number of the index entry. */
  readonly number: number
  readonly table: string
  /** The words of a row as SQL over its columns, for example `{row}.name`. Nothing is indexed where they are empty. */
  readonly words: string
}

/** Index entries are numbered row × 64 + source, so that each is found, replaced and removed by its number. */
export const ENTRIES_PER_ROW = 64

/**
 * Lets the words of a table be found from now on: what it holds is indexed, and triggers of the file itself follow every
 * change, also those of undo, redo and foreign keys. So the index cannot be stale, whatever writes.
 */
export async function indexForSearch(db: Kysely<unknown>, source: SearchSource): Promise<void> {
  const { table, number } = source
  const entry = (row: string): string => `${row}.id * ${ENTRIES_PER_ROW} + ${number}`
  const words = (row: string): string => source.words.replaceAll('{row}', row)
  const remove = `delete from search_text where rowid = ${entry('old')};`
  const add = `insert into search_text (rowid, words) select ${entry('new')}, ${words('new')} where trim(${words('new')}) <> '';`
  const statements = [
    `create trigger ${table}_found_after_insert after insert on "${table}" begin ${add} end`,
    `create trigger ${table}_found_after_update after update on "${table}"
       when ${words('old')} is not ${words('new')} or old.id <> new.id begin ${remove} ${add} end`,
    `create trigger ${table}_found_after_delete after delete on "${table}" begin ${remove} end`,
    `insert into search_text (rowid, words)
       select ${entry('t')}, ${words('t')} from "${table}" t where trim(${words('t')}) <> ''`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
