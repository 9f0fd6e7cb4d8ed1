import type { Selectable } from 'kysely'
import type { Frequency } from '../../../../shared/domain/measures/index.ts'
import type { PartnerId } from '../../../../shared/domain/plan/index.ts'
import {
  type ReturnLayout,
  type ReturnPurpose,
  returnLayoutSchema,
} from '../../../../shared/domain/returns/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ImportProfileTable, ReadDb, WriteTx } from '../../store/schema/index.ts'

/** How the files of one partner are read, and when they are expected. */
export interface ReturnProfile {
  readonly id: number
  readonly name: string
  readonly partnerId: PartnerId | null
  readonly purpose: ReturnPurpose
  readonly layout: ReturnLayout
  readonly frequency: Exclude<Frequency, 'once'> | null
  readonly dueDays: number
}

/** Every remembered layout, by name. */
export async function listProfiles(db: ReadDb): Promise<ReturnProfile[]> {
  const rows = await db.selectFrom('import_profile').selectAll().orderBy('name').execute()
  return rows.map(profileFromRow)
}

/** @throws Failure `not-found` where it was forgotten */
export async function getProfile(db: ReadDb, id: number): Promise<ReturnProfile> {
  const profile = (await listProfiles(db)).find((one) => one.id === id)
  if (profile === undefined)
    throw new Failure(
      'not-found',
      'That layout is no longer remembered. Choose another, or match the columns anew.',
    )
  return profile
}

/** Remembers a layout: in place of the one of the same name, or as a new one. Answers its number. */
export async function saveProfile(tx: WriteTx, profile: Omit<ReturnProfile, 'id'>): Promise<number> {
  const values = {
    name: profile.name,
    partner_id: profile.partnerId,
    purpose: profile.purpose,
    layout: JSON.stringify(profile.layout),
    frequency: profile.frequency,
    due_days: profile.dueDays,
  }
  const same = await tx
    .selectFrom('import_profile')
    .select('id')
    .where('name', '=', profile.name)
    .executeTakeFirst()
  if (same !== undefined) {
    await tx.updateTable('import_profile').set(values).where('id', '=', same.id).execute()
    return same.id
  }
  const { id } = await tx
    .insertInto('import_profile')
    .values(values)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function deleteProfile(tx: WriteTx, id: number): Promise<void> {
  await tx.deleteFrom('import_profile').where('id', '=', id).execute()
}

function profileFromRow(row: Selectable<ImportProfileTable>): ReturnProfile {
  return {
    id: row.id,
    name: row.name,
    partnerId: row.partner_id as PartnerId | null,
    purpose: row.purpose,
    layout: returnLayoutSchema.parse(JSON.parse(row.layout)),
    frequency: row.frequency,
    dueDays: row.due_days,
  }
}
