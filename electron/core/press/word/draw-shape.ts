import { element } from './markup.ts'
import type { SvgShape } from './svg-shapes.ts'
import { emu } from './units.ts'
import { wordLine } from './word-text.ts'

export interface ShapeSetting {
  /** Points to a unit of the drawing. */
  readonly scale: number
  /** The figure's own sides, in points. */
  readonly width: number
  readonly height: number
  readonly labelStyle: (anchor: string) => string
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Node = Record<string, unknown>

const BARE: readonly Node[] = [element('a:noFill'), element('a:ln', {}, [element('a:noFill')])]

/** Arial is broader than the type that our charts are laid out for. */
const LABEL_SHARE = 0.92
/** Where Arial's baseline lies below the top of its line, and how high that line is, as shares of the size. */
const ASCENT = 0.905
const LINE = 1.15
/** A path without any height is left out by some programs, and a line that stays level has none. */
const THINNEST = 0.5
/** Room for a letter, more than any text needs, so that no label is broken. */
const LETTER = 0.8

/** One shape of a figure in DrawingML (ECMA-376, part 1, 20.1), numbered within its group. */
export function drawShape(shape: SvgShape, number: number, setting: ShapeSetting): Node {
  const length = (name: string): number => {
    const value = shape.attributes.get(name)
    if (value === undefined) throw new Error(`A ${shape.name} of a figure has no ${name}`)
    return Number(value) * setting.scale
  }
  switch (shape.name) {
    case 'text':
      return label(shape, number, setting)
    case 'rect': {
      const box = { x: length('x'), y: length('y'), width: length('width'), height: length('height') }
      return wordShape(number, box, preset('rect'), surface(shape, setting.scale))
    }
    case 'circle': {
      const radius = length('r')
      const box = {
        x: length('cx') - radius,
        y: length('cy') - radius,
        width: 2 * radius,
        height: 2 * radius,
      }
      return wordShape(number, box, preset('ellipse'), surface(shape, setting.scale))
    }
    case 'line': {
      const points = [
        [length('x1'), length('y1')],
        [length('x2'), length('y2')],
      ] as const
      return path(shape, number, points, setting.scale)
    }
    default:
      return path(shape, number, pointsOf(shape, setting.scale), setting.scale)
  }
}

type Point = readonly [x: number, y: number]

function pointsOf({ attributes }: SvgShape, scale: number): Point[] {
  const numbers = (attributes.get('points') ?? '').split(/[\s,]+/).filter((each) => each !== '')
  return numbers.flatMap((x, at): Point[] =>
    at % 2 === 0 ? [[Number(x) * scale, Number(numbers[at + 1]) * scale]] : [],
  )
}

function path(shape: SvgShape, number: number, points: readonly Point[], scale: number): Node {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  const side = (values: readonly number[], from: number): number =>
    Math.max(Math.max(...values) - from, THINNEST)
  const box = { x, y, width: side(xs, x), height: side(ys, y) }
  const steps = points.map(([left, top], at) =>
    element(at === 0 ? 'a:moveTo' : 'a:lnTo', {}, [element('a:pt', { x: emu(left - x), y: emu(top - y) })]),
  )
  const isClosed = shape.name === 'polygon'
  const sides = { w: emu(box.width), h: emu(box.height) }
  const outline = element('a:path', isClosed ? sides : { ...sides, fill: 'none' }, [
    ...steps,
    ...(isClosed ? [element('a:close')] : []),
  ])
  const geometry = element('a:custGeom', {}, [
    ...['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map((name) => element(name)),
    element('a:rect', { l: '0', t: '0', r: 'r', b: 'b' }),
    element('a:pathLst', {}, [outline]),
  ])
  return wordShape(number, box, geometry, surface(shape, scale, isClosed))
}

function preset(name: string): Node {
  return element('a:prstGeom', { prst: name }, [element('a:avLst')])
}

function surface({ attributes }: SvgShape, scale: number, isFilled = true): Node[] {
  const fill = isFilled ? attributes.get('fill') : 'none'
  const stroke = attributes.get('stroke') ?? 'none'
  const width = Number(attributes.get('stroke-width') ?? 1)
  const dash =
    attributes
      .get('stroke-dasharray')
      ?.split(/[\s,]+/)
      .map(Number) ?? []
  const line =
    stroke === 'none'
      ? element('a:ln', {}, [element('a:noFill')])
      : element('a:ln', { w: emu(width * scale) }, [
          paint(stroke),
          ...dashes(dash, width),
          element('a:round'),
        ])
  return [paint(fill ?? '#000000'), line]
}

/** Dashes and gaps as multiples of the line's width, in thousandths of a percent. */
function dashes(lengths: readonly number[], width: number): Node[] {
  const share = (length: number): number => Math.round((100_000 * length) / width)
  const pairs = lengths.flatMap((length, at) =>
    at % 2 === 0 ? [element('a:ds', { d: share(length), sp: share(lengths[at + 1] ?? length) })] : [],
  )
  return pairs.length === 0 ? [] : [element('a:custDash', {}, pairs)]
}

function paint(colour: string): Node {
  if (colour === 'none') return element('a:noFill')
  const short = /^#(.)(.)(.)$/.exec(colour)
  const hex =
    short === null
      ? colour.slice(1)
      : short
          .slice(1)
          .map((each) => each + each)
          .join('')
  return element('a:solidFill', {}, [element('a:srgbClr', { val: hex.toUpperCase() })])
}

/** What nothing is drawn of and that is as large as the figure: some programs take the shapes' own extent for its sides. */
export function frameShape({ width, height }: ShapeSetting): Node {
  return wordShape(0, { x: 0, y: 0, width, height }, preset('rect'), BARE)
}

/** A text in a box without rules, so placed that its baseline lies where it is wanted, and within the figure. */
function label({ attributes, text }: SvgShape, number: number, setting: ShapeSetting): Node {
  const { scale, labelStyle } = setting
  const at = (name: string): number => Number(attributes.get(name) ?? 0) * scale
  const size = at('font-size') * LABEL_SHARE
  const anchor = attributes.get('text-anchor') ?? 'start'
  const words = wordLine(text)
  const wanted = (words.length + 2) * size * LETTER
  const [left, right] = [Math.max(at('x'), 0), Math.max(setting.width - at('x'), 0)]
  const room = anchor === 'middle' ? 2 * Math.min(left, right) : anchor === 'end' ? left : right
  const width = Math.min(wanted, room)
  const x = at('x') - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0)
  const height = size * LINE
  const y = Math.max(Math.min(at('y') - size * ASCENT, setting.height - height), 0)
  const box = { x, y, width, height }
  const half = Math.max(Math.round(size * 2), 2)
  const run = element('w:r', {}, [
    element('w:rPr', {}, [
      ...(attributes.get('font-weight') === 'bold' ? [element('w:b')] : []),
      element('w:color', { 'w:val': (attributes.get('fill') ?? '#000000').slice(1) }),
      element('w:sz', { 'w:val': half }),
    ]),
    element('w:t', { 'xml:space': 'preserve' }, [words]),
  ])
  const paragraph = element('w:p', {}, [
    element('w:pPr', {}, [element('w:pStyle', { 'w:val': labelStyle(anchor) })]),
    run,
  ])
  return wordShape(number, box, preset('rect'), BARE, [
    element('wps:txbx', {}, [element('w:txbxContent', {}, [paragraph])]),
    element('wps:bodyPr', { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 't' }),
  ])
}

function wordShape(
  number: number,
  { x, y, width, height }: Box,
  geometry: Node,
  look: readonly Node[],
  text: readonly Node[] = [element('wps:bodyPr')],
): Node {
  const frame = element('a:xfrm', {}, [
    element('a:off', { x: emu(x), y: emu(y) }),
    element('a:ext', { cx: emu(width), cy: emu(height) }),
  ])
  return element('wps:wsp', {}, [
    element('wps:cNvPr', { id: number + 1, name: `Shape ${number + 1}` }),
    element('wps:cNvSpPr'),
    element('wps:spPr', {}, [frame, geometry, ...look]),
    ...text,
  ])
}
