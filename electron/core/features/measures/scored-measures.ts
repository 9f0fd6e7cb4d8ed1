import { indexActivities } from '../../../../shared/domain/activities/index.ts'
import {
  type DirectionOfTravel,
  directionOfTravel,
  isByZone,
  type MeasureScoring,
  mediationCountOf,
  rulesByZone,
  type Standing,
  type StatusPolicy,
  scoringFor,
  seriesByZone,
  statusOf,
  UNSAID_SCORING,
  type WholeSeries,
  wholeSeries,
  zonesNotUsed,
} from '../../../../shared/domain/measures/index.ts'
import { activitiesThatCount, mediationThatCounts } from '../../../../shared/domain/places/index.ts'
import type {
  EditionContent,
  EditionId,
  Identity,
  Issue,
  ItemId,
  MeasureItem,
  Priority,
} from '../../../../shared/domain/plan/index.ts'
import { planLines } from '../../../../shared/domain/views/index.ts'
import { addMonths, type CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { listActivitiesFor } from '../activities/index.ts'
import { listMediationEvents, listWardsOfCases } from '../mediation/index.ts'
import { listPlaces } from '../places/index.ts'
import { getRememberedContent } from '../plan/index.ts'
import { listSeries } from './reading.repository.ts'
import { getStatusPolicy, listScoring } from './scoring.repository.ts'
import { readSurveySeries } from './survey-series.ts'
import { listZones } from './zone.repository.ts'

/** A measure of an edition with all that is known of it, and how it stands on a day. */
export interface ScoredMeasure {
  readonly item: MeasureItem
  readonly priority: Priority
  readonly issue: Issue
  /** The issue's number in its priority, from 1. */
  readonly issueNumber: number
  /** The leads of its row as printed. */
  readonly leads: readonly string[]
  /** What was said about how it is scored. */
  readonly scoring: MeasureScoring
  /** What was entered, and what was counted from activities or mediation. */
  readonly series: WholeSeries
  readonly standing: Standing
  readonly direction: DirectionOfTravel
}

/** The measures of an edition as they stand on a day. */
export interface ScoredEdition {
  readonly content: EditionContent
  readonly policy: StatusPolicy
  readonly asAt: CivilDate
  /** In printed order. */
  readonly measures: readonly ScoredMeasure[]
}

/**
 * Every measure of an edition with its series, status and direction on a day, in a number of queries that does not grow
 * with measures, readings or activities. Reports take it whole; the page gets lines of it. With `only`, the one measure
 * that has this entry, or none.
 */
export async function scoreEdition(
  db: ReadDb,
  editionId: EditionId,
  asAt: CivilDate,
  only: ItemId | null = null,
): Promise<ScoredEdition> {
  const content = await getRememberedContent(db, editionId)
  const { edition, plan } = content
  const policy = await getStatusPolicy(db, plan.id)
  const lines = planLines(content).flatMap(({ item, ...line }) =>
    item.role === 'measure' && (only === null || item.id === only) ? [{ ...line, item }] : [],
  )
  const said = await listScoring(db, editionId)
  const scoringOf = (item: MeasureItem): MeasureScoring => said.get(item.id) ?? UNSAID_SCORING
  const identities = lines.map(({ item }) => item.identity)
  const entered = await listSeries(db, identities)
  const zonesOf = await listZones(db, identities)
  const counted = lines.flatMap(({ item }): Identity[] =>
    scoringOf(item).counting === 'readings' ? [] : [item.identity],
  )
  const from = firstDayOf(lines, said, edition)
  const activities = indexActivities(await listActivitiesFor(db, counted, from))
  const isAnyFiltered = lines.some(({ item }) => scoringOf(item).placeFilter !== null)
  const places = isAnyFiltered ? await listPlaces(db) : []
  const choose = activitiesThatCount(places)
  const chooseMediation = mediationThatCounts(places, isAnyFiltered ? await listWardsOfCases(db) : new Map())
  const mediation = await listMediationEvents(
    db,
    lines.flatMap(({ item }) => mediationCountOf(scoringOf(item).counting) ?? []),
    from,
  )
  const wavesFor = await readSurveySeries(
    db,
    lines.map(({ item }) => scoringOf(item)),
    asAt,
  )
  const measures = lines.map(({ item, priority, issue, issueNumber, leads }): ScoredMeasure => {
    const scoring = scoringOf(item)
    const own = scoringFor(item.measure, scoring, edition)
    const zones = zonesOf.get(item.identity) ?? []
    const rules = isByZone(own, zones) ? rulesByZone(own, zones.length) : own
    const known = entered.get(item.identity) ?? { readings: [], marks: [] }
    const count = mediationCountOf(rules.counting)
    const chosen = choose(activities.get(item.identity) ?? [], scoring, rules, asAt)
    const ofMediation = chooseMediation((count && mediation.get(count)) ?? [], count && scoring.placeFilter)
    const countedFrom = {
      activities: chosen.activities,
      mediation: ofMediation.mediation,
      waves: wavesFor(scoring),
    }
    const whole =
      rules.eachZone === null
        ? wholeSeries(known, countedFrom, rules, asAt)
        : seriesByZone(known, zones, rules, policy.tolerance)
    const unused = rules.eachZone === null ? zonesNotUsed(zones) : []
    const series = { ...whole, doubts: [...unused, ...chosen.doubts, ...ofMediation.doubts, ...whole.doubts] }
    const standing = statusOf({ measure: item.measure, scoring, series, edition, asAt, policy })
    const direction = directionOfTravel(rules, series, asAt, policy)
    return { item, priority, issue, issueNumber, leads, scoring, series, standing, direction }
  })
  return { content, policy, asAt, measures }
}

/** Activities and mediation count in the span of a measure and in the year before it. */
function firstDayOf(
  lines: readonly { readonly item: MeasureItem }[],
  said: ReadonlyMap<MeasureItem['id'], MeasureScoring>,
  edition: EditionContent['edition'],
): CivilDate {
  const first = lines.reduce((earliest, { item }) => {
    const { from } = scoringFor(item.measure, said.get(item.id) ?? UNSAID_SCORING, edition).span
    return from < earliest ? from : earliest
  }, edition.startsOn)
  return addMonths(first, -12)
}
