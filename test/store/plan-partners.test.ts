import { describe, expect, test } from 'vitest'
import {
  addPartner,
  addPartnerAlias,
  assignSpelling,
  deletePartner,
  listPartners,
  mergePartners,
  removePartnerAlias,
  renamePartner,
} from '../../electron/core/features/partners/index.ts'
import { setActionOwner, setItemText, setLeadPartners } from '../../electron/core/features/plan/index.ts'
import { partnersInLead } from '../../shared/domain/partners/index.ts'
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

describe('saying who a name in a lead means', () => {
  async function withLead(text: string) {
    const { store, work, partners } = await directory()
    const { editionId } = await anEdition(store, aPlanDraft())
    const lead = defined(
      items(await contentOf(store, editionId)).find((item) => item.role === 'lead'),
      'a lead',
    )
    await setItemText(work, { itemId: lead.id, text })
    const inWords = partnersInLead(text, await partners())
    const chosen = inWords.map(({ id: partnerId }) => ({ partnerId, isLead: false }))
    await setLeadPartners(work, { itemId: lead.id, partners: chosen })
    const named = async () => {
      const item = items(await contentOf(store, editionId)).find(({ id }) => id === lead.id)
      const all = await partners()
      return item?.role === 'lead'
        ? item.partners.map(({ partnerId }) => all.find(({ id }) => id === partnerId)?.name)
        : []
    }
    const idOf = async (name: string) =>
      defined((await partners()).find((each) => each.name === name)?.id, name)
    return { store, work, editionId, partners, named, idOf, lead }
  }

  test('lets every lead that follows its words name the partner, and undo takes it back', async () => {
    const { store, work, editionId, named, idOf } = await withLead('Quay team, Police')
    expect(await named()).toEqual(['Ardenshire Police'])
    const before = await contentOf(store, editionId)
    const harbour = await idOf('Harbour Trust')
    expect(await assignSpelling(work, { spelling: 'Quay team', partnerId: harbour })).toBe(harbour)
    expect(await named()).toEqual(['Harbour Trust', 'Ardenshire Police'])
    await work.undo()
    expect(await contentOf(store, editionId)).toEqual(before)
  })

  test('makes a new partner, also of a spelling that another partner had', async () => {
    const { work, named, partners } = await withLead('Police')
    await assignSpelling(work, { spelling: 'Police', partnerId: null, newName: 'Police' })
    expect(await named()).toEqual(['Police'])
    expect((await partners()).find((each) => each.name === 'Ardenshire Police')?.aliases).toEqual([])
  })

  test('makes one of two partners when the spelling is the other’s own name', async () => {
    const { work, named, idOf, partners } = await withLead('Beacon Mediation')
    const harbour = await idOf('Harbour Trust')
    await assignSpelling(work, { spelling: 'Beacon Mediation', partnerId: harbour })
    expect(await named()).toEqual(['Harbour Trust'])
    expect((await partners()).map((each) => each.name)).not.toContain('Beacon Mediation')
  })

  test('can be nobody', async () => {
    const { work, named } = await withLead('Police')
    await assignSpelling(work, { spelling: 'Police', partnerId: null })
    expect(await named()).toEqual([])
  })

  test('leaves partners that a person chose, and the one that leads', async () => {
    const { work, named, idOf, lead } = await withLead('Quay team')
    const [police, harbour] = [await idOf('Ardenshire Police'), await idOf('Harbour Trust')]
    await setLeadPartners(work, { itemId: lead.id, partners: [{ partnerId: police, isLead: true }] })
    await assignSpelling(work, { spelling: 'Quay team', partnerId: harbour })
    expect(await named()).toEqual(['Ardenshire Police'])
  })

  test('refuses a new name that is another partner’s', async () => {
    const { work } = await withLead('Quay team')
    const refused = assignSpelling(work, { spelling: 'Quay team', partnerId: null, newName: 'Harbour Trust' })
    await expect(refused).rejects.toMatchObject({ kind: 'conflict' })
  })
})
