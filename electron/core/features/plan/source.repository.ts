import type { WriteTx } from '../../store/schema/index.ts'

// Where an imported word came from stays true when its item or paragraph is split or joined.

type Traced = 'item_id' | 'section_block_id'

/** After a join: the sources of what goes away now lead to what stays, after its own. */
export async function moveSources(tx: WriteTx, column: Traced, from: number, to: number): Promise<void> {
  const own = await tx
    .selectFrom('import_source')
    .select((eb) => eb.fn.max<number | null>('position').as('last'))
    .where(column, '=', to)
    .executeTakeFirst()
  await tx
    .updateTable('import_source')
    .set((eb) => ({ [column]: to, position: eb('position', '+', own?.last ?? 0) }))
    .where(column, '=', from)
    .execute()
}

/** After a split: both parts came from the same places. */
export async function copySources(tx: WriteTx, column: Traced, from: number, to: number): Promise<void> {
  const sources = await tx.selectFrom('import_source').selectAll().where(column, '=', from).execute()
  if (sources.length === 0) return
  await tx
    .insertInto('import_source')
    .values(sources.map(({ id: _id, ...source }) => ({ ...source, [column]: to })))
    .execute()
}
