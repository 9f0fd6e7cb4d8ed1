import { describe, expect, test } from 'vitest'
import { readClipboard } from '../../renderer/clipboard/read-clipboard.ts'
import { placeAfterKey } from '../../renderer/screens/measures/readings/move-in-grid.ts'
import { pasteReadings } from '../../renderer/screens/measures/readings/paste-readings.ts'
import { doubtAbout, enterInCell } from '../../renderer/screens/measures/readings/reading-entry.ts'
import { cellWords, readingRows } from '../../renderer/screens/measures/readings/reading-rows.ts'
import type { MeasurePage } from '../../shared/contract/index.ts'
import { type MeasureDetail, type Reading, USUAL_POLICY } from '../../shared/domain/measures/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { aMeasurePage } from '../builders/measure-page.ts'
import { quarters, share } from '../builders/series.ts'

function countPage(readings: readonly Reading[] = []): MeasurePage {
  return aMeasurePage('count-undated', { polarity: 'higher', target: 60 }, readings)
}

function sharePage(readings: readonly Reading[] = []): MeasurePage {
  const measure: Partial<MeasureDetail> = { polarity: 'higher', target: 60 }
  return aMeasurePage('percentage', measure, readings)
}

const rowAt = (page: MeasurePage, at: number) => defined(readingRows(page)[at], `row ${at}`)

describe('the rows of the figures', () => {
  test('are every period that has begun, whether it has a figure or waits for one, and one for another period', () => {
    const page = countPage(quarters(12))
    const { rules } = page.line.standing
    expect(
      readingRows(page).map((row) => [
        cellWords(row, 'period', rules),
        cellWords(row, 'figure', rules),
        row.isMissing,
      ]),
    ).toEqual([
      ['April to June 2020', '12', false],
      ['July to September 2020', '', true],
      ['October to December 2020', '', true],
      ['January to March 2021', '', true],
      ['', '', false],
    ])
    expect(USUAL_POLICY).toEqual(page.policy)
  })
})

describe('words in a cell of the figures', () => {
  test.each([
    ['2,250', 2250],
    ['15', 15],
  ])('“%s” is the count %d', (words, value) => {
    const page = countPage()
    expect(enterInCell(page, rowAt(page, 0), 'figure', words)).toMatchObject({
      kind: 'set',
      input: { value, period: { from: '2020-04-01', to: '2020-06-30' }, readingId: null },
    })
  })

  test.each([
    ['71%', { value: 71, numerator: null, denominator: null }],
    ['45 of 60', { value: 75, numerator: 45, denominator: 60 }],
  ])('“%s” is a percentage', (words, input) => {
    const page = sharePage()
    expect(enterInCell(page, rowAt(page, 0), 'figure', words)).toMatchObject({ kind: 'set', input })
  })

  test.each([
    ['abc', 'not a number'],
    ['-3', 'below 0'],
    ['2.5', 'whole number'],
  ])('“%s” is refused in a sentence', (words, sentence) => {
    const page = countPage()
    expect(enterInCell(page, rowAt(page, 0), 'figure', words)).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining(sentence),
    })
  })

  test('one of two numbers waits for the other', () => {
    const page = sharePage()
    const first = enterInCell(page, rowAt(page, 0), 'numerator', '30')
    expect(first).toEqual({ kind: 'draft', draft: { numerator: 30 } })
    expect(enterInCell(page, rowAt(page, 0), 'denominator', '40', { numerator: 30 })).toMatchObject({
      kind: 'set',
      input: { value: 75, numerator: 30, denominator: 40 },
    })
  })

  test('a jump is stored, and asked about once it is', () => {
    const before = countPage(quarters(225))
    expect(enterInCell(before, rowAt(before, 1), 'figure', '2250')).toMatchObject({ kind: 'set' })
    const page = countPage(quarters(225, 2250))
    expect(doubtAbout(page, rowAt(page, 1))).toBe('Is 2,250 right? April to June 2020 was 225.')
    expect(doubtAbout(page, rowAt(page, 0))).toBeNull()
    expect(doubtAbout(page, rowAt(page, 2))).toBeNull()
  })

  test('an emptied figure is removed, and one that was never there changes nothing', () => {
    const page = countPage(quarters(12))
    expect(enterInCell(page, rowAt(page, 0), 'figure', '')).toMatchObject({ kind: 'remove' })
    expect(enterInCell(page, rowAt(page, 1), 'figure', '')).toEqual({ kind: 'nothing' })
  })

  test('a figure in the last row needs its period first', () => {
    const page = countPage()
    const last = defined(readingRows(page).at(-1), 'the last row')
    expect(enterInCell(page, last, 'figure', '3')).toMatchObject({ kind: 'refused' })
    const named = enterInCell(page, last, 'period', 'Quarter 4 2019/20')
    expect(named).toMatchObject({ kind: 'draft', draft: { period: { from: '2020-01-01' } } })
    if (named.kind !== 'draft') throw new Error('The period was not understood.')
    expect(enterInCell(page, last, 'figure', '3', named.draft)).toMatchObject({
      kind: 'set',
      input: { value: 3, period: { to: '2020-03-31' } },
    })
  })
})

describe('a pasted block', () => {
  const start = (page: MeasurePage) => ({ rows: readingRows(page), row: 1, column: 'figure' as const })

  test('goes to the periods that it names', () => {
    const page = countPage(quarters(12))
    const block = readClipboard({ html: '', text: 'Quarter\tTotal\nQ3 2020/21\t14\nQ2 2020/21\t9\n' })
    expect(pasteReadings(page, block, start(page))).toMatchObject({
      ok: true,
      set: [
        { value: 14, period: { from: '2020-10-01' } },
        { value: 9, period: { from: '2020-07-01' } },
      ],
    })
  })

  test('never loses its first row for a period that cannot be read', () => {
    const block = readClipboard({ html: '', text: 'Quater 3\t14\nQ2 2020/21\t9\n' })
    expect(pasteReadings(countPage(quarters(12)), block, start(countPage()))).toMatchObject({
      ok: false,
      sentence: '“Quater 3” is no period. Nothing was pasted.',
    })
  })

  test('fills the cells from the active one on, with both numbers of a share', () => {
    const page = sharePage([share('2020-04-01 2020-06-30', 3, 4)])
    const block = readClipboard({ html: '', text: '30\t40\n20\t40\n' })
    const pasted = pasteReadings(page, block, { rows: readingRows(page), row: 1, column: 'numerator' })
    expect(pasted).toMatchObject({
      ok: true,
      set: [
        { value: 75, numerator: 30, denominator: 40 },
        { value: 50, numerator: 20, denominator: 40 },
      ],
    })
  })

  test('changes nothing where one of its cells is no figure', () => {
    const page = countPage()
    const block = readClipboard({ html: '', text: '4\t\nmany\t\n' })
    expect(pasteReadings(page, block, start(page))).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('Row 2'),
    })
  })
})

describe('the keys of a spreadsheet', () => {
  const size = { rows: 4, columns: 3 }
  const key = (name: string, more: { ctrlKey?: boolean; shiftKey?: boolean } = {}) => ({
    key: name,
    ctrlKey: false,
    shiftKey: false,
    ...more,
  })
  test.each([
    [key('ArrowDown'), { row: 2, column: 1 }],
    [key('ArrowUp'), { row: 0, column: 1 }],
    [key('End', { ctrlKey: true }), { row: 3, column: 2 }],
    [key('Home'), { row: 1, column: 0 }],
    [key('Tab'), { row: 1, column: 2 }],
    [key('PageDown'), { row: 3, column: 1 }],
  ])('lead from the second cell of the second row: %o', (pressed, place) => {
    expect(placeAfterKey(pressed, { row: 1, column: 1 }, size)).toEqual(place)
  })

  test('let Tab out of the table at its ends', () => {
    expect(placeAfterKey(key('Tab'), { row: 3, column: 2 }, size)).toBeNull()
    expect(placeAfterKey(key('Tab', { shiftKey: true }), { row: 0, column: 0 }, size)).toBeNull()
  })
})
