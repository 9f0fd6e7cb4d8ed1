import { z } from 'zod'
import type { ReadDb, WriteTx } from '../../store/index.ts'

const NAME = 'spelling.own-words'
const STORED = z.array(z.string())

/** The officer's own words in the order of the alphabet; none where nothing that can be understood is stored. */
export async function getOwnWords(db: ReadDb): Promise<string[]> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', NAME).executeTakeFirst()
  const words = STORED.safeParse(row === undefined ? [] : JSON.parse(row.value))
  return words.success ? words.data : []
}

export async function putOwnWords(tx: WriteTx, words: readonly string[]): Promise<void> {
  const value = JSON.stringify([...words].sort((one, other) => one.localeCompare(other, 'en-GB')))
  await tx
    .insertInto('setting')
    .values({ name: NAME, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

/** Names that stand in the plan: areas, partners with their short names and aliases, hotspots. */
export async function listNames(db: ReadDb): Promise<string[]> {
  const areas = await db.selectFrom('plan').select('area as name').execute()
  const partners = await db.selectFrom('partner').select(['name', 'short_name']).execute()
  const aliases = await db.selectFrom('partner_alias').select('alias as name').execute()
  const hotspots = await db.selectFrom('priority_hotspot').select('name').execute()
  const names = [
    ...areas.map(({ name }) => name),
    ...partners.flatMap(({ name, short_name }) => (short_name === null ? [name] : [name, short_name])),
    ...aliases.map(({ name }) => name),
    ...hotspots.map(({ name }) => name),
  ]
  return [...new Set(names)]
}
