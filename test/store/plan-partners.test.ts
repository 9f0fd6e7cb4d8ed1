import { describe, expect, test } from 'vitest'
import {
  addPartner,
  addPartnerAlias,
  deletePartner,
  listPartners,
  mergePartners,
  removePartnerAlias,
  renamePartner,
} from '../../electron/core/features/partners/index.ts'
import { setActionOwner, setLeadPartners } from '../../electron/core/features/plan/index.ts'
import type { PartnerId } from '../../shared/domain/plan/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { aPlanDraft } from '../builders/plan-draft.ts'
import { items } from '../builders/plan-picks.ts'
import { anEdition, contentOf } from '../builders/plan-store.ts'
import { openTestStore } from '../builders/store.ts'

async function directory() {
  const store = await openTestStore()
  const work = store.unitOfWork
  const partners = () => work.read(listPartners)
  const get = async (id: PartnerId) => (await partners()).find((partner) => partner.id === id)
  return { store, work, partners, get }
}

describe('the directory of partners', () => {
  test('holds a name, a short name and other spellings, each spelling once', async () => {
    const { work, get } = await directory()
    const id = await addPartner(work, {
      name: ' Harbour  Trust ',
      shortName: 'HT',
      aliases: ['The Harbour', 'the harbour', 'HARBOUR TRUST', 'Quay team'],
    })
    expect(await get(id)).toEqual({
      id,
      name: 'Harbour Trust',
      shortName: 'HT',
      aliases: ['The Harbour', 'Quay team'],
    })
  })

  test('never gives one name to two partners', async () => {
    const { work } = await directory()
    await addPartner(work, { name: 'Harbour Trust', shortName: 'HT', aliases: ['Quay & Dock team'] })
    const partnerId = await addPartner(work, { name: 'Beacon' })
    for (const name of ['harbour trust', 'ht', 'Quay and dock team']) {
      await expect(addPartner(work, { name })).rejects.toMatchObject({ kind: 'conflict' })
      await expect(renamePartner(work, { partnerId, name, shortName: null })).rejects.toMatchObject({
        kind: 'conflict',
      })
      await expect(addPartnerAlias(work, { partnerId, alias: name })).rejects.toMatchObject({
        kind: 'conflict',
      })
    }
  })

  test('learns and forgets spellings', async () => {
    const { work, get } = await directory()
    const partnerId = await addPartner(work, { name: 'Beacon' })
    await addPartnerAlias(work, { partnerId, alias: 'Beacon House' })
    await addPartnerAlias(work, { partnerId, alias: 'beacon  house' })
    expect((await get(partnerId))?.aliases).toEqual(['Beacon House'])
    await removePartnerAlias(work, { partnerId, alias: 'Beacon House' })
    expect((await get(partnerId))?.aliases).toEqual([])
    await expect(removePartnerAlias(work, { partnerId, alias: 'Beacon House' })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  test('a changed name is no other partner', async () => {
    const { work, get } = await directory()
    const partnerId = await addPartner(work, { name: 'Beacon' })
    await renamePartner(work, { partnerId, name: 'Beacon Mediation', shortName: 'Beacon' })
    expect(await get(partnerId)).toMatchObject({ name: 'Beacon Mediation', shortName: 'Beacon' })
  })
})

describe('two partners that turn out to be one', () => {
  test('are merged with all that named them, and undo takes them apart again', async () => {
    const { store, work, partners } = await directory()
    const { editionId } = await anEdition(store, aPlanDraft())
    const [kept, other] = (await partners()).filter((each) =>
      ['Ardenshire Police', 'Harbour Trust'].includes(each.name),
    )
    const [keptId, otherId] = [defined(kept, 'one').id, defined(other, 'other').id]
    const all = items(await contentOf(store, editionId))
    const action = defined(all.find((item) => item.role === 'action')?.id, 'an action')
    const lead = defined(all.find((item) => item.role === 'lead')?.id, 'a lead')
    await setActionOwner(work, { itemId: action, ownerId: otherId })
    const named = [
      { partnerId: keptId, isLead: false },
      { partnerId: otherId, isLead: true },
    ]
    await setLeadPartners(work, { itemId: lead, partners: named })
    const before = await contentOf(store, editionId)

    await mergePartners(work, { partnerId: keptId, otherId })
    const after = await contentOf(store, editionId)
    const find = (id: number) => items(after).find((item) => item.id === id)
    expect(find(lead)).toMatchObject({ partners: [{ partnerId: keptId, isLead: true }] })
    expect(find(action)).toMatchObject({ ownerId: keptId })
    expect(after.partners.find((each) => each.id === keptId)).toMatchObject({
      name: 'Ardenshire Police',
      aliases: ['Police', 'Harbour Trust'],
    })
    expect(JSON.stringify(after.priorities)).not.toContain(`"partnerId":${otherId},`)
    await work.undo()
    expect(await contentOf(store, editionId)).toEqual(before)
  })

  test('one partner is not two', async () => {
    const { work } = await directory()
    const partnerId = await addPartner(work, { name: 'Beacon' })
    await expect(mergePartners(work, { partnerId, otherId: partnerId })).rejects.toMatchObject({
      kind: 'invalid-input',
    })
  })
})

test('a partner that the plan names is not deleted, one that nothing names is', async () => {
  const { store, work, partners } = await directory()
  await anEdition(store)
  const police = defined(
    (await partners()).find((each) => each.name === 'Ardenshire Police'),
    'the police',
  )
  await expect(deletePartner(work, { partnerId: police.id })).rejects.toMatchObject({
    kind: 'conflict',
    message: expect.stringMatching(
      /^The plan names this partner in .+ Merge it with another partner instead\.$/,
    ),
  })
  const partnerId = await addPartner(work, { name: 'Nobody' })
  await deletePartner(work, { partnerId })
  expect((await partners()).map((each) => each.name)).not.toContain('Nobody')
})
