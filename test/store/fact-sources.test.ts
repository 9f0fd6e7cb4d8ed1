import { describe, expect, test } from 'vitest'
import {
  addIndicator,
  addPlace,
  insertObservations,
  joinPlaces,
  listObservations,
  reviseObservations,
} from '../../electron/core/features/places/index.ts'
import {
  addFact,
  getRememberedContent,
  listHeldFacts,
  rememberedFindings,
  tieFact,
} from '../../electron/core/features/plan/index.ts'
import type { FactSource } from '../../shared/domain/facts/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { anEdition } from '../builders/plan-store.ts'
import { span } from '../builders/series.ts'
import { openTestStore } from '../builders/store.ts'
import { aWardImport } from '../builders/ward-store.ts'

const QUARTERS = [
  '2019-04-01 2019-06-30',
  '2019-07-01 2019-09-30',
  '2019-10-01 2019-12-31',
  '2020-01-01 2020-03-31',
]
const YEAR = span('2019-04-01 2020-03-31')

/** A plan with the fact "2,250", and a ward with four quarters that come to as much. */
async function aTiedFact() {
  const store = await openTestStore()
  const { editionId, planId } = await anEdition(store)
  const work = store.unitOfWork
  const importId = await aWardImport(work)
  const indicatorId = await addIndicator(work, {
    name: 'Nuisance',
    sourceId: null,
    counts: 'events',
    note: null,
    aliases: [],
  })
  const ward = (name: string) =>
    addPlace(work, {
      kind: 'ward',
      name,
      code: null,
      isCityCentre: false,
      from: null,
      until: null,
      aliases: [],
    })
  const placeId = await ward('Ash End')
  const counts = [500, 600, 550, 600]
  const faces = QUARTERS.map((period, at) => ({
    indicatorId,
    placeId,
    period: span(period),
    count: counts[at] ?? 0,
    note: null,
    source: { importId, sheet: 'Data', cell: `C${at + 2}` },
  }))
  await work.write({ name: 'test.figures', label: 'Figures', isUndoable: false }, (tx) =>
    insertObservations(tx, faces),
  )
  const factId = await addFact(work, {
    planId,
    name: 'Reports of nuisance',
    value: '2,250',
    number: 2250,
    unit: null,
    period: '2019/20',
    place: 'Ash End',
    source: null,
    note: null,
  })
  const source: FactSource = { kind: 'ward-figure', indicatorId, placeId, period: YEAR }
  const held = () => work.read(async (db) => listHeldFacts(db, await getRememberedContent(db, editionId)))
  const findings = () =>
    work.read(async (db) =>
      rememberedFindings(await getRememberedContent(db, editionId)).filter(
        ({ rule }) => rule === 'fact-differs-from-source',
      ),
    )
  /** A partner puts the last quarter right. */
  const revise = (count: number) =>
    work.write({ name: 'test.revise', label: 'Revise', isUndoable: false }, async (tx) => {
      const last = defined((await listObservations(tx, [indicatorId], YEAR)).at(-1), 'the last quarter')
      const face = { ...defined(faces[3], 'its face'), placeId: last.placeId, count }
      await reviseObservations(tx, [{ id: last.id, face }], '2020-07-04T09:00:00.000Z')
    })
  return { work, factId, source, held, findings, revise, ward, placeId, indicatorId }
}

describe('a fact that is tied to a figure', () => {
  test('holds while the figure is the same, and is flagged with both figures once a partner has put it right', async () => {
    const { work, factId, source, held, findings, revise } = await aTiedFact()
    await tieFact(work, { factId, source })
    expect(await held()).toMatchObject([
      { standing: 'same', of: 'Nuisance in Ash End', figure: { value: 2250 } },
    ])
    expect(await findings()).toEqual([])
    await revise(660)
    expect(await held()).toMatchObject([{ standing: 'differs', figure: { value: 2310 } }])
    expect(await findings()).toMatchObject([
      {
        severity: 'error',
        message: expect.stringMatching(/The text says 2,250; the file wards\.xlsx .*says 2,310/),
      },
    ])
  })

  test('is untied and tied again, and Undo takes each back', async () => {
    const { work, factId, source, held } = await aTiedFact()
    await tieFact(work, { factId, source })
    await tieFact(work, { factId, source: null })
    expect(await held()).toEqual([])
    await work.undo()
    expect(await held()).toHaveLength(1)
    await work.undo()
    expect(await held()).toEqual([])
  })

  test('cannot be tied to a period that figures cover in part only', async () => {
    const { work, factId, source, held } = await aTiedFact()
    const period = span('2019-04-01 2020-06-30')
    await expect(tieFact(work, { factId, source: { ...source, period } })).rejects.toMatchObject({
      kind: 'not-found',
      message: /no figure of that for the whole of that period/,
    })
    await expect(
      tieFact(work, { factId, source: { ...source, period: { from: YEAR.to, to: YEAR.from } } }),
    ).rejects.toMatchObject({ kind: 'invalid-input' })
    expect(await held()).toEqual([])
  })

  test('follows its ward where that is joined with another', async () => {
    const { work, factId, source, held, ward, placeId } = await aTiedFact()
    await tieFact(work, { factId, source })
    const other = await ward('Ash End East')
    await joinPlaces(work, { placeId: other, otherId: placeId })
    expect(await held()).toMatchObject([{ standing: 'same', of: 'Nuisance in Ash End East' }])
  })

  test('is flagged where its figures were taken back', async () => {
    const { work, factId, source, findings } = await aTiedFact()
    await tieFact(work, { factId, source })
    await work.write({ name: 'test.gone', label: 'Gone', isUndoable: false }, (tx) =>
      tx.deleteFrom('observation').where('to_on', '=', YEAR.to).execute(),
    )
    expect(await findings()).toMatchObject([
      { severity: 'warning', message: expect.stringMatching(/no figure of Nuisance in Ash End/) },
    ])
  })
})
