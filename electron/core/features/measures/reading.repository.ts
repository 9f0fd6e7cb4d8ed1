import { type Selectable, sql } from 'kysely'
import type {
  Reading,
  ReadingId,
  ReadingRevision,
  ReadingSource,
  Series,
  SeriesMark,
  SeriesMarkId,
} from '../../../../shared/domain/measures/index.ts'
import type { Identity } from '../../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { ReadDb, ReadingTable, WriteTx } from '../../store/schema/index.ts'

/** A figure as it is written, whose value is known. */
export type ReadingFace = Pick<
  Reading,
  'period' | 'value' | 'numerator' | 'denominator' | 'note' | 'isProvisional'
>

const EMPTY: Series = { readings: [], marks: [] }

/** What was entered of one measure over the years, oldest first. */
export async function getSeries(db: ReadDb, measure: Identity): Promise<Series> {
  return (await listSeries(db, [measure])).get(measure) ?? EMPTY
}

/** What was entered of measures over the years, oldest first, in three queries however many they are. */
export async function listSeries(
  db: ReadDb,
  measures: readonly Identity[],
): Promise<ReadonlyMap<Identity, Series>> {
  const readings = Map.groupBy(await readReadings(db, measures), (row) => row.measure_identity)
  const revisions = await countRevisions(db, measures)
  const marks = Map.groupBy(await readMarks(db, measures), (row) => row.measure_identity)
  return new Map(
    measures.map((measure) => [
      measure,
      {
        readings: (readings.get(measure) ?? []).map((row) => readingFromRow(row, revisions.get(row.id) ?? 0)),
        marks: (marks.get(measure) ?? []).map((row): SeriesMark => {
          return {
            id: row.id as SeriesMarkId,
            kind: row.kind,
            on: row.marked_on as CivilDate,
            words: row.words,
          }
        }),
      },
    ]),
  )
}

/** The list of identities as one value, so that the query is the same for one measure and for all. */
function oneOf(measures: readonly Identity[]) {
  return sql<string>`(select value from json_each(${JSON.stringify(measures)}))`
}

/** In the order of the index, which saves sorting all of them: the order within a measure is what counts. */
function readReadings(db: ReadDb, measures: readonly Identity[]) {
  return db
    .selectFrom('reading')
    .selectAll('reading')
    .where('measure_identity', 'in', oneOf(measures))
    .orderBy('measure_identity')
    .orderBy('from_on')
    .orderBy('to_on')
    .execute()
}

/**
 * How often readings were changed, by those that were. Of all measures it reads every change there is, which are few,
 * and never asks for each of many readings.
 */
async function countRevisions(
  db: ReadDb,
  measures: readonly Identity[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('reading_revision')
    .$if(measures.length === 1, (query) =>
      query.where('reading_id', 'in', (eb) =>
        eb.selectFrom('reading').select('id').where('measure_identity', 'in', oneOf(measures)),
      ),
    )
    .groupBy('reading_id')
    .select((eb) => ['reading_id', eb.fn.countAll<number>().as('count')])
    .execute()
  return new Map(rows.map(({ reading_id, count }) => [reading_id, count]))
}

function readMarks(db: ReadDb, measures: readonly Identity[]) {
  return db
    .selectFrom('series_mark')
    .selectAll()
    .where('measure_identity', 'in', oneOf(measures))
    .orderBy('marked_on')
    .orderBy('id')
    .execute()
}

/** What a reading was before each of its changes, the newest first. */
export async function listRevisions(db: ReadDb, readingId: ReadingId): Promise<ReadingRevision[]> {
  const rows = await db
    .selectFrom('reading_revision')
    .selectAll()
    .where('reading_id', '=', readingId)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(revisionFromRow)
}

type RevisionRow = Omit<ReadingRevision, 'isProvisional'> & { readonly is_provisional: number }

/** What a figure was, of a measure or of one of its zones, as it is stored. */
export function revisionFromRow(row: RevisionRow): ReadingRevision {
  const { at, value, numerator, denominator, note, is_provisional } = row
  return { at, value, numerator, denominator, note, isProvisional: is_provisional === 1 }
}

export async function insertReading(tx: WriteTx, measure: Identity, face: ReadingFace): Promise<ReadingId> {
  const { id } = await tx
    .insertInto('reading')
    .values({ measure_identity: measure, ...columnsOf(face) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as ReadingId
}

/** What was typed over a figure from a file is typed from then on. */
export async function updateReading(tx: WriteTx, id: ReadingId, face: ReadingFace): Promise<void> {
  await tx.updateTable('reading').set(columnsOf(face)).where('id', '=', id).execute()
}

/**
 * Whether the step of undo that is being taken has written this reading already, as typing does that is stored every few
 * seconds: what it was before the step is known then.
 */
export async function isWrittenInThisStep(
  tx: WriteTx,
  table: 'reading' | 'zone_reading',
  id: number,
): Promise<boolean> {
  const row = await tx
    .selectFrom('change_row')
    .select('id')
    .where('change_id', '=', (eb) =>
      eb.selectFrom('change').select((max) => max.fn.max<number>('change.id').as('last')),
    )
    .where('table_name', '=', table)
    .where('row_id', '=', id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps what a reading was until a moment. */
export async function insertRevision(
  tx: WriteTx,
  id: ReadingId,
  { value, numerator, denominator, note, isProvisional }: ReadingFace,
  at: string,
): Promise<void> {
  await tx
    .insertInto('reading_revision')
    .values({
      reading_id: id,
      at,
      value,
      numerator,
      denominator,
      note,
      is_provisional: isProvisional ? 1 : 0,
    })
    .execute()
}

export async function deleteReadings(tx: WriteTx, ids: readonly ReadingId[]): Promise<void> {
  for (const id of ids) await tx.deleteFrom('reading').where('id', '=', id).execute()
}

export async function insertMark(
  tx: WriteTx,
  measure: Identity,
  { kind, on, words }: Omit<SeriesMark, 'id'>,
): Promise<SeriesMarkId> {
  const { id } = await tx
    .insertInto('series_mark')
    .values({ measure_identity: measure, kind, marked_on: on, words })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as SeriesMarkId
}

export async function deleteMark(tx: WriteTx, id: SeriesMarkId): Promise<void> {
  await tx.deleteFrom('series_mark').where('id', '=', id).execute()
}

function columnsOf({ period, value, numerator, denominator, note, isProvisional }: ReadingFace) {
  return {
    from_on: period.from,
    to_on: period.to,
    value,
    numerator,
    denominator,
    note,
    is_provisional: isProvisional ? (1 as const) : (0 as const),
    source: 'typed' as const,
    import_id: null,
    source_file: null,
    source_sheet: null,
    source_cell: null,
  }
}

function readingFromRow(row: Selectable<ReadingTable>, revisions: number): Reading {
  return {
    id: row.id as ReadingId,
    period: { from: row.from_on as CivilDate, to: row.to_on as CivilDate },
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    note: row.note,
    isProvisional: row.is_provisional === 1,
    source: sourceOf(row),
    revisions,
  }
}

function sourceOf(row: Selectable<ReadingTable>): ReadingSource {
  if (row.import_id === null) return { kind: 'typed' }
  return {
    kind: 'import',
    importId: row.import_id,
    file: row.source_file ?? '',
    sheet: row.source_sheet ?? '',
    cell: row.source_cell ?? '',
  }
}
