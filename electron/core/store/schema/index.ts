import type { Kysely, Transaction } from 'kysely'
import type { EditionEventTable, EditionSnapshotTable } from './edition-history.tables.ts'
import type {
  ActivityMeasureTable,
  ActivityTable,
  MeasureScoringTable,
  MeasureZoneTable,
  ReadingRevisionTable,
  ReadingTable,
  SeriesMarkTable,
  StatusPolicyTable,
  ZoneReadingRevisionTable,
  ZoneReadingTable,
} from './evidence.tables.ts'
import type {
  ImportFileTable,
  ImportLeftOutTable,
  ImportProfileTable,
  ImportQuestionTable,
  ImportRowTable,
  ImportSourceTable,
  ImportTable,
} from './import.tables.ts'
import type { AuditTable, ChangeRowTable, ChangeTable, SettingTable } from './journal.tables.ts'
import type {
  CaseReviewPeriodTable,
  DisclosureTable,
  ErasureTable,
  MediationCaseTable,
  MediationContactTable,
  MediationFormTable,
  MediationFormVersionTable,
  MediationKeptScoreTable,
  MediationMeetingTable,
  MediationNumberTable,
  MediationPartyTable,
  MediationRepeatTable,
  PublishedCountTable,
  RetentionClassTable,
} from './mediation.tables.ts'
import type {
  IndicatorAliasTable,
  IndicatorTable,
  ObservationRevisionTable,
  ObservationTable,
  PlaceAliasTable,
  PlaceChangeTable,
  PlacePopulationTable,
  PlaceTable,
} from './places.tables.ts'
import type {
  ActionNoteTable,
  ActionTable,
  AimTable,
  EditionTable,
  FactSourceTable,
  FactTable,
  IssueRowTable,
  IssueTable,
  ItemTable,
  LeadPartnerTable,
  MeasureTable,
  PartnerAliasTable,
  PartnerTable,
  PlanTable,
  PriorityAimTable,
  PriorityColumnTable,
  PriorityHotspotTable,
  PriorityTable,
  RiskWordTable,
  SectionBlockTable,
  SectionTable,
} from './plan.tables.ts'
import type { FrontSheetTable, PublicationTable } from './publication.tables.ts'
import type {
  SurveyAskedTable,
  SurveyGroupTable,
  SurveyLinkTable,
  SurveyOptionTable,
  SurveyQuestionTable,
  SurveyResultTable,
  SurveyTable,
  SurveyWaveTable,
} from './survey.tables.ts'
import type { SavedViewTable } from './views.tables.ts'

/** Every table of the store. A test holds this against the migrated database. */
export interface Schema {
  setting: SettingTable
  change: ChangeTable
  change_row: ChangeRowTable
  audit: AuditTable
  plan: PlanTable
  edition: EditionTable
  priority: PriorityTable
  priority_hotspot: PriorityHotspotTable
  priority_column: PriorityColumnTable
  section: SectionTable
  section_block: SectionBlockTable
  issue: IssueTable
  issue_row: IssueRowTable
  item: ItemTable
  action: ActionTable
  action_note: ActionNoteTable
  measure: MeasureTable
  lead_partner: LeadPartnerTable
  partner: PartnerTable
  partner_alias: PartnerAliasTable
  fact: FactTable
  fact_source: FactSourceTable
  aim: AimTable
  priority_aim: PriorityAimTable
  risk_word: RiskWordTable
  import: ImportTable
  import_file: ImportFileTable
  import_source: ImportSourceTable
  import_left_out: ImportLeftOutTable
  import_question: ImportQuestionTable
  import_profile: ImportProfileTable
  import_row: ImportRowTable
  saved_view: SavedViewTable
  edition_snapshot: EditionSnapshotTable
  edition_event: EditionEventTable
  front_sheet: FrontSheetTable
  publication: PublicationTable
  place: PlaceTable
  place_alias: PlaceAliasTable
  place_population: PlacePopulationTable
  place_change: PlaceChangeTable
  indicator: IndicatorTable
  indicator_alias: IndicatorAliasTable
  observation: ObservationTable
  observation_revision: ObservationRevisionTable
  measure_scoring: MeasureScoringTable
  reading: ReadingTable
  reading_revision: ReadingRevisionTable
  series_mark: SeriesMarkTable
  measure_zone: MeasureZoneTable
  zone_reading: ZoneReadingTable
  zone_reading_revision: ZoneReadingRevisionTable
  status_policy: StatusPolicyTable
  activity: ActivityTable
  activity_measure: ActivityMeasureTable
  retention_class: RetentionClassTable
  mediation_number: MediationNumberTable
  mediation_case: MediationCaseTable
  mediation_party: MediationPartyTable
  mediation_contact: MediationContactTable
  mediation_meeting: MediationMeetingTable
  mediation_repeat: MediationRepeatTable
  mediation_form_version: MediationFormVersionTable
  mediation_form: MediationFormTable
  mediation_kept_score: MediationKeptScoreTable
  case_review_period: CaseReviewPeriodTable
  published_count: PublishedCountTable
  disclosure: DisclosureTable
  erasure: ErasureTable
  survey: SurveyTable
  survey_question: SurveyQuestionTable
  survey_wave: SurveyWaveTable
  survey_asked: SurveyAskedTable
  survey_option: SurveyOptionTable
  survey_group: SurveyGroupTable
  survey_result: SurveyResultTable
  survey_link: SurveyLinkTable
}

/** A handle that may read. A transaction is one too. */
export type ReadDb = Kysely<Schema>
/** A handle that may write: only the unit of work gives one out, so a write outside a transaction does not compile. */
export type WriteTx = Transaction<Schema>

export type * from './edition-history.tables.ts'
export type * from './evidence.tables.ts'
export type * from './import.tables.ts'
export type * from './journal.tables.ts'
export type * from './mediation.tables.ts'
export type * from './places.tables.ts'
export type * from './plan.tables.ts'
export type * from './publication.tables.ts'
export type * from './survey.tables.ts'
export type * from './views.tables.ts'
