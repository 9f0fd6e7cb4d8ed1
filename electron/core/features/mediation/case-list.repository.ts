import { type SelectQueryBuilder, sql } from 'kysely'
import type {
  CaseId,
  CaseOutcome,
  PresentingIssue,
  ReferralRoute,
} from '../../../../shared/domain/mediation/index.ts'
import type { PlaceId } from '../../../../shared/domain/places/index.ts'
import type { PartnerId } from '../../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { ReadDb, Schema } from '../../store/schema/index.ts'

/** Which cases are listed. Empty lists and null let all through. */
export interface CaseFilter {
  readonly outcomes: readonly CaseOutcome[]
  readonly issues: readonly PresentingIssue[]
  readonly placeId: PlaceId | null
  /** The agency that referred it. */
  readonly agencyId: PartnerId | null
  /** By the day of the referral. */
  readonly from: CivilDate | null
  readonly to: CivilDate | null
  /** Part of a reference. */
  readonly reference: string
  /** These cases and no others, those of which only counts are left included: what made a number. */
  readonly ids: readonly CaseId[] | null
}

/** One case as it is listed: by reference, and never a name. */
export interface CaseLine {
  readonly id: CaseId
  /** Null of a case of which only counts are left. */
  readonly reference: string | null
  readonly referredOn: CivilDate
  readonly route: ReferralRoute
  readonly issue: PresentingIssue
  readonly placeId: PlaceId | null
  readonly agencyId: PartnerId | null
  readonly openedOn: CivilDate | null
  readonly endedOn: CivilDate | null
  readonly outcome: CaseOutcome
  readonly parties: number
  readonly isSafeguarding: boolean
  readonly isVulnerable: boolean
}

export interface FoundCases {
  readonly total: number
  /** The newest referral first; of one day, the one written last. */
  readonly cases: readonly CaseLine[]
}

/** What there is to narrow the list by: wards, agencies and years of referral that some case has. */
export interface CaseListParts {
  readonly placeIds: readonly PlaceId[]
  readonly agencyIds: readonly PartnerId[]
  /** Calendar years, as references have them; the newest first. */
  readonly years: readonly number[]
}

/** What the cases that are not erased have to be narrowed by. */
export async function listCaseParts(db: ReadDb): Promise<CaseListParts> {
  const cases = db.selectFrom('mediation_case').where('reference', 'is not', null)
  const places = await cases.select('place_id').distinct().where('place_id', 'is not', null).execute()
  const agencies = await cases.select('agency_id').distinct().where('agency_id', 'is not', null).execute()
  const years = await cases.select(sql<string>`substr(referred_on, 1, 4)`.as('year')).distinct().execute()
  return {
    placeIds: places.map(({ place_id }) => place_id as PlaceId),
    agencyIds: agencies.map(({ agency_id }) => agency_id as PartnerId),
    years: years.map(({ year }) => Number(year)).sort((one, other) => other - one),
  }
}

/** The cases that a filter lets through, from `offset` on, at most `limit` of them, with how many there are: one query. */
export async function findCases(
  db: ReadDb,
  filter: CaseFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<FoundCases> {
  const rows = await filtered(db, filter)
    .select([
      'id',
      'reference',
      'referred_on',
      'route',
      'issue',
      'place_id',
      'agency_id',
      'opened_on',
      'ended_on',
      'outcome',
    ])
    .select((eb) => {
      const parties = eb
        .selectFrom('mediation_party')
        .whereRef('mediation_party.case_id', '=', 'mediation_case.id')
      return [
        sql<number>`count(*) over ()`.as('total'),
        sql<number>`kept_people + ${parties.select(({ fn }) => fn.countAll<number>().as('count'))}`.as(
          'parties',
        ),
        sql<number>`coalesce(${parties.select(({ fn }) => fn.max('is_safeguarding').as('any'))}, 0)`.as(
          'safeguarding',
        ),
        sql<number>`coalesce(${parties.select(({ fn }) => fn.max('is_vulnerable').as('any'))}, 0)`.as(
          'vulnerable',
        ),
      ]
    })
    .orderBy('referred_on', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return {
    total: rows[0]?.total ?? 0,
    cases: rows.map((row) => ({
      id: row.id as CaseId,
      reference: row.reference,
      referredOn: row.referred_on as CivilDate,
      route: row.route,
      issue: row.issue,
      placeId: row.place_id as PlaceId | null,
      agencyId: row.agency_id as PartnerId | null,
      openedOn: row.opened_on as CivilDate | null,
      endedOn: row.ended_on as CivilDate | null,
      outcome: row.outcome,
      parties: row.parties,
      isSafeguarding: row.safeguarding === 1,
      isVulnerable: row.vulnerable === 1,
    })),
  }
}

function filtered(db: ReadDb, { outcomes, issues, placeId, agencyId, from, to, reference, ids }: CaseFilter) {
  let query: SelectQueryBuilder<Schema, 'mediation_case', object> = db.selectFrom('mediation_case')
  if (ids === null) query = query.where('reference', 'is not', null)
  else query = query.where('id', 'in', sql<number>`(select value from json_each(${JSON.stringify(ids)}))`)
  if (outcomes.length > 0) query = query.where('outcome', 'in', outcomes)
  if (issues.length > 0) query = query.where('issue', 'in', issues)
  if (placeId !== null) query = query.where('place_id', '=', placeId)
  if (agencyId !== null) query = query.where('agency_id', '=', agencyId)
  if (from !== null) query = query.where('referred_on', '>=', from)
  if (to !== null) query = query.where('referred_on', '<=', to)
  const part = reference.trim().toUpperCase()
  if (part !== '') query = query.where(sql<boolean>`instr(reference, ${part}) > 0`)
  return query
}
