import type { Generated } from 'kysely'
import type { ActivityKind } from '../../../../shared/domain/activities/activity.ts'
import type { Frequency } from '../../../../shared/domain/measures/period.ts'
import type { SeriesMarkKind } from '../../../../shared/domain/measures/reading.ts'
import type {
  Comparison,
  CountingWay,
  MediationCount,
  ReadingForm,
} from '../../../../shared/domain/measures/scoring.ts'
import type { StatusRule } from '../../../../shared/domain/measures/status.ts'

// Row shapes of what shows how the plan comes on. A measure is named by its identity where the years share something.

/** What a person has said about how a measure of one edition is scored; no row means nothing was said. */
export interface MeasureScoringTable {
  id: Generated<number>
  item_id: number
  form: ReadingForm | null
  rate_per: number | null
  frequency: Frequency | null
  counting: Exclude<CountingWay, MediationCount>
  /** In place of `counting`, where the figures come from mediation. */
  mediation_count: MediationCount | null
  /** JSON array of kinds. */
  activity_kinds: string
  starts_on: string | null
  /** JSON array of shares, 0 to 1. */
  profile: string | null
  tolerance: number | null
  comparison: Comparison | null
  baseline_from: string | null
  baseline_to: string | null
  baseline_source: string | null
  owner_id: number | null
  caveat: string | null
  /** JSON of a `ParticipationRule`. */
  participation: string | null
  place_filter: string | null
  is_tracker: 0 | 1
  counts_people: 0 | 1 | null
  published_because: string | null
  /** JSON array of `DeclinedProposal`. */
  declined: string | null
  done_on: string | null
  evidence_for: string | null
  corrective_action: string | null
  comment: string | null
  survey_question_id: number | null
  survey_group_id: number | null
}

/** One figure of a measure for one period; the import columns are set where it was read from a file. */
export interface ReadingTable {
  id: Generated<number>
  measure_identity: string
  from_on: string
  to_on: string
  value: number
  numerator: number | null
  denominator: number | null
  note: string | null
  is_provisional: 0 | 1
  source: 'typed' | 'import'
  import_id: number | null
  source_file: string | null
  source_sheet: string | null
  source_cell: string | null
}

/** What a reading was until the instant `at`. */
export interface ReadingRevisionTable {
  id: Generated<number>
  reading_id: number
  at: string
  value: number
  numerator: number | null
  denominator: number | null
  note: string | null
  is_provisional: 0 | 1
}

/** A zone of a condition that is judged zone by zone, by the identity of its measure. */
export interface MeasureZoneTable {
  id: Generated<number>
  measure_identity: string
  name: string
  /** From 1, in the order in which they are listed. */
  position: number
}

/** One figure of a zone for one period. */
export interface ZoneReadingTable {
  id: Generated<number>
  zone_id: number
  from_on: string
  to_on: string
  value: number
  numerator: number | null
  denominator: number | null
  note: string | null
  is_provisional: 0 | 1
}

/** What a figure of a zone was until the instant `at`. */
export interface ZoneReadingRevisionTable extends Omit<ReadingRevisionTable, 'reading_id'> {
  zone_reading_id: number
}

export interface SeriesMarkTable {
  id: Generated<number>
  measure_identity: string
  kind: SeriesMarkKind
  marked_on: string
  words: string
}

/** How figures become a status, for one plan; no row means the usual rule. */
export interface StatusPolicyTable {
  id: Generated<number>
  plan_id: number
  rule: StatusRule
  tolerance: number
  dead_band: number
}

export interface ActivityTable {
  id: Generated<number>
  kind: ActivityKind
  name: string
  held_on: string
  held_until: string | null
  place: string | null
  agency_id: number | null
  audience: string | null
  attendance: number | null
  first_time: number | null
  note: string | null
}

/** A measure that an activity counts for. */
export interface ActivityMeasureTable {
  id: Generated<number>
  activity_id: number
  measure_identity: string
}
