import type JSZip from 'jszip'
import { defined } from '../../../../shared/kit/assert.ts'
import type { PressChart } from '../workbook-model.ts'
import type { ChartedSheet } from './chart-cells.ts'
import { chartPart } from './chart-part.ts'
import { XML_HEAD, xmlText } from './xml.ts'

/** A chart, and the sheet that it stands on. */
export interface PlacedChart {
  readonly chart: PressChart
  readonly sheet: ChartedSheet
  /** The number in the name of the sheet's part. */
  readonly sheetNumber: number
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument'
const RELATION_ID = 'rIdChart'
/** English Metric Units, of which a centimetre has 360,000. */
const CENTIMETRE = 360_000
const WIDTH = 18 * CENTIMETRE
const HEIGHT = 9.5 * CENTIMETRE
/** What each bar needs, and what title and axis need besides. */
const BAR_HEIGHT = 0.9 * CENTIMETRE
const AROUND_BARS = 4.5 * CENTIMETRE

/** Puts charts into a package: exceljs writes none, and keeps none. */
export async function placeCharts(zip: JSZip, charts: readonly PlacedChart[]): Promise<void> {
  if (charts.length === 0) return
  for (const [at, placed] of charts.entries()) await placeChart(zip, placed, at + 1)
  const overrides = charts.map(
    (_, at) =>
      `<Override PartName="/xl/drawings/drawing${at + 1}.xml" ContentType="${TYPES}.drawing+xml"/><Override PartName="/xl/charts/chart${at + 1}.xml" ContentType="${TYPES}.drawingml.chart+xml"/>`,
  )
  await change(zip, '[Content_Types].xml', (types) =>
    types.replace('</Types>', `${overrides.join('')}</Types>`),
  )
}

async function placeChart(zip: JSZip, placed: PlacedChart, number: number): Promise<void> {
  const { chart, sheet, sheetNumber } = placed
  zip.file(`xl/charts/chart${number}.xml`, chartPart(chart, sheet))
  zip.file(`xl/drawings/drawing${number}.xml`, drawingPart(placed, number))
  zip.file(
    `xl/drawings/_rels/drawing${number}.xml.rels`,
    `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${RELATIONS}/chart" Target="../charts/chart${number}.xml"/></Relationships>`,
  )
  await change(zip, `xl/worksheets/_rels/sheet${sheetNumber}.xml.rels`, (relations) =>
    relations.replace(
      '</Relationships>',
      `<Relationship Id="${RELATION_ID}" Type="${RELATIONS}/drawing" Target="../drawings/drawing${number}.xml"/></Relationships>`,
    ),
  )
  // A sheet's drawing stands before its tables.
  await change(zip, `xl/worksheets/sheet${sheetNumber}.xml`, (xml) =>
    xml.replace('<tableParts', `<drawing r:id="${RELATION_ID}"/><tableParts`),
  )
}

async function change(zip: JSZip, name: string, by: (xml: string) => string): Promise<void> {
  const before = await defined(zip.file(name), `The part ${name} of the workbook`).async('string')
  const after = by(before)
  if (after === before) throw new Error(`The part ${name} has no place for a chart`)
  zip.file(name, after)
}

/** To the right of the table, level with its header, with one narrow column between. */
function drawingPart({ chart, sheet }: PlacedChart, number: number): string {
  const bars = AROUND_BARS + BAR_HEIGHT * sheet.rows.length
  const height = chart.kind === 'line' ? HEIGHT : Math.max(HEIGHT, bars)
  const names = `name="Chart ${number}" title="${xmlText(chart.title)}" descr="${xmlText(chart.alternative)}"`
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:oneCellAnchor><xdr:from><xdr:col>${sheet.headings.length}</xdr:col><xdr:colOff>${CENTIMETRE}</xdr:colOff><xdr:row>${sheet.headerRow - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="${WIDTH}" cy="${height}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" ${names}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${RELATIONS}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`
}
