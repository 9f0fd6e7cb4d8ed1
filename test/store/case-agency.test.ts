import { expect, test } from 'vitest'
import { addCase, casePage, findCases, listCaseParts } from '../../electron/core/features/mediation/index.ts'
import { addPartner, deletePartner, mergePartners } from '../../electron/core/features/partners/index.ts'
import { NAMED_IN } from '../../electron/core/features/partners/partner.repository.ts'
import { joinPlaces } from '../../electron/core/features/places/index.ts'
import type { PlaceId } from '../../shared/domain/places/index.ts'
import type { PartnerId } from '../../shared/domain/plan/index.ts'
import { caseFace } from '../builders/mediation.ts'
import { day } from '../builders/series.ts'
import { openTestStore } from '../builders/store.ts'

const EVERY = {
  outcomes: [],
  issues: [],
  placeId: null,
  agencyId: null,
  from: null,
  to: null,
  reference: '',
  ids: null,
}

async function aReferral() {
  const store = await openTestStore()
  const work = store.unitOfWork
  const kept = await addPartner(work, { name: 'Bromfield Homes' })
  const other = await addPartner(work, { name: 'Bromfield Housing' })
  const refer = (agencyId: PartnerId | null, on = '2020-03-01') => {
    const { referral, ...face } = caseFace({ openedOn: null, consentOn: null })
    return addCase(work, { ...face, referral: { ...referral, agencyId, on: day(on) } })
  }
  return { ...store, work, kept, other, refer, caseId: await refer(other) }
}

test('a referral follows its agency when two partners are made one, and undo takes them apart', async () => {
  const { work, kept, other, caseId } = await aReferral()
  const agency = async () =>
    (await work.read((db) => casePage(db, caseId, day('2020-04-01')))).face.referral.agencyId
  await expect(deletePartner(work, { partnerId: other })).rejects.toThrow(/names this partner in one place/)
  expect(await agency()).toBe(other)
  await mergePartners(work, { partnerId: kept, otherId: other })
  expect(await agency()).toBe(kept)
  await work.undo()
  expect(await agency()).toBe(other)
})

test('every column that names a partner is known to merging and deleting', async () => {
  const { db } = await openTestStore()
  const named = db
    .prepare<[], string>(
      `select t.name || '.' || f."from" from pragma_table_list t join pragma_foreign_key_list(t.name) f
       where f."table" = 'partner' and t.schema = 'main' and t.name <> 'partner_alias' order by 1`,
    )
    .pluck()
    .all()
  expect(NAMED_IN.map(([table, column]) => `${table}.${column}`).sort()).toEqual(named)
})

test('a group of a survey keeps its ward when two places turn out to be one', async () => {
  const { unitOfWork: work, db } = await openTestStore()
  db.pragma('query_only=OFF')
  db.exec(`insert into place (id, kind, name, is_city_centre) values (1, 'ward', 'Stow', 0), (2, 'ward', 'Stowe', 0);
    insert into survey (id, name) values (1, 'Feeling the Difference');
    insert into survey_group (id, survey_id, dimension, value, place_id) values (1, 1, 'Ward', 'Stow', 1)`)
  db.pragma('query_only=ON')
  await joinPlaces(work, { placeId: 2 as PlaceId, otherId: 1 as PlaceId })
  const place = () => db.prepare('select place_id from survey_group').pluck().get()
  expect(place()).toBe(2)
  await work.undo()
  expect(place()).toBe(1)
})

test('cases are narrowed by agency, and only what some case has is offered', async () => {
  const { work, other, refer, caseId } = await aReferral()
  await refer(null, '2019-12-31')
  const { cases, total } = await work.read((db) =>
    findCases(db, { ...EVERY, agencyId: other }, { offset: 0, limit: 50 }),
  )
  expect([total, cases.map(({ id }) => id)]).toEqual([1, [caseId]])
  expect(await work.read(listCaseParts)).toEqual({ placeIds: [], agencyIds: [other], years: [2020, 2019] })
})
