import { sql } from 'kysely'
import type { Reading, ReadingId } from '../../../../shared/domain/measures/index.ts'
import type { Identity } from '../../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'
import { insertRevision } from './reading.repository.ts'

/** Where a figure stands in a partner's file. */
export interface FigureSource {
  readonly importId: number
  readonly file: string
  readonly sheet: string
  /** "C7". */
  readonly cell: string
}

/** A stored figure, as much of it as a file can say. */
export interface StoredReading
  extends Pick<Reading, 'period' | 'value' | 'numerator' | 'denominator' | 'note' | 'isProvisional'> {
  readonly id: ReadingId
  readonly measure: Identity
}

/** A figure from a file; the words of the file stand for no doubt about it, so it is not provisional. */
export type ImportedFigure = Pick<Reading, 'period' | 'value' | 'numerator' | 'denominator' | 'note'>

/** Every figure of some measures, whatever its source. */
export async function listStoredReadings(
  db: ReadDb,
  measures: readonly Identity[],
): Promise<StoredReading[]> {
  const rows = await db
    .selectFrom('reading')
    .selectAll()
    .where('measure_identity', 'in', sql<string>`(select value from json_each(${JSON.stringify(measures)}))`)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id as ReadingId,
    measure: row.measure_identity as Identity,
    period: { from: row.from_on as CivilDate, to: row.to_on as CivilDate },
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    note: row.note,
    isProvisional: row.is_provisional === 1,
  }))
}

/** Writes a figure from a file for a period that has none. */
export async function insertImportedReading(
  tx: WriteTx,
  measure: Identity,
  figure: ImportedFigure,
  source: FigureSource,
): Promise<ReadingId> {
  const { id } = await tx
    .insertInto('reading')
    .values({ measure_identity: measure, ...columnsOf(figure, source) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as ReadingId
}

/** Writes a figure from a file over what was there, which is kept as a revision. */
export async function reviseByImport(
  tx: WriteTx,
  before: StoredReading,
  figure: ImportedFigure,
  { source, at }: { readonly source: FigureSource; readonly at: string },
): Promise<void> {
  await insertRevision(tx, before.id, before, at)
  await tx.updateTable('reading').set(columnsOf(figure, source)).where('id', '=', before.id).execute()
}

function columnsOf({ period, value, numerator, denominator, note }: ImportedFigure, source: FigureSource) {
  return {
    from_on: period.from,
    to_on: period.to,
    value,
    numerator,
    denominator,
    note,
    is_provisional: 0 as const,
    source: 'import' as const,
    import_id: source.importId,
    source_file: source.file,
    source_sheet: source.sheet,
    source_cell: source.cell,
  }
}
