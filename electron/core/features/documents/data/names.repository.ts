import { type RawBuilder, sql } from 'kysely'
import type { Identity } from '../../../../../shared/domain/plan/index.ts'
import type { ReadDb, Schema } from '../../../store/schema/index.ts'

/** Longer words are cut where they only say which row is meant. */
const LONGEST_NAME = 120

/** What the rows of each table that others refer to are called: a query of their numbers and names. */
const NAMES: { readonly [Table in keyof Schema]?: RawBuilder<{ id: number; name: string | null }> } = {
  plan: sql`select id, title as name from plan`,
  edition: sql`select id, label as name from edition`,
  aim: sql`select id, name from aim`,
  priority: sql`select p.id, p.name || ', ' || e.label as name from priority p join edition e on e.id = p.edition_id`,
  priority_column: sql`select id, heading as name from priority_column`,
  section: sql`select id, heading as name from section`,
  issue: sql`
    select i.id, p.name || ', issue ' || i.position || coalesce(': ' || (
      select text from item where issue_id = i.id and row_id is null order by position limit 1), '') as name
    from issue i join priority p on p.id = i.priority_id`,
  issue_row: sql`
    select r.id, p.name || ', issue ' || i.position || ', row ' || r.position as name
    from issue_row r join issue i on i.id = r.issue_id join priority p on p.id = i.priority_id`,
  item: sql`select id, text as name from item`,
  partner: sql`select id, name from partner`,
  fact: sql`select id, name from fact`,
  activity: sql`select id, name from activity`,
  measure_zone: sql`select id, name from measure_zone`,
  import: sql`select id, file_name as name from import`,
  import_profile: sql`select id, name from import_profile`,
  place: sql`select id, name from place`,
  indicator: sql`select id, name from indicator`,
  retention_class: sql`select id, name from retention_class`,
  mediation_case: sql`select id, coalesce(reference, 'Erased case') as name from mediation_case`,
  mediation_party: sql`
    select p.id, coalesce(c.reference, 'Erased case') || ', party ' || p.letter as name
    from mediation_party p join mediation_case c on c.id = p.case_id`,
  mediation_form_version: sql`select id, 'Version ' || number as name from mediation_form_version`,
  survey: sql`select id, name from survey`,
  survey_question: sql`select id, name from survey_question`,
  survey_wave: sql`select id, name from survey_wave`,
  survey_asked: sql`
    select a.id, q.name || ', ' || w.name as name
    from survey_asked a join survey_question q on q.id = a.question_id join survey_wave w on w.id = a.wave_id`,
  survey_group: sql`select id, dimension || ': ' || value as name from survey_group`,
}

export interface RowNames {
  nameOf(table: keyof Schema, id: number): string | null
  measureOf(identity: Identity): string | null
}

/** What the rows of the store are called, for sheets that refer to them. */
export async function getRowNames(db: ReadDb): Promise<RowNames> {
  const names = new Map<string, ReadonlyMap<number, string>>()
  for (const [table, query] of Object.entries(NAMES)) {
    const { rows } = await query.execute(db)
    names.set(table, new Map(rows.map(({ id, name }) => [id, cut(name ?? '')])))
  }
  const measures = await sql<{ identity: Identity; text: string }>`
    select i.identity, i.text from item i join measure m on m.item_id = i.id order by i.id`.execute(db)
  const byIdentity = new Map(measures.rows.map(({ identity, text }) => [identity, cut(text)]))
  return {
    nameOf: (table, id) => names.get(table)?.get(id) ?? null,
    measureOf: (identity) => byIdentity.get(identity) ?? null,
  }
}

function cut(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ')
  return line.length <= LONGEST_NAME
    ? line
    : `${[...line]
        .slice(0, LONGEST_NAME - 1)
        .join('')
        .trimEnd()}…`
}
