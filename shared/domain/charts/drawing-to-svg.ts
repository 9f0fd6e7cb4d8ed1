import { assertNever } from '../../kit/assert.ts'
import type { ChartDrawing, ChartShape, ChartTone, Place, Stroke } from './drawing.ts'
import { PAPER_COLOURS } from './palette.ts'

// What XML cannot hold at all.
const NOT_XML = /(?![\n\t])[\p{Cc}\ufffe\uffff]/gu

/**
 * A drawing as an SVG image with its sides, for paper. `fontFamily` names the type of its texts. The same drawing gives
 * the same text.
 */
export function drawingToSvg(drawing: ChartDrawing, fontFamily: string): string {
  const { width, height, shapes } = drawing
  const open = element('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': fontFamily,
  })
  return `${open}>${shapes.map(shapeToSvg).join('')}</svg>`
}

function shapeToSvg(shape: ChartShape): string {
  switch (shape.kind) {
    case 'line': {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to]
      return `${element('line', { x1, y1, x2, y2, ...strokeOf(shape.stroke) })}/>`
    }
    case 'polyline':
      return `${element('polyline', { points: pointsOf(shape.points), fill: 'none', ...strokeOf(shape.stroke) })}/>`
    case 'polygon':
      return `${element('polygon', { points: pointsOf(shape.points), ...surfaceOf(shape) })}/>`
    case 'rect': {
      const { x, y, width, height } = shape
      return `${element('rect', { x, y, width, height, ...surfaceOf(shape) })}/>`
    }
    case 'circle': {
      const [cx, cy] = shape.centre
      return `${element('circle', { cx, cy, r: shape.radius, ...surfaceOf(shape) })}/>`
    }
    case 'text': {
      const [x, y] = shape.at
      const weight = shape.weight === 'strong' ? { 'font-weight': 'bold' } : {}
      const look = { 'font-size': shape.size, ...weight, fill: colourOf(shape.tone) }
      return `${element('text', { x, y, 'text-anchor': shape.anchor, ...look })}>${escaped(shape.text)}</text>`
    }
    default:
      return assertNever(shape, 'A shape of a chart')
  }
}

/** The points of a line as SVG lists them. */
export function pointsOf(points: readonly Place[]): string {
  return points.map(([x, y]) => `${x},${y}`).join(' ')
}

function surfaceOf({ fill, stroke }: { readonly fill: ChartTone; readonly stroke: Stroke | null }) {
  return { fill: colourOf(fill), ...(stroke === null ? {} : strokeOf(stroke)) }
}

function strokeOf({ tone, width, dash }: Stroke): Record<string, string | number> {
  const dashes: Record<string, string> = dash === null ? {} : { 'stroke-dasharray': dash.join(' ') }
  return { stroke: colourOf(tone), 'stroke-width': width, 'stroke-linejoin': 'round', ...dashes }
}

function colourOf(tone: ChartTone): string {
  return PAPER_COLOURS[tone]
}

/** The beginning of an element; whoever uses it closes it. */
function element(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const parts = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  return `<${name}${parts.join('')}`
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
