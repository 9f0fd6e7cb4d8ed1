import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  `create table survey (
     id integer primary key,
     name text not null,
     note text,
     interval_months integer check (interval_months between 1 and 240)
   ) strict`,
  `create table survey_question (
     id integer primary key,
     survey_id integer not null references survey (id) on delete cascade,
     name text not null,
     finding text
   ) strict`,
  'create index survey_question_by_survey on survey_question (survey_id)',
  `create table survey_wave (
     id integer primary key,
     survey_id integer not null references survey (id) on delete cascade,
     name text not null,
     from_on text not null,
     to_on text not null,
     mode text not null check (mode in ('post', 'online', 'telephone', 'face-to-face', 'mixed', 'other')),
     sample text not null check (sample in ('random', 'quota', 'opt-in')),
     invited integer check (invited > 0),
     responses integer check (responses > 0),
     weighting text,
     design_effect real not null check (design_effect >= 1),
     areas text,
     check (from_on <= to_on)
   ) strict`,
  'create index survey_wave_by_survey on survey_wave (survey_id)',
  'create index survey_wave_by_day on survey_wave (from_on)',
  // A question as one wave asked it.
  `create table survey_asked (
     id integer primary key,
     wave_id integer not null references survey_wave (id) on delete cascade,
     question_id integer not null references survey_question (id),
     wording text not null,
     unique (wave_id, question_id)
   ) strict`,
  'create index survey_asked_by_question on survey_asked (question_id)',
  `create table survey_option (
     id integer primary key,
     asked_id integer not null references survey_asked (id) on delete cascade,
     position integer not null,
     words text not null,
     role text not null check (role in ('positive', 'other', 'left-out'))
   ) strict`,
  'create index survey_option_by_asked on survey_option (asked_id)',
  `create table survey_group (
     id integer primary key,
     survey_id integer not null references survey (id) on delete cascade,
     dimension text not null,
     value text not null,
     place_id integer references place (id) on delete set null,
     unique (survey_id, dimension, value)
   ) strict`,
  'create index survey_group_by_place on survey_group (place_id)',
  // Answers are an array of [option, people, weight, sum of squared weights]: read and written as a whole.
  `create table survey_result (
     id integer primary key,
     asked_id integer not null references survey_asked (id) on delete cascade,
     group_id integer references survey_group (id),
     answers text check (json_valid(answers)),
     percent real check (percent between 0 and 100),
     base integer check (base > 0),
     import_id integer references import (id),
     source_sheet text,
     source_cell text,
     check ((answers is null) = (percent is not null)),
     check (base is null or percent is not null)
   ) strict`,
  'create unique index survey_result_by_asked on survey_result (asked_id, ifnull(group_id, 0))',
  'create index survey_result_by_group on survey_result (group_id)',
  'create index survey_result_by_import on survey_result (import_id)',
  `create table survey_link (
     id integer primary key,
     one_asked_id integer not null references survey_asked (id) on delete cascade,
     other_asked_id integer not null references survey_asked (id) on delete cascade,
     reason text not null,
     unique (one_asked_id, other_asked_id)
   ) strict`,
  'create index survey_link_by_other on survey_link (other_asked_id)',
  'alter table measure_scoring add column survey_question_id integer references survey_question (id) on delete set null',
  'alter table measure_scoring add column survey_group_id integer references survey_group (id) on delete set null',
  'create index measure_scoring_by_survey_question on measure_scoring (survey_question_id)',
  'create index measure_scoring_by_survey_group on measure_scoring (survey_group_id)',
]

/** Surveys of residents: waves, questions with their wording in each, and answers as counts. No answer of one person. */
export const createSurveys: Migration = {
  number: '0150',
  name: 'create-surveys',
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
