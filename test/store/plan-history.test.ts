import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import {
  addPriority,
  approveEdition,
  createPlan,
  getSnapshotContent,
  listEditionEvents,
  listSnapshots,
  publishEdition,
  renamePriority,
  reopenEdition,
  withdrawApproval,
} from '../../electron/core/features/plan/index.ts'
import type { EditionId, SnapshotId } from '../../shared/domain/plan/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { civilDate } from '../../shared/kit/civil-date.ts'
import { contentOf } from '../builders/plan-store.ts'
import { openTestStore, type TestStore } from '../builders/store.ts'

const PLAN = {
  title: 'Northmere Community Safety Plan',
  area: 'Northmere Borough',
  firstYear: 2020,
  lastYear: 2023,
  edition: '2020/21',
} as const
const APPROVED_ON = defined(civilDate(2020, 3, 10), 'a day')
const PUBLISHED_ON = defined(civilDate(2020, 4, 3), 'a day')
const REASON = 'The board found a wrong date in the table of noise.'

async function begin() {
  const time = { now: '2020-04-01T09:00:00.000Z' }
  const store = await openTestStore({ clock: { now: () => time.now } })
  const { editionId } = await createPlan(store.unitOfWork, PLAN)
  return { store, time, editionId, work: store.unitOfWork }
}

async function kinds(store: TestStore, editionId: EditionId): Promise<string[]> {
  return (await store.unitOfWork.read((db) => listSnapshots(db, editionId))).map(
    ({ kind, takenOn }) => `${kind} ${takenOn}`,
  )
}

function kept(store: TestStore, editionId: EditionId, snapshotId: SnapshotId) {
  return store.unitOfWork.read((db) => getSnapshotContent(db, editionId, snapshotId))
}

async function publish(store: TestStore, editionId: EditionId): Promise<void> {
  await approveEdition(store.unitOfWork, { editionId, approvedOn: APPROVED_ON, approvedBy: 'District Board' })
  await publishEdition(store.unitOfWork, { editionId, publishedOn: PUBLISHED_ON })
}

describe('how an edition stood', () => {
  test('is kept before the first change of a day, once a day, to the letter', async () => {
    const { store, time, editionId, work } = await begin()
    await addPriority(work, { editionId, kind: 'priority', name: 'Noise' })
    await addPriority(work, { editionId, kind: 'priority', name: 'Litter' })
    const evening = await contentOf(store, editionId)
    time.now = '2020-04-02T09:00:00.000Z'
    await addPriority(work, { editionId, kind: 'priority', name: 'Dogs' })
    await addPriority(work, { editionId, kind: 'priority', name: 'Cats' })
    expect(await kinds(store, editionId)).toEqual(['day 2020-04-02', 'day 2020-04-01'])
    const [last] = await work.read((db) => listSnapshots(db, editionId))
    expect(await kept(store, editionId, defined(last, 'a snapshot').id)).toEqual(evening)
  })

  test('is kept neither by a command that was refused nor by looking', async () => {
    const { store, editionId, work } = await begin()
    await expect(
      renamePriority(work, { priorityId: 99 as never, name: 'x', tableHeading: null }),
    ).rejects.toThrow()
    await contentOf(store, editionId)
    expect(await kinds(store, editionId)).toEqual([])
  })

  test('is kept with its progress notes, and one from before notes were kept says that they are not known', async () => {
    const { store, editionId, work } = await begin()
    await publish(store, editionId)
    const [last] = await work.read((db) => listSnapshots(db, editionId))
    const { id } = defined(last, 'a snapshot')
    expect((await kept(store, editionId, id)).notes).toEqual([])
    const { notes: _notes, ...early } = await contentOf(store, editionId)
    store.db.pragma('query_only=OFF')
    store.db
      .prepare('update edition_snapshot set content = ? where id = ?')
      .run(deflateSync(JSON.stringify(early)), id)
    store.db.pragma('query_only=ON')
    expect((await kept(store, editionId, id)).notes).toBeNull()
  })

  test('stays when the change is undone, and is no step of its own', async () => {
    const { store, editionId, work } = await begin()
    await addPriority(work, { editionId, kind: 'priority', name: 'Noise' })
    expect((await work.undo())?.name).toBe('priority.add')
    expect(await kinds(store, editionId)).toEqual(['day 2020-04-01'])
    expect((await work.redo())?.name).toBe('priority.add')
    expect((await contentOf(store, editionId)).priorities).toHaveLength(1)
  })

  test('is thinned out to the first of each month once three months have passed', async () => {
    const { store, time, editionId, work } = await begin()
    for (const day of ['04-01', '04-02', '05-04', '05-05', '05-06', '12-01']) {
      time.now = `2020-${day}T09:00:00.000Z`
      await addPriority(work, { editionId, kind: 'priority', name: `Priority of ${day}` })
    }
    expect(await kinds(store, editionId)).toEqual(['day 2020-12-01', 'day 2020-05-04', 'day 2020-04-01'])
  })

  test('cannot be asked of another edition', async () => {
    const { store, editionId, work } = await begin()
    await addPriority(work, { editionId, kind: 'priority', name: 'Noise' })
    const [only] = await work.read((db) => listSnapshots(db, editionId))
    const other = (editionId + 1) as EditionId
    await expect(kept(store, other, defined(only, 'a snapshot').id)).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})

describe('a published edition', () => {
  test('is kept as it was approved and published, and tells when', async () => {
    const { store, editionId, work } = await begin()
    await publish(store, editionId)
    expect(await kinds(store, editionId)).toEqual([
      'published 2020-04-01',
      'approved 2020-04-01',
      'day 2020-04-01',
    ])
    expect((await work.read(listEditionEvents)).get(editionId)).toEqual([
      {
        kind: 'published',
        at: '2020-04-01T09:00:00.000Z',
        happenedOn: PUBLISHED_ON,
        approvedOn: APPROVED_ON,
        approvedBy: 'District Board',
        reason: null,
      },
    ])
  })

  test('is not published before it was approved', async () => {
    const { editionId, work } = await begin()
    await approveEdition(work, { editionId, approvedOn: PUBLISHED_ON, approvedBy: 'District Board' })
    await expect(publishEdition(work, { editionId, publishedOn: APPROVED_ON })).rejects.toMatchObject({
      message:
        'The edition was approved on 3 April 2020 and cannot be published before that day. Give a later day, or correct the approval.',
    })
  })

  test('becomes a draft again only for a reason, which stays on record with what had been published', async () => {
    const { store, editionId, work } = await begin()
    await addPriority(work, { editionId, kind: 'priority', name: 'Noise' })
    await expect(reopenEdition(work, { editionId, reason: REASON })).rejects.toMatchObject({
      kind: 'conflict',
    })
    await publish(store, editionId)
    const published = await contentOf(store, editionId)
    for (const reason of ['', '   ']) {
      await expect(reopenEdition(work, { editionId, reason })).rejects.toMatchObject({
        kind: 'invalid-input',
      })
    }
    expect((await contentOf(store, editionId)).edition.state).toBe('published')

    await reopenEdition(work, { editionId, reason: REASON })
    expect((await contentOf(store, editionId)).edition).toMatchObject({
      state: 'draft',
      approvedOn: null,
      approvedBy: null,
      publishedOn: null,
    })
    expect((await work.read(listEditionEvents)).get(editionId)?.at(-1)).toEqual({
      kind: 'reopened',
      at: '2020-04-01T09:00:00.000Z',
      happenedOn: '2020-04-01',
      approvedOn: APPROVED_ON,
      approvedBy: 'District Board',
      reason: REASON,
    })
    const [reopened] = await work.read((db) => listSnapshots(db, editionId))
    expect(await kept(store, editionId, defined(reopened, 'a snapshot').id)).toEqual(published)
    expect(await work.undo()).toBeNull()
    await addPriority(work, { editionId, kind: 'priority', name: 'Litter' })
    const log = store.db.prepare('select detail from audit').pluck().all().join()
    expect(log).not.toContain('wrong date')
  })

  test('refuses the withdrawal of its approval, and a further approval', async () => {
    const { store, editionId, work } = await begin()
    await publish(store, editionId)
    await expect(withdrawApproval(work, { editionId })).rejects.toMatchObject({ kind: 'conflict' })
    const approval = { editionId, approvedOn: PUBLISHED_ON, approvedBy: 'Another board' }
    await expect(approveEdition(work, approval)).rejects.toMatchObject({ kind: 'conflict' })
  })
})
