import { describe, expect, test } from 'vitest'
import {
  buildPlanDocument,
  buildTablesWorkbook,
  listParagraphs,
} from '../../electron/core/features/documents/index.ts'
import { renderPdf } from '../../electron/core/press/pdf/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { civilDate } from '../../shared/kit/civil-date.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { type ReadCell, readWithHucre, written } from '../builders/read-workbook.ts'
import { broughtIn, WHOLE_PLANS } from '../builders/whole-plans.ts'
import { inspectPdf } from './pdf-checker/index.ts'
import { comparable } from './pdf-expectation.ts'

const CONTINUED = '(continued)'
const DETAILS = { date: defined(civilDate(2020, 4, 1), 'the day'), publisher: 'Northmere Partnership' }

describe.each(WHOLE_PLANS)('$name', ({ file }) => {
  test('is in the annual plan as PDF with every paragraph, once and in order', async () => {
    const content = await broughtIn(file)
    const document = buildPlanDocument(content, DETAILS)
    const { texts, breaches } = await inspectPdf(
      await renderPdf(document, { fontsFolder: 'resources/fonts', progress: UNWATCHED }),
    )
    expect(breaches).toEqual([])
    const read = texts.map(({ words }) => wordsOnly(words))
    const start = read.lastIndexOf(wordsOnly(content.sections[0]?.heading ?? ''))
    expect(
      missing(
        listParagraphs(content).map(({ text }) => wordsOnly(text)),
        read.slice(start),
      ),
    ).toEqual([])
  })

  test('is in the workbook of tables with every cell, once and in order', async () => {
    const content = await broughtIn(file)
    const sheets = await readWithHucre(await written(buildTablesWorkbook(content, DETAILS)))
    const rows = [...sheets].slice(1).flatMap(([, lines]) => joined(lines.slice(1)))
    const cells = rows.flatMap((row) => row.slice(1).flatMap((cell) => cell.split(/\n\n|\n(?=• )/)))
    const items = listParagraphs(content).filter(({ part }) => part === 'cell')
    const read = cells.map((text) => wordsOnly(text.replace(/^• /, '')))
    expect(
      missing(
        items.map(({ text }) => wordsOnly(text)),
        read,
      ),
    ).toEqual([])
  })
})

/** Words without the figures, among which the marks of footnotes stand. */
function wordsOnly(text: string): string {
  return comparable(text).replace(/\d/g, '')
}

/** Rows that go on in a continuation row, whole again. */
function joined(rows: readonly (readonly ReadCell[])[]): string[][] {
  const whole: string[][] = []
  for (const row of rows) {
    const cells = row.map((cell) => String(cell ?? ''))
    const last = whole.at(-1)
    const above = cells[1]?.startsWith(CONTINUED) ? last : undefined
    if (above === undefined) whole.push(cells)
    else
      cells.slice(2).forEach((cell, at) => {
        if (cell !== '') above[at + 2] = `${above[at + 2] ?? ''}\n\n${cell}`
      })
  }
  return whole
}

/** What is expected and does not come in its turn. */
function missing(expected: readonly string[], read: readonly string[]): string[] {
  let at = 0
  return expected.filter((text) => {
    const found = read.findIndex((each, index) => index >= at && each.startsWith(text))
    if (found === -1) return true
    at = found + 1
    return false
  })
}
