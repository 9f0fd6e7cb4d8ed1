import {
  type ActivityEntry,
  type ActivityKind,
  activityKindOf,
} from '../../../../shared/domain/vault/index.ts'
import type { ReadDb } from '../../store/index.ts'

const PAGE = 200
// Entries of other kinds that are passed over while a page of one kind is looked for.
const MOST_READ = 20_000

/** One page of the audit log, newest first. */
export interface ActivityPage {
  readonly entries: readonly ActivityEntry[]
  readonly hasMore: boolean
}

/** The entries before a number, or the newest ones, of one kind or of all, with today's names. */
export async function listActivity(
  db: ReadDb,
  before: number | null,
  kind: ActivityKind | null,
): Promise<ActivityPage> {
  const rows = await readBefore(db, before, kind === null ? PAGE + 1 : MOST_READ)
  const wanted = kind === null ? rows : rows.filter((row) => kindOfRow(row) === kind)
  const page = wanted.slice(0, PAGE)
  const places = await placesOf(db, page)
  const reasons = await reasonsOf(db, page)
  const entries = page.map((row) => ({
    seq: row.seq,
    at: row.at,
    action: row.action,
    command: commandOf(row),
    entity: row.entity,
    entityId: row.entity_id,
    place: places.get(keyOf(row)) ?? null,
    reason: reasons.get(eventKeyOf(row)) ?? null,
  }))
  return { entries, hasMore: wanted.length > PAGE || (kind !== null && rows.length === MOST_READ) }
}

/** What commands are called, by their names: the undo steps have kept the words. */
export async function listCommandLabels(db: ReadDb): Promise<{ command: string; label: string }[]> {
  return db.selectFrom('change').select(['command', 'label']).distinct().execute()
}

interface LogRow {
  readonly seq: number
  readonly at: string
  readonly action: string
  readonly entity: string | null
  readonly entity_id: number | null
  readonly detail: string
}

function readBefore(db: ReadDb, before: number | null, limit: number): Promise<LogRow[]> {
  return db
    .selectFrom('audit')
    .select(['seq', 'at', 'action', 'entity', 'entity_id', 'detail'])
    .$if(before !== null, (query) => query.where('seq', '<', before))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
}

function commandOf(row: LogRow): string | null {
  if (row.action !== 'undo' && row.action !== 'redo') return null
  const detail: unknown = JSON.parse(row.detail)
  const isNamed = typeof detail === 'object' && detail !== null && 'command' in detail
  return isNamed && typeof detail.command === 'string' ? detail.command : null
}

function kindOfRow(row: LogRow): ActivityKind {
  return activityKindOf(commandOf(row) ?? row.action)
}

function keyOf({ entity, entity_id }: Pick<LogRow, 'entity' | 'entity_id'>): string {
  return `${entity} ${entity_id}`
}

/** How the name of the place of each kind of thing is found: the priority or section that it stands in. */
const PLACES: Readonly<Record<string, (db: ReadDb, ids: readonly number[]) => Promise<NamedRow[]>>> = {
  priority: (db, ids) => db.selectFrom('priority').select(['id', 'name']).where('id', 'in', ids).execute(),
  column: (db, ids) =>
    db
      .selectFrom('priority_column as thing')
      .innerJoin('priority', 'priority.id', 'thing.priority_id')
      .select(['thing.id', 'priority.name'])
      .where('thing.id', 'in', ids)
      .execute(),
  issue: (db, ids) =>
    db
      .selectFrom('issue as thing')
      .innerJoin('priority', 'priority.id', 'thing.priority_id')
      .select(['thing.id', 'priority.name'])
      .where('thing.id', 'in', ids)
      .execute(),
  row: (db, ids) =>
    db
      .selectFrom('issue_row as thing')
      .innerJoin('issue', 'issue.id', 'thing.issue_id')
      .innerJoin('priority', 'priority.id', 'issue.priority_id')
      .select(['thing.id', 'priority.name'])
      .where('thing.id', 'in', ids)
      .execute(),
  item: placesOfItems,
  measure: placesOfItems,
  section: (db, ids) =>
    db.selectFrom('section').select(['id', 'heading as name']).where('id', 'in', ids).execute(),
  paragraph: (db, ids) =>
    db
      .selectFrom('section_block as thing')
      .innerJoin('section', 'section.id', 'thing.section_id')
      .select(['thing.id', 'section.heading as name'])
      .where('thing.id', 'in', ids)
      .execute(),
  edition: (db, ids) =>
    db.selectFrom('edition').select(['id', 'label as name']).where('id', 'in', ids).execute(),
}

const REOPENING = 'edition.reopen'

/** An edition is reopened at one moment once, which both the log and the plan's record of it carry. */
function eventKeyOf({ action, entity_id, at }: Pick<LogRow, 'action' | 'entity_id' | 'at'>): string {
  return `${action} ${entity_id} ${at}`
}

/** Why editions were reopened. The log itself keeps no words that a person wrote. */
async function reasonsOf(db: ReadDb, rows: readonly LogRow[]): Promise<ReadonlyMap<string, string>> {
  if (!rows.some(({ action }) => action === REOPENING)) return new Map()
  const events = await db
    .selectFrom('edition_event')
    .select(['edition_id', 'at', 'reason'])
    .where('kind', '=', 'reopened')
    .execute()
  return new Map(
    events.map(({ edition_id, at, reason }): [string, string] => [
      eventKeyOf({ action: REOPENING, entity_id: edition_id, at }),
      reason ?? '',
    ]),
  )
}

interface NamedRow {
  readonly id: number
  readonly name: string
}

/** A measure is named by its entry, as every other item is. */
function placesOfItems(db: ReadDb, ids: readonly number[]): Promise<NamedRow[]> {
  return db
    .selectFrom('item as thing')
    .innerJoin('issue', 'issue.id', 'thing.issue_id')
    .innerJoin('priority', 'priority.id', 'issue.priority_id')
    .select(['thing.id', 'priority.name'])
    .where('thing.id', 'in', ids)
    .execute()
}

async function placesOf(db: ReadDb, rows: readonly LogRow[]): Promise<ReadonlyMap<string, string>> {
  const places = new Map<string, string>()
  const idsByKind = Map.groupBy(
    rows.filter((row) => row.entity_id !== null),
    (row) => row.entity ?? '',
  )
  for (const [entity, ofKind] of idsByKind) {
    const find = Object.hasOwn(PLACES, entity) ? PLACES[entity] : undefined
    if (find === undefined) continue
    const ids = [...new Set(ofKind.flatMap((row) => row.entity_id ?? []))]
    for (const { id, name } of await find(db, ids)) {
      if (name !== '') places.set(keyOf({ entity, entity_id: id }), name)
    }
  }
  return places
}
