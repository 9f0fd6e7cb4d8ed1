import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addColumn,
  addIssue,
  addItem,
  addPriority,
  addRow,
  createPlan,
  paste,
  publishEdition,
  setActionStatus,
} from '../../electron/core/features/plan/index.ts'
import {
  type ColumnFace,
  type ColumnRole,
  PASTE_MODES,
  type PastedCells,
  type PasteMode,
  type Priority,
} from '../../shared/domain/plan/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import type { CivilDate } from '../../shared/kit/civil-date.ts'
import { isFailure } from '../../shared/kit/failure.ts'
import { pastedCells, tableInShort } from '../builders/pasted-cells.ts'
import { planProblems, storedRows } from '../builders/plan-invariants.ts'
import { contentOf } from '../builders/plan-store.ts'
import { openTestStore } from '../builders/store.ts'

/** A table of six columns: an issue of two rows, and one of one row. */
async function openTable() {
  const store = await openTestStore()
  const work = store.unitOfWork
  const plan = {
    title: 'Safer Elmshire',
    area: 'Elmshire',
    firstYear: 2020,
    lastYear: 2023,
    edition: '2020/21',
  }
  const { editionId } = await createPlan(work, plan)
  const priorityId = await addPriority(work, { editionId, kind: 'priority', name: 'Noise', hasTable: true })
  const first = await addIssue(work, { priorityId, statement: ['Parties'] })
  await addRow(work, { issueId: first })
  await addIssue(work, { priorityId, statement: ['Dogs'] })
  const table = async (): Promise<Priority> =>
    defined((await contentOf(store, editionId)).priorities[0], 'the table')
  const anchorAt = async (line: number, role: ColumnRole) => {
    const { columns, issues } = await table()
    const row = issues.flatMap((issue) => issue.rows)[line]
    const column = columns.find((each) => each.role === role)
    return { rowId: defined(row, 'the row').id, columnId: defined(column, 'the column').id }
  }
  const pasteAt = async (line: number, role: ColumnRole, mode: PasteMode, cells: PastedCells) =>
    paste(work, { priorityId, anchor: await anchorAt(line, role), mode, cells })
  const typeAt = async (line: number, role: ColumnRole, text: string) =>
    addItem(work, { cell: { kind: 'cell', ...(await anchorAt(line, role)) }, text })
  const shown = async (): Promise<string> => tableInShort(await table())
  return { store, work, editionId, priorityId, table, anchorAt, pasteAt, typeAt, shown }
}

describe('cells that are pasted to fill', () => {
  test.each<[string, number, ColumnRole, string, string]>([
    [
      'go into the cells from there on',
      0,
      'action',
      'a/b|c\nd|* e',
      'Parties|a/b|c|||\n^|d|* e|||\nDogs|||||',
    ],
    ['leave cells alone where the copied one is empty', 2, 'issue', '|a', 'Parties|||||\n^|||||\nDogs|a||||'],
    [
      'add rows to the last issue below the table',
      2,
      'lead',
      'a\nb\nc',
      'Parties|||||\n^|||||\nDogs||||a|\n^||||b|\n^||||c|',
    ],
    [
      'add issues below the table',
      2,
      'issue',
      'Cats|a\n^|b\nBirds|c',
      'Parties|||||\n^|||||\nCats|a||||\n^|b||||\nBirds|c||||',
    ],
    ['begin at the first row of an issue', 1, 'issue', 'Cats|a\n^|b', 'Cats|a||||\n^|b||||\nDogs|||||'],
  ])('%s', async (_what, line, role, short, expected) => {
    const { pasteAt, shown } = await openTable()
    await pasteAt(line, role, 'fill', pastedCells(short))
    expect(await shown()).toBe(expected)
  })

  test.each<[string, number, ColumnRole, string, RegExp]>([
    [
      'reach beyond the last column',
      0,
      'lead',
      'a|b|c',
      /3 columns.*only 2 from “Lead and agencies involved” on/,
    ],
    ['are wider than the table', 0, 'issue', 'a|b|c|d|e|f|g', /7 columns.*table has only 6\. Add columns/],
    [
      'begin an issue inside one',
      0,
      'issue',
      'a|b\nc|d',
      /Row 2 .* begins an issue.*Add the rows as new issues/,
    ],
  ])('are refused as a whole where they %s', async (_what, line, role, short, sentence) => {
    const { store, pasteAt } = await openTable()
    const before = storedRows(store.db)
    await expect(pasteAt(line, role, 'fill', pastedCells(short))).rejects.toMatchObject({
      kind: 'invalid-input',
      message: expect.stringMatching(sentence),
    })
    expect(storedRows(store.db)).toBe(before)
  })

  test('take the place of what stood there, and leave alone what is the same', async () => {
    const { work, table, pasteAt, typeAt, shown } = await openTable()
    const same = await typeAt(0, 'action', 'Meet')
    await typeAt(0, 'action', 'Talk')
    await setActionStatus(work, { itemId: same, status: 'finished' })
    await pasteAt(0, 'action', 'fill', pastedCells('Write/Meet'))
    expect((await shown()).split('\n')[0]).toBe('Parties|Write/Meet||||')
    const items = (await table()).issues[0]?.rows[0]?.cells[0]?.items
    expect(items).toMatchObject([{ status: 'not-started' }, { id: same, status: 'finished' }])
  })

  test('go where their headings say, in whatever order they were copied', async () => {
    const { pasteAt, shown } = await openTable()
    const headings: ColumnFace[] = [
      { role: 'lead', heading: 'Who' },
      { role: 'other', heading: 'desired OUTCOMES' },
    ]
    await pasteAt(0, 'funding', 'fill', pastedCells('Police|Calm', headings))
    expect((await shown()).split('\n')[0]).toBe('Parties||Calm||Police|')
  })

  test('go in order where a heading says nothing that the table knows', async () => {
    const { pasteAt, shown } = await openTable()
    const headings: ColumnFace[] = [
      { role: 'lead', heading: 'Who' },
      { role: 'other', heading: 'Colour' },
    ]
    await pasteAt(0, 'action', 'fill', pastedCells('Police|Calm', headings))
    expect((await shown()).split('\n')[0]).toBe('Parties|Police|Calm|||')
  })
})

describe('cells that are pasted as new issues', () => {
  test('stand behind the issue that they are pasted at', async () => {
    const { pasteAt, shown } = await openTable()
    await pasteAt(
      0,
      'issue',
      'new-issues',
      pastedCells('Cats|a\n^|b\n|c\n\nBirds|d'.replace('\n\n', '\n|\n')),
    )
    expect(await shown()).toBe('Parties|||||\n^|||||\nCats|a||||\n^|b||||\n^|c||||\nBirds|d||||\nDogs|||||')
  })

  test('without a cell for the issue are an issue each', async () => {
    const { pasteAt, shown } = await openTable()
    await pasteAt(2, 'action', 'new-issues', pastedCells('a|b\nc|d'))
    expect(await shown()).toBe('Parties|||||\n^|||||\nDogs|||||\n|a|b|||\n|c|d|||')
  })

  test('go to the end where no cell is named', async () => {
    const { work, priorityId, shown } = await openTable()
    const cells = pastedCells('Cats|a')
    await paste(work, { priorityId, anchor: null, mode: 'fill', cells })
    expect((await shown()).split('\n').at(-1)).toBe('Cats|a||||')
  })

  test('have no row for what was copied empty', async () => {
    const { pasteAt, shown } = await openTable()
    await pasteAt(2, 'issue', 'new-issues', pastedCells('|\n|\nCats|a\n|'))
    expect((await shown()).split('\n').slice(3)).toEqual(['Cats|a||||'])
  })
})

describe('cells that are pasted as entries', () => {
  test('go behind those of the cell, in reading order', async () => {
    const { pasteAt, typeAt, shown } = await openTable()
    await typeAt(0, 'outcome', 'before')
    await pasteAt(0, 'outcome', 'items', pastedCells('a/b|c\n* d|e'))
    expect((await shown()).split('\n')[0]).toBe('Parties||before/a/b/c/* d/e|||')
  })

  test('of the issue column join what the issue says', async () => {
    const { pasteAt, shown } = await openTable()
    await pasteAt(1, 'issue', 'items', pastedCells('at night'))
    expect((await shown()).split('\n')[0]).toBe('Parties/at night|||||')
  })
})

describe('a paste', () => {
  test('understands each entry as if it had been typed', async () => {
    const { pasteAt, table } = await openTable()
    await pasteAt(0, 'action', 'fill', pastedCells('Visit by May 2020||Number of talks by March 2021|Police'))
    const [action, , measure] = (await table()).issues[0]?.rows[0]?.cells ?? []
    expect(action?.items).toMatchObject([{ role: 'action', status: 'not-started', due: null }])
    expect(measure?.items).toMatchObject([{ measure: { kind: 'count-by-date', due: { on: '2021-03-31' } } }])
  })

  test('is one step, named by its size, and undone to the same rows', async () => {
    const { store, work, pasteAt } = await openTable()
    const before = storedRows(store.db)
    await pasteAt(2, 'issue', 'fill', pastedCells('Cats|a|b|c|d|e\n^|f|g|h|i|j\nBirds|k|l|m|n|o'))
    const after = storedRows(store.db)
    expect(await work.undo()).toMatchObject({ name: 'paste', label: 'Paste 6 columns, 3 rows' })
    expect(storedRows(store.db)).toBe(before)
    await work.redo()
    expect(storedRows(store.db)).toBe(after)
    await pasteAt(0, 'lead', 'items', pastedCells('a'))
    expect(await work.undo()).toMatchObject({ label: 'Paste 1 entry' })
  })

  test('into a published edition is refused', async () => {
    const { work, editionId, pasteAt } = await openTable()
    const publishedOn = '2020-04-02' as CivilDate
    await work.write({ name: 'test.approve', label: 'Approve' }, async (tx) => {
      await tx
        .updateTable('edition')
        .set({ state: 'approved', approved_on: publishedOn, approved_by: 'Board' })
        .execute()
    })
    await publishEdition(work, { editionId, publishedOn })
    await expect(pasteAt(0, 'action', 'fill', pastedCells('a'))).rejects.toMatchObject({ kind: 'conflict' })
  })

  test.each<[string, PastedCells, RegExp]>([
    ['a text that is too long', pastedCells('x'.repeat(10_001)), /longer than 10,000 characters/],
    [
      'a text without words',
      { headings: null, rows: [[{ items: [{ text: ' \u0000', mark: 'none' }], joinsAbove: false }]] },
      /The text is empty/,
    ],
    [
      'more entries than a cell takes',
      pastedCells(Array.from({ length: 501 }, () => 'x').join('/')),
      /at most 500 entries/,
    ],
    ['rows of many lengths', pastedCells('a|b\nc'), /not of the same length/],
    ['too many columns', pastedCells('a|'.repeat(61)), /At most 60 columns/],
    ['too many rows', pastedCells('a\n'.repeat(2_001)), /At most 2,000 rows/],
  ])('with %s is refused in words', async (_what, cells, sentence) => {
    const { store, pasteAt } = await openTable()
    const before = storedRows(store.db)
    await expect(pasteAt(0, 'issue', 'fill', cells)).rejects.toMatchObject({
      message: expect.stringMatching(sentence),
    })
    expect(storedRows(store.db)).toBe(before)
  })

  test('into a cell that is gone is refused', async () => {
    const { work, priorityId, anchorAt } = await openTable()
    const anchor = { ...(await anchorAt(0, 'action')), rowId: 999 as never }
    const cells = pastedCells('a')
    await expect(paste(work, { priorityId, anchor, mode: 'fill', cells })).rejects.toMatchObject({
      message: expect.stringMatching(/no longer in the table/),
    })
  })

  test('of anything anywhere stores every entry once and nothing else, or nothing at all', async () => {
    const anyCell = fc.record({ count: fc.nat(2), joins: fc.boolean() })
    const { store, work, priorityId, anchorAt, table } = await openTable()
    await addColumn(work, { priorityId, role: 'other', heading: 'Ours' })
    const roles = ['issue', 'action', 'outcome', 'measure', 'lead', 'funding', 'other'] as const
    let number = 0
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 8 }).chain((width) =>
          fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), {
            minLength: 1,
            maxLength: 5,
          }),
        ),
        fc.record({
          line: fc.nat(2),
          role: fc.constantFrom(...roles),
          mode: fc.constantFrom(...PASTE_MODES),
        }),
        async (rows, { line, role, mode }) => {
          const texts: string[] = []
          const cells: PastedCells = {
            headings: null,
            rows: rows.map((row) =>
              row.map(({ count, joins }) => ({
                items: Array.from({ length: joins ? 0 : count }, () => {
                  number += 1
                  texts.push(`entry${number}`)
                  return { text: `entry${number}`, mark: 'none' as const }
                }),
                joinsAbove: joins,
              })),
            ),
          }
          const before = storedRows(store.db)
          const anchor = await anchorAt(line, role)
          const done = await paste(work, { priorityId, anchor, mode, cells }).then(
            () => true,
            (error: unknown) => {
              if (!isFailure(error)) throw error
              return false
            },
          )
          expect(planProblems(store.db)).toEqual([])
          if (!done) expect(storedRows(store.db)).toBe(before)
          else {
            const now = tableInShort(await table())
            for (const text of texts)
              expect(now.split(/[|/\n]/).filter((each) => each === text)).toHaveLength(1)
            await work.undo()
            expect(storedRows(store.db)).toBe(before)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
