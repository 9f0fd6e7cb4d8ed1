import { readFileSync } from 'node:fs'
import path from 'node:path'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { DATA_SHEETS, dataWorkbook } from '../../electron/core/features/documents/data/data-workbook.ts'
import { exportEverything, exportWorkbook } from '../../electron/core/features/documents/index.ts'
import { addContact } from '../../electron/core/features/mediation/index.ts'
import { writeLongWorkbook } from '../../electron/core/press/excel/index.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { aCase, enter, MARKED } from '../builders/mediation-store.ts'
import { editions } from '../builders/plan-store.ts'
import { openWithExceljs, partOf, readWithExceljs, readWithHucre } from '../builders/read-workbook.ts'
import { day } from '../builders/series.ts'
import { addPartners, createTestStore, openTestStore, temporaryFolder } from '../builders/store.ts'

const DATE = day('2020-12-01')
const NOTHING_PRINTED = () => Promise.resolve({ bytes: new Uint8Array(), missingCharacters: [] })

async function aStore() {
  const { store } = await createTestStore({ now: () => '2020-12-01T09:00:00.000Z' })
  const people = await aCase(store.unitOfWork)
  await addContact(store.unitOfWork, {
    caseId: people.caseId,
    on: day('2020-03-21'),
    way: 'phone',
    partyId: people.a,
    note: 'Told of the lilac hedge',
  })
  await enter(store.unitOfWork, people.a, 'one-month', '2020-06-01', 5, 'The cockerel is quiet now')
  await addPartners(store, '=HYPERLINK("x")', '+441', '-1', '@home', 'Plain Partner')
  return { store, file: path.join(temporaryFolder(), 'everything') }
}

async function workbookOf() {
  const { store, file } = await aStore()
  await exportWorkbook(store, { file, date: DATE, edition: null, progress: UNWATCHED })
  return readFileSync(file)
}

async function zipOf(withNames: boolean) {
  const { store, file } = await aStore()
  await exportEverything(store, { file, date: DATE, withNames, progress: UNWATCHED }, NOTHING_PRINTED)
  const zip = await JSZip.loadAsync(readFileSync(file))
  const workbook = (await zip.file('Everything in the store.xlsx')?.async('nodebuffer')) ?? Buffer.alloc(0)
  const sheets = await readWithExceljs(workbook)
  const log = await store.unitOfWork.read((db) =>
    db
      .selectFrom('audit')
      .select(['action', 'detail'])
      .where('action', 'like', 'documents.export%')
      .execute(),
  )
  return { words: JSON.stringify([...sheets]), log }
}

describe('the workbook of everything', () => {
  test('has every table and column of the database, or says why not', async () => {
    const { db } = await openTestStore()
    const tables = db
      .prepare<[], string>(
        `select name from sqlite_master
         where type = 'table' and name not like 'sqlite_%' and name not like 'search_%' order by name`,
      )
      .pluck()
      .all()
    expect(Object.keys(DATA_SHEETS).toSorted()).toEqual(tables)
    for (const [table, spec] of Object.entries(DATA_SHEETS)) {
      if ('leftOut' in spec) continue
      const columns = db.prepare<[], string>(`select name from pragma_table_info('${table}')`).pluck().all()
      expect({ table, columns: Object.keys(spec.columns).toSorted() }).toEqual({
        table,
        columns: columns.toSorted(),
      })
    }
  })

  test('leaves few things out, each with its reason', () => {
    const specs = Object.entries(DATA_SHEETS)
    const tables = specs.flatMap(([table, spec]) => ('leftOut' in spec ? [table] : []))
    expect(tables).toEqual(['change', 'change_row'])
    const columns = specs.flatMap(([table, spec]) =>
      'leftOut' in spec
        ? []
        : Object.entries(spec.columns).flatMap(([column, { leftOut }]) =>
            leftOut === null ? [] : [`${table}.${column}`],
          ),
    )
    expect(columns.toSorted()).toEqual([
      'audit.mac',
      'audit.prev',
      'edition_snapshot.content',
      'edition_snapshot.format',
      'import.change_id',
      'mediation_form.answers',
      'mediation_form_version.questions',
      'publication.format',
      'publication.report',
      'survey_result.answers',
    ])
  })

  test('holds real dates, words for codes, and text that begins like a formula as text', async () => {
    const bytes = await workbookOf()
    const cases = (await readWithExceljs(bytes)).get('Mediation cases') ?? []
    const heading = cases.findIndex((row) => row[0] === 'Number')
    const of = (name: string) => cases[heading + 1]?.[cases[heading]?.indexOf(name) ?? -1]
    expect(of('Ended on')).toBe('2020-04-30')
    expect(of('Outcome')).toBe('Resolved')
    const partners = (await openWithExceljs(bytes)).getWorksheet('Partners')
    const values = partners?.getColumn(2).values ?? []
    expect(values.slice(-5)).toEqual(['=HYPERLINK("x")', '+441', '-1', '@home', 'Plain Partner'])
    expect(await partOf(bytes, 'xl/styles.xml')).toContain('quotePrefix="1"')
  })

  test('gives the same bytes from the same store, and the same cells to two readers', async () => {
    const { store, file } = await aStore()
    const order = { file, date: DATE, edition: null, progress: UNWATCHED }
    await exportWorkbook(store, order)
    const first = readFileSync(file)
    await exportWorkbook(store, order)
    expect(readFileSync(file).equals(first)).toBe(true)
    expect([...(await readWithHucre(first))]).toEqual([...(await readWithExceljs(first))])
  })

  test('has names, notes and free words only where that was chosen, and the log says so', async () => {
    const secrets = [...Object.values(MARKED), 'Told of the lilac hedge', 'The cockerel is quiet now']
    const closed = await zipOf(false)
    for (const secret of secrets) expect(closed.words).not.toContain(secret)
    expect(closed.words).toContain('Sealed: not in this file')
    expect(closed.log.map(({ action }) => action)).toEqual(['documents.exportEverything'])
    const open = await zipOf(true)
    for (const secret of secrets) expect(open.words).toContain(secret)
    expect(open.log).toEqual([
      { action: 'documents.exportNames', detail: '{"parties":1,"notes":1,"words":1}' },
    ])
  })

  test('goes on on another sheet, and in another row, where one is full', async () => {
    const model = {
      title: 'T',
      publisher: 'P',
      date: DATE,
      about: [],
      tables: [
        {
          name: 'Long',
          title: 'Long',
          notes: [],
          columns: [{ heading: 'Words', kind: 'text' as const, width: 20 }],
          async *rows() {
            for (const words of ['one', 'two', 'x'.repeat(40_000)]) yield [words]
          },
        },
      ],
    }
    const chunks: Uint8Array[] = []
    for await (const chunk of writeLongWorkbook(model, UNWATCHED, 2)) chunks.push(chunk)
    const bytes = Buffer.concat(chunks)
    const sheets = await readWithExceljs(bytes)
    expect(sheets.get('Long')?.slice(-2)).toEqual([['one'], ['two']])
    const rest =
      sheets
        .get('Long (2)')
        ?.slice(-2)
        .map(([cell]) => String(cell)) ?? []
    expect(rest.join('').replace('(continued)\n', '')).toBe('x'.repeat(40_000))
  })

  test('that is cancelled leaves no file behind', async () => {
    const { store, file } = await aStore()
    const progress = { signal: { aborted: true }, report: () => undefined }
    await expect(exportWorkbook(store, { file, date: DATE, edition: null, progress })).rejects.toMatchObject({
      kind: 'cancelled',
    })
    expect(() => readFileSync(file)).toThrow()
  })

  test('of one edition has no row of another', async () => {
    const { store } = await createTestStore()
    const [first] = await editions(store, 2)
    if (first === undefined) throw new Error('no edition was made')
    const rows = await store.readCopy(async (db) => {
      const edition = { id: first.editionId, label: '2020/21' }
      const choice = { area: 'Aldmere', date: DATE, openSealed: null, files: null, edition }
      const { tables } = await dataWorkbook(db, choice)
      const found: unknown[] = []
      for await (const row of tables.find(({ name }) => name === 'Editions')?.rows() ?? []) found.push(row[0])
      return found
    })
    expect(rows).toEqual([first.editionId])
  })
})
