import { describe, expect, test } from 'vitest'
import { readPlanFile } from '../../../electron/core/intake/read-file.ts'
import { readSheet } from '../../../electron/core/intake/workbook-sheet.ts'
import type { RawDocument, RawTable } from '../../../shared/domain/imports/index.ts'
import { type RawWorkbook, rawWorkbookFile } from '../../builders/office-parts.ts'
import { workbookFile } from '../../builders/workbook-file.ts'

/** A document in short: "# sheet", lines as they stand, and tables as rows of cells with their paragraphs parted by "|". */
function outline(document: RawDocument): readonly (string | readonly (readonly string[])[])[] {
  const text = (one: { readonly runs: readonly { readonly text: string }[] }) =>
    one.runs.map((run) => run.text).join('')
  return document.blocks.map((block) => {
    if (block.kind === 'sheet') return `# ${block.name}${block.hidden ? ' (hidden)' : ''}`
    if (block.kind === 'paragraph') return text(block)
    if (block.kind === 'note') return `note ${block.id}`
    return block.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map(text).join('|')))
  })
}

function tablesOf(document: RawDocument): readonly RawTable[] {
  return document.blocks.filter((block) => block.kind === 'table')
}

async function readRaw(raw: RawWorkbook): Promise<RawDocument> {
  return readPlanFile(rawWorkbookFile(raw))
}

/** One row of cells given as XML. */
function row(cells: string): string {
  return `<sheetData><row r="1">${cells}</row></sheetData>`
}

const inline = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`

describe('the layout of a sheet', () => {
  test('lines above a table are text, an empty row ends a table, and tables share their columns', async () => {
    const file = await workbookFile([
      {
        name: 'Fraud',
        rows: [
          ['Priority: Fraud'],
          ['Issue', 'Action'],
          ['Calls', 'Warn'],
          [],
          [null, 'Visit', 'Lead'],
          [],
          ['Note.'],
        ],
      },
    ])
    const document = await readPlanFile(file)
    expect(outline(document)).toEqual([
      '# Fraud',
      'Priority: Fraud',
      [
        ['Issue', 'Action', ''],
        ['Calls', 'Warn', ''],
      ],
      [['', 'Visit', 'Lead']],
      'Note.',
    ])
    expect(tablesOf(document).map((table) => table.place)).toEqual(['sheet Fraud', 'sheet Fraud, table 2'])
    expect(tablesOf(document)[1]?.rows[0]?.cells.map((cell) => cell.address)).toEqual(['A5', 'B5', 'C5'])
  })

  test('merged cells span; a merge that covers words says which', async () => {
    const sheet = `<sheetData><row r="1">${inline('A1', 'Issue')}${inline('B1', 'A')}${inline('C1', 'B')}</row><row r="2">${inline('A2', 'hidden words')}${inline('B2', 'C')}</row></sheetData><mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B2:C2"/></mergeCells>`
    const document = await readRaw({ sheet })
    expect(
      tablesOf(document)[0]?.rows.map((one) => one.cells.map((cell) => [cell.rowSpan, cell.colSpan])),
    ).toEqual([
      [
        [2, 1],
        [1, 1],
        [1, 1],
      ],
      [[1, 2]],
    ])
    expect(document.ignored).toEqual(['1 word under merged cells of sheet Plan: hidden words'])
  })

  test('a merged cell bridges a row that is otherwise empty', async () => {
    const file = await workbookFile([
      {
        name: 'Plan',
        merges: ['A1:A3'],
        rows: [['Issue', 'one'], [], [null, 'two']],
      },
    ])
    expect(outline(await readPlanFile(file))).toEqual(['# Plan', [['Issue', 'one'], [''], ['two']]])
  })

  test('a merge over the whole sheet ends where the words end', async () => {
    const sheet = `<sheetData><row r="1">${inline('A1', 'Plan')}</row><row r="2">${inline('A2', 'x')}${inline('B2', 'y')}</row></sheetData><mergeCells><mergeCell ref="C1:XFD1048576"/><mergeCell ref="A1:XFD1"/></mergeCells>`
    expect(outline(await readRaw({ sheet }))).toEqual(['# Plan', 'Plan', [['x', 'y']]])
  })

  test('lines in a cell are paragraphs, and bullets are points', async () => {
    const file = await workbookFile([{ name: 'Plan', rows: [['• Visit shops\n• Talk to\nowners', 'Lead']] }])
    const cell = tablesOf(await readPlanFile(file))[0]?.rows[0]?.cells[0]
    expect(cell?.paragraphs).toEqual([
      { kind: 'paragraph', runs: [{ text: 'Visit shops' }], list: { ordered: false, level: 1 } },
      { kind: 'paragraph', runs: [{ text: 'Talk to' }], list: { ordered: false, level: 1 } },
      { kind: 'paragraph', runs: [{ text: 'owners' }] },
    ])
  })

  test('sheets come in the order of their tabs; hidden ones are read and named', async () => {
    const file = await workbookFile([
      { name: 'Second half', rows: [['b']] },
      { name: 'Old', hidden: true, rows: [['a']] },
      { name: 'Nothing', rows: [] },
    ])
    const document = await readPlanFile(file)
    expect(outline(document)).toEqual(['# Second half', 'b', '# Old (hidden)', 'a', '# Nothing'])
    expect(document.ignored).toEqual(['sheet Old is hidden; its words were read'])
  })

  test('hidden rows and columns are read and named', async () => {
    const file = await workbookFile([
      {
        name: 'Plan',
        rows: [
          ['a', 'b'],
          ['c', 'd'],
        ],
        hiddenRows: [2, 9],
        hiddenColumns: [2, 30],
      },
    ])
    const document = await readPlanFile(file)
    expect(outline(document)).toEqual([
      '# Plan',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ])
    expect(document.ignored).toEqual([
      '1 hidden row on sheet Plan, read all the same',
      '1 hidden column on sheet Plan, read all the same',
    ])
  })
})

describe('the value of a cell', () => {
  const styles =
    '<numFmts><numFmt numFmtId="200" formatCode="mmmm yyyy"/></numFmts><fonts><font/><font><b/></font><font><b val="0"/></font></fonts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14" fontId="1"/><xf numFmtId="200"/><xf numFmtId="9" fontId="2"/></cellXfs>'
  const strings =
    '<si><t xml:space="preserve"> shared </t></si><si><r><rPr><b/></rPr><t>bold</t></r><r><t xml:space="preserve"> plain</t></r><rPh sb="0" eb="1"><t>guide</t></rPh></si><si><t>one_x000A_Two _x005F_x000A_</t></si>'

  test.each([
    ['<c t="s"><v>0</v></c>', ['shared']],
    ['<c t="s"><v>1</v></c>', ['bold plain']],
    ['<c t="s"><v>2</v></c>', ['one', 'Two _x000A_']],
    ['<c t="inlineStr"><is><t>in </t><r><t>line</t></r></is></c>', ['in line']],
    ['<c t="str"><f>A1</f><v>made by a formula</v></c>', ['made by a formula']],
    ['<c><v>12</v></c>', ['12']],
    ['<c s="1"><v>44286</v></c>', ['31 March 2021']],
    ['<c s="2"><v>44286</v></c>', ['March 2021']],
    ['<c s="3"><v>0.25</v></c>', ['25%']],
    ['<c s="99"><v>3</v></c>', ['3']],
    ['<c t="b"><v>1</v></c>', ['TRUE']],
    ['<c t="b"><v>0</v></c>', ['FALSE']],
    ['<c t="e"><v>#N/A</v></c>', ['#N/A']],
    ['<c t="d"><v>2021-03-31T00:00:00</v></c>', ['31 March 2021']],
    ['<c t="d"><v>soon</v></c>', ['soon']],
  ])('%s is read as %j', async (cell, expected) => {
    const document = await readRaw({ sheet: row(cell), strings, styles })
    expect(outline(document).slice(1)).toEqual(expected)
  })

  test('days count from 1904 where the workbook says so', async () => {
    const workbook = '<workbookPr date1904="1"/><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets>'
    const document = await readRaw({ sheet: row('<c s="1"><v>42824</v></c>'), styles, workbook })
    expect(outline(document)[1]).toBe('31 March 2021')
  })

  test('bold text and bold cells keep their look', async () => {
    const document = await readRaw({
      sheet: row('<c t="s"><v>1</v></c><c s="1" t="str"><v>x</v></c>'),
      strings,
      styles,
    })
    expect(tablesOf(document)[0]?.rows[0]?.cells.map((cell) => cell.paragraphs[0]?.runs)).toEqual([
      [{ text: 'bold', strong: true }, { text: ' plain' }],
      [{ text: 'x', strong: true }],
    ])
  })

  test('formulas are counted, and those without a saved value are named', async () => {
    const document = await readRaw({
      sheet: row('<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>NOW()</f></c>'),
    })
    expect(outline(document)).toEqual(['# Plan', '2'])
    expect(document.ignored).toEqual([
      '2 formulas on sheet Plan, of which the saved values were read',
      'formulas without a saved value on sheet Plan, cells B1: open the workbook in Excel, save it, and bring it in again',
    ])
  })

  test('pictures, charts, comments, links and macros are named', async () => {
    const named = [
      'media/a.png',
      'charts/chart1.xml',
      'comments1.xml',
      'externalLinks/externalLink1.xml',
      'vbaProject.bin',
    ]
    const further = named.map((name) => ({ name: `xl/${name}`, content: '<x/>' }))
    const document = await readRaw({ sheet: row(inline('A1', 'Plan')), further })
    expect(document.ignored).toEqual([
      '1 picture',
      '1 chart',
      '1 set of comments',
      '1 link to another workbook',
      'macros',
    ])
  })
})

describe('the most cells of a workbook', () => {
  const part = Buffer.from(
    '<worksheet><sheetData><row><c><v>1</v></c><c/><c><v>2</v></c></row></sheetData></worksheet>',
  )
  const context = { strings: [], styles: [], from1904: false }

  test('count over all sheets, and only where they hold words', () => {
    expect(readSheet(part, 'Plan', context, 2).cellCount).toBe(2)
    expect(() => readSheet(part, 'Plan', context, 1)).toThrow(/Sheet Plan has more than 1,000,000 cells/)
  })
})
