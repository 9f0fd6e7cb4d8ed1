import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClipboardCell } from '../../../renderer/clipboard/clipboard-block.ts'
import { readClipboard } from '../../../renderer/clipboard/read-clipboard.ts'
import { type CopiedCells, writeClipboard } from '../../../renderer/clipboard/write-clipboard.ts'
import { ITEM_MARKS, tidyText } from '../../../shared/domain/plan/index.ts'

const WORDS = [
  'patrol',
  'the quay',
  'Éire',
  '£5',
  '=SUM(A1)',
  '-2',
  '• point',
  '1. first',
  '<b>',
  'a&amp;b',
  '"so"',
  '\n',
  'אב',
  '😀',
  "'",
]

/** Text as the store holds it; runs of spaces are one in HTML. */
const anyText = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((words) => tidyText(words.join(' ').replace(/ +/g, ' ')))
  .filter((text) => text !== '')

const anyItems = fc.array(fc.record({ text: anyText, mark: fc.constantFrom(...ITEM_MARKS) }), {
  maxLength: 4,
})

const anyCells: fc.Arbitrary<CopiedCells> = fc
  .record({ width: fc.integer({ min: 1, max: 7 }), height: fc.integer({ min: 1, max: 6 }) })
  .chain(({ width, height }) =>
    fc.record({
      headings: fc.option(
        fc.array(fc.constantFrom('Issue', 'Action', 'Löhne & more', 'x'), {
          minLength: width,
          maxLength: width,
        }),
      ),
      rows: fc.array(
        fc.array(fc.record({ items: anyItems, joins: fc.boolean() }), { minLength: width, maxLength: width }),
        { minLength: height, maxLength: height },
      ),
      boldColumn: fc.option(fc.nat(width - 1)),
    }),
  )
  .map(({ headings, rows, boldColumn }) => ({
    headings,
    boldColumn,
    rows: rows.map((row, at) =>
      row.map(({ items, joins }): ClipboardCell => {
        const joinsAbove = joins && at > 0
        return { items: joinsAbove ? [] : items, joinsAbove }
      }),
    ),
  }))
  .filter(({ rows }) => rows.some((row) => row.some((cell) => cell.items.length > 0)))

const COPIED: CopiedCells = {
  headings: null,
  boldColumn: 0,
  rows: [
    [
      { items: [{ text: 'Noise', mark: 'none' }], joinsAbove: false },
      {
        items: [
          { text: 'Meet', mark: 'bullet' },
          { text: 'Talk', mark: 'bullet' },
        ],
        joinsAbove: false,
      },
    ],
    [
      { items: [], joinsAbove: true },
      {
        items: [
          { text: 'one\ntwo', mark: 'none' },
          { text: '=1+1', mark: 'none' },
        ],
        joinsAbove: false,
      },
    ],
  ],
}

describe('cells that are copied', () => {
  test('are the same when they are pasted again', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const { headings, rows } = cells
        const block = readClipboard(writeClipboard(cells))
        expect(block).toEqual({ headings, rows, leftOut: [], problem: null })
      }),
      { numRuns: 2_000 },
    )
  })

  test('keep every word when only their plain text is pasted', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const letters = (rows: CopiedCells['rows']): string =>
          rows
            .flatMap((row) => row.flatMap((cell) => cell.items.map((item) => item.text)))
            .join('')
            .replace(/[^\p{L}]+/gu, '')
        const { text } = writeClipboard({ ...cells, headings: null })
        expect(letters(readClipboard({ html: '', text }).rows)).toBe(letters(cells.rows))
      }),
      { numRuns: 1_000 },
    )
  })

  test('go as a table with row spans, lists and bold type, and cells that Excel takes for text', () => {
    const { html } = writeClipboard(COPIED)
    expect(html).toContain('rowspan="2"')
    expect(html).toContain('<b>Noise</b>')
    expect(html).toMatch(/<ul[^>]*><li[^>]*>Meet<\/li><li[^>]*>Talk<\/li><\/ul>/)
    expect(html.match(/<br [^>]*mso-data-placement:same-cell[^>]*>/g)).toHaveLength(2)
    expect(html.match(/mso-number-format/g)).toHaveLength(3)
  })

  test('go as text with quoted cells of several lines', () => {
    expect(writeClipboard(COPIED).text).toBe('Noise\t"• Meet\n• Talk"\r\n\t"one\ntwo\n=1+1"')
  })

  test('are plain words where there is only one', () => {
    const items = [{ text: 'He said "no"', mark: 'none' as const }]
    const one = { headings: null, rows: [[{ items, joinsAbove: false }]] }
    expect(writeClipboard(one).text).toBe('He said "no"')
  })
})
