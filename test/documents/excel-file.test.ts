import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { renderWorkbook } from '../../electron/core/press/excel/index.ts'
import { isFailure } from '../../shared/kit/failure.ts'
import { aSheet, aWorkbook, textColumn } from '../builders/press-workbook.ts'
import { openWithExceljs, partOf, readWithHucre, written } from '../builders/read-workbook.ts'

describe('the contents sheet', () => {
  test('comes first, with title, what the workbook is, and a link to each sheet', async () => {
    const bytes = await written(aWorkbook(aSheet(), aSheet({ name: 'Litter', title: 'Priority: Litter' })))
    const sheets = await readWithHucre(bytes)
    expect([...sheets.keys()]).toEqual(['Contents', 'Noise', 'Litter'])
    expect(sheets.get('Contents')).toEqual([
      ['Action plans 2020/21'],
      ['What this is.'],
      ['Sheet', 'Table', 'Rows'],
      ['Noise', 'Priority: Noise', 1],
      ['Litter', 'Priority: Litter', 1],
    ])
    const links = (await partOf(bytes, 'xl/worksheets/sheet1.xml')).match(/<hyperlink [^>]*>/g)
    expect(links).toEqual([
      `<hyperlink ref="A4" location="&apos;Noise&apos;!A1"/>`,
      `<hyperlink ref="A5" location="&apos;Litter&apos;!A1"/>`,
    ])
    expect(await partOf(bytes, 'xl/worksheets/_rels/sheet1.xml.rels')).not.toContain('External')
  })
})

test('the links of the contents hold where a title is so long that its row goes on in another', async () => {
  const long = aSheet({ title: 'word '.repeat(1500) })
  const bytes = await written(aWorkbook(long, aSheet({ name: 'Litter' })))
  const rows = (await readWithHucre(bytes)).get('Contents') ?? []
  const links = [
    ...(await partOf(bytes, 'xl/worksheets/sheet1.xml')).matchAll(/ref="A(\d+)" location="&apos;(\w+)/g),
  ]
  expect(links.map((match) => [rows[Number(match[1]) - 1]?.[0], match[2]])).toEqual([
    ['Noise', 'Noise'],
    ['Litter', 'Litter'],
  ])
})

test('lines above the table stay in sight only where they leave room for it', async () => {
  const notes = Array.from({ length: 12 }, (_, at) => `Note ${at}`)
  const workbook = await openWithExceljs(await written(aWorkbook(aSheet({ notes }))))
  expect(workbook.getWorksheet('Noise')?.views[0]?.state).not.toBe('frozen')
})

describe('each sheet', () => {
  test('has its title in A1, one real table below the notes, nothing merged and no empty row', async () => {
    const rows = [
      ['a', 'b'],
      [null, 'c'],
    ]
    const columns = [textColumn('One'), textColumn('Two')]
    const bytes = await written(aWorkbook(aSheet({ columns, rows, notes: ['A note.'] })))
    const sheet = (await openWithExceljs(bytes)).getWorksheet('Noise')
    expect(sheet?.getCell('A1').value).toBe('Priority: Noise')
    expect(sheet?.getCell('A2').value).toBe('A note.')
    expect(await partOf(bytes, 'xl/tables/table2.xml')).toContain('ref="A3:B5"')
    const xml = await partOf(bytes, 'xl/worksheets/sheet2.xml')
    expect(xml).not.toContain('mergeCell')
    expect([...xml.matchAll(/<row r="(\d+)"/g)].map((match) => Number(match[1]))).toEqual([1, 2, 3, 4, 5])
  })

  test('freezes its header row and prints it on each page, on landscape A4, one page wide, with page numbers', async () => {
    const sheet = (await openWithExceljs(await written(aWorkbook()))).getWorksheet('Noise')
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 })
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '2:2',
    })
    expect(sheet?.headerFooter.oddFooter).toBe('&LAction plans 2020/21&RPage &P of &N')
  })

  test('has a header and no table when it has no rows, which Excel would call damaged', async () => {
    const bytes = await written(aWorkbook(aSheet({ rows: [] })))
    expect((await readWithHucre(bytes)).get('Noise')).toEqual([['Priority: Noise'], ['Action']])
    await expect(partOf(bytes, 'xl/tables/table2.xml')).rejects.toThrow('no part')
  })

  test('has headings that are one line, not empty, not too long, and different from each other', async () => {
    const columns = ['Lead', 'lead', '', 'a\nb', 'x'.repeat(300)].map((heading) => textColumn(heading))
    const bytes = await written(aWorkbook(aSheet({ columns, rows: [['1', '2', '3', '4', '5']] })))
    const table = await partOf(bytes, 'xl/tables/table2.xml')
    const names = [...table.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map((match) => match[1])
    expect(names).toEqual(['Lead', 'lead (2)', 'Column 3', 'a b', `${'x'.repeat(254)}…`])
    const words = (await readWithHucre(bytes)).get('Noise')?.flat().join('') ?? ''
    expect(words).toContain('x'.repeat(100))
    expect(words.match(/x/g)).toHaveLength(300 + 254)
  })

  test('is high enough for its text', async () => {
    const text = 'Patrols at the quay on Friday and Saturday nights, with wardens and street pastors'
    const sheet = (
      await openWithExceljs(await written(aWorkbook(aSheet({ rows: [[text], ['x']] }))))
    ).getWorksheet('Noise')
    expect(sheet?.getRow(3).height).toBeGreaterThanOrEqual(3 * 12.75)
    expect(sheet?.getRow(4).height).toBeLessThan(20)
  })
})

test.each([
  [
    ['Domestic Abuse', 'domestic abuse'],
    ['Domestic Abuse', 'domestic abuse (2)'],
  ],
  [['Burglary [car/key]: 20%?*\\'], ['Burglary car key 20%']],
  [['O\'Neill\'s "quay"!'], ['O Neill s quay']],
  [
    ['History', 'Contents', ''],
    ['History (2)', 'Contents (2)', 'Sheet 3'],
  ],
  [['Awareness raising and public reassurance (fraud)'], ['Awareness raising and public']],
  [
    ['x'.repeat(40), 'x'.repeat(40)],
    ['x'.repeat(31), `${'x'.repeat(27)} (2)`],
  ],
  [['😀'.repeat(20)], ['😀'.repeat(15)]],
])('sheets wished to be called %j are called %j', async (wished, names) => {
  const model = aWorkbook(...wished.map((name) => aSheet({ name })))
  const workbook = await openWithExceljs(await written(model))
  expect(workbook.worksheets.slice(1).map((sheet) => sheet.name)).toEqual(names)
})

test('the file tells its title, publisher and date, and nothing of who made it where', async () => {
  const core = await partOf(await written(aWorkbook()), 'docProps/core.xml')
  expect(core).toContain('<dc:title>Action plans 2020/21</dc:title>')
  expect(core).toContain('<dc:language>en-GB</dc:language>')
  expect(core).toContain('<dc:creator>Northmere Partnership</dc:creator>')
  expect(core).toContain('<cp:lastModifiedBy>Northmere Partnership</cp:lastModifiedBy>')
  expect(core.match(/2020-04-01T00:00:00Z/g)).toHaveLength(2)
})

test('every part of the file bears the date of the model, not that of the day', async () => {
  const { files } = await JSZip.loadAsync(await written(aWorkbook()))
  const days = Object.values(files).map((part) => part.date.toISOString().slice(0, 10))
  expect(new Set(days)).toEqual(new Set(['2020-04-01']))
})

test('text that begins like a formula is marked as text for whoever edits the cell', async () => {
  const bytes = await written(aWorkbook(aSheet({ rows: [['=1+1'], ['plain']] })))
  const styles = await partOf(bytes, 'xl/styles.xml')
  const formats = /<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles)?.[0].match(/<xf [^>]*>/g) ?? []
  const sheet = await partOf(bytes, 'xl/worksheets/sheet2.xml')
  const isQuoted = (cell: string): boolean => {
    const style = Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1])
    return formats[style]?.includes('quotePrefix="1"') ?? false
  }
  expect([isQuoted('A3'), isQuoted('A4')]).toEqual([true, false])
})

test('cancelling stops the writing with a plain failure', async () => {
  const signal = { aborted: false }
  const report = (): void => {
    signal.aborted = true
  }
  const failure = await renderWorkbook(aWorkbook(), { report, signal }).catch((error: unknown) => error)
  expect(isFailure(failure, 'cancelled')).toBe(true)
})
