import { type ChartDatum, type ChartShape, type Place, place, rounded, solid } from './drawing.ts'
import type { SeriesLook } from './palette.ts'

/** The point of a series: filled, or hollow where its figure is provisional. `size` is half its height. */
export function markerAt(
  [x, y]: Place,
  { tone, marker }: SeriesLook,
  size: number,
  isHollow: boolean,
  datum?: ChartDatum,
): ChartShape {
  const look = {
    fill: isHollow ? ('paper' as const) : tone,
    stroke: solid(tone, rounded(size * 0.45)),
    ...(datum === undefined ? {} : { datum }),
  }
  if (marker === 'circle') return { kind: 'circle', centre: place(x, y), radius: rounded(size), ...look }
  return {
    kind: 'polygon',
    points: CORNERS[marker].map(([across, down]) => place(x + across * size, y + down * size)),
    ...look,
  }
}

/** Corners around the middle, in shares of the size. */
const CORNERS: Readonly<Record<Exclude<SeriesLook['marker'], 'circle'>, readonly Place[]>> = {
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  triangle: [
    [0, -1.1],
    [1.1, 0.9],
    [-1.1, 0.9],
  ],
  diamond: [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
}
