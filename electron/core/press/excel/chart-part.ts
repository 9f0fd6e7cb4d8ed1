import type { PressChart } from '../workbook-model.ts'
import type { ChartedSheet } from './chart-cells.ts'
import { barSeries, lineSeries, solid } from './chart-series.ts'
import { BODY_SIZE, FACE } from './look.ts'
import { XML_HEAD, xmlText } from './xml.ts'

const NAMES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
/** The axes of a chart know each other by these. */
const CATEGORIES = 111_111_111
const VALUES = 222_222_222
const INK = '#1A1A1A'
const QUIET = '#555555'
const RULE = '#D3D7DC'

/**
 * A chart as the part of a workbook that Excel draws it from, referring to the cells of its sheet and with what they
 * hold, so that it is seen before anything is computed. Elements stand in the order of ECMA-376 part 1, 21.2.
 */
export function chartPart(chart: PressChart, sheet: ChartedSheet): string {
  const isStacked = chart.kind === 'stacked-bars'
  const legend = isStacked ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ''
  return `${XML_HEAD}<c:chartSpace ${NAMES}><c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/><c:chart>${title(chart.title, 1200, true)}<c:autoTitleDeleted val="0"/>${plotArea(chart, sheet)}${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr>${solid('#FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${BODY_SIZE * 100}">${solid(INK)}<a:latin typeface="${FACE}"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr></c:chartSpace>`
}

function plotArea(chart: PressChart, sheet: ChartedSheet): string {
  const axes = `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/>`
  if (chart.kind === 'line') {
    const series = chart.series.map((each, at) => lineSeries(each, at, chart, sheet))
    return `<c:plotArea>${ROOM_FOR_NAMES}<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/>${axes}</c:lineChart>${categoryAxis(chart, 'b')}${valueAxis(chart, 'l')}</c:plotArea>`
  }
  const isStacked = chart.kind === 'stacked-bars'
  const series = chart.series.map((each, at) => barSeries(each, at, chart, sheet))
  return `<c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="50"/>${isStacked ? '<c:overlap val="100"/>' : ''}${axes}</c:barChart>${categoryAxis(chart, 'l')}${valueAxis(chart, 'b')}</c:plotArea>`
}

/** Names stand at the right of the lines, outside the plot. */
const ROOM_FOR_NAMES =
  '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.1"/><c:y val="0.17"/><c:w val="0.62"/><c:h val="0.58"/></c:manualLayout></c:layout>'

function categoryAxis({ kind, categoryTitle }: PressChart, side: 'b' | 'l'): string {
  const order = kind === 'line' ? 'minMax' : 'maxMin'
  return `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${side}"/>${title(categoryTitle, 1000, false, side === 'l')}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525">${solid(QUIET)}</a:ln></c:spPr><c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
}

function valueAxis({ kind, valueTitle }: PressChart, side: 'b' | 'l'): string {
  // Bars are counted from the top, and the axis of their figures still belongs below.
  const crosses = kind === 'line' ? 'autoZero' : 'max'
  return `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${side}"/><c:majorGridlines><c:spPr><a:ln w="9525">${solid(RULE)}</a:ln></c:spPr></c:majorGridlines>${title(valueTitle, 1000, false, side === 'l')}<c:numFmt formatCode="#,##0.##" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="${CATEGORIES}"/><c:crosses val="${crosses}"/><c:crossBetween val="between"/></c:valAx>`
}

function title(words: string, size: number, isStrong: boolean, isUpright = false): string {
  const turn = isUpright ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>'
  const look = `sz="${size}" b="${isStrong ? 1 : 0}"`
  return `<c:title><c:tx><c:rich>${turn}<a:lstStyle/><a:p><a:pPr><a:defRPr ${look}/></a:pPr><a:r><a:rPr lang="en-GB" ${look}/><a:t>${xmlText(words)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
}
