import JSZip from 'jszip'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import { zipDate } from '../zip-date.ts'
import { type PlacedChart, placeCharts } from './chart-placing.ts'
import { BODY_SIZE, FACE } from './look.ts'

const STYLES = 'xl/styles.xml'
const LINKS_TO_OUTSIDE = /<Relationship [^>]*relationships\/hyperlink"[^>]*\/>/g
/** Cells in the format of plain text, which only text that begins like a formula has. */
const QUOTED_STYLE = /(<xf [^>]*)numFmtId="49"/g

/**
 * The package that exceljs wrote, put right where it has no option for it: text that begins like a formula is marked as
 * quoted, links inside the workbook are only that, tables have no remains of a totals row, and charts stand beside
 * their tables. Every part gets the
 * model's date, so that the same model always gives the same bytes.
 */
export async function finishPackage(
  written: ArrayBuffer | Uint8Array,
  date: CivilDate,
  charts: readonly PlacedChart[],
): Promise<Uint8Array> {
  const source = await JSZip.loadAsync(written)
  await placeCharts(source, charts)
  const target = new JSZip()
  const stamp = zipDate(date)
  const parts = Object.values(source.files).filter((part) => !part.dir)
  for (const part of parts) {
    const content = await part.async('string')
    target.file(part.name, finishPart(part.name, content), { date: stamp, createFolders: false })
  }
  return target.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' })
}

/** All parts that we write are text: there are no pictures in our workbooks. */
function finishPart(name: string, content: string): string {
  if (name === STYLES) return measureByOurType(quoteFormulaLikeText(content))
  if (name.startsWith('xl/tables/')) return withoutTotals(content)
  if (name.startsWith('xl/worksheets/_rels/')) return content.replace(LINKS_TO_OUTSIDE, '')
  if (name.startsWith('xl/worksheets/')) return withInnerLinks(content)
  return content
}

/**
 * The type of the Normal style is what Excel measures columns by; Calibri, which exceljs puts there, is missing on many
 * computers, whose columns would then have another width than the rows were made for.
 */
function measureByOurType(styles: string): string {
  return styles.replace(
    /(<fonts [^>]*>)<font>.*?<\/font>/,
    `$1<font><sz val="${BODY_SIZE}"/><name val="${FACE}"/></font>`,
  )
}

function quoteFormulaLikeText(styles: string): string {
  return styles.replace(/<cellXfs[\s\S]*?<\/cellXfs>/, (formats) =>
    formats.replace(QUOTED_STYLE, '$1numFmtId="0" quotePrefix="1"'),
  )
}

/** A link with a relation opens a file; with a location alone it goes to the sheet. */
function withInnerLinks(sheet: string): string {
  return sheet.replace(/<hyperlink [^>]*location=[^>]*>/g, (link) => link.replace(/ r:id="[^"]*"/, ''))
}

function withoutTotals(table: string): string {
  return table
    .replace('totalsRowShown="1"', 'totalsRowShown="0"')
    .replace(/ totalsRow(?:Label|Function)="[^"]*"/g, '')
    .replace(/<filterColumn [^>]*hiddenButton="0"\s*\/>/g, '')
}
