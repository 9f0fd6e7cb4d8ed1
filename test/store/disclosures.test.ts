import { describe, expect, test } from 'vitest'
import {
  addDisclosure,
  casePage,
  listDisclosures,
  removeParty,
  subjectAccess,
} from '../../electron/core/features/mediation/index.ts'
import type { UnitOfWork } from '../../electron/core/store/index.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { concernInWords } from '../../shared/text/disclosure-words.ts'
import { aCase } from '../builders/mediation-store.ts'
import { day } from '../builders/series.ts'
import { createTestStore, openTestStore } from '../builders/store.ts'

const CLOCK = { now: () => '2020-12-01T09:00:00.000Z' }
const SAID = {
  on: day('2020-11-02'),
  recipient: 'Housing, about M-2020-001',
  what: 'That M-2020-001 is open',
  legalBasis: 'Safeguarding',
  audience: 'restricted' as const,
  fields: [],
}

async function logged(work: UnitOfWork) {
  const people = await aCase(work)
  const { caseId, a } = people
  await addDisclosure(work, { ...SAID, caseId, partyId: a })
  await addDisclosure(work, { ...SAID, caseId, partyId: null })
  await addDisclosure(work, {
    ...SAID,
    what: 'How many cases there are',
    recipient: 'The board',
    caseId: null,
    partyId: null,
  })
  return people
}

const about = async (work: UnitOfWork): Promise<string[]> =>
  (await work.read((db) => listDisclosures(db))).map(concernInWords)

describe('a disclosure', () => {
  test('says which case and party it was about, on the case and to the party who asks', async () => {
    const { unitOfWork: work } = await openTestStore({ clock: CLOCK })
    const { caseId, a, b } = await logged(work)
    expect(await about(work)).toEqual(['', 'M-2020-001', 'M-2020-001, party A'])
    const page = await work.read((db) => casePage(db, caseId, day('2020-12-01')))
    expect(page.disclosures.map(({ letter }) => letter)).toEqual([null, 'A'])
    expect((await subjectAccess(work, a)).disclosures).toMatchObject([{ legalBasis: 'Safeguarding' }])
    expect((await subjectAccess(work, b)).disclosures).toEqual([])
    await work.undo()
    await work.undo()
    expect(await about(work)).toEqual(['M-2020-001, party A'])
    await work.redo()
    expect(await about(work)).toEqual(['M-2020-001', 'M-2020-001, party A'])
  })

  test('is refused about a party of another case, and keeps its party from being removed', async () => {
    const { unitOfWork: work } = await openTestStore({ clock: CLOCK })
    const { a, b } = await logged(work)
    const { caseId: other } = await aCase(work)
    await expect(addDisclosure(work, { ...SAID, caseId: other, partyId: a })).rejects.toThrow(
      /not one of the case/,
    )
    await expect(addDisclosure(work, { ...SAID, caseId: null, partyId: a })).rejects.toThrow(
      /not one of the case/,
    )
    await expect(removeParty(work, { partyId: a })).rejects.toThrow(/party A was disclosed/)
    await expect(removeParty(work, { partyId: b })).resolves.toBeUndefined()
  })

  test('stays when the party is erased, and no longer says which', async () => {
    const { store } = await createTestStore(CLOCK)
    const work = store.unitOfWork
    const { a } = await logged(work)
    await store.erase({ kind: 'mediation-party', recordId: a })
    expect(await about(work)).toEqual(['', 'M-2020-001', 'M-2020-001, a party that was erased since'])
    expect((await store.verify(UNWATCHED)).isGood).toBe(true)
  })

  test('stays as evidence when the case is erased, with nothing that leads back to it', async () => {
    const { store } = await createTestStore(CLOCK)
    const work = store.unitOfWork
    const { caseId } = await logged(work)
    await store.erase({ kind: 'mediation-case', recordId: caseId })
    const log = await work.read((db) => listDisclosures(db))
    expect(log.map(concernInWords)).toEqual([
      '',
      'A case that was erased since',
      'A case that was erased since',
    ])
    expect(log[1]).toMatchObject({
      caseId: null,
      on: '2020-11-02',
      recipient: 'Housing, about [erased case]',
      what: 'That [erased case] is open',
      legalBasis: 'Safeguarding',
    })
    const remembered = await work.read((db) =>
      db
        .selectFrom('change_row')
        .select(['before', 'after'])
        .where((eb) => eb.or([eb('before', 'like', '%M-2020-001%'), eb('after', 'like', '%M-2020-001%')]))
        .execute(),
    )
    expect(remembered).toEqual([])
  })
})
