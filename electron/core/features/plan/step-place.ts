import { sql } from 'kysely'
import type { PlanPlace } from '../../../../shared/contract/index.ts'
import type { ReadDb } from '../../store/schema/index.ts'

/**
 * What a row belongs to: the table, and the column that names it, by its number or its identity. A table that is not
 * here leads nowhere.
 */
const PARENTS: Readonly<Record<string, readonly [table: string, column: string]>> = {
  action: ['item', 'item_id'],
  fact_source: ['fact', 'fact_id'],
  action_note: ['item', 'item_id'],
  measure: ['item', 'item_id'],
  measure_scoring: ['item', 'item_id'],
  reading: ['item', 'measure_identity'],
  reading_revision: ['reading', 'reading_id'],
  series_mark: ['item', 'measure_identity'],
  measure_zone: ['item', 'measure_identity'],
  zone_reading: ['measure_zone', 'zone_id'],
  zone_reading_revision: ['zone_reading', 'zone_reading_id'],
  activity_measure: ['activity', 'activity_id'],
  lead_partner: ['item', 'item_id'],
  item: ['issue', 'issue_id'],
  issue_row: ['issue', 'issue_id'],
  issue: ['priority', 'priority_id'],
  priority_column: ['priority', 'priority_id'],
  priority_hotspot: ['priority', 'priority_id'],
  priority_aim: ['priority', 'priority_id'],
  section_block: ['section', 'section_id'],
  priority: ['edition', 'edition_id'],
  section: ['edition', 'edition_id'],
  survey_question: ['survey', 'survey_id'],
  survey_wave: ['survey', 'survey_id'],
  survey_group: ['survey', 'survey_id'],
  survey_asked: ['survey_question', 'question_id'],
  survey_option: ['survey_asked', 'asked_id'],
  survey_result: ['survey_asked', 'asked_id'],
  survey_link: ['survey_asked', 'one_asked_id'],
  mediation_party: ['mediation_case', 'case_id'],
  mediation_contact: ['mediation_case', 'case_id'],
  mediation_meeting: ['mediation_case', 'case_id'],
  mediation_repeat: ['mediation_case', 'case_id'],
  mediation_form: ['mediation_case', 'case_id'],
}
const PLACES = {
  edition: 'editionId',
  priority: 'priorityId',
  section: 'sectionId',
  section_block: 'blockId',
  issue: 'issueId',
  item: 'itemId',
  partner: 'partnerId',
  fact: 'factId',
  reading: 'readingId',
  activity: 'activityId',
  survey: 'surveyId',
  survey_question: 'questionId',
  mediation_case: 'caseId',
} as const satisfies Readonly<Record<string, keyof PlanPlace>>
const NOWHERE: PlanPlace = {
  editionId: null,
  priorityId: null,
  sectionId: null,
  blockId: null,
  issueId: null,
  itemId: null,
  partnerId: null,
  factId: null,
  readingId: null,
  activityId: null,
  surveyId: null,
  questionId: null,
  caseId: null,
  wardId: null,
  indicatorId: null,
}
/** As many rows of a step as are looked at. */
const MOST_ROWS = 60
const MOST_HISTORY = 20

type Image = Readonly<Record<string, unknown>>

/** Where in the plan, its surveys or its cases a step that was just undone or done again changed something; null when in no one place. */
export async function placeOfStep(db: ReadDb, stepId: number): Promise<PlanPlace | null> {
  const rows = await db
    .selectFrom('change_row')
    .select(['table_name', 'row_id', 'before', 'after'])
    .where('change_id', '=', stepId)
    .orderBy('id')
    .limit(MOST_ROWS)
    .execute()
  const places: PlanPlace[] = []
  for (const row of rows) {
    const image = readImage(row.after ?? row.before)
    const place = await placeOfRow(db, row.table_name, row.row_id, image)
    if (place !== null) places.push(place)
  }
  return onePlace(places)
}

/** What has a page of its own, or a line of its own on one: a step that changed two of them is in no one place. */
const PARTS = [
  'priorityId',
  'sectionId',
  'partnerId',
  'factId',
  'activityId',
  'surveyId',
  'questionId',
  'caseId',
] as const satisfies readonly (keyof PlanPlace)[]

/** The most exact of the places where they are all of one part; otherwise what they have in common. */
function onePlace(places: readonly PlanPlace[]): PlanPlace | null {
  const parts = new Set(places.map((place) => PARTS.map((part) => place[part]).join(' ')))
  const [first, ...others] = places.toSorted((a, b) => depth(b) - depth(a))
  if (first === undefined || parts.size === 1) return first ?? null
  const shared = Object.entries(first).filter(([part, id]) =>
    others.every((other) => other[part as keyof PlanPlace] === id),
  )
  const place: PlanPlace = { ...NOWHERE, ...Object.fromEntries(shared) }
  return depth(place) === 0 ? null : place
}

/** The steps that can be taken back, the last first. */
export async function listSteps(db: ReadDb): Promise<{ id: number; label: string; at: string }[]> {
  return db
    .selectFrom('change')
    .select(['id', 'label', 'at'])
    .where('state', '=', 'done')
    .orderBy('id', 'desc')
    .limit(MOST_HISTORY)
    .execute()
}

function readImage(text: string | null): Image {
  const image: unknown = JSON.parse(text ?? '{}')
  return typeof image === 'object' && image !== null ? { ...image } : {}
}

/** Goes up from a row to its edition. A row that the step removed is asked through what it was. */
async function placeOfRow(db: ReadDb, table: string, id: number, image: Image): Promise<PlanPlace | null> {
  const place: Record<keyof PlanPlace, number | null> = { ...NOWHERE }
  let at: { table: string; id: number; image: Image } | null = { table, id, image }
  let isFound = false
  while (at !== null) {
    const stored: Image | undefined = await readRow(db, at.table, at.id)
    const part = partOf(at.table)
    if (stored !== undefined && part !== undefined) {
      place[part] = at.id
      isFound = true
    }
    const parent: readonly [table: string, column: string] | undefined = PARENTS[at.table]
    const named: unknown = parent === undefined ? undefined : (stored ?? at.image)[parent[1]]
    const parentId: number | null = typeof named === 'string' ? await newestItem(db, named) : asNumber(named)
    at = parent === undefined || parentId === null ? null : { table: parent[0], id: parentId, image: {} }
  }
  return isFound ? (place as PlanPlace) : null
}

/** The entry of a measure in the newest plan year that has it: what is of all years is shown there. */
async function newestItem(db: ReadDb, identity: string): Promise<number | null> {
  const row = await db
    .selectFrom('item')
    .innerJoin('issue', 'issue.id', 'item.issue_id')
    .innerJoin('priority', 'priority.id', 'issue.priority_id')
    .innerJoin('edition', 'edition.id', 'priority.edition_id')
    .select('item.id')
    .where('item.identity', '=', identity)
    .orderBy('edition.starts_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

function asNumber(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

function partOf(table: string): keyof PlanPlace | undefined {
  return Object.entries(PLACES).find(([name]) => name === table)?.[1]
}

async function readRow(db: ReadDb, table: string, id: number): Promise<Image | undefined> {
  if (PARENTS[table] === undefined && partOf(table) === undefined) return undefined
  const { rows } = await sql<Image>`select * from ${sql.table(table)} where id = ${id}`.execute(db)
  return rows[0]
}

function depth(place: PlanPlace | null): number {
  return place === null ? 0 : Object.values(place).filter((part) => part !== null).length
}
