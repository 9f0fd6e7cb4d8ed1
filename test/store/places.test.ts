import { describe, expect, test } from 'vitest'
import {
  addIndicator,
  addIndicatorAlias,
  addPlace,
  addPlaceAlias,
  addPlaceChange,
  changeIndicator,
  changePlace,
  insertObservations,
  joinIndicators,
  joinPlaces,
  listIndicators,
  listObservations,
  listPlaceChanges,
  listPlaces,
  removeIndicator,
  removePlace,
  removePlaceChange,
  setFigures,
  setPopulation,
  wardFigures,
} from '../../electron/core/features/places/index.ts'
import type { IndicatorId, Place, PlaceId } from '../../shared/domain/places/index.ts'
import { day, span } from '../builders/series.ts'
import { openTestStore } from '../builders/store.ts'
import { aWardImport } from '../builders/ward-store.ts'

const WARD = {
  kind: 'ward' as const,
  name: 'Old Quay',
  code: null,
  isCityCentre: false,
  from: null,
  until: null,
  aliases: [] as string[],
}
const BURGLARY = {
  name: 'Burglary',
  sourceId: null,
  counts: 'events' as const,
  note: null,
  aliases: ['Burglaries'],
}

async function aDistrict() {
  const { unitOfWork: work } = await openTestStore()
  const quay = await addPlace(work, WARD)
  const orme = await addPlace(work, { ...WARD, name: 'Orme' })
  const burglary = await addIndicator(work, BURGLARY)
  const importId = await aWardImport(work)
  const figures = (placeId: PlaceId, ...counts: readonly (readonly [period: string, count: number])[]) =>
    work.write({ name: 'test.figures', label: 'Figures', isUndoable: false }, (tx) =>
      insertObservations(
        tx,
        counts.map(([period, count], at) => ({
          indicatorId: burglary,
          placeId,
          period: span(period),
          count,
          note: null,
          source: { importId, sheet: 'Wards', cell: `C${at + 2}` },
        })),
      ),
    )
  const places = () => work.read(listPlaces)
  const named = async (name: string) => (await places()).find((place) => place.name === name) as Place
  const counts = async () =>
    (
      await work.read((read) =>
        listObservations(read, [burglary], { from: day('2000-01-01'), to: day('2030-01-01') }),
      )
    ).map(({ placeId, count }) => [placeId, count])
  return { work, quay, orme, burglary, importId, figures, places, named, counts }
}

const Q1 = '2020-04-01 2020-06-30'
const Q2 = '2020-07-01 2020-09-30'

describe('the list of places', () => {
  test('is written in steps that are each taken back and done again', async () => {
    const { work, quay, orme, places } = await aDistrict()
    const state = async () => ({ places: await places(), changes: await work.read(listPlaceChanges) })
    const states = [await state()]
    const steps = [
      () =>
        changePlace(work, {
          placeId: quay,
          ...WARD,
          code: 'E05090001',
          isCityCentre: true,
          from: day('2015-05-01'),
        }),
      () => setPopulation(work, { placeId: quay, year: 2019, population: 5100, source: 'Estimate' }),
      () => setPopulation(work, { placeId: quay, year: 2019, population: 5200, source: 'Revised' }),
      () => addPlaceAlias(work, { placeId: quay, alias: 'The Quayside' }),
      () => addPlaceChange(work, { fromPlaceId: quay, toPlaceId: orme, on: day('2019-05-01'), note: null }),
      () => removePlace(work, { placeId: orme }),
    ]
    for (const step of steps) {
      await step()
      states.push(await state())
    }
    for (const before of states.slice(0, -1).reverse()) {
      await work.undo()
      expect(await state()).toEqual(before)
    }
    for (const after of states.slice(1)) {
      await work.redo()
      expect(await state()).toEqual(after)
    }
    expect(states[4]?.places[0]).toMatchObject({
      name: 'Old Quay',
      code: 'E05090001',
      isCityCentre: true,
      from: '2015-05-01',
      aliases: ['The Quayside'],
      populations: [{ year: 2019, population: 5200, source: 'Revised' }],
    })
    expect(states[5]?.changes).toHaveLength(1)
    // A boundary with a place that is gone is gone too.
    expect(states[6]?.changes).toHaveLength(0)
  })

  test('keeps one place for one name, whatever its case, "ward" or code', async () => {
    const { work, quay, orme, places } = await aDistrict()
    await changePlace(work, { placeId: quay, ...WARD, code: 'E05090001', aliases: ['The Quayside'] })
    for (const name of ['OLD QUAY WARD', 'quayside', 'e05090001']) {
      await expect(addPlace(work, { ...WARD, name })).rejects.toMatchObject({ kind: 'conflict' })
    }
    await expect(addPlaceAlias(work, { placeId: orme, alias: 'Old quay' })).rejects.toThrow(
      '“Old quay” already means Old Quay. Choose another name, or join the two places.',
    )
    await addPlaceAlias(work, { placeId: quay, alias: 'Old Quay Ward' })
    expect((await places())[0]?.aliases).toEqual(['The Quayside'])
  })

  test('lets a new ward take the name of an old one from the day after', async () => {
    const { work, quay } = await aDistrict()
    await changePlace(work, { placeId: quay, ...WARD, until: day('2019-05-01') })
    await expect(addPlace(work, { ...WARD, from: day('2019-05-01') })).rejects.toMatchObject({
      kind: 'conflict',
    })
    await addPlace(work, { ...WARD, from: day('2019-05-02') })
  })

  test('refuses days in the wrong order, a boundary with itself and a population of none', async () => {
    const { work, quay } = await aDistrict()
    await expect(
      changePlace(work, { placeId: quay, ...WARD, from: day('2020-02-01'), until: day('2020-01-01') }),
    ).rejects.toThrow('Old Quay would end on 1 January 2020, before it began on 1 February 2020.')
    await expect(
      addPlaceChange(work, { fromPlaceId: quay, toPlaceId: quay, on: day('2020-01-01'), note: null }),
    ).rejects.toMatchObject({ kind: 'invalid-input' })
    await expect(
      setPopulation(work, { placeId: quay, year: 2019, population: 0, source: null }),
    ).rejects.toMatchObject({ kind: 'invalid-input' })
    await expect(removePlaceChange(work, { placeChangeId: 99 })).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('keeps a place that figures hang on, and says which', async () => {
    const { work, quay, figures } = await aDistrict()
    await figures(quay, [Q1, 10], [Q2, 12])
    await expect(removePlace(work, { placeId: quay })).rejects.toThrow('Old Quay has figures: Burglary (2).')
  })
})

describe('two places that are one', () => {
  test('are joined with their figures, populations and names', async () => {
    const { work, quay, orme, figures, counts, places } = await aDistrict()
    await figures(quay, [Q1, 10])
    await figures(orme, [Q1, 10], [Q2, 12])
    await setPopulation(work, { placeId: orme, year: 2019, population: 4000, source: null })
    await joinPlaces(work, { placeId: quay, otherId: orme })
    expect(await counts()).toEqual([
      [quay, 10],
      [quay, 12],
    ])
    expect(await places()).toMatchObject([
      { name: 'Old Quay', aliases: ['Orme'], populations: [{ year: 2019, population: 4000 }] },
    ])
  })

  test('are two again with every figure of each when that is undone, and one when it is done again', async () => {
    const { work, quay, orme, figures, counts, places } = await aDistrict()
    await figures(quay, [Q1, 10])
    await figures(orme, [Q1, 10], [Q2, 12])
    const whole = async () => ({ counts: (await counts()).toSorted(), places: await places() })
    const before = await whole()
    await joinPlaces(work, { placeId: quay, otherId: orme })
    const after = await whole()
    expect(await work.undo()).toMatchObject({ label: 'Join two places' })
    expect(await whole()).toEqual(before)
    await work.redo()
    expect(await whole()).toEqual(after)
    await work.undo()
    expect(await whole()).toEqual(before)
  })

  test('stay two where their figures say different numbers, and nothing is changed', async () => {
    const { work, quay, orme, figures, counts, places } = await aDistrict()
    await figures(quay, [Q1, 10])
    await figures(orme, [Q1, 11], [Q2, 12])
    const before = [await counts(), await places()]
    await expect(joinPlaces(work, { placeId: quay, otherId: orme })).rejects.toThrow(
      'Old Quay and Orme say different numbers for the same time in 1 figure.',
    )
    expect([await counts(), await places()]).toEqual(before)
  })
})

describe('two things counted that are one', () => {
  const counted = async (name: string, more = {}) => {
    const district = await aDistrict()
    const { work, importId, quay } = district
    const other = await addIndicator(work, { ...BURGLARY, name, aliases: [], ...more })
    const figure = (indicatorId: IndicatorId, period: string, count: number) =>
      work.write({ name: 'test.figures', label: 'Figures', isUndoable: false }, (tx) =>
        insertObservations(tx, [
          {
            indicatorId,
            placeId: quay,
            period: span(period),
            count,
            note: null,
            source: { importId, sheet: 'Wards', cell: 'C2' },
          },
        ]),
      )
    const indicators = () => work.read(listIndicators)
    return { ...district, other, figure, indicators }
  }

  test('are joined with their figures and names, and two again when that is undone', async () => {
    const { work, burglary, other, figure, counts, indicators, quay } = await counted('Domestic break-ins')
    await figure(burglary, Q1, 10)
    await figure(other, Q1, 10)
    await figure(other, Q2, 12)
    const before = await indicators()
    await joinIndicators(work, { indicatorId: burglary, otherId: other })
    expect(await counts()).toEqual([
      [quay, 10],
      [quay, 12],
    ])
    expect(await indicators()).toMatchObject([{ aliases: ['Burglaries', 'Domestic break-ins'] }])
    await work.undo()
    expect(await counts()).toEqual([[quay, 10]])
    expect(await indicators()).toEqual(before)
  })

  test('stay two where they contradict each other, or count people and things', async () => {
    const { work, burglary, other, figure } = await counted('Domestic break-ins')
    await figure(burglary, Q1, 10)
    await figure(other, Q1, 11)
    const join = () => joinIndicators(work, { indicatorId: burglary, otherId: other })
    await expect(join()).rejects.toThrow('say different numbers for the same place and time in 1 figure')
    const people = await counted('Victims of burglary', { counts: 'people' })
    await expect(
      joinIndicators(people.work, { indicatorId: people.burglary, otherId: people.other }),
    ).rejects.toThrow('counts people and the other things that happened')
  })
})

describe('figures that are typed', () => {
  test('stand beside those of files, keep what a file said, and are taken back by Undo', async () => {
    const { work, burglary, quay, orme, figures, counts } = await aDistrict()
    await figures(quay, [Q1, 10])
    const typed = (period: string, ...cells: readonly (readonly [PlaceId, number | null])[]) =>
      setFigures(work, {
        indicatorId: burglary,
        period: span(period),
        counts: cells.map(([placeId, count]) => ({ placeId, count })),
      })
    await typed(Q1, [quay, 11], [orme, 0])
    expect((await counts()).toSorted()).toEqual(
      [
        [quay, 11],
        [orme, 0],
      ].toSorted(),
    )
    const [kept] = await work.read((db) => db.selectFrom('observation_revision').selectAll().execute())
    expect(kept).toMatchObject({ count: 10, source_sheet: 'Wards', source_cell: 'C2' })
    await typed(Q1, [orme, null])
    expect(await counts()).toEqual([[quay, 11]])
    await work.undo()
    await work.undo()
    expect(await counts()).toEqual([[quay, 10]])
    expect(await work.read((db) => db.selectFrom('observation_revision').selectAll().execute())).toEqual([])
  })

  test('take no figure of a file away, and no period that ends before it begins', async () => {
    const { work, burglary, quay, figures, counts } = await aDistrict()
    await figures(quay, [Q1, 10])
    const none = { indicatorId: burglary, counts: [{ placeId: quay, count: null }] }
    await expect(setFigures(work, { ...none, period: span(Q1) })).rejects.toThrow(
      'The figure of Old Quay came from the file wards.xlsx.',
    )
    const { from, to } = span(Q1)
    await expect(setFigures(work, { ...none, period: { from: to, to: from } })).rejects.toThrow(
      'ends before it begins',
    )
    expect(await counts()).toEqual([[quay, 10]])
  })
})

describe('what is counted', () => {
  test('has names of its own within one source, and is kept while there are figures of it', async () => {
    const { work, burglary, quay, figures } = await aDistrict()
    await expect(addIndicator(work, { ...BURGLARY, name: 'burglaries', aliases: [] })).rejects.toMatchObject({
      kind: 'conflict',
    })
    await addIndicatorAlias(work, { indicatorId: burglary, alias: 'Break-ins' })
    await changeIndicator(work, {
      indicatorId: burglary,
      ...BURGLARY,
      aliases: ['Break-ins'],
      counts: 'people',
    })
    expect(await work.read(listIndicators)).toMatchObject([{ counts: 'people', aliases: ['Break-ins'] }])
    await figures(quay, [Q1, 10])
    await expect(removeIndicator(work, { indicatorId: burglary })).rejects.toThrow(
      'There is 1 figure of Burglary.',
    )
    const other = await addIndicator(work, { ...BURGLARY, name: 'Robbery', aliases: [] })
    await removeIndicator(work, { indicatorId: other })
    expect(await work.read(listIndicators)).toHaveLength(1)
  })
})

describe('the figures of a picture', () => {
  test('are of the last period that there are figures for, with last year, three years and their files', async () => {
    const { work, burglary, importId, quay, figures } = await aDistrict()
    await figures(quay, [Q1, 10], [Q2, 12], ['2019-07-01 2019-09-30', 9], ['2016-07-01 2016-09-30', 8])
    const found = await work.read((db) =>
      wardFigures(db, { indicatorId: burglary, kind: 'quarter', on: null }, day('2021-12-01')),
    )
    expect(found).toMatchObject({
      period: span(Q2),
      lastDay: '2020-09-30',
      files: [{ importId, fileName: 'wards.xlsx' }],
    })
    expect(found.observations.map(({ count }) => count)).toEqual([9, 10, 12])
  })

  test('of something that is not counted any more are refused', async () => {
    const { work } = await aDistrict()
    await expect(
      work.read((db) =>
        wardFigures(db, { indicatorId: 99 as IndicatorId, kind: 'quarter', on: null }, day('2021-12-01')),
      ),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })
})
