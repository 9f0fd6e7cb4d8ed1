import type { PressChart, PressChartSeries } from '../workbook-model.ts'
import {
  type ChartedSheet,
  figureReference,
  figures,
  headingReference,
  nameReference,
  numberIn,
} from './chart-cells.ts'

// Elements stand in the order of ECMA-376 part 1, 21.2: a file with another order is called damaged.

/** A series of a line chart, named at its last figure. */
export function lineSeries(
  series: PressChartSeries,
  at: number,
  chart: PressChart,
  sheet: ChartedSheet,
): string {
  const line = `<c:spPr>${outline(series)}</c:spPr>`
  const hollow = series.hollowRows.map(
    (row) => `<c:dPt><c:idx val="${row}"/>${marker(series, true)}<c:bubble3D val="0"/>${line}</c:dPt>`,
  )
  return `<c:ser>${begin(series, at, sheet)}${line}${marker(series, false)}${hollow.join('')}${nameAtEnd(series, sheet)}${limits(series, sheet, true)}${data(series, chart, sheet)}<c:smooth val="0"/></c:ser>`
}

/** A series of bars with their figures: at the end of a bar, or in the middle of a part of one. */
export function barSeries(
  series: PressChartSeries,
  at: number,
  chart: PressChart,
  sheet: ChartedSheet,
): string {
  const isStacked = chart.kind === 'stacked-bars'
  const paper = isStacked ? '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr>' : ''
  const labels = `<c:dLbls><c:numFmt formatCode="${isStacked ? '0;;' : 'General'}" sourceLinked="0"/>${paper}<c:dLblPos val="${isStacked ? 'ctr' : 'outEnd'}"/>${shown({ figure: true, name: false })}</c:dLbls>`
  return `<c:ser>${begin(series, at, sheet)}<c:spPr>${fill(series)}</c:spPr><c:invertIfNegative val="0"/>${labels}${limits(series, sheet, false)}${data(series, chart, sheet)}</c:ser>`
}

function begin(series: PressChartSeries, at: number, sheet: ChartedSheet): string {
  const name = headingReference(sheet, series.column)
  return `<c:idx val="${at}"/><c:order val="${at}"/><c:tx>${name}</c:tx>`
}

function data(series: PressChartSeries, chart: PressChart, sheet: ChartedSheet): string {
  const names = nameReference(sheet, chart.categoryColumn)
  return `<c:cat>${names}</c:cat><c:val>${figureReference(sheet, series.column)}</c:val>`
}

const DASHES = { solid: 'solid', dashed: 'dash', dotted: 'sysDot', 'dash-dotted': 'dashDot' } as const

function outline({ colour, dash }: PressChartSeries): string {
  return `<a:ln w="28575" cap="flat">${solid(colour)}<a:prstDash val="${DASHES[dash]}"/><a:round/></a:ln>`
}

function marker({ marker: symbol, colour }: PressChartSeries, isHollow: boolean): string {
  if (symbol === 'none') return '<c:marker><c:symbol val="none"/></c:marker>'
  const inside = solid(isHollow ? '#FFFFFF' : colour)
  const look = `<c:spPr>${inside}<a:ln w="19050">${solid(colour)}</a:ln></c:spPr>`
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="7"/>${look}</c:marker>`
}

const PATTERNS = { uprights: 'ltVert', slants: 'wdUpDiag', crossed: 'openDmnd' } as const

function fill({ colour, pattern }: PressChartSeries): string {
  const edge = `<a:ln w="9525">${solid(pattern === 'hollow' ? colour : '#FFFFFF')}</a:ln>`
  if (pattern === 'hollow') return `${solid('#FFFFFF')}${edge}`
  if (pattern === 'plain') return `${solid(colour)}${edge}`
  const inside = `<a:fgClr><a:srgbClr val="FFFFFF"/></a:fgClr><a:bgClr>${rgb(colour)}</a:bgClr>`
  return `<a:pattFill prst="${PATTERNS[pattern]}">${inside}</a:pattFill>${edge}`
}

export function solid(colour: string): string {
  return `<a:solidFill>${rgb(colour)}</a:solidFill>`
}

function rgb(colour: string): string {
  return `<a:srgbClr val="${colour.replace('#', '').toUpperCase()}"/>`
}

function nameAtEnd({ column }: PressChartSeries, { rows }: ChartedSheet): string {
  const last = rows.findLastIndex((row) => numberIn(row, column) !== null)
  const label = `<c:dLbl><c:idx val="${last}"/><c:dLblPos val="r"/>${shown({ figure: true, name: true })}<c:separator>: </c:separator></c:dLbl>`
  return `<c:dLbls>${last === -1 ? '' : label}${shown({ figure: false, name: false })}</c:dLbls>`
}

function shown({ figure, name }: { readonly figure: boolean; readonly name: boolean }): string {
  const flag = (isOn: boolean): string => (isOn ? '1' : '0')
  return `<c:showLegendKey val="0"/><c:showVal val="${flag(figure)}"/><c:showCatName val="0"/><c:showSerName val="${flag(name)}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`
}

/** Excel wants how far limits are from the figure; where there is none, nothing is drawn. */
function limits(series: PressChartSeries, { rows }: ChartedSheet, isUpright: boolean): string {
  const { limits: columns, column } = series
  if (columns === null) return ''
  const distances = (other: number, sign: 1 | -1): string =>
    figures(
      rows.map((row) => {
        const [limit, figure] = [numberIn(row, other), numberIn(row, column)]
        return limit === null || figure === null ? 0 : Number((sign * (limit - figure)).toPrecision(12))
      }),
    )
  const direction = isUpright ? '<c:errDir val="y"/>' : ''
  const [plus, minus] = [distances(columns.high, 1), distances(columns.low, -1)]
  return `<c:errBars>${direction}<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/><c:plus><c:numLit>${plus}</c:numLit></c:plus><c:minus><c:numLit>${minus}</c:numLit></c:minus><c:spPr><a:ln w="12700">${solid('#1A1A1A')}</a:ln></c:spPr></c:errBars>`
}
