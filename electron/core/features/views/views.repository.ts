import type { SavedView } from '../../../../shared/contract/index.ts'
import { EVERYTHING, type PlanFilter, planFilter } from '../../../../shared/domain/views/index.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'

/** The saved views in their order. */
export async function listViews(db: ReadDb): Promise<SavedView[]> {
  const rows = await db.selectFrom('saved_view').selectAll().orderBy('position').orderBy('id').execute()
  return rows.map(({ id, name, filter }) => ({ id, name, filter: readFilter(filter) }))
}

/** A filter that this program does not understand, from a newer or an older one, lets everything through. */
function readFilter(text: string): PlanFilter {
  const given: unknown = JSON.parse(text)
  const merged = typeof given === 'object' && given !== null ? { ...EVERYTHING, ...given } : EVERYTHING
  return planFilter.safeParse(merged).data ?? EVERYTHING
}

export async function insertView(tx: WriteTx, view: Omit<SavedView, 'id'>): Promise<number> {
  const { last } = await tx
    .selectFrom('saved_view')
    .select((eb) => eb.fn.max<number | null>('position').as('last'))
    .executeTakeFirstOrThrow()
  const { id } = await tx
    .insertInto('saved_view')
    .values({ position: (last ?? 0) + 1, name: view.name, filter: JSON.stringify(view.filter) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateView(tx: WriteTx, { id, name, filter }: SavedView): Promise<void> {
  await tx
    .updateTable('saved_view')
    .set({ name, filter: JSON.stringify(filter) })
    .where('id', '=', id)
    .execute()
}

export async function removeView(tx: WriteTx, id: number): Promise<void> {
  await tx.deleteFrom('saved_view').where('id', '=', id).execute()
}

export async function hasView(db: ReadDb, id: number): Promise<boolean> {
  const row = await db.selectFrom('saved_view').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}
