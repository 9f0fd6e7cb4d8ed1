import { expect, test } from 'vitest'
import {
  addIndicator,
  addIndicatorAlias,
  addPlace,
  addPlaceAlias,
  removePlace,
} from '../../electron/core/features/places/index.ts'
import { search } from '../../electron/core/features/search/search.service.ts'
import type { UnitOfWork } from '../../electron/core/store/index.ts'
import { openTestStore } from '../builders/store.ts'

const find = async (work: UnitOfWork, text: string) =>
  (await work.read((db) => search(db, text, null))).groups

test('a ward is found by its name, its code and the names that partners give it, and leads to its row', async () => {
  const { unitOfWork: work } = await openTestStore()
  const wardId = await addPlace(work, {
    kind: 'ward',
    name: 'Okapi Hill',
    code: 'E05009999',
    isCityCentre: false,
    from: null,
    until: null,
    aliases: [],
  })
  await addPlaceAlias(work, { placeId: wardId, alias: 'Quagga Beat' })
  const own = { title: 'Wards', hits: [{ where: 'Ward or area', place: { wardId } }] }
  expect(await find(work, 'okapi')).toMatchObject([own])
  expect(await find(work, 'E05009999')).toMatchObject([own])
  expect(await find(work, 'quagga')).toMatchObject([
    { title: 'Wards', hits: [{ where: 'Another name of Okapi Hill', place: { wardId } }] },
  ])
  await removePlace(work, { placeId: wardId })
  expect(await find(work, 'okapi quagga')).toEqual([])
  await work.undo()
  expect(await find(work, 'quagga')).toHaveLength(1)
})

test('what is counted in wards is found by its name and by other names of it', async () => {
  const { unitOfWork: work } = await openTestStore()
  const indicatorId = await addIndicator(work, {
    name: 'Zebra thefts',
    sourceId: null,
    counts: 'events',
    note: 'As recorded by the keeper',
    aliases: [],
  })
  await addIndicatorAlias(work, { indicatorId, alias: 'Theft of stripes' })
  const place = { indicatorId }
  expect(await find(work, 'zebra')).toMatchObject([{ title: 'Counted in the wards', hits: [{ place }] }])
  expect(await find(work, 'keeper')).toMatchObject([{ hits: [{ place }] }])
  expect(await find(work, 'stripes')).toMatchObject([
    { hits: [{ where: 'Another name of Zebra thefts', place }] },
  ])
})
