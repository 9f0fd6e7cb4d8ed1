import { sql } from 'kysely'
import type { Partner } from '../../../../shared/domain/partners/index.ts'
import type { EditionId, PartnerId } from '../../../../shared/domain/plan/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'

/** Every partner of the store with its other spellings, by name. */
export async function listPartners(db: ReadDb): Promise<Partner[]> {
  const partners = await db.selectFrom('partner').selectAll().orderBy('name').execute()
  const aliases = await db
    .selectFrom('partner_alias')
    .selectAll()
    .orderBy('partner_id')
    .orderBy('position')
    .execute()
  const byPartner = Map.groupBy(aliases, (row) => row.partner_id)
  return partners.map((row) => ({
    id: row.id as PartnerId,
    name: row.name,
    shortName: row.short_name,
    aliases: (byPartner.get(row.id) ?? []).map((each) => each.alias),
  }))
}

/** One partner; a Failure of kind `not-found` when it is no longer there. */
export async function getPartner(db: ReadDb, id: PartnerId): Promise<Partner> {
  const found = (await listPartners(db)).find((partner) => partner.id === id)
  if (found === undefined) {
    throw new Failure('not-found', 'That partner is no longer there. It may have been deleted or merged.')
  }
  return found
}

export async function insertPartner(
  tx: WriteTx,
  partner: { readonly name: string; readonly shortName: string | null },
): Promise<PartnerId> {
  const { id } = await tx
    .insertInto('partner')
    .values({ name: partner.name, short_name: partner.shortName })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as PartnerId
}

export async function updatePartner(
  tx: WriteTx,
  id: PartnerId,
  names: { readonly name: string; readonly shortName: string | null },
): Promise<void> {
  await tx
    .updateTable('partner')
    .set({ name: names.name, short_name: names.shortName })
    .where('id', '=', id)
    .execute()
}

/** Writes the other spellings of a partner anew, in order. */
export async function replaceAliases(tx: WriteTx, id: PartnerId, aliases: readonly string[]): Promise<void> {
  await tx.deleteFrom('partner_alias').where('partner_id', '=', id).execute()
  if (aliases.length === 0) return
  await tx
    .insertInto('partner_alias')
    .values(aliases.map((alias, at) => ({ partner_id: id, position: at + 1, alias })))
    .execute()
}

/** A lead of any edition as printed, with the partners that it names. */
export interface PrintedLead {
  readonly itemId: number
  readonly text: string
  readonly editionId: number
  readonly priorityId: number
}

/** Every lead of one edition, or of all, in printed order. */
export async function listLeads(db: ReadDb, editionId: EditionId | null): Promise<PrintedLead[]> {
  const rows = await db
    .selectFrom('item')
    .innerJoin('priority_column', 'priority_column.id', 'item.column_id')
    .innerJoin('priority', 'priority.id', 'priority_column.priority_id')
    .innerJoin('issue', 'issue.id', 'item.issue_id')
    .leftJoin('issue_row', 'issue_row.id', 'item.row_id')
    .where('priority_column.role', '=', 'lead')
    .$if(editionId !== null, (query) => query.where('priority.edition_id', '=', editionId ?? 0))
    .select([
      'item.id as itemId',
      'item.text',
      'priority.edition_id as editionId',
      'priority.id as priorityId',
    ])
    .orderBy('priority.edition_id')
    .orderBy('priority.position')
    .orderBy('issue.position')
    .orderBy('issue_row.position')
    .orderBy('priority_column.position')
    .orderBy('item.position')
    .execute()
  return rows
}

/** A partner that a lead names. */
export interface LeadPartner {
  readonly id: PartnerId
  readonly isLead: boolean
}

/** The partners of every lead, by its item. */
export async function listLeadPartners(db: ReadDb): Promise<ReadonlyMap<number, readonly LeadPartner[]>> {
  const rows = await db
    .selectFrom('lead_partner')
    .selectAll()
    .orderBy('item_id')
    .orderBy('position')
    .execute()
  const byItem = Map.groupBy(rows, (row) => row.item_id)
  return new Map(
    [...byItem].map(([itemId, own]) => [
      itemId,
      own.map((row) => ({ id: row.partner_id as PartnerId, isLead: row.is_lead === 1 })),
    ]),
  )
}

/** Writes the partners of a lead anew, in order. */
export async function replaceLeadPartners(
  tx: WriteTx,
  itemId: number,
  partners: readonly LeadPartner[],
): Promise<void> {
  await tx.deleteFrom('lead_partner').where('item_id', '=', itemId).execute()
  if (partners.length === 0) return
  const rows = partners.map(({ id, isLead }, at) => ({
    item_id: itemId,
    partner_id: id,
    position: at + 1,
    is_lead: isLead ? (1 as const) : (0 as const),
  }))
  await tx.insertInto('lead_partner').values(rows).execute()
}

/** Every column that names a partner, its own spellings apart: who leads, owns, was there, referred or supplied. */
export const NAMED_IN = [
  ['lead_partner', 'partner_id'],
  ['action', 'owner_id'],
  ['activity', 'agency_id'],
  ['measure_scoring', 'owner_id'],
  ['indicator', 'source_id'],
  ['import_profile', 'partner_id'],
  ['mediation_case', 'agency_id'],
] as const

/** How often each partner is named, in all editions: by leads, actions, measures, activities, sources and cases. */
export async function countAllUses(db: ReadDb): Promise<ReadonlyMap<number, number>> {
  const each = NAMED_IN.map(
    ([table, column]) =>
      sql`select ${sql.ref(column)} as id from ${sql.table(table)} where ${sql.ref(column)} is not null`,
  )
  const { rows } = await sql<{ id: number; uses: number }>`
    select id, count(*) as uses from (${sql.join(each, sql` union all `)}) group by id`.execute(db)
  return new Map(rows.map(({ id, uses }) => [id, uses]))
}

/** How often a partner is named, in all editions. */
export async function countUses(db: ReadDb, id: PartnerId): Promise<number> {
  return (await countAllUses(db)).get(id) ?? 0
}

export async function removePartner(tx: WriteTx, id: PartnerId): Promise<void> {
  await tx.deleteFrom('partner').where('id', '=', id).execute()
}

/** Lets nothing name a partner. */
export async function clearUses(tx: WriteTx, id: PartnerId): Promise<void> {
  await nameInstead(tx, id, null)
  const named = await tx.selectFrom('lead_partner').select('item_id').where('partner_id', '=', id).execute()
  await tx.deleteFrom('lead_partner').where('partner_id', '=', id).execute()
  for (const { item_id } of named) await closeGaps(tx, item_id)
}

/** Lets everything that names one partner name another; a lead that named both names it once. */
export async function replaceUses(tx: WriteTx, from: PartnerId, to: PartnerId): Promise<void> {
  await nameInstead(tx, from, to)
  const named = await tx
    .selectFrom('lead_partner')
    .select(['id', 'item_id', 'partner_id', 'is_lead'])
    .where('partner_id', 'in', [from, to])
    .orderBy('item_id')
    .execute()
  for (const [itemId, rows] of Map.groupBy(named, (row) => row.item_id)) {
    const [kept, ...others] = rows
    if (kept === undefined || !rows.some((row) => row.partner_id === from)) continue
    const isLead = rows.some((row) => row.is_lead === 1) ? 1 : 0
    await tx
      .updateTable('lead_partner')
      .set({ partner_id: to, is_lead: isLead })
      .where('id', '=', kept.id)
      .execute()
    if (others.length === 0) continue
    const ids = others.map((row) => row.id)
    await tx.deleteFrom('lead_partner').where('id', 'in', ids).execute()
    await closeGaps(tx, itemId)
  }
}

/** Names another partner, or none, wherever one is named but in leads, which may name both. */
async function nameInstead(tx: WriteTx, from: PartnerId, to: PartnerId | null): Promise<void> {
  for (const [table, column] of NAMED_IN) {
    if (table === 'lead_partner') continue
    const named = sql.ref(column)
    await sql`update ${sql.table(table)} set ${named} = ${to} where ${named} = ${from}`.execute(tx)
  }
}

async function closeGaps(tx: WriteTx, itemId: number): Promise<void> {
  const rows = await tx
    .selectFrom('lead_partner')
    .select('id')
    .where('item_id', '=', itemId)
    .orderBy('position')
    .execute()
  for (const [at, row] of rows.entries()) {
    await tx
      .updateTable('lead_partner')
      .set({ position: at + 1 })
      .where('id', '=', row.id)
      .execute()
  }
}
