import type { ColumnRole, EditionId, EditionSummary } from '../../../../shared/domain/plan/index.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { getEdition } from './edition.repository.ts'

/** Counts of one edition. What the store does not hold yet counts as none. */
export async function summariseEdition(db: ReadDb, editionId: EditionId): Promise<EditionSummary> {
  const kinds = await countPriorities(db, editionId)
  const items = await countItems(db, editionId)
  return {
    priorities: kinds.get('priority') ?? 0,
    projects: kinds.get('project') ?? 0,
    issues: await countIssues(db, editionId),
    actions: items.get('action') ?? 0,
    outcomes: items.get('outcome') ?? 0,
    measures: items.get('measure') ?? 0,
    leads: items.get('lead') ?? 0,
    fundingSources: items.get('funding') ?? 0,
    links: items.get('link') ?? 0,
    sections: await countOf(db, 'section', editionId),
    activities: await countActivities(db, editionId),
    readings: await countReadings(db, editionId),
    surveyWaves: await countWaves(db, editionId),
    mediationCases: await countCases(db, editionId),
    evaluations: await countEvaluations(db, editionId),
    imports: await countImports(db, editionId),
  }
}

async function countPriorities(db: ReadDb, editionId: EditionId): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('priority')
    .where('edition_id', '=', editionId)
    .where('folded_into_id', 'is', null)
    .groupBy('kind')
    .select((eb) => ['kind', eb.fn.countAll<number>().as('count')])
    .execute()
  return new Map(rows.map((row) => [row.kind, row.count]))
}

async function countItems(db: ReadDb, editionId: EditionId): Promise<Map<ColumnRole, number>> {
  const rows = await db
    .selectFrom('priority')
    .innerJoin('priority_column', 'priority_column.priority_id', 'priority.id')
    .innerJoin('item', 'item.column_id', 'priority_column.id')
    .where('priority.edition_id', '=', editionId)
    .groupBy('priority_column.role')
    .select((eb) => ['priority_column.role', eb.fn.countAll<number>().as('count')])
    .execute()
  return new Map(rows.map((row) => [row.role, row.count]))
}

async function countIssues(db: ReadDb, editionId: EditionId): Promise<number> {
  const { count } = await db
    .selectFrom('priority')
    .innerJoin('issue', 'issue.priority_id', 'priority.id')
    .where('priority.edition_id', '=', editionId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Those that began in the plan year. */
async function countActivities(db: ReadDb, editionId: EditionId): Promise<number> {
  const { count } = await db
    .selectFrom('edition')
    .innerJoin('activity', (join) =>
      join
        .onRef('activity.held_on', '>=', 'edition.starts_on')
        .onRef('activity.held_on', '<=', 'edition.ends_on'),
    )
    .where('edition.id', '=', editionId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Cases that were referred in the plan year, those of which only counts are left included. */
async function countCases(db: ReadDb, editionId: EditionId): Promise<number> {
  const { startsOn, endsOn } = await getEdition(db, editionId)
  const { count } = await db
    .selectFrom('mediation_case')
    .where('referred_on', '>=', startsOn)
    .where('referred_on', '<=', endsOn)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Evaluation forms that came back in the plan year, those that only scores are left of included. */
async function countEvaluations(db: ReadDb, editionId: EditionId): Promise<number> {
  const { startsOn, endsOn } = await getEdition(db, editionId)
  let total = 0
  for (const table of ['mediation_form', 'mediation_kept_score'] as const) {
    const { count } = await db
      .selectFrom(table)
      .where('state', '=', 'returned')
      .where('settled_on', '>=', startsOn)
      .where('settled_on', '<=', endsOn)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    total += count
  }
  return total
}

/** Those of the measures in the edition, of whatever year. */
async function countReadings(db: ReadDb, editionId: EditionId): Promise<number> {
  const { count } = await db
    .selectFrom('priority')
    .innerJoin('issue', 'issue.priority_id', 'priority.id')
    .innerJoin('item', 'item.issue_id', 'issue.id')
    .innerJoin('measure', 'measure.item_id', 'item.id')
    .innerJoin('reading', 'reading.measure_identity', 'item.identity')
    .where('priority.edition_id', '=', editionId)
    .select((eb) => eb.fn.count<number>('reading.id').distinct().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Those that were in the field up to the end of the plan year: results of earlier years are what it is held against. */
async function countWaves(db: ReadDb, editionId: EditionId): Promise<number> {
  const { count } = await db
    .selectFrom('edition')
    .innerJoin('survey_wave', (join) => join.onRef('survey_wave.from_on', '<=', 'edition.ends_on'))
    .where('edition.id', '=', editionId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

async function countOf(db: ReadDb, table: 'section' | 'import', editionId: EditionId): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .where('edition_id', '=', editionId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The plan file of the edition, and the partners' files that speak of its days and were not taken back. */
async function countImports(db: ReadDb, editionId: EditionId): Promise<number> {
  const { startsOn, endsOn } = await getEdition(db, editionId)
  const { count } = await db
    .selectFrom('import')
    .where('kind', '=', 'return')
    .where('undone_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('period_from', 'is', null),
        eb.and([eb('period_from', '<=', endsOn), eb('period_to', '>=', startsOn)]),
      ]),
    )
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count + (await countOf(db, 'import', editionId))
}
