import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPlanFile } from '../../../electron/core/intake/read-file.ts'
import type { RawBlock, RawDocument, RawTable } from '../../../shared/domain/imports/index.ts'
import { rawWordFile } from '../../builders/office-parts.ts'
import { type WordBlock, wordFile } from '../../builders/word-file.ts'
import { wordsInDocument, wordsInFile } from '../../builders/word-oracle.ts'

async function readWords(blocks: readonly WordBlock[]): Promise<RawDocument> {
  return readPlanFile(await wordFile(blocks))
}

function tablesOf(document: RawDocument): readonly RawTable[] {
  return document.blocks.filter((block) => block.kind === 'table')
}

/** The words of each cell, paragraphs parted by a bar. */
function cellTexts(table: RawTable | undefined): readonly (readonly string[])[] {
  const text = (paragraph: { runs: readonly { text: string }[] }) =>
    paragraph.runs.map((run) => run.text).join('')
  return (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.paragraphs.map(text).join('|')))
}

function paragraph(text: string, marks: object = {}): RawBlock {
  return { kind: 'paragraph', runs: [{ text }], ...marks }
}

function para(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

describe('running text', () => {
  test('headings, quotations and lists keep their kind and level', async () => {
    const document = await readWords([
      { words: 'Our plan', title: true },
      { words: 'Priorities', heading: 2 },
      { words: 'We feel safe.', quotation: true },
      { words: 'first', bullet: 1 },
      { words: 'under it', bullet: 2 },
      { words: 'one', number: 1 },
      'Plain.',
    ])
    expect(document.blocks).toEqual([
      paragraph('Our plan', { headingLevel: 1 }),
      paragraph('Priorities', { headingLevel: 2 }),
      paragraph('We feel safe.', { quotation: true }),
      paragraph('first', { list: { ordered: false, level: 1 } }),
      paragraph('under it', { list: { ordered: false, level: 2 } }),
      paragraph('one', { list: { ordered: true, level: 1 } }),
      paragraph('Plain.'),
    ])
    expect(document.ignored).toEqual([])
  })

  test('bold, italic and links keep their look, and notes come last under the number that the text refers to', async () => {
    const document = await readWords([
      {
        words: [
          'See ',
          { text: 'this', strong: true },
          { text: ' page', link: 'https://www.example.org/a?b=1&c=2', note: 'Read in May.' },
          { text: ' soon', emphasis: true },
        ],
      },
    ])
    expect(document.blocks).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: 'See ' },
          { text: 'this', strong: true },
          { text: ' page', link: 'https://www.example.org/a?b=1&c=2' },
          { text: '', note: '1' },
          { text: ' soon', emphasis: true },
        ],
      },
      { kind: 'note', id: '1', paragraphs: [paragraph('Read in May.')] },
    ])
  })

  test('links that lead to a disk or a script lose the link and keep the words', async () => {
    const linked = (link: string) => ({ words: [{ text: 'here', link }] })
    const document = await readWords([linked('file:///c:/plan.docx'), linked('javascript:alert(1)')])
    expect(document.blocks).toEqual([paragraph('here'), paragraph('here')])
  })

  test('characters that cannot be seen go, and every space is one space', async () => {
    const document = await readWords(['ward\u00ad\u200bs \u00a0and\t\tpar\u2011ishes\u2028north '])
    expect(document.blocks).toEqual([paragraph('wards and par-ishes north')])
  })

  test('a style that is based on a heading is a heading, whatever the council calls it', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="heading 3"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="CouncilHead"><w:name w:val="Council head"/><w:basedOn w:val="Base"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Outlined"><w:name w:val="Big"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    const styled = (id: string) =>
      `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>Safer</w:t></w:r></w:p>`
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const file = rawWordFile(styled('CouncilHead') + styled('Outlined'), [
      { name: 'word/styles.xml', content: `<w:styles xmlns:w="${main}">${styles}</w:styles>` },
    ])
    const { blocks } = await readPlanFile(file)
    expect(blocks).toEqual([paragraph('Safer', { headingLevel: 3 }), paragraph('Safer', { headingLevel: 1 })])
  })

  test('deleted passages stay out and are counted; inserted ones and simple fields are read', async () => {
    const document = await readPlanFile(
      rawWordFile(
        '<w:p><w:r><w:t xml:space="preserve">Held </w:t></w:r><w:del w:id="1"><w:r><w:delText>twice</w:delText></w:r></w:del>' +
          '<w:ins w:id="2"><w:r><w:t xml:space="preserve">monthly </w:t></w:r></w:ins>' +
          '<w:fldSimple w:instr=" DOCPROPERTY a &gt; b "><w:r><w:t>here</w:t></w:r></w:fldSimple></w:p>',
      ),
    )
    expect(document.blocks).toEqual([paragraph('Held monthly here')])
    expect(document.ignored).toEqual(['1 passage that tracked changes deleted'])
  })

  test('words on both sides of a page break stay apart', async () => {
    const broken = '<w:p><w:r><w:t>County</w:t><w:br w:type="page"/><w:t>Lines</w:t></w:r></w:p>'
    expect((await readPlanFile(rawWordFile(broken))).blocks).toEqual([
      paragraph('County'),
      paragraph('Lines'),
    ])
  })
})

describe('tables', () => {
  test('merged cells span, header rows are marked, and rows below the header are not', async () => {
    const document = await readWords([
      {
        headerRows: 1,
        rows: [
          [{ content: ['Issue'], colSpan: 2 }, 'Action'],
          [{ content: ['Noise'], rowSpan: 2 }, 'A', 'B'],
          ['C', 'D'],
        ],
      },
    ])
    const [table] = tablesOf(document)
    expect(table?.place).toBe('table 1')
    expect(
      table?.rows.map((row) => row.cells.map((cell) => [cell.rowSpan, cell.colSpan, cell.header ?? false])),
    ).toEqual([
      [
        [1, 2, true],
        [1, 1, true],
      ],
      [
        [2, 1, false],
        [1, 1, false],
        [1, 1, false],
      ],
      [
        [1, 1, false],
        [1, 1, false],
      ],
    ])
  })

  test('in a cell, a line break that starts a new point starts a paragraph; one that wraps a sentence does not', async () => {
    const document = await readWords([
      { rows: [['Visit shops\nTalk to owners', 'Send a leaflet with the\ncouncil tax letter']] },
    ])
    expect(cellTexts(tablesOf(document)[0])).toEqual([
      ['Visit shops|Talk to owners', 'Send a leaflet with the council tax letter'],
    ])
  })

  test('typed bullets become points of a list; a dash alone stays a placeholder', async () => {
    const document = await readWords([{ rows: [[['• Visit shops', '- Talk', '– Write', '--', '-']]] }])
    const paragraphs = tablesOf(document)[0]?.rows[0]?.cells[0]?.paragraphs
    expect(
      paragraphs?.map((one) => [one.list !== undefined, one.runs.map((run) => run.text).join('')]),
    ).toEqual([
      [true, 'Visit shops'],
      [true, 'Talk'],
      [true, 'Write'],
      [false, '--'],
      [false, '-'],
    ])
  })

  test('a table inside a cell is read as paragraphs of that cell, and said', async () => {
    const inner = {
      rows: [
        ['one', 'two'],
        ['three', ''],
      ],
    }
    const document = await readWords([{ rows: [['Issue'], [{ content: ['Before', inner, 'After'] }]] }])
    expect(cellTexts(tablesOf(document)[0])).toEqual([['Issue'], ['Before|one|two|three|After']])
    expect(document.ignored).toEqual([
      'the lines of 1 table inside a cell, whose words were kept (table 1, row 2)',
    ])
  })

  test('words under a merged cell, which Word hides, are reported', async () => {
    const cell = (merge: string, text: string) =>
      `<w:tc><w:tcPr><w:vMerge${merge}/></w:tcPr>${para(text)}</w:tc>`
    const file = rawWordFile(
      `<w:tbl><w:tr>${cell(' w:val="restart"', 'Noise')}</w:tr><w:tr>${cell('', 'forgotten words')}</w:tr></w:tbl>`,
    )
    const document = await readPlanFile(file)
    expect(cellTexts(tablesOf(document)[0])).toEqual([['Noise'], []])
    expect(document.ignored).toEqual([
      '2 words outside the running text, such as under merged cells: forgotten words',
    ])
  })

  test('a row that begins further right keeps its columns', async () => {
    const cells = (...words: readonly string[]) => words.map((word) => `<w:tc>${para(word)}</w:tc>`).join('')
    const file = rawWordFile(
      `<w:tbl><w:tr>${cells('Issue', 'Action')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cells('Visit')}</w:tr></w:tbl>`,
    )
    expect(cellTexts(tablesOf(await readPlanFile(file))[0])).toEqual([
      ['Issue', 'Action'],
      ['', 'Visit'],
    ])
  })

  test('a document without tables is read as text', async () => {
    const document = await readWords(['Only text.'])
    expect(tablesOf(document)).toEqual([])
    expect(document.blocks).toEqual([paragraph('Only text.')])
  })
})

describe('what else a file holds', () => {
  test('macros, comments, charts and page headers are named', async () => {
    const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const file = rawWordFile(para('Plan'), [
      { name: 'word/vbaProject.bin', content: 'x' },
      {
        name: 'word/comments.xml',
        content: `<w:comments ${main}><w:comment w:id="1">${para('Sure?')}</w:comment></w:comments>`,
      },
      { name: 'word/charts/chart1.xml', content: '<c/>' },
      { name: 'word/header1.xml', content: `<w:hdr ${main}>${para('Draft 3')}</w:hdr>` },
    ])
    expect((await readPlanFile(file)).ignored).toEqual([
      '2 words in the headers and footers of pages: Draft 3',
      '1 comment',
      '1 chart',
      'macros',
    ])
  })

  test('a package that calls itself Word and is none says so', async () => {
    const file = rawWordFile('</w:body><w:body>')
    await expect(readPlanFile(file)).resolves.toMatchObject({ blocks: [] })
    await expect(readPlanFile(rawWordFile('<w:p>'))).rejects.toThrow(/not well-formed/)
  })
})

describe('documents that are built to stop a program', () => {
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

  test('spans beyond any table are cut to what Word can make', async () => {
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>${para('Wide')}</w:tc>`
    const document = await readPlanFile(rawWordFile(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`))
    expect(tablesOf(document)[0]?.rows[0]?.cells[0]?.colSpan).toBe(63)
  })

  test('a style that is based on itself is no heading', async () => {
    const styles = `<w:styles ${word}><w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style></w:styles>`
    const body = '<w:p><w:pPr><w:pStyle w:val="Loop"/></w:pPr><w:r><w:t>Round</w:t></w:r></w:p>'
    const { blocks } = await readPlanFile(rawWordFile(body, [{ name: 'word/styles.xml', content: styles }]))
    expect(blocks).toEqual([paragraph('Round')])
  })

  test('a map of styles that the file brings along is not followed', async () => {
    const { blocks } = await readPlanFile(
      rawWordFile(para('Plain'), [{ name: 'mammoth/style-map', content: 'p => h1.evil > script' }]),
    )
    expect(blocks).toEqual([paragraph('Plain')])
  })

  test('text that looks like HTML stays text', async () => {
    const { blocks } = await readPlanFile(rawWordFile(para('&lt;img src=x onerror=alert(1)&gt; &amp;amp;')))
    expect(blocks).toEqual([paragraph('<img src=x onerror=alert(1)> &amp;')])
  })

  test('tables a hundred deep are refused, and ten deep are read', async () => {
    const nested = (depth: number): string =>
      `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${para('Deep')}${'<w:p/></w:tc></w:tr></w:tbl>'.repeat(depth)}`
    await expect(readPlanFile(rawWordFile(nested(100)))).rejects.toThrow(/too deep/)
    expect(cellTexts(tablesOf(await readPlanFile(rawWordFile(nested(10))))[0])).toEqual([['Deep']])
  })
})

const seed = join(import.meta.dirname, '../../../../shared/seed/lichfield-delivery-plan-2020-23.docx')

describe.runIf(existsSync(seed))("the district's real plan", () => {
  test('gives its 18 tables with 37 rows below their headers, and every word', async () => {
    const bytes = new Uint8Array(readFileSync(seed))
    const document = await readPlanFile(bytes)
    const tables = tablesOf(document)
    const headers = tables.filter((table) => cellTexts(table)[0]?.[0] === 'Issue').length
    expect(tables).toHaveLength(18)
    expect(tables.reduce((sum, table) => sum + table.rows.length, 0) - headers).toBe(37)
    expect(wordsInDocument(document)).toEqual(await wordsInFile(bytes))
    expect(document.ignored).toEqual([])
  })
})
