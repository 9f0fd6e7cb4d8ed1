import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  `create table fact (
     id integer primary key,
     identity text not null,
     plan_id integer not null references plan (id) on delete cascade,
     name text not null,
     value text not null,
     number real,
     unit text,
     period text,
     place text,
     source text,
     note text,
     unique (plan_id, identity)
   ) strict`,
  'create index fact_by_plan on fact (plan_id, name)',
  `create table aim (
     id integer primary key,
     plan_id integer not null references plan (id) on delete cascade,
     kind text not null check (kind in ('commissioner', 'challenge')),
     position integer not null,
     name text not null
   ) strict`,
  'create index aim_by_plan on aim (plan_id, kind, position)',
  `create table priority_aim (
     id integer primary key,
     priority_id integer not null references priority (id) on delete cascade,
     aim_id integer not null references aim (id) on delete cascade,
     unique (priority_id, aim_id)
   ) strict`,
  'create index priority_aim_by_aim on priority_aim (aim_id)',
  `create table risk_word (
     id integer primary key,
     plan_id integer not null references plan (id) on delete cascade,
     scale text not null check (scale in ('volume', 'harm')),
     position integer not null,
     word text not null
   ) strict`,
  'create index risk_word_by_plan on risk_word (plan_id, scale, position)',
]

/** Figures that the text states, what priorities support, and the officer's own scale of risk. */
export const createFactsAndAims: Migration = {
  number: '0050',
  name: 'create-facts-and-aims',
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
