import type { Generated } from 'kysely'
import type { AnswerRole, SampleType, SurveyMode } from '../../../../shared/domain/survey/survey.ts'

// Row shapes of surveys of residents.

export interface SurveyTable {
  id: Generated<number>
  name: string
  note: string | null
  interval_months: number | null
}

export interface SurveyQuestionTable {
  id: Generated<number>
  survey_id: number
  name: string
  finding: string | null
}

export interface SurveyWaveTable {
  id: Generated<number>
  survey_id: number
  name: string
  from_on: string
  to_on: string
  mode: SurveyMode
  sample: SampleType
  invited: number | null
  responses: number | null
  weighting: string | null
  design_effect: number
  areas: string | null
}

export interface SurveyAskedTable {
  id: Generated<number>
  wave_id: number
  question_id: number
  wording: string
}

export interface SurveyOptionTable {
  id: Generated<number>
  asked_id: number
  position: number
  words: string
  role: AnswerRole
}

export interface SurveyGroupTable {
  id: Generated<number>
  survey_id: number
  dimension: string
  value: string
  place_id: number | null
}

/** Either `answers` (JSON array of [option, people, weight, squared weights]) or a published percentage. */
export interface SurveyResultTable {
  id: Generated<number>
  asked_id: number
  /** Null for everybody. */
  group_id: number | null
  answers: string | null
  percent: number | null
  base: number | null
  import_id: number | null
  source_sheet: string | null
  source_cell: string | null
}

export interface SurveyLinkTable {
  id: Generated<number>
  one_asked_id: number
  other_asked_id: number
  reason: string
}
