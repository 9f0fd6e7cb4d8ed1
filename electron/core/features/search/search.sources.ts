import { type RawBuilder, sql } from 'kysely'
import type { ColumnRole, SectionRole } from '../../../../shared/domain/plan/index.ts'

/** Where a find is, as its source's query gives it; null where the place is part of something larger. */
export interface FoundPlace {
  readonly priorityId: number | null
  readonly priorityName: string | null
  readonly priorityPosition: number | null
  readonly sectionId: number | null
  readonly sectionHeading: string | null
  readonly sectionRole: SectionRole | null
  readonly blockId: number | null
  readonly issueId: number | null
  readonly issuePosition: number | null
  readonly itemId: number | null
  readonly role: ColumnRole | null
  readonly partnerId: number | null
  /** How many leads name the partner. */
  readonly partnerUses: number | null
  readonly factId: number | null
  readonly readingId: number | null
  readonly activityId: number | null
  readonly surveyId: number | null
  readonly surveyName: string | null
  readonly questionId: number | null
  /** The wave that asked it so. */
  readonly waveName: string | null
  readonly caseId: number | null
  readonly wardId: number | null
  readonly indicatorId: number | null
  /** The name of the ward, area or thing counted that another name belongs to. */
  readonly ownName: string | null
}

export type SourceKind =
  | 'item'
  | 'block'
  | 'heading'
  | 'priority'
  | 'hotspot'
  | 'partner'
  | 'source'
  | 'note'
  | 'fact'
  | 'activity'
  | 'reading'
  | 'survey'
  | 'question'
  | 'wording'
  | 'case'
  | 'ward'
  | 'indicator'

/** One table that can be searched. */
export interface SearchSource {
  /** As in the migration that lets it be found. */
  readonly number: number
  readonly kind: SourceKind
  readonly table: string
  /** How much more a find counts than one in a line of text. */
  readonly weight: number
  /** The joins from its table to `edition`; null where it belongs to no plan year. */
  readonly joins: RawBuilder<unknown> | null
  readonly place: Readonly<Partial<Record<keyof FoundPlace, RawBuilder<unknown>>>>
}

const ofPriority = {
  priorityId: sql`priority.id`,
  priorityName: sql`priority.name`,
  priorityPosition: sql`priority.position`,
}
const ofItem = {
  ...ofPriority,
  issueId: sql`issue.id`,
  issuePosition: sql`issue.position`,
  itemId: sql`item.id`,
  role: sql`priority_column.role`,
}
const ofSection = {
  ...ofPriority,
  sectionId: sql`section.id`,
  sectionHeading: sql`section.heading`,
  sectionRole: sql`section.role`,
}
const partnerUses = sql`(select count(*) from lead_partner where lead_partner.partner_id = partner.id)`

const fromPriority = sql`join edition on edition.id = priority.edition_id`
const fromItem = sql`
  join priority_column on priority_column.id = item.column_id
  join issue on issue.id = item.issue_id
  join priority on priority.id = issue.priority_id ${fromPriority}`
const fromSection = sql`
  join edition on edition.id = section.edition_id
  left join priority on priority.id = section.priority_id`

/** Everything that can be found. A further table is one line here and one in a migration. */
export const SEARCH_SOURCES: readonly SearchSource[] = [
  { number: 1, kind: 'item', table: 'item', weight: 1, joins: fromItem, place: ofItem },
  {
    number: 2,
    kind: 'block',
    table: 'section_block',
    weight: 1,
    joins: sql`join section on section.id = section_block.section_id ${fromSection}`,
    place: { ...ofSection, blockId: sql`section_block.id` },
  },
  { number: 3, kind: 'heading', table: 'section', weight: 2, joins: fromSection, place: ofSection },
  { number: 4, kind: 'priority', table: 'priority', weight: 3, joins: fromPriority, place: ofPriority },
  {
    number: 5,
    kind: 'hotspot',
    table: 'priority_hotspot',
    weight: 1.5,
    joins: sql`join priority on priority.id = priority_hotspot.priority_id ${fromPriority}`,
    place: ofPriority,
  },
  {
    number: 6,
    kind: 'partner',
    table: 'partner',
    weight: 2,
    joins: null,
    place: { partnerId: sql`partner.id`, partnerUses },
  },
  {
    number: 7,
    kind: 'partner',
    table: 'partner_alias',
    weight: 1.5,
    joins: null,
    place: {
      partnerId: sql`partner_alias.partner_id`,
      partnerUses: sql`(select count(*) from lead_partner where lead_partner.partner_id = partner_alias.partner_id)`,
    },
  },
  {
    number: 8,
    kind: 'source',
    table: 'measure',
    weight: 1,
    joins: sql`join item on item.id = measure.item_id ${fromItem}`,
    place: ofItem,
  },
  {
    number: 9,
    kind: 'note',
    table: 'action_note',
    weight: 1,
    joins: sql`join item on item.id = action_note.item_id ${fromItem}`,
    place: ofItem,
  },
  { number: 10, kind: 'fact', table: 'fact', weight: 1.5, joins: null, place: { factId: sql`fact.id` } },
  {
    number: 11,
    kind: 'activity',
    table: 'activity',
    weight: 1,
    joins: null,
    place: { activityId: sql`activity.id` },
  },
  {
    number: 12,
    kind: 'reading',
    table: 'reading',
    weight: 1,
    joins: sql`join item on item.identity = reading.measure_identity ${fromItem}`,
    place: { ...ofItem, readingId: sql`reading.id` },
  },
  {
    number: 13,
    kind: 'survey',
    table: 'survey',
    weight: 2,
    joins: null,
    place: { surveyId: sql`survey.id`, surveyName: sql`survey.name` },
  },
  {
    number: 14,
    kind: 'question',
    table: 'survey_question',
    weight: 1.5,
    joins: null,
    place: {
      surveyId: sql`survey_question.survey_id`,
      surveyName: sql`(select name from survey where id = survey_question.survey_id)`,
      questionId: sql`survey_question.id`,
    },
  },
  {
    number: 15,
    kind: 'wording',
    table: 'survey_asked',
    weight: 1,
    joins: null,
    place: {
      surveyId: sql`(select survey_id from survey_question where id = survey_asked.question_id)`,
      surveyName: sql`(select s.name from survey s join survey_question q on q.survey_id = s.id
        where q.id = survey_asked.question_id)`,
      questionId: sql`survey_asked.question_id`,
      waveName: sql`(select name from survey_wave where id = survey_asked.wave_id)`,
    },
  },
  {
    number: 16,
    kind: 'case',
    table: 'mediation_case',
    weight: 2,
    joins: null,
    place: { caseId: sql`mediation_case.id` },
  },
  { number: 17, kind: 'ward', table: 'place', weight: 2, joins: null, place: { wardId: sql`place.id` } },
  {
    number: 18,
    kind: 'ward',
    table: 'place_alias',
    weight: 1.5,
    joins: null,
    place: {
      wardId: sql`place_alias.place_id`,
      ownName: sql`(select name from place where id = place_alias.place_id)`,
    },
  },
  {
    number: 19,
    kind: 'indicator',
    table: 'indicator',
    weight: 2,
    joins: null,
    place: { indicatorId: sql`indicator.id` },
  },
  {
    number: 20,
    kind: 'indicator',
    table: 'indicator_alias',
    weight: 1.5,
    joins: null,
    place: {
      indicatorId: sql`indicator_alias.indicator_id`,
      ownName: sql`(select name from indicator where id = indicator_alias.indicator_id)`,
    },
  },
]

/** Every part of a place, so that each query answers all of them. */
export const PLACE_PARTS: readonly (keyof FoundPlace)[] = [
  'priorityId',
  'priorityName',
  'priorityPosition',
  'sectionId',
  'sectionHeading',
  'sectionRole',
  'blockId',
  'issueId',
  'issuePosition',
  'itemId',
  'role',
  'partnerId',
  'partnerUses',
  'factId',
  'readingId',
  'activityId',
  'surveyId',
  'surveyName',
  'questionId',
  'waveName',
  'caseId',
  'wardId',
  'indicatorId',
  'ownName',
]
