import type { StatusLook } from './chart-spec.ts'
import { type ChartShape, type Place, place, rounded, type Stroke, solid } from './drawing.ts'

/** The shape of a status, `size` being half its height. The same shapes stand beside its word everywhere. */
export function statusShape([x, y]: Place, look: StatusLook, size: number): ChartShape {
  const fill = look
  if (look === 'met')
    return { kind: 'circle', centre: place(x, y), radius: rounded(size), fill, stroke: null }
  const points = SHAPES[look].map(([across, down]) => place(x + across * size, y + down * size))
  return { kind: 'polygon', points, fill, stroke: null }
}

/** Corners around the middle, in shares of the size: a tick, a triangle, a square and a dash. */
const SHAPES: Readonly<Record<Exclude<StatusLook, 'met'>, readonly Place[]>> = {
  'on-track': [
    [-1, 0.1],
    [-0.6, -0.3],
    [-0.25, 0.1],
    [0.65, -0.8],
    [1, -0.4],
    [-0.25, 0.9],
  ],
  'at-risk': [
    [0, -1],
    [1, 0.85],
    [-1, 0.85],
  ],
  'off-track': [
    [-0.85, -0.85],
    [0.85, -0.85],
    [0.85, 0.85],
    [-0.85, 0.85],
  ],
  'no-data': [
    [-1, -0.25],
    [1, -0.25],
    [1, 0.25],
    [-1, 0.25],
  ],
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The pattern of a status inside a box, so that neighbours differ in black and white: none, or lines in paper. */
export function patternIn(box: Box, look: StatusLook, gap: number): ChartShape[] {
  const stroke = solid('paper', rounded(gap * 0.22))
  if (look === 'on-track') return uprights(box, gap, stroke)
  if (look === 'at-risk') return slants(box, gap, stroke, false)
  if (look === 'off-track') return [...slants(box, gap, stroke, false), ...slants(box, gap, stroke, true)]
  return []
}

function uprights({ x, y, width, height }: Box, gap: number, stroke: Stroke): ChartShape[] {
  const count = Math.max(0, Math.ceil(width / gap) - 1)
  return Array.from({ length: count }, (_, at) => {
    const across = x + gap * (at + 1)
    return { kind: 'line', from: place(across, y), to: place(across, y + height), stroke }
  })
}

/** Lines at 45 degrees, cut off at the sides of the box. */
function slants({ x, y, width, height }: Box, gap: number, stroke: Stroke, isFalling: boolean): ChartShape[] {
  const count = Math.max(0, Math.ceil((width + height) / gap) - 1)
  return Array.from({ length: count }, (_, at) => {
    const sum = gap * (at + 1)
    const [startAcross, endAcross] = [Math.max(0, sum - height), Math.min(width, sum)]
    const [startDown, endDown] = [sum - startAcross, sum - endAcross]
    const down = (depth: number): number => (isFalling ? y + height - depth : y + depth)
    return {
      kind: 'line',
      from: place(x + startAcross, down(startDown)),
      to: place(x + endAcross, down(endDown)),
      stroke,
    }
  })
}
