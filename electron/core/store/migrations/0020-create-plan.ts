import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  `create table plan (
     id integer primary key,
     identity text not null,
     title text not null,
     area text not null,
     starts_on text not null,
     ends_on text not null
   ) strict`,
  `create table edition (
     id integer primary key,
     plan_id integer not null references plan (id) on delete cascade,
     label text not null,
     starts_on text not null,
     ends_on text not null,
     state text not null check (state in ('draft', 'approved', 'published')),
     approved_on text,
     approved_by text,
     published_on text,
     unique (plan_id, label)
   ) strict`,
  `create table partner (
     id integer primary key,
     name text not null unique,
     short_name text
   ) strict`,
  `create table partner_alias (
     id integer primary key,
     partner_id integer not null references partner (id) on delete cascade,
     position integer not null,
     alias text not null
   ) strict`,
  'create index partner_alias_by_partner on partner_alias (partner_id, position)',
  `create table priority (
     id integer primary key,
     identity text not null,
     edition_id integer not null references edition (id) on delete cascade,
     position integer not null,
     kind text not null check (kind in ('priority', 'project')),
     name text not null,
     table_heading text,
     folded_into_id integer references priority (id) on delete set null,
     volume text,
     individual_harm text,
     community_harm text
   ) strict`,
  'create index priority_by_edition on priority (edition_id, position)',
  'create index priority_by_folded_into on priority (folded_into_id)',
  `create table priority_hotspot (
     id integer primary key,
     priority_id integer not null references priority (id) on delete cascade,
     position integer not null,
     name text not null
   ) strict`,
  'create index priority_hotspot_by_priority on priority_hotspot (priority_id, position)',
  `create table priority_column (
     id integer primary key,
     priority_id integer not null references priority (id) on delete cascade,
     position integer not null,
     role text not null
       check (role in ('issue', 'action', 'outcome', 'measure', 'lead', 'funding', 'link', 'other')),
     heading text not null
   ) strict`,
  'create index priority_column_by_priority on priority_column (priority_id, position)',
  `create table section (
     id integer primary key,
     identity text not null,
     edition_id integer not null references edition (id) on delete cascade,
     priority_id integer references priority (id) on delete set null,
     position integer not null,
     role text not null check (role in ('statement', 'overview', 'priority', 'appendix', 'other')),
     heading text not null,
     level integer not null check (level between 1 and 2)
   ) strict`,
  'create index section_by_edition on section (edition_id, position)',
  'create index section_by_priority on section (priority_id)',
  `create table section_block (
     id integer primary key,
     section_id integer not null references section (id) on delete cascade,
     position integer not null,
     kind text not null
       check (kind in ('paragraph', 'heading', 'bullet', 'number', 'quotation', 'footnote')),
     level integer not null,
     note text,
     runs text not null check (json_valid(runs))
   ) strict`,
  'create index section_block_by_section on section_block (section_id, position)',
  `create table issue (
     id integer primary key,
     identity text not null,
     priority_id integer not null references priority (id) on delete cascade,
     position integer not null
   ) strict`,
  'create index issue_by_priority on issue (priority_id, position)',
  `create table issue_row (
     id integer primary key,
     issue_id integer not null references issue (id) on delete cascade,
     position integer not null
   ) strict`,
  'create index issue_row_by_issue on issue_row (issue_id, position)',
  `create table item (
     id integer primary key,
     identity text not null,
     issue_id integer not null references issue (id) on delete cascade,
     row_id integer references issue_row (id) on delete cascade,
     column_id integer not null references priority_column (id) on delete cascade,
     position integer not null,
     text text not null,
     mark text not null check (mark in ('none', 'bullet', 'number'))
   ) strict`,
  'create index item_by_issue on item (issue_id)',
  'create index item_by_row on item (row_id, column_id, position)',
  'create index item_by_column on item (column_id)',
  `create table action (
     id integer primary key,
     item_id integer not null unique references item (id) on delete cascade,
     status text not null
       check (status in ('not-started', 'on-track', 'off-track', 'finished', 'stopped')),
     owner_id integer references partner (id) on delete set null,
     due_on text,
     due_words text,
     due_precision text check (due_precision in ('day', 'month', 'season', 'year')),
     check ((due_on is null) = (due_precision is null))
   ) strict`,
  'create index action_by_owner on action (owner_id)',
  `create table measure (
     id integer primary key,
     item_id integer not null unique references item (id) on delete cascade,
     kind text not null,
     polarity text not null check (polarity in ('higher', 'lower', 'closer', 'none', 'unset')),
     baseline real,
     target real,
     unit text,
     source text,
     due_on text,
     due_words text,
     due_precision text check (due_precision in ('day', 'month', 'season', 'year')),
     check ((due_on is null) = (due_precision is null))
   ) strict`,
  `create table lead_partner (
     id integer primary key,
     item_id integer not null references item (id) on delete cascade,
     partner_id integer not null references partner (id) on delete cascade,
     position integer not null,
     is_lead integer not null check (is_lead in (0, 1))
   ) strict`,
  'create index lead_partner_by_item on lead_partner (item_id, position)',
  'create index lead_partner_by_partner on lead_partner (partner_id)',
]

/** The plan: editions, priorities with their action tables, narrative sections, partners. */
export const createPlan: Migration = {
  number: '0020',
  name: 'create-plan',
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
