import { z } from 'zod'
import type { ColumnId, PriorityId } from '../../../../shared/domain/plan/index.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'

// Widths are how the officer likes to look at her table, not part of the plan: they are kept as a setting, by what the
// column is, so that they hold for the same table in every edition, and no undo brings an old one back.

/** A column and how wide it is shown, in hundredths of the text size's own unit. */
export interface ColumnWidth {
  readonly columnId: ColumnId
  readonly width: number
}

const stored = z.record(z.string(), z.number().positive())

/** The widths that were set in the table of a priority; columns without one are as wide as their kind. */
export async function listColumnWidths(db: ReadDb, priorityId: PriorityId): Promise<ColumnWidth[]> {
  const columns = await columnsOf(db, priorityId)
  const widths = await readWidths(db, columns.setting)
  return columns.list.flatMap(({ id, key }) => {
    const width = widths[key]
    return width === undefined ? [] : [{ columnId: id, width }]
  })
}

/** Remembers how wide a column is shown; null forgets it. */
export async function writeColumnWidth(
  tx: WriteTx,
  priorityId: PriorityId,
  columnId: ColumnId,
  width: number | null,
): Promise<void> {
  const columns = await columnsOf(tx, priorityId)
  const column = columns.list.find(({ id }) => id === columnId)
  if (column === undefined) return
  const { [column.key]: _before, ...others } = await readWidths(tx, columns.setting)
  const value = JSON.stringify(width === null ? others : { ...others, [column.key]: width })
  await tx
    .insertInto('setting')
    .values({ name: columns.setting, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

async function columnsOf(db: ReadDb, priorityId: PriorityId) {
  const rows = await db
    .selectFrom('priority')
    .innerJoin('priority_column', 'priority_column.priority_id', 'priority.id')
    .select(['priority.identity', 'priority_column.id', 'priority_column.role', 'priority_column.heading'])
    .where('priority.id', '=', priorityId)
    .execute()
  return {
    setting: `column-widths ${rows[0]?.identity ?? ''}`,
    list: rows.map(({ id, role, heading }) => ({ id: id as ColumnId, key: `${role} ${heading}` })),
  }
}

async function readWidths(db: ReadDb, setting: string): Promise<Readonly<Record<string, number>>> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', setting).executeTakeFirst()
  return row === undefined ? {} : stored.parse(JSON.parse(row.value))
}
