import type { FactSource, FigureOrigin, SourceFigure } from '../../../../shared/domain/facts/index.ts'
import {
  countWithin,
  type IndicatorId,
  type Observation,
  type ObservationId,
  type PlaceId,
} from '../../../../shared/domain/places/index.ts'
import type { Identity } from '../../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { ReadDb } from '../../store/schema/index.ts'

/** What the store knows of a source. */
export interface FoundSource {
  /** What it is of: "Burglary in Ash End"; the words of a measure. */
  readonly of: string
  /** Null where there is no figure of the whole period. */
  readonly figure: SourceFigure | null
}

/** The figure of a source now. Parts of a period are added up only where they cover every day of it once. */
export function findSourceFigure(db: ReadDb, source: FactSource): Promise<FoundSource> {
  return source.kind === 'ward-figure' ? findWardFigure(db, source) : findReading(db, source)
}

async function findWardFigure(
  db: ReadDb,
  { indicatorId, placeId, period }: Extract<FactSource, { kind: 'ward-figure' }>,
): Promise<FoundSource> {
  const names = await db
    .selectFrom('indicator')
    .innerJoin('place', (join) => join.on('place.id', '=', placeId))
    .select(['indicator.name as indicator', 'place.name as place'])
    .where('indicator.id', '=', indicatorId)
    .executeTakeFirst()
  const rows = await db
    .selectFrom('observation')
    .leftJoin('import', 'import.id', 'observation.import_id')
    .selectAll('observation')
    .select(['import.file_name', 'import.at'])
    .where('indicator_id', '=', indicatorId)
    .where('place_id', '=', placeId)
    .where('from_on', '>=', period.from)
    .where('to_on', '<=', period.to)
    .orderBy('observation.id')
    .execute()
  const observations = rows.map(
    (row): Observation => ({
      id: row.id as ObservationId,
      indicatorId: row.indicator_id as IndicatorId,
      placeId: row.place_id as PlaceId,
      period: { from: row.from_on as CivilDate, to: row.to_on as CivilDate },
      count: row.count,
      note: row.note,
      source: null,
    }),
  )
  const { count, parts } = countWithin(observations, period)
  const used = new Set<number>(parts.map(({ id }) => id))
  const of = names === undefined ? 'a figure that was removed' : `${names.indicator} in ${names.place}`
  if (count === null) return { of, figure: null }
  return {
    of,
    figure: figureOf(
      count,
      rows.filter(({ id }) => used.has(id)),
    ),
  }
}

async function findReading(
  db: ReadDb,
  { measure, period }: Extract<FactSource, { kind: 'reading' }>,
): Promise<FoundSource> {
  const row = await db
    .selectFrom('reading')
    .leftJoin('import', 'import.id', 'reading.import_id')
    .select([
      'reading.value',
      'reading.import_id',
      'source_sheet',
      'source_cell',
      'import.file_name',
      'import.at',
    ])
    .where('measure_identity', '=', measure)
    .where('from_on', '=', period.from)
    .where('to_on', '=', period.to)
    .executeTakeFirst()
  return {
    of: await measureWords(db, measure),
    figure: row === undefined ? null : figureOf(row.value, [row]),
  }
}

/** The words of a measure in the newest edition that has it. */
async function measureWords(db: ReadDb, measure: Identity): Promise<string> {
  const item = await db
    .selectFrom('item')
    .select('text')
    .where('identity', '=', measure)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return item === undefined ? 'a measure that was removed' : `“${item.text}”`
}

interface ImportedRow {
  readonly import_id: number | null
  readonly file_name: string | null
  readonly at: string | null
  readonly source_sheet: string | null
  readonly source_cell: string | null
}

function figureOf(value: number, rows: readonly ImportedRow[]): SourceFigure {
  return { value, origins: originsOf(rows), hasTyped: rows.some(({ import_id }) => import_id === null) }
}

function originsOf(rows: readonly ImportedRow[]): FigureOrigin[] {
  return rows
    .flatMap(({ import_id, file_name, at, source_sheet, source_cell }) =>
      import_id === null || file_name === null || at === null
        ? []
        : [
            {
              importId: import_id,
              fileName: file_name,
              at,
              sheet: source_sheet ?? '',
              cell: source_cell ?? '',
            },
          ],
    )
    .sort((one, other) => (one.at === other.at ? other.importId - one.importId : one.at < other.at ? 1 : -1))
}
