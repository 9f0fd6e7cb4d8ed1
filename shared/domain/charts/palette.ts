import type { ChartTone } from './drawing.ts'

/**
 * Colours on white paper. Those of the series are from the guidance of the Government Analysis Function on charts: each
 * has a contrast of 3 to 1 with white, and they are told apart with any colour vision. Each series has a dash and a
 * marker besides.
 */
export const PAPER_COLOURS: Readonly<Record<ChartTone, string>> = {
  'series-1': '#12436D',
  'series-2': '#28A197',
  'series-3': '#801650',
  'series-4': '#F46A25',
  ink: '#1A1A1A',
  quiet: '#555555',
  rule: '#D3D7DC',
  paper: '#FFFFFF',
  met: '#12436D',
  'on-track': '#28A197',
  'at-risk': '#F46A25',
  'off-track': '#801650',
  'no-data': '#6B737A',
}

export type ChartMarker = 'circle' | 'square' | 'triangle' | 'diamond'

/** How a series looks: never its colour alone. */
export interface SeriesLook {
  readonly tone: Extract<ChartTone, `series-${number}`>
  readonly marker: ChartMarker
  readonly dash: 'solid' | 'dashed' | 'dotted' | 'dash-dotted'
}

const LOOKS = [
  { tone: 'series-1', marker: 'circle', dash: 'solid' },
  { tone: 'series-2', marker: 'square', dash: 'dashed' },
  { tone: 'series-3', marker: 'triangle', dash: 'dotted' },
  { tone: 'series-4', marker: 'diamond', dash: 'dash-dotted' },
] as const satisfies readonly SeriesLook[]

/** The look of a series by its place, 0 to 3. Throws beyond: more cannot be told apart. */
export function seriesLook(at: number): SeriesLook {
  const look = LOOKS[at]
  if (look === undefined) throw new Error('A chart has more series than can be told apart')
  return look
}

/** Dashes and gaps in widths of the line. */
export const DASHES: Readonly<Record<SeriesLook['dash'], readonly number[] | null>> = {
  solid: null,
  dashed: [4, 2],
  dotted: [1.2, 1.6],
  'dash-dotted': [4, 1.6, 1.2, 1.6],
}
