import {
  addIndicator,
  addPlace,
  insertObservations,
  setPopulation,
} from '../../electron/core/features/places/index.ts'
import type { UnitOfWork } from '../../electron/core/store/unit-of-work.types.ts'
import type { IndicatorCounts } from '../../shared/domain/places/index.ts'
import { span } from './series.ts'

/** The record of a file of ward figures, for figures to come from. */
export async function aWardImport(work: UnitOfWork): Promise<number> {
  return work.write({ name: 'test.import', label: 'An import', isUndoable: false }, async (tx) => {
    const { id } = await tx
      .insertInto('import')
      .values({
        kind: 'return',
        file_name: 'wards.xlsx',
        file_sha256: '0'.repeat(64),
        file_bytes: 1,
        at: '2020-04-01T09:00:00.000Z',
        words_read: 0,
        words_stored: 0,
        words_left_out: 0,
        report: '{}',
        purpose: 'ward-figures',
        rows_read: 0,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  })
}

/** Wards of 5,000 people each, with one count for a period and one for the same days a year before. */
export async function writeWards(
  work: UnitOfWork,
  said: {
    readonly indicator: string
    readonly counts: IndicatorCounts
    /** Two periods, "2020-04-01 2020-06-30": now, and a year before. */
    readonly periods: readonly [string, string]
    readonly wards: Readonly<Record<string, readonly [now: number, before: number]>>
  },
): Promise<void> {
  const importId = await aWardImport(work)
  const indicatorId = await addIndicator(work, {
    name: said.indicator,
    sourceId: null,
    counts: said.counts,
    note: null,
    aliases: [],
  })
  for (const [name, counts] of Object.entries(said.wards)) {
    const placeId = await addPlace(work, {
      kind: 'ward',
      name,
      code: null,
      isCityCentre: false,
      from: null,
      until: null,
      aliases: [],
    })
    await setPopulation(work, { placeId, year: 2019, population: 5000, source: 'Made-up estimate' })
    await work.write({ name: 'test.figures', label: 'Figures', isUndoable: false }, (tx) =>
      insertObservations(
        tx,
        counts.map((count, at) => ({
          indicatorId,
          placeId,
          period: span(said.periods[at] ?? ''),
          count,
          note: null,
          source: { importId, sheet: 'Wards', cell: `C${at + 2}` },
        })),
      ),
    )
  }
}
