import { describe, expect, test } from 'vitest'
import type { Schema } from '../../electron/core/store/schema/index.ts'
import { openTestStore } from '../builders/store.ts'

/** Every column of every table, by its type: the compiler refuses one too many and one too few. */
const COLUMNS: { readonly [Table in keyof Schema]: Readonly<Record<keyof Schema[Table], 1>> } = {
  change: { id: 1, command: 1, label: 1, state: 1, at: 1, gesture: 1 },
  change_row: { id: 1, change_id: 1, table_name: 1, row_id: 1, before: 1, after: 1 },
  audit: { seq: 1, at: 1, action: 1, entity: 1, entity_id: 1, detail: 1, prev: 1, mac: 1 },
  setting: { id: 1, name: 1, value: 1 },
  plan: { id: 1, identity: 1, title: 1, area: 1, starts_on: 1, ends_on: 1 },
  edition: {
    id: 1,
    plan_id: 1,
    label: 1,
    starts_on: 1,
    ends_on: 1,
    state: 1,
    approved_on: 1,
    approved_by: 1,
    published_on: 1,
  },
  priority: {
    id: 1,
    identity: 1,
    edition_id: 1,
    position: 1,
    kind: 1,
    name: 1,
    table_heading: 1,
    folded_into_id: 1,
    volume: 1,
    individual_harm: 1,
    community_harm: 1,
  },
  priority_hotspot: { id: 1, priority_id: 1, position: 1, name: 1 },
  priority_column: { id: 1, priority_id: 1, position: 1, role: 1, heading: 1 },
  section: { id: 1, identity: 1, edition_id: 1, priority_id: 1, position: 1, role: 1, heading: 1, level: 1 },
  section_block: { id: 1, section_id: 1, position: 1, kind: 1, level: 1, note: 1, runs: 1 },
  issue: { id: 1, identity: 1, priority_id: 1, position: 1 },
  issue_row: { id: 1, issue_id: 1, position: 1 },
  item: { id: 1, identity: 1, issue_id: 1, row_id: 1, column_id: 1, position: 1, text: 1, mark: 1 },
  action: {
    id: 1,
    item_id: 1,
    status: 1,
    owner_id: 1,
    due_on: 1,
    due_words: 1,
    due_precision: 1,
    status_reason: 1,
    due_declined: 1,
  },
  action_note: { id: 1, item_id: 1, noted_on: 1, text: 1 },
  measure: {
    id: 1,
    item_id: 1,
    kind: 1,
    polarity: 1,
    baseline: 1,
    target: 1,
    unit: 1,
    source: 1,
    due_on: 1,
    due_words: 1,
    due_precision: 1,
  },
  lead_partner: { id: 1, item_id: 1, partner_id: 1, position: 1, is_lead: 1 },
  partner: { id: 1, name: 1, short_name: 1 },
  partner_alias: { id: 1, partner_id: 1, position: 1, alias: 1 },
  import: {
    id: 1,
    kind: 1,
    edition_id: 1,
    file_name: 1,
    file_sha256: 1,
    file_bytes: 1,
    at: 1,
    words_read: 1,
    words_stored: 1,
    words_left_out: 1,
    report: 1,
  },
  import_file: { id: 1, import_id: 1, content: 1 },
  import_source: {
    id: 1,
    import_id: 1,
    item_id: 1,
    section_block_id: 1,
    heading_of: 1,
    position: 1,
    table_no: 1,
    row_no: 1,
    column_no: 1,
    paragraph_no: 1,
    label: 1,
    words: 1,
  },
  import_left_out: {
    id: 1,
    import_id: 1,
    table_no: 1,
    row_no: 1,
    column_no: 1,
    paragraph_no: 1,
    label: 1,
    words: 1,
    reason: 1,
  },
  saved_view: { id: 1, position: 1, name: 1, filter: 1 },
  import_question: {
    id: 1,
    import_id: 1,
    question_key: 1,
    position: 1,
    kind: 1,
    place: 1,
    sentence: 1,
    proposal: 1,
    choices: 1,
    answer: 1,
  },
  edition_snapshot: {
    id: 1,
    edition_id: 1,
    kind: 1,
    taken_at: 1,
    taken_on: 1,
    format: 1,
    content: 1,
  },
  edition_event: {
    id: 1,
    edition_id: 1,
    kind: 1,
    at: 1,
    happened_on: 1,
    approved_on: 1,
    approved_by: 1,
    reason: 1,
  },
}

describe('the types of the tables', () => {
  test('name exactly the tables and columns that the migrations make', async () => {
    const { db } = await openTestStore()
    const rows = db
      .prepare<[], { name: string; column: string }>(
        `select t.name as name, c.name as column from pragma_table_list t join pragma_table_info(t.name) c
         where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite_%'`,
      )
      .all()
    const stored = rows.map(({ name, column }) => `${name}.${column}`)
    const typed = Object.entries(COLUMNS).flatMap(([table, columns]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    )
    expect(stored.toSorted()).toEqual(typed.toSorted())
  })
})
