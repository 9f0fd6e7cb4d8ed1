import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  bringInReturn,
  checkReturn,
  chosenTable,
  getReadingContext,
  listAwaitedReturns,
  listProfiles,
  lookAtWorkbook,
} from '../../electron/core/features/returns/index.ts'
import { readSuppliedWorkbook } from '../../electron/core/intake/index.ts'
import type { ReturnField } from '../../shared/domain/returns/index.ts'
import { atOnce } from '../../shared/kit/in-steps.ts'
import { anEdition } from '../builders/plan-store.ts'
import { sampleDraft } from '../builders/sample-plan.ts'
import { day } from '../builders/series.ts'
import { openTestStore, type TestStore } from '../builders/store.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../resources/sample-returns')

interface Truth {
  readonly name: string
  readonly ending: string
  readonly purpose: string
  /** The fields of the columns from left to right, `across` for figures side by side, null for what is left out. */
  readonly columns: readonly (ReturnField | 'across' | null)[]
  /** Read, added and set aside, in the first quarter and in the next. */
  readonly first: readonly [read: number, added: number, setAside: number]
  readonly second: readonly [read: number, added: number, setAside: number]
}

const across = (count: number): readonly 'across'[] => Array.from({ length: count }, () => 'across')

const TRUTHS: readonly Truth[] = [
  {
    name: 'police-asb-by-ward',
    ending: 'xlsx',
    purpose: 'ward-figures',
    columns: ['place', ...across(3), null],
    first: [25, 24, 1],
    second: [25, 24, 1],
  },
  {
    name: 'police-crime-crosstab',
    ending: 'xlsx',
    purpose: 'ward-figures',
    columns: ['place', ...across(8)],
    first: [64, 64, 0],
    second: [64, 64, 0],
  },
  {
    name: 'police-hate-and-abuse',
    ending: 'xlsx',
    purpose: 'ward-figures',
    columns: ['place', 'indicator', 'period', 'count', null],
    first: [10, 8, 2],
    second: [10, 8, 2],
  },
  {
    name: 'bromfield-homes-cases',
    ending: 'xlsx',
    purpose: 'ward-figures',
    columns: [null, 'place', 'indicator', 'day', null],
    first: [15, 15, 0],
    second: [15, 15, 0],
  },
  {
    name: 'trent-housing',
    ending: 'xls',
    purpose: 'ward-figures',
    columns: ['place', null, ...across(3)],
    first: [19, 18, 1],
    second: [19, 18, 1],
  },
  {
    name: 'getin2it-sessions',
    ending: 'xlsx',
    purpose: 'activities',
    columns: ['day', 'activity', 'where', 'audience', 'attendance', 'first-time'],
    first: [10, 10, 0],
    second: [10, 10, 0],
  },
  {
    name: 'fun-club-register',
    ending: 'xlsx',
    purpose: 'activities',
    columns: [null, ...across(4)],
    first: [4, 4, 0],
    second: [4, 4, 0],
  },
  {
    name: 'new-era-return',
    ending: 'xlsx',
    purpose: 'readings',
    columns: ['measure', ...across(2), null],
    first: [10, 10, 0],
    // Two quarters come again unchanged.
    second: [15, 5, 0],
  },
  {
    name: 'fire-small-fires',
    ending: 'ods',
    purpose: 'ward-figures',
    columns: ['place', ...across(6)],
    first: [30, 30, 0],
    second: [30, 30, 0],
  },
  {
    name: 'castle-housing',
    ending: 'csv',
    purpose: 'ward-figures',
    columns: ['place', 'indicator', 'period', 'count', null],
    first: [10, 9, 1],
    second: [10, 9, 1],
  },
  {
    name: 'health-attendances',
    ending: 'tsv',
    purpose: 'ward-figures',
    columns: ['place', 'indicator', 'from', 'until', 'count'],
    first: [8, 8, 0],
    second: [8, 8, 0],
  },
  {
    name: 'partner-list',
    ending: 'xlsx',
    purpose: 'partners',
    columns: ['partner', 'short-name', 'other-names'],
    first: [3, 3, 0],
    second: [4, 1, 0],
  },
]

async function look(store: TestStore, name: string) {
  const knowledge = await store.unitOfWork.read(async (db) => ({
    context: await getReadingContext(db),
    profiles: await listProfiles(db),
  }))
  const bytes = readFileSync(path.join(FOLDER, name))
  const held = atOnce(
    lookAtWorkbook({ fileName: name, bytes, workbook: await readSuppliedWorkbook(bytes) }, knowledge),
  )
  return { held, ...(await checkReturn(store.unitOfWork, held)) }
}

function usesOf({ held }: Awaited<ReturnType<typeof look>>): (string | null)[] {
  return chosenTable(held).mapping.columns.map(({ use }) =>
    use.kind === 'field' ? use.field : use.kind === 'across' ? 'across' : null,
  )
}

describe('the sample files of twelve partners', () => {
  test('are matched at first sight without a question, and the next ones wholly by what is remembered', async () => {
    const store = await openTestStore()
    await anEdition(store, await sampleDraft())
    let [columns, matched] = [0, 0]
    for (const truth of TRUTHS) {
      const { name, ending, purpose, first } = truth
      const seen = await look(store, `${name}-2.${ending}`)
      const uses = usesOf(seen)
      columns += truth.columns.length
      matched += truth.columns.filter((use, at) => uses[at] === use).length
      const { read, added, setAside } = seen.account
      expect({
        name,
        purpose: chosenTable(seen.held).mapping.purpose,
        account: [read, added, setAside],
      }).toEqual({
        name,
        purpose,
        account: first,
      })
      const profile = { name, partnerId: null, frequency: null, dueDays: 30 }
      await bringInReturn(store.unitOfWork, { ...seen.held, ...chosenTable(seen.held), profile })
    }
    expect(matched / columns).toBeGreaterThanOrEqual(0.9)
    for (const { name, ending, second } of TRUTHS) {
      const seen = await look(store, `${name}-3.${ending}`)
      const known = (await store.unitOfWork.read((db) => listProfiles(db))).find((one) => one.name === name)
      const { read, added, setAside } = seen.account
      expect({ name, profile: seen.held.chosen?.profile?.id, account: [read, added, setAside] }).toEqual({
        name,
        profile: known?.id,
        account: second,
      })
    }
  })

  test('are awaited each quarter: those that are late are asked for together', async () => {
    const store = await openTestStore()
    await anEdition(store, await sampleDraft())
    const { held } = await look(store, 'police-asb-by-ward-2.xlsx')
    const profile = { name: 'Police', partnerId: null, frequency: 'quarterly', dueDays: 30 } as const
    await bringInReturn(store.unitOfWork, { ...held, ...chosenTable(held), profile })
    const awaitedOn = (text: string) => store.unitOfWork.read((db) => listAwaitedReturns(db, day(text)))
    expect(await awaitedOn('2020-12-31')).toEqual([])
    expect(await awaitedOn('2021-01-15')).toMatchObject([
      { period: 'October to December 2020', dueOn: '2021-01-30', state: 'waiting' },
    ])
    const [late, waiting, ...others] = await awaitedOn('2021-10-05')
    expect(others).toEqual([])
    expect(late).toMatchObject({ period: 'October to December 2020 and 2 later', dueOn: '2021-01-30' })
    expect(late?.message).toContain('the first of them was due on 30 January 2021')
    expect(late?.message).toContain(
      '- October to December 2020\n- January to March 2021\n- April to June 2021\n',
    )
    expect(waiting).toMatchObject({ period: 'July to September 2021', state: 'waiting' })
  })
})
