import { z } from 'zod'
import type { ReadDb, WriteTx } from '../../store/index.ts'

/** What the vault remembers about itself inside the store, each as JSON under its name. */
const SETTINGS = {
  /** When the newest recovery sheet was proved to work. */
  'vault.sheet-proved': z.strictObject({ at: z.iso.datetime() }),
  /** The last check of the whole store. */
  'vault.check': z.strictObject({ at: z.iso.datetime(), isGood: z.boolean() }),
} as const

type SettingName = keyof typeof SETTINGS
type SettingValue<Name extends SettingName> = z.infer<(typeof SETTINGS)[Name]>

/** A setting; null while it was never written, or when what is there cannot be understood. */
export async function getSetting<Name extends SettingName>(
  db: ReadDb,
  name: Name,
): Promise<SettingValue<Name> | null> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst()
  if (row === undefined) return null
  const parsed = SETTINGS[name].safeParse(JSON.parse(row.value))
  return parsed.success ? (parsed.data as SettingValue<Name>) : null
}

export async function putSetting<Name extends SettingName>(
  tx: WriteTx,
  name: Name,
  value: SettingValue<Name>,
): Promise<void> {
  const text = JSON.stringify(value)
  await tx
    .insertInto('setting')
    .values({ name, value: text })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: text }))
    .execute()
}
