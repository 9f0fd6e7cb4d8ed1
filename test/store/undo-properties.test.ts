import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WriteTx } from '../../electron/core/store/schema/index.ts'
import { openTestStore, type TestStore } from '../builders/store.ts'

type Order = {
  readonly verb: 'add' | 'rename' | 'remove' | 'swap' | 'replace'
  readonly pick: number
  readonly word: string
}

const order: fc.Arbitrary<Order> = fc.record({
  verb: fc.constantFrom('add', 'rename', 'remove', 'swap', 'replace'),
  pick: fc.nat(20),
  word: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
})

/** The content of every table that commands change, with ids, as one value. */
function content(store: TestStore): string {
  const tables = ['plan', 'edition', 'partner', 'partner_alias', 'priority', 'section', 'import'] as const
  const rows = tables.map((table) => [table, store.db.prepare(`select * from "${table}" order by id`).all()])
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

async function carryOut(tx: WriteTx, { verb, pick, word }: Order): Promise<void> {
  const partners = await tx.selectFrom('partner').select(['id', 'name']).orderBy('id').execute()
  const priorities = await tx.selectFrom('priority').select('id').orderBy('id').execute()
  const partner = partners[pick % Math.max(1, partners.length)]
  const priority = priorities[pick % Math.max(1, priorities.length)]
  switch (verb) {
    case 'add':
      return add(tx, word, priority?.id ?? null)
    case 'rename':
      await tx.updateTable('section').set({ heading: word }).execute()
      return
    case 'remove':
      if (pick % 3 === 0) await tx.deleteFrom('plan').execute()
      else if (pick % 3 === 1)
        await tx
          .deleteFrom('priority')
          .where('id', '=', priority?.id ?? 0)
          .execute()
      else
        await tx
          .deleteFrom('partner')
          .where('id', '=', partner?.id ?? 0)
          .execute()
      return
    case 'swap':
      await tx
        .updateTable('partner')
        .set({ name: `${partner?.name}~` })
        .where('id', '=', partner?.id ?? 0)
        .execute()
      return
    case 'replace':
      await tx
        .replaceInto('partner')
        .values({ name: partner?.name ?? word, short_name: word })
        .execute()
  }
}

/** A plan with an edition, two priorities (one folded into another, perhaps an older one), a section, a partner, an import. */
async function add(tx: WriteTx, word: string, olderPriority: number | null): Promise<void> {
  const days = { starts_on: '2020-04-01', ends_on: '2021-03-31' }
  const insert = async (work: { executeTakeFirstOrThrow(): Promise<{ id: number }> }): Promise<number> =>
    (await work.executeTakeFirstOrThrow()).id
  const plan = await insert(
    tx
      .insertInto('plan')
      .values({ identity: word, title: word, area: word, ...days })
      .returning('id'),
  )
  const edition = await insert(
    tx
      .insertInto('edition')
      .values({ plan_id: plan, label: word, state: 'draft', ...days })
      .returning('id'),
  )
  const priority = { identity: word, edition_id: edition, kind: 'priority', name: word } as const
  const first = await insert(
    tx
      .insertInto('priority')
      .values({ ...priority, position: 1, folded_into_id: olderPriority })
      .returning('id'),
  )
  await tx
    .insertInto('priority')
    .values({ ...priority, position: 2, folded_into_id: first })
    .execute()
  await tx
    .insertInto('section')
    .values({
      identity: word,
      edition_id: edition,
      priority_id: first,
      position: 1,
      role: 'other',
      heading: word,
      level: 1,
    })
    .execute()
  const count = await tx
    .selectFrom('partner')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const partner = await insert(
    tx
      .insertInto('partner')
      .values({ name: `${word} ${count.n} ${plan}`, short_name: null })
      .returning('id'),
  )
  await tx.insertInto('partner_alias').values({ partner_id: partner, position: 1, alias: word }).execute()
}

const COMMAND = { name: 'test.order', label: 'An order' }

async function undoAll(store: TestStore): Promise<string[]> {
  const states: string[] = []
  while ((await store.unitOfWork.undo()) !== null) states.push(content(store))
  return states
}

async function redoAll(store: TestStore): Promise<string[]> {
  const states: string[] = []
  while ((await store.unitOfWork.redo()) !== null) states.push(content(store))
  return states
}

describe('whatever was done', () => {
  test('is taken back step by step through the same states, and done again through them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(order, { minLength: 1, maxLength: 12 }), async (orders) => {
        const store = await openTestStore()
        const states = [content(store)]
        for (const each of orders) {
          await store.unitOfWork.write(COMMAND, (tx) => carryOut(tx, each))
          const now = content(store)
          if (now !== states.at(-1)) states.push(now)
        }
        const back = (await undoAll(store)).filter((state, index, all) => state !== all[index - 1])
        const forth = (await redoAll(store)).filter((state, index, all) => state !== all[index - 1])
        const [first, ...later] = states
        expect([...back].reverse().slice(1)).toEqual(later.slice(0, -1))
        expect(back.at(-1) ?? first).toBe(first)
        expect(forth.at(-1) ?? first).toBe(states.at(-1))
        expect(await undoAll(store)).toHaveLength((await redoAll(store)).length)
        expect(content(store)).toBe(states.at(-1))
        store.db.close()
      }),
      { numRuns: 30 },
    )
  })
})
