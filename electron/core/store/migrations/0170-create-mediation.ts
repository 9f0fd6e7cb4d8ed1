import { type Kysely, sql } from 'kysely'
import { FIRST_QUESTIONS } from './mediation-questions.ts'
import type { Migration } from './migration.ts'

const kept = (column: string): string => `${column} integer not null default 0`
const retention = `retention_class_id integer references retention_class (id) on delete set null,
     review_on text,
     kept_because text`

const statements = [
  `create table retention_class (
     id integer primary key,
     subject text not null check (subject in ('case', 'form')),
     name text not null,
     months integer not null check (months between 0 and 1200),
     action text not null check (action in ('erase', 'anonymise', 'review')),
     reason text not null,
     is_usual integer not null check (is_usual in (0, 1)),
     unique (subject, name)
   ) strict`,
  `insert into retention_class (subject, name, months, action, reason, is_usual) values
     ('case', 'Mediation case', 72, 'erase', 'Example: six years after the end. Put the council''s own schedule here.', 1),
     ('form', 'Evaluation form', 24, 'anonymise', 'Example: two years after it came back. Scores stay, without the party.', 1)`,
  `create table mediation_number (id integer primary key, year integer not null unique, last integer not null) strict`,
  // An erased case stays as a row of counts: no reference, no ward, days set back to the first of their month.
  `create table mediation_case (
     id integer primary key,
     reference text unique,
     referred_on text not null,
     route text not null check (route in ('self', 'police', 'council', 'landlord', 'hub', 'councillor', 'other')),
     agency_id integer references partner (id) on delete set null,
     issue text not null check (issue in
       ('noise', 'boundary', 'parking', 'children', 'pets', 'abuse', 'rubbish', 'gardens', 'lifestyle', 'other')),
     place_id integer references place (id) on delete set null,
     tenure text check (tenure in ('council', 'housing-association', 'private-rented', 'owner', 'other')),
     opened_on text,
     consent_on text,
     interventions text not null check (json_valid(interventions)),
     hub_on text,
     case_review_on text,
     ended_on text,
     outcome text not null
       check (outcome in ('open', 'resolved', 'partly-resolved', 'not-resolved', 'did-not-proceed')),
     why_not text check (why_not in ('declined', 'unsuitable', 'referred-back')),
     declined_by text,
     letters_given integer not null default 0,
     ${retention},
     erased_at text,
     ${['people', 'households', 'contacts', 'meetings', 'joint_meetings', 'repeats'].map((what) => kept(`kept_${what}`)).join(', ')},
     check ((outcome = 'open') = (ended_on is null)),
     check ((outcome = 'did-not-proceed') = (why_not is not null)),
     check ((why_not is 'declined') = (declined_by is not null)),
     check ((reference is null) = (erased_at is not null))
   ) strict`,
  'create index mediation_case_by_referral on mediation_case (referred_on)',
  'create index mediation_case_by_end on mediation_case (ended_on)',
  'create index mediation_case_by_agency on mediation_case (agency_id)',
  'create index mediation_case_by_place on mediation_case (place_id)',
  'create index mediation_case_by_retention on mediation_case (retention_class_id)',
  // Numbers of erased rows are never given again: a list of them is held against restored backups.
  `create table mediation_party (
     id integer primary key autoincrement,
     case_id integer not null references mediation_case (id) on delete cascade,
     letter text not null check (letter glob '[A-Z]'),
     household integer not null check (household > 0),
     is_safeguarding integer not null check (is_safeguarding in (0, 1)),
     is_vulnerable integer not null check (is_vulnerable in (0, 1)),
     sealed text,
     unique (case_id, letter)
   ) strict`,
  `create table mediation_contact (
     id integer primary key autoincrement,
     case_id integer not null references mediation_case (id) on delete cascade,
     contacted_on text not null,
     way text not null check (way in ('phone', 'letter', 'email', 'visit', 'message', 'other')),
     party_id integer references mediation_party (id) on delete set null,
     sealed_note text
   ) strict`,
  'create index mediation_contact_by_case on mediation_contact (case_id, contacted_on)',
  'create index mediation_contact_by_party on mediation_contact (party_id)',
  `create table mediation_meeting (
     id integer primary key,
     case_id integer not null references mediation_case (id) on delete cascade,
     met_on text not null,
     kind text not null check (kind in ('first', 'shuttle', 'joint', 'review'))
   ) strict`,
  'create index mediation_meeting_by_case on mediation_meeting (case_id, met_on)',
  `create table mediation_repeat (
     id integer primary key,
     case_id integer not null references mediation_case (id) on delete cascade,
     reported_on text not null,
     kind text not null check (kind in ('police', 'council', 'landlord', 'other'))
   ) strict`,
  'create index mediation_repeat_by_case on mediation_repeat (case_id, reported_on)',
  'create index mediation_repeat_by_day on mediation_repeat (reported_on)',
  `create table mediation_form_version (
     id integer primary key,
     number integer not null unique,
     questions text not null check (json_valid(questions))
   ) strict`,
  `create table mediation_form (
     id integer primary key autoincrement,
     case_id integer not null references mediation_case (id) on delete cascade,
     party_id integer not null references mediation_party (id) on delete cascade,
     point text not null check (point in ('one-month', 'six-month')),
     ended_on text not null,
     sent_on text,
     reminders text not null check (json_valid(reminders)),
     state text not null check (state in ('waiting', 'returned', 'no-reply', 'not-asked')),
     settled_on text,
     version_id integer references mediation_form_version (id),
     answers text check (json_valid(answers)),
     improved integer check (improved in (0, 1)),
     sealed_words text,
     not_asked_reason text check (not_asked_reason in ('declined', 'vulnerable', 'no-address', 'missed', 'other')),
     import_id integer references import (id) on delete set null,
     ${retention},
     unique (party_id, point, ended_on),
     check ((state in ('returned', 'no-reply')) = (settled_on is not null)),
     check ((state = 'returned') = (version_id is not null and answers is not null)),
     check (state = 'returned' or (sealed_words is null and improved is null)),
     check ((state = 'not-asked') = (not_asked_reason is not null))
   ) strict`,
  'create index mediation_form_by_case on mediation_form (case_id)',
  'create index mediation_form_by_settling on mediation_form (state, settled_on)',
  'create index mediation_form_by_version on mediation_form (version_id)',
  'create index mediation_form_by_import on mediation_form (import_id)',
  'create index mediation_form_by_retention on mediation_form (retention_class_id)',
  // What a form said, once its party was erased: no words, no link but to the case and to the same person's other form.
  `create table mediation_kept_score (
     id integer primary key,
     case_id integer not null references mediation_case (id) on delete cascade,
     respondent integer not null,
     point text not null check (point in ('one-month', 'six-month')),
     ended_on text not null,
     was_sent integer not null check (was_sent in (0, 1)),
     state text not null check (state in ('waiting', 'returned', 'no-reply', 'not-asked')),
     settled_on text,
     improved integer check (improved in (0, 1))
   ) strict`,
  'create index mediation_kept_score_by_case on mediation_kept_score (case_id)',
  'create index mediation_kept_score_by_settling on mediation_kept_score (state, settled_on)',
  `create table case_review_period (
     id integer primary key,
     from_on text not null,
     to_on text not null,
     ${['applications', 'below_threshold', 'reviews', 'recommendations']
       .map((name) => `${name} integer not null check (${name} >= 0), ${name}_note text`)
       .join(', ')},
     check (from_on <= to_on)
   ) strict`,
  `create table published_count (
     id integer primary key,
     name text not null,
     year integer not null,
     count integer not null check (count >= 0),
     reason text not null,
     unique (name, year)
   ) strict`,
  `create table disclosure (
     id integer primary key,
     case_id integer references mediation_case (id) on delete set null,
     disclosed_on text not null,
     recipient text not null,
     what text not null,
     legal_basis text not null,
     audience text not null check (audience in ('board', 'restricted', 'public', 'person')),
     fields text not null check (json_valid(fields))
   ) strict`,
  'create index disclosure_by_case on disclosure (case_id)',
  // Numbers only. It is held against every backup that is restored, so that what was erased stays so.
  `create table erasure (
     id integer primary key,
     kind text not null check (kind in ('mediation-case', 'mediation-party', 'mediation-form')),
     record_id integer not null,
     erased_at text not null,
     unique (kind, record_id)
   ) strict`,
  // Beside the way of counting, because SQLite cannot widen its check without making the table anew.
  `alter table measure_scoring add column mediation_count text
     check (mediation_count in ('mediation-referred', 'mediation-resolved', 'mediation-forms', 'mediation-repeats'))`,
]

/** Mediation cases, their evaluation forms, case reviews, how long all of it is kept, and what was disclosed and erased. */
export const createMediation: Migration = {
  number: '0170',
  name: 'create-mediation',
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
    await sql`insert into mediation_form_version (number, questions) values (1, ${FIRST_QUESTIONS})`.execute(
      db,
    )
  },
}
