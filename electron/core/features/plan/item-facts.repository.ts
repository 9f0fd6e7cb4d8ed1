import type { ItemId } from '../../../../shared/domain/plan/index.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { commandLabel } from './command-labels.ts'

/** Where words of an item were read. */
export interface ItemSource {
  readonly fileName: string
  /** The place in the file, in words. */
  readonly place: string
  readonly words: string
}

/** Something that was done to an item; the words before and after are known for the steps that can be taken back. */
export interface ItemChange {
  /** UTC instant. */
  readonly at: string
  readonly what: string
  readonly before: string | null
  readonly after: string | null
}

/** The most changes that are told of. */
const MOST_CHANGES = 50

/** Where an item came from: the places of the files that its words were read in, in order. */
export async function listItemSources(db: ReadDb, itemId: ItemId): Promise<ItemSource[]> {
  const rows = await db
    .selectFrom('import_source')
    .innerJoin('import', 'import.id', 'import_source.import_id')
    .select(['import.file_name as fileName', 'import_source.label as place', 'import_source.words as words'])
    .where('import_source.item_id', '=', itemId)
    .orderBy('import_source.position')
    .execute()
  return rows
}

/** What was done to an item, the newest first, from the log that is never cut. */
export async function listItemChanges(db: ReadDb, itemId: ItemId): Promise<ItemChange[]> {
  const entries = await db
    .selectFrom('audit')
    .select(['at', 'action'])
    .where('entity', '=', 'item')
    .where('entity_id', '=', itemId)
    .orderBy('seq', 'desc')
    .limit(MOST_CHANGES)
    .execute()
  const words = await listWordChanges(db, itemId)
  const changes = entries.map(({ at, action }): ItemChange => {
    const known = action === 'item.setText' ? words.get(at) : undefined
    return { at, what: commandLabel(action), before: known?.before ?? null, after: known?.after ?? null }
  })
  return changes.filter((change, index) => !isRepeat(change, changes[index - 1]))
}

/** Typing is stored every few seconds: what follows within a minute without words of its own is the same change. */
function isRepeat(change: ItemChange, newer: ItemChange | undefined): boolean {
  if (newer === undefined || newer.what !== change.what || change.before !== null) return false
  return Date.parse(newer.at) - Date.parse(change.at) < 60_000
}

/** How the words changed, by the moment, as far as the steps that can be taken back know it. */
async function listWordChanges(db: ReadDb, itemId: ItemId) {
  const rows = await db
    .selectFrom('change_row')
    .innerJoin('change', 'change.id', 'change_row.change_id')
    .select(['change.at', 'change_row.before', 'change_row.after'])
    .where('change_row.table_name', '=', 'item')
    .where('change_row.row_id', '=', itemId)
    .where('change.state', '=', 'done')
    .orderBy('change_row.id')
    .execute()
  const byMoment = new Map<string, { before: string | null; after: string | null }>()
  for (const { at, before, after } of rows) {
    const known = byMoment.get(at)
    const first = known?.before ?? textOf(before)
    byMoment.set(at, { before: first, after: textOf(after) })
  }
  return byMoment
}

/** The words of an item's image in the undo journal. */
function textOf(image: string | null): string | null {
  if (image === null) return null
  const row: unknown = JSON.parse(image)
  return typeof row === 'object' && row !== null && 'text' in row && typeof row.text === 'string'
    ? row.text
    : null
}
