import type { MeasureDetail } from '../../../../shared/domain/measures/index.ts'
import type {
  ActionStatus,
  DueDate,
  ItemId,
  NamedPartner,
  PartnerId,
} from '../../../../shared/domain/plan/index.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'
import { dueColumns, dueFromRow, measureFromRow } from './content.rows.ts'

/** What an action has besides its words. */
export interface ActionDetail {
  readonly status: ActionStatus
  /** Why it was stopped. */
  readonly statusReason: string | null
  readonly due: DueDate | null
  /** The words of a date that was offered and not taken. */
  readonly dueDeclined: string | null
  readonly ownerId: PartnerId | null
}

export async function findAction(db: ReadDb, itemId: ItemId): Promise<ActionDetail | undefined> {
  const row = await db.selectFrom('action').selectAll().where('item_id', '=', itemId).executeTakeFirst()
  if (row === undefined) return undefined
  return {
    status: row.status,
    statusReason: row.status_reason,
    due: dueFromRow(row),
    dueDeclined: row.due_declined,
    ownerId: row.owner_id as PartnerId | null,
  }
}

export async function findMeasure(db: ReadDb, itemId: ItemId): Promise<MeasureDetail | undefined> {
  const row = await db.selectFrom('measure').selectAll().where('item_id', '=', itemId).executeTakeFirst()
  return row === undefined ? undefined : measureFromRow(row)
}

export async function listNamedPartners(db: ReadDb, itemId: ItemId): Promise<NamedPartner[]> {
  const rows = await db
    .selectFrom('lead_partner')
    .selectAll()
    .where('item_id', '=', itemId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ partnerId: row.partner_id as PartnerId, isLead: row.is_lead === 1 }))
}

export async function insertAction(tx: WriteTx, itemId: ItemId, action: ActionDetail): Promise<void> {
  await tx
    .insertInto('action')
    .values({ item_id: itemId, ...actionColumns(action) })
    .execute()
}

export async function updateAction(tx: WriteTx, itemId: ItemId, action: ActionDetail): Promise<void> {
  await tx.updateTable('action').set(actionColumns(action)).where('item_id', '=', itemId).execute()
}

function actionColumns(action: ActionDetail) {
  return {
    status: action.status,
    status_reason: action.statusReason,
    owner_id: action.ownerId,
    due_declined: action.dueDeclined,
    ...dueColumns(action.due),
  }
}

export async function insertMeasure(tx: WriteTx, itemId: ItemId, measure: MeasureDetail): Promise<void> {
  await tx
    .insertInto('measure')
    .values({ item_id: itemId, ...measureColumns(measure) })
    .execute()
}

export async function updateMeasure(tx: WriteTx, itemId: ItemId, measure: MeasureDetail): Promise<void> {
  await tx.updateTable('measure').set(measureColumns(measure)).where('item_id', '=', itemId).execute()
}

function measureColumns(measure: MeasureDetail) {
  const { due, ...columns } = measure
  return { ...columns, ...dueColumns(due) }
}

/** Writes the partners that a lead names anew, in order. */
export async function replaceNamedPartners(
  tx: WriteTx,
  itemId: ItemId,
  partners: readonly NamedPartner[],
): Promise<void> {
  await tx.deleteFrom('lead_partner').where('item_id', '=', itemId).execute()
  if (partners.length === 0) return
  const rows = partners.map((partner, at) => ({
    item_id: itemId,
    partner_id: partner.partnerId,
    position: at + 1,
    is_lead: partner.isLead ? (1 as const) : (0 as const),
  }))
  await tx.insertInto('lead_partner').values(rows).execute()
}

/** Takes away everything that an item has besides its words. */
export async function removeDetails(tx: WriteTx, itemId: ItemId): Promise<void> {
  await tx.deleteFrom('action').where('item_id', '=', itemId).execute()
  await tx.deleteFrom('measure').where('item_id', '=', itemId).execute()
  await tx.deleteFrom('lead_partner').where('item_id', '=', itemId).execute()
}
