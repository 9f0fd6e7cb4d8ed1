import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPlanFile } from '../../../electron/core/intake/read-file.ts'
import { PLAN_FIXTURES } from '../../builders/plans/index.ts'
import {
  type WordBlock,
  type WordCell,
  type WordRun,
  type WordTable,
  wordFile,
} from '../../builders/word-file.ts'
import { wordsInDocument, wordsInFile } from '../../builders/word-oracle.ts'

/** How many random documents are written and read; more of them are for a night's run. */
const RUNS = Number(process.env.SAFERPLAN_WORD_RUNS ?? 40)

const WORD_FIXTURES = PLAN_FIXTURES.filter((fixture) => fixture.fileName.endsWith('.docx'))

const text = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          'ward',
          'Police',
          'by March 2021',
          'A & B',
          '<draft>',
          '13%',
          'young people,',
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '--',
          '•',
          '-',
          '“quoted”',
          'soft\u00adhyphen',
          'no\u00a0break',
          'line\nbreak',
          '\n',
          ' ',
        ),
      },
      {
        weight: 1,
        arbitrary: fc
          .string({ unit: 'grapheme', maxLength: 8 })
          .map((odd) => odd.replace(/[\p{C}\p{Z}]/gu, ' ')),
      },
    ),
    { maxLength: 8 },
  )
  .map((words) => words.join(' '))

const run: fc.Arbitrary<WordRun> = fc.record(
  {
    text,
    strong: fc.boolean(),
    emphasis: fc.boolean(),
    link: fc.constantFrom('https://example.org/', 'mailto:a@example.org'),
    note: text,
  },
  { requiredKeys: ['text'] },
)
const words = fc.array(run, { minLength: 1, maxLength: 4 })
const level = fc.constantFrom(1 as const, 2 as const, 3 as const)
const paragraph = fc.oneof(
  fc.record({ words }),
  fc.record({ words, heading: level }),
  fc.record({ words, bullet: level }),
  fc.record({ words, number: level }),
  fc.record({ words, quotation: fc.constant(true) }),
)

/** Tables of a random size whose first column may be merged over several rows, with a table inside now and then. */
function tableOf(depth: number): fc.Arbitrary<WordTable> {
  const inside =
    depth > 0
      ? fc.oneof({ weight: 8, arbitrary: paragraph }, { weight: 1, arbitrary: tableOf(depth - 1) })
      : paragraph
  const cell: fc.Arbitrary<WordCell> = fc.record({ content: fc.array(inside, { maxLength: 3 }) })
  return fc
    .record({
      columns: fc.integer({ min: 1, max: 4 }),
      groups: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
      headerRows: fc.integer({ min: 0, max: 1 }),
    })
    .chain(({ columns, groups, headerRows }) =>
      fc
        .array(cell, { minLength: 9 * (columns + 1), maxLength: 9 * (columns + 1) })
        .map((cells) => ({ headerRows, rows: mergedRows(cells, columns, groups) })),
    )
}

function mergedRows(
  cells: readonly WordCell[],
  columns: number,
  groups: readonly number[],
): readonly WordCell[][] {
  let next = 0
  const take = (count: number): WordCell[] => {
    next += count
    return cells.slice(next - count, next)
  }
  return groups.flatMap((size) =>
    Array.from({ length: size }, (_, at) => {
      const [first, ...rest] = take(columns + 1)
      const merged = { content: first?.content ?? [], rowSpan: size }
      return at === 0 ? [merged, ...rest] : rest
    }),
  )
}

const document: fc.Arbitrary<readonly WordBlock[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: paragraph }, { weight: 1, arbitrary: tableOf(1) }),
  { minLength: 1, maxLength: 8 },
)

describe('no word is lost between the file and the document', () => {
  test.each(WORD_FIXTURES)('in $fileName', async ({ fileName }) => {
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/plans', fileName)))
    const read = await readPlanFile(bytes)
    expect(wordsInDocument(read)).toEqual(await wordsInFile(bytes))
    expect(read.ignored).toEqual([])
  })

  test('in random documents with lists, notes, merged cells and tables in tables', {
    timeout: 60_000 + RUNS * 500,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(document, async (blocks) => {
        const bytes = await wordFile(blocks)
        const read = await readPlanFile(bytes)
        expect(wordsInDocument(read)).toEqual(await wordsInFile(bytes))
        expect(read.ignored.filter((what) => !what.startsWith('the lines of'))).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
})
