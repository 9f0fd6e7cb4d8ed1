import { sql } from 'kysely'
import type { EditionId } from '../../../../shared/domain/plan/index.ts'
import type { KnownWord } from '../../../../shared/domain/search/index.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { type FoundPlace, PLACE_PARTS, type SearchSource } from './search.sources.ts'

/** Index entries are numbered row × 64 + source. */
const ENTRIES_PER_ROW = 64
/** Signs that no text of the plan holds: they are removed when text is stored. */
export const MATCH_START = '\u0002'
export const MATCH_END = '\u0003'

/** An entry of the index that matches; the lower the score, the better. */
export interface Match {
  readonly entry: number
  readonly score: number
}

/** The place of a match. */
export interface PlacedMatch extends FoundPlace {
  readonly entry: number
  readonly editionId: number | null
  readonly editionLabel: string | null
}

/** Every entry of the index that an expression matches, from all sources and plan years. */
export async function findMatches(db: ReadDb, expression: string): Promise<readonly Match[]> {
  const { rows } = await sql<Match>`
    select rowid as entry, bm25(search_text) as score from search_text where search_text match ${expression}`.execute(
    db,
  )
  return rows
}

/** The places of those entries that are of one source, and of one plan year unless that is null. */
export async function placeMatches(
  db: ReadDb,
  source: SearchSource,
  matches: readonly Match[],
  editionId: EditionId | null,
): Promise<readonly PlacedMatch[]> {
  const { number, table, joins } = source
  const rowIds = matches
    .filter(({ entry }) => entry % ENTRIES_PER_ROW === number)
    .map(({ entry }) => (entry - number) / ENTRIES_PER_ROW)
  if (rowIds.length === 0) return []
  const id = sql.ref(`${table}.id`)
  const parts = PLACE_PARTS.map((part) => sql`${source.place[part] ?? sql`null`} as ${sql.ref(part)}`)
  const edition = joins === null ? NO_EDITION : EDITION
  const isOfEdition = joins === null || editionId === null ? sql`` : sql`and edition.id = ${editionId}`
  const { rows } = await sql<PlacedMatch>`
    select ${id} * ${sql.lit(ENTRIES_PER_ROW)} + ${sql.lit(number)} as entry, ${edition}, ${sql.join(parts)}
    from ${sql.table(table)} ${joins ?? sql``}
    where ${id} in (select value from json_each(${JSON.stringify(rowIds)})) ${isOfEdition}`.execute(db)
  return rows
}

const EDITION = sql`edition.id as "editionId", edition.label as "editionLabel"`
const NO_EDITION = sql`null as "editionId", null as "editionLabel"`

/** The words of some matching entries, with what matched between `MATCH_START` and `MATCH_END`. */
export async function markMatches(
  db: ReadDb,
  expression: string,
  entries: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ entry: number; marked: string }>`
    select rowid as entry, highlight(search_text, 0, ${MATCH_START}, ${MATCH_END}) as marked
    from search_text
    where search_text match ${expression} and rowid in (select value from json_each(${JSON.stringify(entries)}))`.execute(
    db,
  )
  return new Map(rows.map(({ entry, marked }) => [entry, marked]))
}

/** Whether any word of the store begins so. */
export async function isWordBeginning(db: ReadDb, word: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from search_word where term >= ${word} and term < ${word} || char(1114111) limit 1`.execute(db)
  return rows.length > 0
}

/** Every word of the store and how many texts hold it. */
export async function listWords(db: ReadDb): Promise<readonly KnownWord[]> {
  const { rows } = await sql<KnownWord>`select term as word, doc as count from search_word`.execute(db)
  return rows
}
