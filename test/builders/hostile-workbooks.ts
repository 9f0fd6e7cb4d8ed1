import type { RawWorkbook } from './office-parts.ts'

const cell = (address: string, text = 'x'): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
const data = (rows: string): string => `<sheetData>${rows}</sheetData>`
const one = data(`<row r="1">${cell('A1')}</row>`)
const repeat = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('')
const sheets = (list: string): string => `<sheets>${list}</sheets>`

/** Small workbooks that are built to stop a program. Each is read for what it holds, or refused with a reason. */
export const HOSTILE_WORKBOOKS: readonly {
  readonly what: string
  readonly raw: RawWorkbook
  /** The reason of the refusal; left out where the words can be read. */
  readonly refusal?: RegExp
}[] = [
  {
    what: 'a merge over the whole sheet',
    raw: { sheet: `${one}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>` },
  },
  {
    what: 'a merge over the whole sheet, twenty thousand times',
    raw: {
      sheet: `${one}<mergeCells>${repeat(20_000, () => '<mergeCell ref="A1:XFD1048576"/>')}</mergeCells>`,
    },
  },
  {
    what: 'a merge between two far corners that hold words',
    raw: {
      sheet: `${data(`<row r="1">${cell('A1')}</row><row r="50000">${cell('GR50000')}</row>`)}<mergeCells><mergeCell ref="A1:GR50000"/></mergeCells>`,
    },
  },
  {
    what: 'more merges than any sheet',
    raw: {
      sheet: `${one}<mergeCells>${repeat(20_001, (at) => `<mergeCell ref="A${at + 2}:B${at + 2}"/>`)}</mergeCells>`,
    },
    refusal: /more than 20,000 merged cells/,
  },
  {
    what: 'a merge of nothing',
    raw: { sheet: `${one}<mergeCells><mergeCell ref="zz"/></mergeCells>` },
    refusal: /merge/,
  },
  {
    what: 'a validation over the whole sheet',
    raw: {
      sheet: `${one}<dataValidations count="1"><dataValidation sqref="A1:XFD1048576" type="list"/></dataValidations>`,
    },
  },
  {
    what: 'a conditional format over the whole sheet',
    raw: {
      sheet: `${one}<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression"/></conditionalFormatting>`,
    },
  },
  {
    what: 'hidden columns without end',
    raw: { sheet: `<cols><col min="1" max="4294967295" hidden="1"/></cols>${one}` },
  },
  {
    what: 'hidden columns backwards',
    raw: { sheet: `<cols><col min="9" max="-3" hidden="1"/></cols>${one}` },
  },
  {
    what: 'a row number in the billions',
    raw: { sheet: data(`<row r="2000000000">${cell('A1')}</row>`) },
    refusal: /no sheet can have/,
  },
  {
    what: 'a negative row number',
    raw: { sheet: data(`<row r="-1">${cell('A1')}</row>`) },
    refusal: /no sheet can have/,
  },
  {
    what: 'a row number that is no number',
    raw: { sheet: data(`<row r="1e9">${cell('A1')}</row>`) },
    refusal: /no sheet can have/,
  },
  { what: 'row zero', raw: { sheet: data(cell('A0')) }, refusal: /no sheet can have/ },
  {
    what: 'a cell in the last row of Excel',
    raw: { sheet: data(`<row r="1048576">${cell('A1048576')}</row>`) },
    refusal: /50,000 rows/,
  },
  {
    what: 'a cell in the last column of Excel',
    raw: { sheet: data(`<row r="1">${cell('XFD1')}</row>`) },
    refusal: /200 columns/,
  },
  {
    what: 'a cell beyond the last column',
    raw: { sheet: data(`<row r="1">${cell('ZZZ1')}</row>`) },
    refusal: /no sheet can have/,
  },
  {
    what: 'an address like a name',
    raw: { sheet: data(`<row r="1">${cell('__proto__')}</row>`) },
    refusal: /no sheet can have/,
  },
  {
    what: 'the same cell twice',
    raw: { sheet: data(`<row r="1">${cell('A1')}${cell('A1', 'y')}</row>`) },
    refusal: /A1 twice/,
  },
  {
    what: 'a sheet that declares the largest size',
    raw: { sheet: `<dimension ref="A1:XFD1048576"/>${one}` },
  },
  {
    what: 'rows formatted to the end of the sheet',
    raw: {
      sheet: data(`<row r="1">${cell('A1')}</row><row r="1048576" s="1"><c r="XFD1048576" s="1"/></row>`),
    },
  },
  {
    what: 'a text longer than a cell',
    raw: { sheet: data(cell('A1', 'x'.repeat(32_768))) },
    refusal: /32,767 characters/,
  },
  {
    what: 'a shared text longer than a cell, used often',
    raw: {
      sheet: data(repeat(1000, (at) => `<row r="${at + 1}"><c t="s"><v>0</v></c></row>`)),
      strings: `<si><t>${'x'.repeat(32_768)}</t></si>`,
    },
    refusal: /32,767 characters/,
  },
  {
    what: 'a number of a million digits',
    raw: { sheet: data(`<row r="1"><c><v>${'9'.repeat(1_000_000)}</v></c></row>`) },
    refusal: /32,767 characters/,
  },
  {
    what: 'a number that is none',
    raw: { sheet: data('<row r="1"><c><v>1,5</v></c></row>') },
    refusal: /A1 should hold a number/,
  },
  {
    what: 'infinity',
    raw: { sheet: data('<row r="1"><c><v>1e999</v></c></row>') },
    refusal: /should hold a number/,
  },
  {
    what: 'a text that is not in the list',
    raw: { sheet: data('<row r="1"><c t="s"><v>7</v></c></row>') },
    refusal: /not in the workbook/,
  },
  {
    what: 'a text with a negative number',
    raw: { sheet: data('<row r="1"><c t="s"><v>-1</v></c></row>') },
    refusal: /not in the workbook/,
  },
  {
    what: 'a text by the name of a property',
    raw: { sheet: data('<row r="1"><c t="s"><v>length</v></c></row>') },
    refusal: /not in the workbook/,
  },
  {
    what: 'a style by the name of a property',
    raw: { sheet: data('<row r="1"><c s="constructor"><v>1</v></c></row>') },
  },
  {
    what: 'a number format that invites backtracking',
    raw: {
      sheet: data('<row r="1"><c s="0"><v>1</v></c></row>'),
      styles: `<numFmts><numFmt numFmtId="200" formatCode="${'#,'.repeat(20_000)}.${'0'.repeat(20_000)}x#"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`,
    },
  },
  {
    what: 'a number format with thousands of decimals',
    raw: {
      sheet: data('<row r="1"><c s="0"><v>1</v></c></row>'),
      styles: `<numFmts><numFmt numFmtId="200" formatCode="0.${'0'.repeat(5000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`,
    },
  },
  {
    what: 'a day in the year 99999',
    raw: {
      sheet: data('<row r="1"><c s="0"><v>36000000</v></c></row>'),
      styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
    },
  },
  {
    what: 'three thousand elements in each other',
    raw: { sheet: '<a>'.repeat(3000) + '</a>'.repeat(3000) },
    refusal: /too deep/,
  },
  { what: 'an element that is never closed', raw: { sheet: '<sheetData><row>' }, refusal: /not well-formed/ },
  {
    what: 'an entity that nobody declared',
    raw: { sheet: data(`<row r="1">${cell('A1', '&lol9;')}</row>`) },
  },
  {
    what: 'a sheet that is not there',
    raw: { sheet: one, workbook: sheets('<sheet name="Plan" sheetId="1" r:id="rId9"/>') },
    refusal: /empty/,
  },
  {
    what: 'the same sheet a hundred and one times',
    raw: {
      sheet: one,
      workbook: sheets(repeat(101, (at) => `<sheet name="S${at}" sheetId="${at}" r:id="rId1"/>`)),
    },
    refusal: /101 sheets/,
  },
  {
    what: 'a name a megabyte long',
    raw: { sheet: one, workbook: sheets(`<sheet name="${'n'.repeat(1e6)}" sheetId="1" r:id="rId1"/>`) },
  },
  { what: 'no sheets', raw: { sheet: one, workbook: sheets('') }, refusal: /empty/ },
  { what: 'no words', raw: { sheet: data('<row r="1"><c r="A1"/></row>') }, refusal: /empty/ },
  {
    what: 'a link to a program on another computer',
    raw: {
      sheet: one,
      further: [{ name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' }],
    },
  },
  {
    what: 'formulas that call programs',
    raw: { sheet: data('<row r="1"><c t="str"><f>cmd|/C calc!A0</f><v>safe</v></c></row>') },
  },
]
