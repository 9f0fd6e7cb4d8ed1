import type { StoreDatabase } from '../../electron/core/store/database/open-database.ts'
import { UNDOABLE_TABLES } from '../../electron/core/store/migrations/index.ts'

/** Lists whose positions must count from 1 without gaps, with what groups them. */
const ORDERED: readonly (readonly [table: string, group: string])[] = [
  ['priority', 'edition_id'],
  ['priority_hotspot', 'priority_id'],
  ['priority_column', 'priority_id'],
  ['section', 'edition_id'],
  ['section_block', 'section_id'],
  ['issue', 'priority_id'],
  ['issue_row', 'issue_id'],
  ['item', "issue_id || ' ' || ifnull(row_id, 'statement') || ' ' || column_id"],
  ['lead_partner', 'item_id'],
  ['partner_alias', 'partner_id'],
  ['aim', "plan_id || ' ' || kind"],
  ['risk_word', "plan_id || ' ' || scale"],
]

/** What must never be found, each as a query that counts the offenders. */
const RULES: Readonly<Record<string, string>> = {
  'an issue without a row': `select count(*) from issue where id not in (select issue_id from issue_row)`,
  'an item of another issue than its row': `select count(*) from item join issue_row on issue_row.id = item.row_id
    where issue_row.issue_id <> item.issue_id`,
  'an item in a column of another table': `select count(*) from item join issue on issue.id = item.issue_id
    join priority_column on priority_column.id = item.column_id
    where priority_column.priority_id <> issue.priority_id`,
  'a statement outside the issue column, or an entry in it': `select count(*) from item
    join priority_column on priority_column.id = item.column_id
    where (item.row_id is null) <> (priority_column.role = 'issue')`,
  'an action without its detail, or a detail without an action': `select count(*) from item
    join priority_column on priority_column.id = item.column_id left join action on action.item_id = item.id
    where (priority_column.role = 'action') <> (action.id is not null)`,
  'a measure without its detail, or a detail without a measure': `select count(*) from item
    join priority_column on priority_column.id = item.column_id left join measure on measure.item_id = item.id
    where (priority_column.role = 'measure') <> (measure.id is not null)`,
  'partners named outside a lead column': `select count(*) from lead_partner join item on item.id = lead_partner.item_id
    join priority_column on priority_column.id = item.column_id where priority_column.role <> 'lead'`,
  'a lead with two leads, or that names a partner twice': `select count(*) from (select 1 from lead_partner
    group by item_id having sum(is_lead) > 1 or count(distinct partner_id) < count(*))`,
  'a table without exactly one issue column': `select count(*) from (select 1 from priority_column
    group by priority_id having sum(role = 'issue') <> 1)`,
  'an issue in a priority without a table': `select count(*) from issue
    where priority_id not in (select priority_id from priority_column)`,
  'an identity that two things of one edition share': `select count(*) from (select 1 from item join issue on issue.id = item.issue_id
    join priority on priority.id = issue.priority_id group by priority.edition_id, item.identity having count(*) > 1)`,
  'a story of a priority that names none': `select count(*) from section
    where (role = 'priority') <> (priority_id is not null)`,
  'a priority folded into a folded one': `select count(*) from priority one join priority other
    on other.id = one.folded_into_id where other.folded_into_id is not null or other.edition_id <> one.edition_id`,
  'an empty text': `select count(*) from item where trim(text) = ''`,
  'words that cannot be found, or found words that are gone': `select count(*) from
    (select id * 64 + 1 as entry, text as words from item
     union all select id * 64 + 3, heading from section where heading <> ''
     union all select id * 64 + 5, name from priority_hotspot
     union all select id * 64 + 7, alias from partner_alias) stored
    full join (select rowid as entry, words from search_text where rowid % 64 in (1, 3, 5, 7)) found using (entry)
    where stored.words is not found.words`,
}

/** Everything about the stored plan that must never be so, in words; empty when all is well. */
export function planProblems(db: StoreDatabase): string[] {
  const problems: string[] = []
  for (const [table, group] of ORDERED) {
    const gaps = db
      .prepare<[], { count: number }>(
        `select count(*) as count from (select 1 from "${table}" group by ${group}
         having min(position) <> 1 or max(position) <> count(*) or count(distinct position) <> count(*))`,
      )
      .get()
    if (gaps?.count !== 0) problems.push(`gaps in the order of ${table}`)
  }
  for (const [problem, query] of Object.entries(RULES)) {
    if (db.prepare<[], number>(query).pluck().get() !== 0) problems.push(problem)
  }
  if (db.prepare('pragma foreign_key_check').all().length > 0) problems.push('a link that leads nowhere')
  return problems
}

/** Every undoable row as it is stored, one line of text for each, to compare states by. */
export function storedRows(db: StoreDatabase): string {
  return UNDOABLE_TABLES.map((table) => {
    const rows = db.prepare(`select * from "${table}" order by id`).raw().all()
    return `${table}\n${rows.map((row) => JSON.stringify(row)).join('\n')}`
  }).join('\n')
}
