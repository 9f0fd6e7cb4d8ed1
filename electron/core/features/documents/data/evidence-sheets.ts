import { LOGGED_ACTIVITY_WORDS } from '../../../../../shared/text/logged-activity-words.ts'
import { FREQUENCY_WORDS } from '../../../../../shared/text/period-words.ts'
import {
  COMPARISON_WORDS,
  COUNTING_WORDS,
  READING_FORM_WORDS,
} from '../../../../../shared/text/scoring-words.ts'
import { SERIES_MARK_WORDS } from '../../../../../shared/text/series-words.ts'
import { STATUS_RULE_WORDS } from '../../../../../shared/text/status-words.ts'
import { INDICATOR_COUNTS_WORDS, PLACE_KIND_WORDS } from '../../../../../shared/text/ward-words.ts'
import {
  day,
  key,
  list,
  measure,
  moment,
  number,
  readOut,
  refer,
  type SheetSpecs,
  text,
  words,
  yesNo,
} from './sheet-spec.ts'

type EvidenceTable =
  | 'measure_scoring'
  | 'reading'
  | 'reading_revision'
  | 'series_mark'
  | 'measure_zone'
  | 'zone_reading'
  | 'zone_reading_revision'
  | 'status_policy'
  | 'activity'
  | 'activity_measure'
  | 'place'
  | 'place_alias'
  | 'place_population'
  | 'place_change'
  | 'indicator'
  | 'indicator_alias'
  | 'observation'
  | 'observation_revision'

const SOURCE_WORDS = { typed: 'Typed', import: 'From a file' } as const

/** What shows how the plan comes on: scoring, figures, activities, and what is counted by ward. */
export const EVIDENCE_SHEETS: SheetSpecs<EvidenceTable> = {
  measure_scoring: {
    name: 'Scoring',
    title: 'How each measure of an edition is scored',
    columns: {
      id: key(),
      item_id: refer('Measure', 'item'),
      form: words('What a figure is', READING_FORM_WORDS),
      rate_per: number('Rate per'),
      frequency: words('How often', FREQUENCY_WORDS),
      counting: words('Where figures come from', COUNTING_WORDS),
      mediation_count: words('Counted from mediation', COUNTING_WORDS),
      activity_kinds: list('Kinds of activity', LOGGED_ACTIVITY_WORDS),
      starts_on: day('Counted from'),
      profile: list('Share of the target by period'),
      tolerance: number('Tolerance'),
      comparison: words('Held against', COMPARISON_WORDS),
      baseline_from: day('Baseline from'),
      baseline_to: day('Baseline to'),
      baseline_source: text('Source of the baseline'),
      owner_id: refer('Owner', 'partner'),
      caveat: text('Caveat', 50),
      participation: readOut('Who counts as taking part', 40),
      place_filter: text('Only at'),
      is_tracker: yesNo('Watched only'),
      counts_people: yesNo('Counts people'),
      published_because: text('Why small numbers are published', 40),
      declined: readOut('Proposals that were not taken', 50),
      done_on: day('Done on'),
      evidence_for: text('Evidence for', 40),
      corrective_action: text('What is done about it', 50),
      comment: text('Comment', 50),
      survey_question_id: refer('Survey question', 'survey_question'),
      survey_group_id: refer('Survey group', 'survey_group'),
    },
  },
  reading: {
    name: 'Readings',
    title: 'Figures of measures by period',
    columns: {
      id: key(),
      measure_identity: measure(),
      from_on: day('From'),
      to_on: day('To'),
      value: number('Value'),
      numerator: number('Part'),
      denominator: number('Of'),
      note: text('Note', 40),
      is_provisional: yesNo('Provisional'),
      source: words('Came', SOURCE_WORDS),
      import_id: refer('Import', 'import'),
      source_file: text('File', 40),
      source_sheet: text('Sheet'),
      source_cell: text('Cell', 10),
    },
  },
  reading_revision: {
    name: 'Changed readings',
    title: 'What figures of measures were before they were changed',
    columns: {
      id: key(),
      reading_id: number('Reading, number'),
      at: moment('Until'),
      value: number('Value'),
      numerator: number('Part'),
      denominator: number('Of'),
      note: text('Note', 40),
      is_provisional: yesNo('Provisional'),
    },
  },
  series_mark: {
    name: 'Breaks in series',
    title: 'Breaks in the series of measures, and what is left out of them',
    columns: {
      id: key(),
      measure_identity: measure(),
      kind: words('Kind', SERIES_MARK_WORDS),
      marked_on: day('From'),
      words: text('Words', 60),
    },
  },
  measure_zone: {
    name: 'Zones',
    title: 'Zones of conditions that are judged zone by zone',
    columns: {
      id: key(),
      measure_identity: measure(),
      name: text('Zone', 40),
      position: number('Order'),
    },
  },
  zone_reading: {
    name: 'Figures of zones',
    title: 'Figures of zones by period',
    columns: {
      id: key(),
      zone_id: refer('Zone', 'measure_zone'),
      from_on: day('From'),
      to_on: day('To'),
      value: number('Value'),
      numerator: number('Part'),
      denominator: number('Of'),
      note: text('Note', 40),
      is_provisional: yesNo('Provisional'),
    },
  },
  zone_reading_revision: {
    name: 'Changed figures of zones',
    title: 'What figures of zones were before they were changed',
    columns: {
      id: key(),
      zone_reading_id: number('Figure, number'),
      at: moment('Until'),
      value: number('Value'),
      numerator: number('Part'),
      denominator: number('Of'),
      note: text('Note', 40),
      is_provisional: yesNo('Provisional'),
    },
  },
  status_policy: {
    name: 'Status rules',
    title: 'How figures become a status',
    columns: {
      id: key(),
      plan_id: refer('Plan', 'plan'),
      rule: words('Rule', STATUS_RULE_WORDS),
      tolerance: number('Tolerance'),
      dead_band: number('Dead band'),
    },
  },
  activity: {
    name: 'Activities',
    title: 'Activities that took place',
    columns: {
      id: key(),
      kind: words('Kind', LOGGED_ACTIVITY_WORDS),
      name: text('Name', 50),
      held_on: day('On'),
      held_until: day('Until'),
      place: text('Place'),
      agency_id: refer('Agency', 'partner'),
      audience: text('For whom'),
      attendance: number('Attendance'),
      first_time: number('For the first time'),
      note: text('Note', 50),
    },
  },
  activity_measure: {
    name: 'Activities for measures',
    title: 'Which measures activities count for',
    columns: { id: key(), activity_id: refer('Activity', 'activity'), measure_identity: measure() },
  },
  place: {
    name: 'Places',
    title: 'Wards and larger areas',
    columns: {
      id: key(),
      kind: words('Kind', PLACE_KIND_WORDS),
      name: text('Name'),
      code: text('Code', 14),
      is_city_centre: yesNo('City or town centre'),
      from_on: day('Boundary from'),
      until_on: day('Boundary until'),
    },
  },
  place_alias: {
    name: 'Spellings of places',
    title: 'Other spellings of places',
    columns: { id: key(), place_id: refer('Place', 'place'), alias: text('Spelling') },
  },
  place_population: {
    name: 'Populations',
    title: 'Populations of places by year',
    columns: {
      id: key(),
      place_id: refer('Place', 'place'),
      year: number('Year'),
      population: number('Residents'),
      source: text('Source', 40),
    },
  },
  place_change: {
    name: 'Boundary changes',
    title: 'Parts of places that became parts of others',
    columns: {
      id: key(),
      from_place_id: refer('From', 'place'),
      to_place_id: refer('To', 'place'),
      changed_on: day('On'),
      note: text('Note', 50),
    },
  },
  indicator: {
    name: 'Indicators',
    title: 'What is counted by ward',
    columns: {
      id: key(),
      name: text('Name', 40),
      source_id: refer('Source', 'partner'),
      counts: words('Counts', INDICATOR_COUNTS_WORDS),
      note: text('Note', 50),
    },
  },
  indicator_alias: {
    name: 'Spellings of indicators',
    title: 'Other spellings of what is counted',
    columns: { id: key(), indicator_id: refer('Indicator', 'indicator'), alias: text('Spelling') },
  },
  observation: {
    name: 'Ward figures',
    title: 'Counts by ward and period',
    columns: {
      id: key(),
      indicator_id: refer('Indicator', 'indicator'),
      place_id: refer('Place', 'place'),
      from_on: day('From'),
      to_on: day('To'),
      count: number('Count'),
      note: text('Note', 40),
      import_id: refer('Import', 'import'),
      source_sheet: text('Sheet'),
      source_cell: text('Cell', 10),
    },
  },
  observation_revision: {
    name: 'Changed ward figures',
    title: 'What counts by ward were before they were changed',
    columns: {
      id: key(),
      observation_id: number('Ward figure, number'),
      at: moment('Until'),
      count: number('Count'),
      note: text('Note', 40),
      import_id: refer('Import', 'import'),
      source_sheet: text('Sheet'),
      source_cell: text('Cell', 10),
    },
  },
}
