import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { type ChildNode, type Element, isTag } from 'domhandler'
import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { chartSheet } from '../../electron/core/features/documents/index.ts'
import { type ChartSpec, chartTable } from '../../shared/domain/charts/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { aBarChart, aLineChart, anyLineChart, aStatusStack, points } from '../builders/charts.ts'
import { aSheet, aWorkbook } from '../builders/press-workbook.ts'
import { partOf, readWithExceljs, written } from '../builders/read-workbook.ts'
import { temporaryFolder } from '../builders/store.ts'

const run = promisify(execFile)
const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file))

const LINE = aLineChart({
  title: 'Fell & <rose>',
  series: [
    {
      name: 'This year',
      points: [
        ...points(240, null, 231),
        { value: 180, isProvisional: true, interval: { low: 160, high: 205 } },
      ],
    },
    { name: 'Last "year"', points: points(260, 255, 262, 270) },
  ],
  references: [{ name: 'Target', value: 200 }],
})
const BARS = aBarChart({
  bars: [
    { name: 'Quay', value: 61, interval: { low: 55, high: 66 } },
    { name: 'Marsh', value: null },
  ],
  benchmark: { name: 'District', value: 70 },
})
const STACK = aStatusStack()
const ALL: readonly [string, ChartSpec][] = [
  ['a line', LINE],
  ['bars', BARS],
  ['a stack of statuses', STACK],
]

async function bookOf(...specs: readonly ChartSpec[]): Promise<Uint8Array> {
  return written(aWorkbook(...specs.map((spec, at) => chartSheet(spec, `Chart ${at + 1}`))))
}

async function chartTree(bytes: Uint8Array, number = 1): Promise<readonly ChildNode[]> {
  return parseDocument(await partOf(bytes, `xl/charts/chart${number}.xml`), { xmlMode: true }).children
}

function elements(nodes: readonly ChildNode[]): Element[] {
  return nodes.filter(isTag)
}

function allOf(nodes: readonly ChildNode[], name: string): Element[] {
  return elements(nodes).flatMap((node) => [
    ...(node.name === name ? [node] : []),
    ...allOf(node.children, name),
  ])
}

function textIn(nodes: readonly ChildNode[], name: string): string[] {
  return allOf(nodes, name).map(({ children }) =>
    children.map((child) => ('data' in child ? child.data : '')).join(''),
  )
}

/** The points of a cache by their place; what is missing is null. */
function cached(nodes: readonly ChildNode[], kind: 'c:val' | 'c:cat'): (string | null)[][] {
  return allOf(nodes, kind).map((list) => {
    const count = Number(allOf(list.children, 'c:ptCount')[0]?.attribs.val)
    const values = new Array<string | null>(count).fill(null)
    for (const point of allOf(list.children, 'c:pt'))
      values[Number(point.attribs.idx)] = textIn(point.children, 'c:v')[0] ?? null
    return values
  })
}

/** ECMA-376 part 1, 21.2.2: the children of each element in their order. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'c:chartSpace': ['date1904', 'lang', 'roundedCorners', 'style', 'chart', 'spPr', 'txPr', 'printSettings'],
  'c:chart': ['title', 'autoTitleDeleted', 'plotArea', 'legend', 'plotVisOnly', 'dispBlanksAs'],
  'c:plotArea': ['layout', 'lineChart', 'barChart', 'catAx', 'valAx', 'spPr'],
  'c:lineChart': ['grouping', 'varyColors', 'ser', 'dLbls', 'marker', 'smooth', 'axId'],
  'c:barChart': ['barDir', 'grouping', 'varyColors', 'ser', 'dLbls', 'gapWidth', 'overlap', 'axId'],
  'c:ser': [
    ...['idx', 'order', 'tx', 'spPr', 'invertIfNegative', 'marker', 'dPt', 'dLbls', 'errBars', 'cat', 'val'],
    'smooth',
  ],
  'c:dPt': ['idx', 'invertIfNegative', 'marker', 'bubble3D', 'explosion', 'spPr'],
  'c:marker': ['symbol', 'size', 'spPr'],
  'c:dLbls': [
    ...['dLbl', 'delete', 'numFmt', 'spPr', 'txPr', 'dLblPos', 'showLegendKey', 'showVal', 'showCatName'],
    ...['showSerName', 'showPercent', 'showBubbleSize', 'separator'],
  ],
  'c:dLbl': [
    ...['idx', 'delete', 'layout', 'tx', 'numFmt', 'spPr', 'txPr', 'dLblPos', 'showLegendKey', 'showVal'],
    ...['showCatName', 'showSerName', 'showPercent', 'showBubbleSize', 'separator'],
  ],
  'c:errBars': ['errDir', 'errBarType', 'errValType', 'noEndCap', 'plus', 'minus', 'val', 'spPr'],
  'c:catAx': [
    ...['axId', 'scaling', 'delete', 'axPos', 'majorGridlines', 'title', 'numFmt', 'majorTickMark'],
    ...['minorTickMark', 'tickLblPos', 'spPr', 'txPr', 'crossAx', 'crosses', 'auto', 'lblAlgn', 'lblOffset'],
    'noMultiLvlLbl',
  ],
  'c:valAx': [
    ...['axId', 'scaling', 'delete', 'axPos', 'majorGridlines', 'title', 'numFmt', 'majorTickMark'],
    ...['minorTickMark', 'tickLblPos', 'spPr', 'txPr', 'crossAx', 'crosses', 'crossBetween', 'majorUnit'],
  ],
  'c:title': ['tx', 'layout', 'overlay', 'spPr', 'txPr'],
  'c:numCache': ['formatCode', 'ptCount', 'pt'],
  'c:numLit': ['formatCode', 'ptCount', 'pt'],
  'c:strCache': ['ptCount', 'pt'],
}

/** Elements whose children are unknown to the list or out of its order. */
function outOfOrder(nodes: readonly ChildNode[]): string[] {
  return elements(nodes).flatMap((node) => {
    const order = ORDER[node.name]
    const names = elements(node.children).map(({ name }) => name.replace('c:', ''))
    const places = names.map((name) => order?.indexOf(name) ?? 0)
    const isSorted = places.every((place, at) => place >= (places[at - 1] ?? 0) && place >= 0)
    return [...(isSorted ? [] : [`${node.name}: ${names.join(' ')}`]), ...outOfOrder(node.children)]
  })
}

describe.each(ALL)('the chart of %s', (_, spec) => {
  test('has its elements in the order that Excel demands', async () => {
    expect(outOfOrder(await chartTree(await bookOf(spec)))).toEqual([])
  })

  test('shows its finding as the title, what the axes are, and nothing of its mark-up', async () => {
    const titles = textIn(await chartTree(await bookOf(spec)), 'a:t')
    expect(titles).toHaveLength(3)
    expect(titles[0]).toBe(spec.title)
  })

  test('refers to the cells of its own sheet, which hold what it remembers', async () => {
    const bytes = await bookOf(spec)
    const rows = defined((await readWithExceljs(bytes)).get('Chart 1'), 'the sheet')
    const tree = await chartTree(bytes)
    for (const series of allOf(tree, 'c:ser')) {
      const values = allOf(series.children, 'c:val')
      const [, letter, from, to] = defined(
        /^'Chart 1'!\$([A-Z])\$(\d+):\$[A-Z]\$(\d+)$/.exec(textIn(values, 'c:f')[0] ?? ''),
        'the reference',
      )
      const column = defined(letter, 'the column').charCodeAt(0) - 65
      const cells = rows.slice(Number(from) - 1, Number(to)).map((row) => row[column] ?? null)
      const remembered = cached(series.children, 'c:val')[0] ?? []
      expect(remembered.map((value) => (value === null ? null : Number(value)))).toEqual(cells)
    }
  })
})

test('what Excel draws of a line is what the table says, whatever the figures', async () => {
  await fc.assert(
    fc.asyncProperty(anyLineChart, async (spec) => {
      const { rows } = chartTable(spec)
      fc.pre(rows.length > 0)
      const tree = await chartTree(await bookOf(spec))
      const drawn = cached(tree, 'c:val').slice(0, spec.series.length)
      expect(drawn.map((values) => values.map((value) => (value === null ? null : Number(value))))).toEqual(
        spec.series.map((_, at) => rows.map((row) => row[at + 1] ?? null)),
      )
      expect(outOfOrder(tree)).toEqual([])
    }),
    { numRuns: 12 },
  )
})

test('a chart says in words what it shows, and stands on its sheet before the table', async () => {
  const bytes = await bookOf(LINE)
  const drawing = await partOf(bytes, 'xl/drawings/drawing1.xml')
  expect(drawing).toContain('title="Fell &amp; &lt;rose&gt;"')
  expect(drawing).toMatch(/descr="Fell &amp; &lt;rose&gt;\. Line chart\. This year: from 240 in Apr 2019/)
  expect(await partOf(bytes, 'xl/worksheets/sheet2.xml')).toMatch(/<drawing r:id="rIdChart"\/><tableParts/)
  expect(await partOf(bytes, 'xl/worksheets/_rels/sheet2.xml.rels')).toContain('../drawings/drawing1.xml')
  expect(await partOf(bytes, '[Content_Types].xml')).toContain('/xl/charts/chart1.xml')
})

test('a provisional figure is hollow, and limits are as far from it as they were given', async () => {
  const tree = await chartTree(await bookOf(LINE))
  expect(allOf(tree, 'c:dPt').map((point) => allOf(point.children, 'c:idx')[0]?.attribs.val)).toEqual(['3'])
  expect(textIn(allOf(tree, 'c:plus'), 'c:v')).toEqual(['0', '0', '0', '25'])
  expect(textIn(allOf(tree, 'c:minus'), 'c:v')).toEqual(['0', '0', '0', '20'])
})

test('the same charts give the same bytes; a sheet without rows has no chart, and others are as they were', async () => {
  const specs = [LINE, aLineChart({ series: [{ name: 'x', points: [] }] }), STACK]
  const [one, two] = [await bookOf(...specs), await bookOf(...specs)]
  expect(Buffer.compare(one, two)).toBe(0)
  const names = Object.keys((await JSZip.loadAsync(one)).files)
  expect(names.filter((name) => name.startsWith('xl/charts/'))).toEqual([
    'xl/charts/chart1.xml',
    'xl/charts/chart2.xml',
  ])
  const plain = Object.keys((await JSZip.loadAsync(await written(aWorkbook(aSheet())))).files)
  expect(plain.some((name) => /chart|drawing/.test(name))).toBe(false)
})

// Starting LibreOffice with a fresh profile takes half a minute on a busy machine.
describe.runIf(OFFICE !== undefined)('opened and saved by LibreOffice', { timeout: 240_000 }, () => {
  test('every chart is still there with its figures', async () => {
    const folder = temporaryFolder()
    const saved = path.join(folder, 'saved')
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
    await writeFile(path.join(folder, 'book.xlsx'), await bookOf(LINE, BARS, STACK))
    const order = ['--headless', '--convert-to', 'xlsx', '--outdir', saved, path.join(folder, 'book.xlsx')]
    await run(OFFICE ?? '', [profile, ...order])
    const again = new Uint8Array(await readFile(path.join(saved, 'book.xlsx')))
    const all = await Promise.all(
      [1, 2, 3].map(async (number) => cached(await chartTree(again, number), 'c:val')),
    )
    const figures = all.map((chart) =>
      chart.map((values) => values.map((value) => (value === null ? null : Number(value)))),
    )
    expect(figures.map((chart) => JSON.stringify(chart)).sort()).toEqual(
      [
        [
          [240, null, 231, 180],
          [260, 255, 262, 270],
          [200, 200, 200, 200],
        ],
        [[61, null]],
        [[3], [5], [2], [1], [4]],
      ]
        .map((chart) => JSON.stringify(chart))
        .sort(),
    )
  })
})
