// Turns resources/sample/plan.txt into the Word document beside it: the example plan as a council would send it.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import JSZip from 'jszip'
import { parseSample, type SampleLine, type SampleParagraph, type SampleTable } from './sample-source.ts'

const FOLDER = path.resolve(import.meta.dirname, '../resources/sample')
const SUPERSCRIPT_ONE = '¹'
// The date inside the file: the same source gives the same bytes.
const FILE_DATE = new Date(Date.UTC(2020, 3, 1))

function paragraphOf(line: Exclude<SampleLine, SampleTable>): Paragraph {
  switch (line.kind) {
    case 'title':
      return new Paragraph({ text: line.text, heading: HeadingLevel.HEADING_1 })
    case 'heading':
    case 'subheading':
      return new Paragraph({ text: line.text, heading: HeadingLevel.HEADING_2 })
    case 'bold':
      return new Paragraph({ children: [new TextRun({ text: line.text, bold: true })] })
    case 'bullet':
      return new Paragraph({ text: line.text, numbering: { reference: 'bullets', level: 0 } })
    case 'footnote': {
      const link = new ExternalHyperlink({ link: line.text, children: [new TextRun(line.text)] })
      return new Paragraph({ children: [new TextRun({ text: `${SUPERSCRIPT_ONE} ` }), link] })
    }
    case 'quotation':
    case 'paragraph':
      return new Paragraph({ text: line.text, spacing: { after: 120 } })
  }
}

function cellOf(paragraphs: readonly SampleParagraph[], isHeader: boolean, width: number): TableCell {
  const children = paragraphs.map(
    ({ text, isBullet }) =>
      new Paragraph({
        children: [new TextRun({ text, bold: isHeader, size: 18 })],
        ...(isBullet ? { numbering: { reference: 'bullets', level: 0 } } : {}),
      }),
  )
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: children.length === 0 ? [new Paragraph('')] : children,
  })
}

function tableOf(table: SampleTable): Table {
  const columns = table.headings.length === 0 ? 6 : table.headings.length
  const width = Math.floor(13900 / columns)
  const headerRow = new TableRow({
    children: table.headings.map((heading) => cellOf([{ text: heading, isBullet: false }], true, width)),
  })
  const rows = table.rows.map(
    (row) => new TableRow({ children: row.map((cell) => cellOf(cell, false, width)) }),
  )
  return new Table({
    columnWidths: Array.from({ length: columns }, () => width),
    rows: table.headings.length === 0 ? rows : [headerRow, ...rows],
  })
}

function documentOf(lines: readonly SampleLine[]): Document {
  // Word joins tables that touch, so an empty paragraph keeps them apart, as page breaks did in the original.
  const bodyOf = (part: readonly SampleLine[]): FileChild[] =>
    part.flatMap((line) => (line.kind === 'table' ? [tableOf(line), new Paragraph('')] : [paragraphOf(line)]))
  const firstTable = lines.findIndex((line) => line.kind === 'table')
  // The heading above the tables and the first priority's line open the landscape pages.
  const split = firstTable - 2
  const landscape = { page: { size: { orientation: PageOrientation.LANDSCAPE } } }
  return new Document({
    title: 'The Lichfield District Community Safety Delivery Plan 2020-2023 (example)',
    creator: 'Saferplan',
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT }],
        },
      ],
    },
    sections: [
      { children: bodyOf(lines.slice(0, split)) },
      { properties: landscape, children: bodyOf(lines.slice(split)) },
    ],
  })
}

const isStableText = (name: string): boolean =>
  /^(docProps\/core\.xml|word\/document\.xml|word\/_rels\/.*)$/.test(name)

/** The library stamps the moment and gives links a random name: both would change the file each time. */
function stableText(text: string): string {
  return text
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2020-04-01T00:00:00Z')
    .replace(/rId[a-z0-9_-]{12,}/g, 'rIdLink')
}

/** Packs again with fixed dates, so that the file changes only when its source does. */
async function withFixedDates(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  const fixed = new JSZip()
  for (const name of Object.keys(zip.files).sort()) {
    const entry = zip.file(name)
    if (entry === null) continue
    const content = await entry.async('uint8array')
    const stable = isStableText(name) ? stableText(new TextDecoder().decode(content)) : content
    fixed.file(name, stable, { date: FILE_DATE, createFolders: false })
  }
  return fixed.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

const source = readFileSync(path.join(FOLDER, 'plan.txt'), 'utf8')
const packed = await Packer.toBuffer(documentOf(parseSample(source)))
writeFileSync(path.join(FOLDER, 'delivery-plan-2020-23.docx'), await withFixedDates(packed))
