import { strictAssert } from '../../kit/assert.ts'
import { chartFigure } from './chart-figure.ts'
import type { StatusStack } from './chart-spec.ts'
import { totalOf } from './chart-table.ts'
import { type ChartDrawing, type ChartShape, type ChartText, place, rounded, solid } from './drawing.ts'
import { cut, fitLines, roomFor } from './fit-text.ts'
import { patternIn, statusShape } from './status-marks.ts'

const NAME_LINES = 2

interface Frame {
  readonly width: number
  readonly size: number
  readonly line: number
  readonly perUnit: number
}

/** What a group takes, drawn from a depth on. */
interface Drawn {
  readonly shapes: readonly ChartShape[]
  readonly bottom: number
}

/**
 * Draws each group as a bar of its statuses: its name above, and below it every status with its shape, number and word.
 * All bars have one scale, so that a longer bar has more in it.
 */
export function drawStatusStack(spec: StatusStack, width: number, size: number): ChartDrawing {
  const totals = spec.groups.map(({ counts }) => totalOf(counts))
  for (const { counts } of spec.groups)
    strictAssert(
      counts.every((count) => Number.isSafeInteger(count) && count >= 0),
      'A status is counted in whole numbers',
    )
  const perUnit = width / Math.max(1, ...totals)
  const frame: Frame = { width, size, line: size * 1.3, perUnit }
  const shapes: ChartShape[] = []
  let y = 0
  spec.groups.forEach((_, at) => {
    const drawn = groupShapes(spec, at, y, frame)
    shapes.push(...drawn.shapes)
    y = drawn.bottom + frame.line * 0.6
  })
  return {
    width,
    height: rounded(Math.max(y, frame.line)),
    shapes,
    scale: { along: 'x', origin: 0, perUnit },
  }
}

function groupShapes(spec: StatusStack, at: number, y: number, frame: Frame): Drawn {
  const { size, line, width } = frame
  const group = spec.groups[at]
  if (group === undefined) return { shapes: [], bottom: y }
  const total = totalOf(group.counts)
  const figure = `${chartFigure(total, { form: 'count' })} ${spec.unit.words}`
  const names = fitLines(group.name, width - roomFor(figure, size) - size, size, NAME_LINES)
  const top = y + Math.max(names.length, 1) * line + line * 0.15
  const named = names.map((name, row) => words(0, y + line * (row + 0.77), name, size, { weight: 'strong' }))
  const said = words(width, y + line * 0.77, cut(figure, width, size), size, { anchor: 'end', tone: 'quiet' })
  const segments = segmentShapes(spec, at, top, frame)
  if (total === 0) return { shapes: [...named, said], bottom: top }
  const labels = labelShapes(spec, at, top + line * 1.4, frame)
  return { shapes: [...named, said, ...segments, ...labels.shapes], bottom: labels.bottom }
}

function segmentShapes(spec: StatusStack, at: number, top: number, frame: Frame): ChartShape[] {
  const { size, line, perUnit } = frame
  let before = 0
  return spec.statuses.flatMap(({ look }, series): ChartShape[] => {
    const count = spec.groups[at]?.counts[series] ?? 0
    if (count === 0) return []
    const [x, end] = [rounded(before * perUnit), rounded((before + count) * perUnit)]
    before += count
    const box = { x, y: rounded(top), width: rounded(end - x), height: rounded(line * 1.1) }
    const isHollow = look === 'no-data'
    const inset = { x: x + 1, y: box.y + 1, width: Math.max(0, box.width - 2), height: box.height - 2 }
    return [
      {
        kind: 'rect',
        ...box,
        fill: isHollow ? 'paper' : look,
        stroke: isHollow ? null : solid('paper', 1),
        datum: { series, at },
      },
      ...(isHollow ? [outline(inset)] : patternIn(box, look, size * 0.6)),
    ]
  })
}

function outline({ x, y, width, height }: Record<'x' | 'y' | 'width' | 'height', number>): ChartShape {
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const
  return {
    kind: 'polygon',
    points: corners.map(([across, down]) => place(across, down)),
    fill: 'paper',
    stroke: { tone: 'no-data', width: 1.25, dash: [3, 2] },
  }
}

/** Shape, number and word of each status that there is, in as many lines as they take. */
function labelShapes(spec: StatusStack, at: number, top: number, frame: Frame): Drawn {
  const { size, line, width } = frame
  const shapes: ChartShape[] = []
  let [x, row] = [0, 0]
  spec.statuses.forEach(({ name, look }, series) => {
    const count = spec.groups[at]?.counts[series] ?? 0
    if (count === 0) return
    const label = cut(
      `${chartFigure(count, { form: 'count' })} ${name.toLowerCase()}`,
      width - size * 1.4,
      size,
    )
    const room = size * 1.3 + roomFor(label, size)
    if (x > 0 && x + room > width) {
      x = 0
      row += 1
    }
    const middle = top + line * (row + 0.45)
    shapes.push(
      statusShape([x + size * 0.5, middle], look, size * 0.42),
      words(x + size * 1.3, middle + size * 0.35, label, size),
    )
    x += room + size * 1.2
  })
  return { shapes, bottom: top + line * (row + 1) }
}

function words(x: number, y: number, text: string, size: number, more: Partial<ChartText> = {}): ChartText {
  const usual = { kind: 'text', anchor: 'start', size, weight: 'normal', tone: 'ink' } as const
  return { ...usual, at: place(x, y), text, ...more }
}
