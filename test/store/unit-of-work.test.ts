import { describe, expect, test } from 'vitest'
import type { WriteTx } from '../../electron/core/store/schema/index.ts'
import { openTestStore } from '../builders/store.ts'

const ADD = { name: 'plan.add', label: 'Add a plan' }

async function addPlan(tx: WriteTx, title: string): Promise<number> {
  const { id } = await tx
    .insertInto('plan')
    .values({ identity: title, title, area: 'Elmshire', starts_on: '2020-04-01', ends_on: '2023-03-31' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function addEdition(tx: WriteTx, planId: number, label: string): Promise<number> {
  const { id } = await tx
    .insertInto('edition')
    .values({ plan_id: planId, label, starts_on: '2020-04-01', ends_on: '2021-03-31', state: 'draft' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function titles(store: Awaited<ReturnType<typeof openTestStore>>): Promise<string[]> {
  const rows = await store.unitOfWork.read((db) =>
    db.selectFrom('plan').select('title').orderBy('id').execute(),
  )
  return rows.map((row) => row.title)
}

describe('a command', () => {
  test('is stored whole, with one audit entry and one undo step', async () => {
    const store = await openTestStore()
    await store.unitOfWork.write({ ...ADD, entity: { kind: 'plan', id: 1 }, detail: { fields: 2 } }, (tx) =>
      addPlan(tx, 'Safer Elmshire'),
    )
    expect(await titles(store)).toEqual(['Safer Elmshire'])
    const audit = await store.unitOfWork.read((db) => db.selectFrom('audit').selectAll().execute())
    expect(audit).toMatchObject([
      {
        seq: 1,
        at: store.clock.now(),
        action: 'plan.add',
        entity: 'plan',
        entity_id: 1,
        detail: '{"fields":2}',
      },
    ])
    expect(await store.unitOfWork.steps()).toEqual({ undo: { id: 1, ...ADD }, redo: null })
  })

  test('that fails stores nothing at all', async () => {
    const store = await openTestStore()
    const attempt = store.unitOfWork.write(ADD, async (tx) => {
      await addPlan(tx, 'Half done')
      throw new Error('a bug')
    })
    await expect(attempt).rejects.toThrow('a bug')
    expect(await titles(store)).toEqual([])
    const left = await store.unitOfWork.read((db) => db.selectFrom('audit').selectAll().execute())
    expect(left).toEqual([])
    await store.unitOfWork.write(ADD, (tx) => addPlan(tx, 'Next'))
    expect(await titles(store)).toEqual(['Next'])
  })

  test('that changes nothing leaves no undo step and keeps what can be redone', async () => {
    const store = await openTestStore()
    await store.unitOfWork.write(ADD, (tx) => addPlan(tx, 'One'))
    await store.unitOfWork.undo()
    await store.unitOfWork.write({ name: 'plan.look', label: 'Look' }, async () => undefined)
    expect(await store.unitOfWork.steps()).toMatchObject({ undo: null, redo: { label: 'Add a plan' } })
  })

  test('waits for the one before it', async () => {
    const store = await openTestStore()
    const order: string[] = []
    const slow = store.unitOfWork.write(ADD, async (tx) => {
      await new Promise(setImmediate)
      await addPlan(tx, 'First')
      order.push('first')
    })
    const quick = store.unitOfWork.read(async () => order.push('second'))
    await Promise.all([slow, quick])
    expect(order).toEqual(['first', 'second'])
  })

  test('may not ask for another unit of work from inside', async () => {
    const store = await openTestStore()
    const nested = store.unitOfWork.write(ADD, () => store.unitOfWork.read(async () => undefined))
    await expect(nested).rejects.toThrow('inside another one')
  })

  test('may not write through a handle that is for reading', async () => {
    const store = await openTestStore()
    const sneaky = store.unitOfWork.read((db) =>
      db.insertInto('setting').values({ name: 'a', value: 'b' }).execute(),
    )
    await expect(sneaky).rejects.toThrow('was used to write')
  })
})

describe('undo and redo', () => {
  test('bring a deleted plan back with everything below it, under the same ids', async () => {
    const store = await openTestStore()
    const planId = await store.unitOfWork.write(ADD, async (tx) => {
      const id = await addPlan(tx, 'Safer Elmshire')
      await addEdition(tx, id, '2020/21')
      await addEdition(tx, id, '2021/22')
      return id
    })
    const before = await store.unitOfWork.read((db) => db.selectFrom('edition').selectAll().execute())
    await store.unitOfWork.write({ name: 'plan.remove', label: 'Remove the plan' }, (tx) =>
      tx.deleteFrom('plan').where('id', '=', planId).execute(),
    )
    expect(await titles(store)).toEqual([])
    expect(await store.unitOfWork.undo()).toMatchObject({ label: 'Remove the plan' })
    expect(await titles(store)).toEqual(['Safer Elmshire'])
    expect(await store.unitOfWork.read((db) => db.selectFrom('edition').selectAll().execute())).toEqual(
      before,
    )
    expect(await store.unitOfWork.redo()).toMatchObject({ label: 'Remove the plan' })
    expect(await titles(store)).toEqual([])
    expect(await store.unitOfWork.redo()).toBeNull()
  })

  test('bring back the link from an import to the edition that it made', async () => {
    const store = await openTestStore()
    await store.unitOfWork.write(ADD, async (tx) => {
      const editionId = await addEdition(tx, await addPlan(tx, 'Safer Elmshire'), '2020/21')
      await tx
        .insertInto('import')
        .values({
          kind: 'plan',
          edition_id: null,
          file_name: 'plan.docx',
          file_sha256: '00',
          file_bytes: 1,
          at: store.clock.now(),
          words_read: 0,
          words_stored: 0,
          words_left_out: 0,
          report: '{}',
        })
        .execute()
      await tx.updateTable('import').set({ edition_id: editionId }).execute()
    })
    const link = () => store.unitOfWork.read((db) => db.selectFrom('import').select('edition_id').execute())
    await store.unitOfWork.undo()
    expect(await link()).toEqual([{ edition_id: null }])
    await store.unitOfWork.redo()
    expect(await link()).toEqual([{ edition_id: 1 }])
  })

  test('are audited, and are no steps themselves', async () => {
    const store = await openTestStore()
    await store.unitOfWork.write(ADD, (tx) => addPlan(tx, 'One'))
    await store.unitOfWork.undo()
    await store.unitOfWork.redo()
    const audit = await store.unitOfWork.read((db) =>
      db.selectFrom('audit').select(['action', 'detail']).execute(),
    )
    expect(audit.map((entry) => entry.action)).toEqual(['plan.add', 'undo', 'redo'])
    expect(audit[1]?.detail).toBe('{"command":"plan.add"}')
    expect(await store.unitOfWork.steps()).toMatchObject({ undo: { label: 'Add a plan' }, redo: null })
  })

  test('end where a new change begins: the undone steps are gone', async () => {
    const store = await openTestStore()
    await store.unitOfWork.write(ADD, (tx) => addPlan(tx, 'One'))
    await store.unitOfWork.write(ADD, (tx) => addPlan(tx, 'Two'))
    await store.unitOfWork.undo()
    await store.unitOfWork.write(ADD, (tx) => addPlan(tx, 'Three'))
    expect(await store.unitOfWork.redo()).toBeNull()
    expect(await titles(store)).toEqual(['One', 'Three'])
  })

  test('cannot pass a command that may not be undone', async () => {
    const store = await openTestStore()
    await store.unitOfWork.write(ADD, (tx) => addPlan(tx, 'One'))
    await store.unitOfWork.write({ name: 'plan.publish', label: 'Publish', isUndoable: false }, (tx) =>
      tx.updateTable('plan').set({ title: 'Published' }).execute(),
    )
    expect(await store.unitOfWork.undo()).toBeNull()
    expect(await titles(store)).toEqual(['Published'])
    const images = await store.unitOfWork.read((db) => db.selectFrom('change_row').selectAll().execute())
    expect(images).toEqual([])
  })

  test('reach back 200 steps, and keep nothing of older ones', async () => {
    const store = await openTestStore()
    for (let n = 1; n <= 203; n += 1) await store.unitOfWork.write(ADD, (tx) => addPlan(tx, `Plan ${n}`))
    let undone = 0
    while ((await store.unitOfWork.undo()) !== null) undone += 1
    expect(undone).toBe(200)
    expect(await titles(store)).toEqual(['Plan 1', 'Plan 2', 'Plan 3'])
    const oldest = await store.unitOfWork.read((db) =>
      db.selectFrom('change_row').select('change_id').orderBy('change_id').executeTakeFirst(),
    )
    expect(oldest).toEqual({ change_id: 4 })
  })

  test('keep the exact value of a number', async () => {
    const store = await openTestStore()
    const value = 0.1 + 0.2
    store.db.pragma('query_only=OFF')
    store.db.exec(
      `insert into plan values (1,'p','p','a','2020-04-01','2023-03-31');
       insert into edition (id, plan_id, label, starts_on, ends_on, state) values (1,1,'e','2020-04-01','2021-03-31','draft');
       insert into priority (id, identity, edition_id, position, kind, name) values (1,'q',1,1,'priority','n');
       insert into priority_column values (1,1,1,'measure','Measure');
       insert into issue values (1,'i',1,1);
       insert into item values (1,'t',1,null,1,1,'text','none');
       insert into measure (id, item_id, kind, polarity, baseline) values (7,1,'count','higher',${value})`,
    )
    store.db.pragma('query_only=ON')
    await store.unitOfWork.write(ADD, (tx) => tx.deleteFrom('measure').execute())
    await store.unitOfWork.undo()
    const rows = await store.unitOfWork.read((db) =>
      db.selectFrom('measure').select(['id', 'baseline']).execute(),
    )
    expect(rows).toEqual([{ id: 7, baseline: value }])
  })
})
