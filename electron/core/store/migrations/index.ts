import { createJournal } from './0010-create-journal.ts'
import { createPlan } from './0020-create-plan.ts'
import { createImport } from './0030-create-import.ts'
import { addGestures } from './0035-add-gestures.ts'
import { createSearch } from './0040-create-search.ts'
import { createViews } from './0045-create-views.ts'
import { createFactsAndAims } from './0050-create-facts-and-aims.ts'
import { createEditionHistory } from './0060-create-edition-history.ts'
import { createProgress } from './0080-create-progress.ts'
import { findNotesAndFacts } from './0095-find-notes-and-facts.ts'
import { createReadings } from './0100-create-readings.ts'
import { createActivities } from './0110-create-activities.ts'
import { createPublications } from './0120-create-publications.ts'
import { createPlaces } from './0130-create-places.ts'
import { createReturns } from './0140-create-returns.ts'
import { sayWhoIsCounted } from './0145-say-who-is-counted.ts'
import { rememberDeclinedProposals } from './0146-remember-declined-proposals.ts'
import { createSurveys } from './0150-create-surveys.ts'
import { tieFacts } from './0160-tie-facts.ts'
import { createMediation } from './0170-create-mediation.ts'
import { findCasesAndLinkDisclosures } from './0182-find-cases-and-link-disclosures.ts'
import { createZones } from './0183-create-zones.ts'
import { findWards } from './0185-find-wards.ts'
import { rememberWhichFormWasSent } from './0187-remember-which-form-was-sent.ts'
import { countPartiesFromIndices } from './0189-count-parties-from-indices.ts'
import type { Migration } from './migration.ts'

/** Every step of the schema, in order. */
export const MIGRATIONS: readonly Migration[] = [
  createJournal,
  createPlan,
  createImport,
  addGestures,
  createSearch,
  createViews,
  createFactsAndAims,
  createEditionHistory,
  createProgress,
  findNotesAndFacts,
  createReadings,
  createActivities,
  createPublications,
  createPlaces,
  createReturns,
  sayWhoIsCounted,
  rememberDeclinedProposals,
  createSurveys,
  tieFacts,
  createMediation,
  findCasesAndLinkDisclosures,
  createZones,
  findWards,
  rememberWhichFormWasSent,
  countPartiesFromIndices,
]

/** Tables whose rows are written down for commands alone that ask for it: an import may bring a hundred thousand. */
export const FIGURE_TABLES = ['observation', 'observation_revision'] as const

/** Tables whose rows are written down before and after each command, so that the command can be undone. */
export const UNDOABLE_TABLES = [
  'plan',
  'edition',
  'partner',
  'partner_alias',
  'priority',
  'priority_hotspot',
  'priority_column',
  'section',
  'section_block',
  'issue',
  'issue_row',
  'item',
  'action',
  'action_note',
  'measure',
  'lead_partner',
  'import_source',
  'saved_view',
  'fact',
  'fact_source',
  'aim',
  'priority_aim',
  'risk_word',
  'measure_scoring',
  'reading',
  'reading_revision',
  'series_mark',
  'measure_zone',
  'zone_reading',
  'zone_reading_revision',
  'status_policy',
  'activity',
  'activity_measure',
  'front_sheet',
  'place',
  'place_alias',
  'place_population',
  'place_change',
  'indicator',
  'indicator_alias',
  'import_profile',
  'survey',
  'survey_question',
  'survey_wave',
  'survey_asked',
  'survey_option',
  'survey_group',
  'survey_result',
  'survey_link',
  'retention_class',
  'mediation_number',
  'mediation_case',
  'mediation_party',
  'mediation_contact',
  'mediation_meeting',
  'mediation_repeat',
  'mediation_form_version',
  'mediation_form',
  'case_review_period',
  'published_count',
  'disclosure',
] as const
