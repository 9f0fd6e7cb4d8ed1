import { expect, test } from 'vitest'
import type { PressDocument, PressPart, PressTable } from '../../electron/core/press/document-model.ts'
import { inspectPdf, type PdfInspection, type StructureText } from './pdf-checker/index.ts'
import {
  actionTable,
  aDocument,
  heading,
  issue,
  landscape,
  paragraph,
  portrait,
  print,
} from './pdf-samples.ts'

async function inspect(document: PressDocument): Promise<PdfInspection> {
  const inspection = await inspectPdf(await print(document))
  expect(inspection.breaches).toEqual([])
  const texts = inspection.texts.map((text) => ({ ...text, words: text.words.replace(/\s+/g, ' ').trim() }))
  return { ...inspection, texts }
}

function containing(texts: readonly StructureText[], words: string): StructureText {
  const found = texts.filter((text) => text.words.includes(words))
  expect(found, words).toHaveLength(1)
  return found[0] ?? { type: '', words: '', pages: [] }
}

test('a table over pages repeats its header and its issue, but reads each out once', async () => {
  const { texts, artifacts } = await inspect(aDocument([landscape(actionTable([issue('Noise', 40)]))]))
  expect(artifacts.length).toBeGreaterThan(2)
  expect(texts.filter(({ words }) => words === 'Issue')).toHaveLength(1)
  expect(texts.filter(({ words }) => words === 'Noise')).toHaveLength(1)
  const [first, ...later] = artifacts.map((page) => page.join(' '))
  expect(first).not.toContain('(continued)')
  for (const page of later) {
    expect(page).toContain('Issue')
    expect(page).toContain('Noise (continued)')
  }
})

test('no row that fits a page is torn', async () => {
  const groups = [3, 9, 1, 14, 2, 7].map((actions, index) => issue(`Issue${index}`, actions, index * 15))
  const { texts } = await inspect(aDocument([landscape(actionTable(groups))]))
  groups.forEach((group, index) => {
    group.rows.forEach((_, row) => {
      const cells = ['action', 'outcome', 'measure'].map((name) =>
        texts.filter(({ words }) => new RegExp(`Issue${index} ${name} ${row + 1}(?!\\d)`).test(words)),
      )
      expect(new Set(cells.flat().flatMap((cell) => cell.pages)).size).toBe(1)
    })
  })
})

test('a row taller than a page is continued, and nothing of it is lost', async () => {
  const many = Array.from({ length: 60 }, (_, index) => paragraph(`Point ${index + 1} of many`))
  const long = paragraph(Array.from({ length: 900 }, (_, index) => `w${index}`).join(' '))
  const { texts } = await inspect(
    aDocument([
      landscape(
        actionTable([{ head: [paragraph('Noise')], rows: [[many, [long]], [[paragraph('after')]]] }]),
      ),
    ]),
  )
  for (let index = 1; index <= 60; index += 1)
    expect(containing(texts, `Point ${index} of`).pages, `Point ${index}`).toHaveLength(1)
  const words = containing(texts, 'w0 ')
  expect(words.pages.length).toBeGreaterThan(1)
  expect(words.words.split(/\s+/)).toHaveLength(900)
  expect(containing(texts, 'after').pages[0]).toBeGreaterThan(1)
})

test('an issue taller than a page is continued beside its rows and after them', async () => {
  const head = [paragraph(Array.from({ length: 700 }, (_, index) => `h${index}`).join(' '))]
  const { texts } = await inspect(aDocument([landscape(actionTable([{ head, rows: issue('x', 2).rows }]))]))
  expect(containing(texts, 'h0 ').words.split(/\s+/)).toHaveLength(700)
})

test('a header too tall to repeat is printed once, with the rows below it', async () => {
  const columns = [1, 2, 3].map((index) => ({ heading: `${index} ${'heading '.repeat(300)}`, weight: 1 }))
  const groups = [{ head: [paragraph('head')], rows: [[[paragraph('one')], [paragraph('two')]]] }]
  const { texts } = await inspect(aDocument([landscape({ kind: 'table', summary: 'Tall', columns, groups })]))
  expect(containing(texts, '3 heading').words.split(' ')).toHaveLength(301)
  expect(containing(texts, 'one').pages).toEqual(containing(texts, 'two').pages)
})

/** Parts that push what follows to every height of a page, by a growing number of lines. */
function atEachHeight(follow: (index: number) => PressPart['blocks']): PressPart[] {
  return Array.from({ length: 36 }, (_, index) => {
    const filler = Array.from({ length: index }, (_line, line) => paragraph(`filler ${line}`))
    return portrait(...filler, ...follow(index))
  })
}

test('a heading is never left alone at the foot of a page', async () => {
  const { texts } = await inspect(
    aDocument(
      atEachHeight((index) => [
        heading(1, `Heading ${index}.`),
        heading(2, `Below ${index}.`),
        paragraph(`Text ${index}. ${'word '.repeat(60)}`),
      ]),
    ),
  )
  for (let index = 0; index < 36; index += 1) {
    const page = containing(texts, `Heading ${index}.`).pages[0]
    expect(containing(texts, `Below ${index}.`).pages).toEqual([page])
    expect(containing(texts, `Text ${index}.`).pages[0]).toBe(page)
  }
})

test('a heading stays with the table below it: header and first row', async () => {
  const { texts } = await inspect(
    aDocument(
      atEachHeight((index) => [heading(1, `Heading ${index}.`), actionTable([issue(`Issue ${index}.`, 2)])]),
    ),
  )
  const headers = texts.filter(({ words }) => words === 'Outcome')
  for (let index = 0; index < 36; index += 1) {
    const { pages } = containing(texts, `Heading ${index}.`)
    expect(headers[index]?.pages).toEqual(pages)
    expect(containing(texts, `Issue ${index}. action 1 `).pages).toEqual(pages)
  }
})

/** A table whose rows are a line each. */
function lines(name: string, count: number): PressTable {
  return {
    kind: 'table',
    summary: name,
    columns: ['Ward', 'Count'].map((text) => ({ heading: text, weight: 1 })),
    groups: Array.from({ length: count }, (_, row) => ({
      head: [paragraph(`${name} row ${row + 1}.`)],
      rows: [[[paragraph('12')]]],
    })),
  }
}

test('neither the first nor the last row of a table stands alone on a page', async () => {
  const { texts } = await inspect(aDocument(atEachHeight((index) => [lines(`Table ${index},`, 40)])))
  for (let index = 0; index < 36; index += 1) {
    const pages = Array.from({ length: 40 }, (_, row) =>
      containing(texts, `Table ${index}, row ${row + 1}.`).pages.join(),
    )
    expect(pages[1]).toBe(pages[0])
    expect(pages.at(-2)).toBe(pages.at(-1))
  }
})

test('a note below a table is not parted from it', async () => {
  const { texts } = await inspect(
    aDocument(
      atEachHeight((index) => [
        lines(`Table ${index},`, 9),
        { kind: 'paragraph', look: 'small', runs: [{ text: `Note ${index}. ${'More words. '.repeat(20)}` }] },
      ]),
    ),
  )
  for (let index = 0; index < 36; index += 1) {
    const note = containing(texts, `Note ${index}.`).pages
    expect(note).toEqual(containing(texts, `Table ${index}, row 9.`).pages)
    expect(note).toEqual(containing(texts, `Table ${index}, row 8.`).pages)
  }
})

test('a table of few lines is not parted', async () => {
  const { texts } = await inspect(aDocument(atEachHeight((index) => [lines(`Table ${index},`, 3)])))
  for (let index = 0; index < 36; index += 1) {
    const rows = texts.filter(({ words }) => words.startsWith(`Table ${index}, row`))
    expect(rows).toHaveLength(3)
    expect(new Set(rows.flatMap(({ pages }) => pages)).size).toBe(1)
  }
})

test('a section’s first sentences, its figure and the table of its numbers stay together', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="80"><rect width="9" height="9"/></svg>'
  const { texts } = await inspect(
    aDocument(
      atEachHeight((index) => [
        heading(1, `Heading ${index}.`),
        paragraph(`Finding ${index}.`),
        { kind: 'figure', svg, widthPoints: 100, alt: `Figure ${index}` },
        lines(`Table ${index},`, 12),
      ]),
    ),
  )
  for (let index = 0; index < 36; index += 1) {
    const { pages } = containing(texts, `Heading ${index}.`)
    expect(containing(texts, `Finding ${index}.`).pages).toEqual(pages)
    expect(containing(texts, `Table ${index}, row 2.`).pages).toEqual(pages)
  }
})

test('a figure that leaves no room for its table lets it begin on the next page', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="60"><rect width="9" height="9"/></svg>'
  const columns = Array.from({ length: 6 }, (_, at) => ({
    heading: at === 0 ? 'burglary ward community ward' : 'community',
    weight: at === 5 ? 1 : 0,
  }))
  const { texts } = await inspect(
    aDocument(
      [
        landscape(
          { kind: 'figure', svg, widthPoints: 515, alt: 'A figure' },
          { kind: 'table', summary: 'Tall', columns, groups: [] },
        ),
      ],
      { size: 'large' },
    ),
  )
  const headings = texts.filter(({ words }) => words.startsWith('community'))
  expect(headings).not.toHaveLength(0)
  for (const { pages } of headings) expect(pages).toEqual([1])
})

test('neither the first nor the last point of a list stands alone on a page', async () => {
  const { texts } = await inspect(
    aDocument(
      atEachHeight((index) => [
        {
          kind: 'list',
          ordered: false,
          points: Array.from({ length: 9 }, (_, point) => [paragraph(`List ${index}, point ${point + 1}.`)]),
        },
      ]),
    ),
  )
  for (let index = 0; index < 36; index += 1) {
    const page = (point: number): string => containing(texts, `List ${index}, point ${point}.`).pages.join()
    expect(page(2)).toBe(page(1))
    expect(page(8)).toBe(page(9))
  }
})

test('a first row that leaves no room for its heading is begun below it all the same', async () => {
  const tall = Array.from({ length: 24 }, (_, index) => paragraph(`line ${index}`))
  const { texts } = await inspect(
    aDocument([
      landscape(heading(1, 'Actions'), actionTable([{ head: [paragraph('Noise')], rows: [[tall]] }])),
    ]),
  )
  expect(containing(texts, 'Actions').pages).toEqual([0])
  expect(containing(texts, 'line 0').pages).toEqual([0])
})

test('no page is blank, whatever stands before a table or a new part', async () => {
  const { texts, artifacts } = await inspect(
    aDocument(atEachHeight((index) => [actionTable([issue(`Issue ${index}.`, 3, index)])])),
  )
  const used = new Set(texts.flatMap((text) => text.pages))
  expect(used.size).toBe(artifacts.length)
})

test('a paragraph of three lines is not parted, as one of them would stand alone', async () => {
  const { texts } = await inspect(
    aDocument(atEachHeight((index) => [paragraph(`Text ${index}. ${'several words '.repeat(15)}`)])),
  )
  for (let index = 0; index < 36; index += 1)
    expect(containing(texts, `Text ${index}.`).pages).toHaveLength(1)
})

test('the contents name the page that each heading stands on, and the cover has no footer', async () => {
  const { texts, artifacts } = await inspect(
    aDocument(
      [1, 2, 3].map((part) =>
        portrait(
          heading(1, `Chapter ${part}.`),
          ...Array.from({ length: 50 }, (_, line) => paragraph(`${part} ${line}`)),
          heading(2, `Section ${part}.`),
          paragraph('end'),
        ),
      ),
      { hasContents: true, cover: { area: 'Area', title: 'Plan', period: '2020', lines: ['Draft'] } },
    ),
  )
  const entries = texts.filter(({ type }) => type === 'Reference')
  expect(entries).toHaveLength(6)
  for (const { words } of entries) {
    const [, title = '', number] = /^\s*(.*?) (\d+)\s*$/.exec(words) ?? []
    const [target] = texts.filter(({ type, words: own }) => type.startsWith('H') && own === title)
    expect(target?.pages).toEqual([Number(number) - 1])
  }
  expect(artifacts[0]?.join('')).toBe('')
  artifacts.slice(1).forEach((page, index) => {
    expect(page.join('')).toContain(`Page ${index + 2} of ${artifacts.length}`)
    expect(page.join('')).toContain('Delivery plan 2020/21')
  })
})
