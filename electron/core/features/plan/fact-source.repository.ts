import type { Selectable } from 'kysely'
import type { FactSource } from '../../../../shared/domain/facts/index.ts'
import type { IndicatorId, PlaceId } from '../../../../shared/domain/places/index.ts'
import type { FactId, Identity, PlanId } from '../../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { FactSourceTable, ReadDb, WriteTx } from '../../store/schema/index.ts'

/** The figures that facts of a plan are tied to, by fact. */
export async function listFactSources(db: ReadDb, planId: PlanId): Promise<ReadonlyMap<FactId, FactSource>> {
  const rows = await db
    .selectFrom('fact_source')
    .innerJoin('fact', 'fact.id', 'fact_source.fact_id')
    .selectAll('fact_source')
    .where('fact.plan_id', '=', planId)
    .orderBy('fact_source.id')
    .execute()
  return new Map(rows.map((row) => [row.fact_id as FactId, sourceFromRow(row)]))
}

/** Ties a fact to a figure in place of what it was tied to; null unties it. */
export async function writeFactSource(tx: WriteTx, id: FactId, source: FactSource | null): Promise<void> {
  await tx.deleteFrom('fact_source').where('fact_id', '=', id).execute()
  if (source === null) return
  const { period } = source
  const of =
    source.kind === 'ward-figure'
      ? { indicator_id: source.indicatorId, place_id: source.placeId, measure_identity: null }
      : { indicator_id: null, place_id: null, measure_identity: source.measure }
  await tx
    .insertInto('fact_source')
    .values({ fact_id: id, ...of, from_on: period.from, to_on: period.to })
    .execute()
}

function sourceFromRow(row: Selectable<FactSourceTable>): FactSource {
  const period = { from: row.from_on as CivilDate, to: row.to_on as CivilDate }
  if (row.indicator_id !== null && row.place_id !== null) {
    return {
      kind: 'ward-figure',
      indicatorId: row.indicator_id as IndicatorId,
      placeId: row.place_id as PlaceId,
      period,
    }
  }
  return { kind: 'reading', measure: (row.measure_identity ?? '') as Identity, period }
}
