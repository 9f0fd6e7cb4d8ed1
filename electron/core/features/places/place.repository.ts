import type { Indicator, IndicatorId, Place, PlaceId } from '../../../../shared/domain/places/index.ts'
import type { PartnerId } from '../../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'

/** Every ward and area, wards first, by name. */
export async function listPlaces(db: ReadDb): Promise<Place[]> {
  const [rows, aliases, populations] = [
    await db.selectFrom('place').selectAll().orderBy('name').orderBy('id').execute(),
    Map.groupBy(
      await db.selectFrom('place_alias').selectAll().orderBy('id').execute(),
      (row) => row.place_id,
    ),
    Map.groupBy(
      await db.selectFrom('place_population').selectAll().orderBy('year').execute(),
      (row) => row.place_id,
    ),
  ]
  const places = rows.map(
    (row): Place => ({
      id: row.id as PlaceId,
      kind: row.kind,
      name: row.name,
      code: row.code,
      isCityCentre: row.is_city_centre === 1,
      from: row.from_on as CivilDate | null,
      until: row.until_on as CivilDate | null,
      aliases: (aliases.get(row.id) ?? []).map(({ alias }) => alias),
      populations: (populations.get(row.id) ?? []).map(({ year, population, source }) => ({
        year,
        population,
        source,
      })),
    }),
  )
  return places.sort((one, other) => Number(one.kind !== 'ward') - Number(other.kind !== 'ward'))
}

/** Makes a ward that nothing is known of but its name. */
export async function insertPlace(tx: WriteTx, { name }: { readonly name: string }): Promise<PlaceId> {
  const { id } = await tx
    .insertInto('place')
    .values({ kind: kindFromName(name), name, code: null, is_city_centre: 0, from_on: null, until_on: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as PlaceId
}

/** A district or a force among the wards of a table says so in its name. */
function kindFromName(name: string): Place['kind'] {
  if (/\b(?:force|constabulary)\b/i.test(name)) return 'force'
  if (/\bcounty\b/i.test(name)) return 'county'
  return /\b(?:district|borough|council area)\b/i.test(name) ? 'district' : 'ward'
}

/** Everything that is counted, by name. */
export async function listIndicators(db: ReadDb): Promise<Indicator[]> {
  const rows = await db.selectFrom('indicator').selectAll().orderBy('name').orderBy('id').execute()
  const aliases = Map.groupBy(
    await db.selectFrom('indicator_alias').selectAll().orderBy('id').execute(),
    (row) => row.indicator_id,
  )
  return rows.map((row) => ({
    id: row.id as IndicatorId,
    name: row.name,
    sourceId: row.source_id as PartnerId | null,
    counts: row.counts,
    note: row.note,
    aliases: (aliases.get(row.id) ?? []).map(({ alias }) => alias),
  }))
}

/** Makes something that a source counts; taken as events until somebody says that it counts people. */
export async function insertIndicator(
  tx: WriteTx,
  { name, sourceId }: { readonly name: string; readonly sourceId: PartnerId | null },
): Promise<IndicatorId> {
  const { id } = await tx
    .insertInto('indicator')
    .values({ name, source_id: sourceId, counts: 'events', note: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as IndicatorId
}
