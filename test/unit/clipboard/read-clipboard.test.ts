import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MOST_COLUMNS, MOST_ROWS, PROBLEMS } from '../../../renderer/clipboard/clipboard-block.ts'
import { readClipboard } from '../../../renderer/clipboard/read-clipboard.ts'
import { ITEM_MARKS, tidyText } from '../../../shared/domain/plan/index.ts'
import { anyHtmlSoup } from './any-html.ts'
import { clipboardFixtures, expectedOf, shortForm } from './fixtures.ts'

const TABLES = clipboardFixtures().filter(({ name }) => expectedOf(name, 'expected') !== undefined)

function rowsOf(given: { readonly html?: string; readonly text?: string }): unknown {
  return (shortForm(readClipboard({ html: '', text: '', ...given })) as { rows: unknown }).rows
}

function problemOf(given: { readonly html?: string; readonly text?: string }): string | null {
  return readClipboard({ html: '', text: '', ...given }).problem
}

describe('what programs put on the clipboard', () => {
  test('there are twelve programs and shapes or more', () => {
    expect(TABLES.length).toBeGreaterThanOrEqual(12)
  })

  test.each(TABLES)('$name lands as it looks', ({ name, html, text }) => {
    const block = readClipboard({ html, text })
    expect(block.problem).toBeNull()
    expect(shortForm(block)).toEqual(expectedOf(name, 'expected'))
  })
})

describe('a copied table', () => {
  test.each([
    [
      'with cells of many shapes',
      '<table><tr><td colspan=2 rowspan=2>a<td>b<tr><td>c</table>',
      [
        [['a'], [], ['b']],
        ['joins above', 'joins above', ['c']],
      ],
    ],
    [
      'with rows of many lengths',
      '<table><tr><td>a<tr><td>b<td>c</table>',
      [
        [['a'], []],
        [['b'], ['c']],
      ],
    ],
    [
      'with a cell that reaches below its end',
      '<table><tr><td rowspan=9>a<td>b<tr><td>c</table>',
      [
        [['a'], ['b']],
        ['joins above', ['c']],
      ],
    ],
    ['without rows', '<table><td>a<td>b</table>', [[['a']], [['b']]]],
    ['in a table of one cell', '<table><tr><td><table><tr><td>a<td>b</table></table>', [[['a'], ['b']]]],
    [
      'with a table in a cell',
      '<table><tr><td>a<td>b<table><tr><td>c<td>d</table></table>',
      [[['a'], ['b', 'c', 'd']]],
    ],
    ['from right to left', '<table dir=rtl><tr><td>אב<td>ג</table>', [[['אב'], ['ג']]]],
  ])('%s is a rectangle', (_what, html, expected) => {
    expect(rowsOf({ html })).toEqual(expected)
  })

  test('has its title and the headings of each page apart from its rows', () => {
    const head = '<tr><td>Action<td>Lead<td>Funding source'
    const html = `<table><tr><td colspan=3>The quay${head}<tr><td>a<td>b<td>c${head}<tr><td>d<td>e<td>f</table>`
    expect(shortForm(readClipboard({ html, text: '' }))).toEqual({
      headings: ['Action', 'Lead', 'Funding source'],
      rows: [
        [['a'], ['b'], ['c']],
        [['d'], ['e'], ['f']],
      ],
      leftOut: ['The quay'],
    })
  })

  test('of one row is never taken for headings', () => {
    expect(rowsOf({ text: 'Action\tLead' })).toEqual([[['Action'], ['Lead']]])
  })
})

describe('what cannot be pasted', () => {
  const cells = (count: number): string => '<td>x'.repeat(count)
  const rows = (count: number): string => `<table>${`<tr>${cells(1)}`.repeat(count)}</table>`

  test.each([
    ['nothing', {}, PROBLEMS.nothing],
    ['only spaces', { text: ' \n\t ' }, PROBLEMS.nothing],
    ['only a picture', { html: '<img src="cid:1">' }, PROBLEMS.nothing],
    ['too many rows', { html: rows(MOST_ROWS + 1) }, PROBLEMS.tooLong],
    ['too many rows of text', { text: 'a\tb\n'.repeat(MOST_ROWS + 1) }, PROBLEMS.tooLong],
    ['too many columns', { html: `<table><tr>${cells(MOST_COLUMNS + 1)}</table>` }, PROBLEMS.tooWide],
    ['too many columns of text', { text: `${'a\t'.repeat(MOST_COLUMNS)}a` }, PROBLEMS.tooWide],
    ['too much', { text: 'x'.repeat(5_000_001) }, PROBLEMS.tooLarge],
    ['HTML nested without end', { html: '<b>'.repeat(100_000) }, PROBLEMS.tooDeep],
    ['HTML of more parts than words', { html: '<p>a'.repeat(400_000) }, PROBLEMS.tooDeep],
  ])('as %s is refused in words', (_what, given, problem) => {
    expect(problemOf(given)).toBe(problem)
    expect(readClipboard({ html: '', text: '', ...given }).rows).toEqual([])
  })

  test('the most rows and columns are pasted, and empty ones beyond them do not count', () => {
    expect(problemOf({ html: rows(MOST_ROWS) })).toBeNull()
    const wide = `<table><tr>${cells(MOST_COLUMNS)}${'<td>'.repeat(16_000)}</table>`
    expect(readClipboard({ html: wide, text: '' }).rows[0]).toHaveLength(MOST_COLUMNS)
    const long = `<table><tr>${cells(2)}${'<tr><td><td>'.repeat(MOST_ROWS * 2)}</table>`
    expect(problemOf({ html: long })).toBeNull()
    expect(problemOf({ text: `a\tb${'\t'.repeat(16_000)}` })).toBeNull()
  })
})

describe('whatever is on the clipboard', () => {
  test('is a rectangle of tidy entries, or refused in words', () => {
    fc.assert(
      fc.property(anyHtmlSoup, fc.oneof(fc.string(), anyHtmlSoup), (html, text) => {
        const { rows, headings, problem } = readClipboard({ html, text })
        if (problem !== null) {
          expect(rows).toEqual([])
          expect(problem).toMatch(/^[A-Z].*\.$/)
          return
        }
        const width = rows[0]?.length ?? 0
        expect(new Set([...rows.map((row) => row.length), headings?.length ?? width])).toEqual(
          new Set([width]),
        )
        for (const { items, joinsAbove } of rows.flat()) {
          if (joinsAbove) expect(items).toEqual([])
          for (const { text: words, mark } of items) {
            expect(words).not.toBe('')
            expect(words).toBe(tidyText(words))
            expect(ITEM_MARKS).toContain(mark)
          }
        }
        expect(rows[0]?.some((cell) => cell.joinsAbove && headings === null)).toBe(false)
      }),
      { numRuns: 3_000 },
    )
  })

  const unit = (piece: string, size: number): string => piece.repeat(Math.floor(size / piece.length))
  test.each([
    ['line breaks', (size: number) => unit('a <br>', size)],
    ['open elements', (size: number) => unit('<b>', size)],
    ['closing elements', (size: number) => unit('<b></i>', size)],
    ['rows and cells', (size: number) => `<table>${unit('<tr><td rowspan=99 colspan=99>x', size)}`],
    ['cells', (size: number) => `<table><tr>${unit('<td>', size)}`],
    ['tables in tables', (size: number) => unit('<table><tr><td>', size)],
    ['lists', (size: number) => unit('<ul><li>a', size)],
    ['markers', (size: number) => `<p>${unit('<![if !supportLists]>·', size)}`],
    ['one long word', (size: number) => unit('x', size)],
    ['spaces', (size: number) => `<p>a${unit(' ', size)}b`],
    ['quotation marks', (size: number) => unit('"\t', size)],
    ['open quotations', (size: number) => `\t${unit('"a', size)}`],
    ['attributes', (size: number) => `<p ${unit('style=a ', size)}>`],
    ['counted lines', (size: number) => unit('1. a\n', size)],
    ['comments', (size: number) => unit('<!--', size)],
  ])('%s without end take time in proportion', (_what, make) => {
    const elapsed = (size: number): number => {
      const given = make(size)
      const start = performance.now()
      readClipboard({ html: given, text: '' })
      readClipboard({ html: '', text: given })
      return performance.now() - start
    }
    elapsed(50_000)
    const [small, large] = [elapsed(100_000), elapsed(800_000)]
    // Eight times as much may take eight times as long, and some more on a busy machine; quadratic would be 64 times.
    expect(large).toBeLessThan(24 * Math.max(small, 20))
  })
})
