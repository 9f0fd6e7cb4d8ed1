import type { OpenPdf } from './open-pdf.ts'

/** How large pages are shown, as the list of zooms offers it. */
export const ZOOMS = ['fit', '100', '150', '200'] as const
export type Zoom = (typeof ZOOMS)[number]

export const ZOOM_WORDS: Readonly<Record<Zoom, string>> = {
  fit: 'Fit width',
  '100': '100 %',
  '150': '150 %',
  '200': '200 %',
}

/** At 100 per cent a page has its size on paper: 96 pixels to an inch of 72 points. */
const ACTUAL_SIZE = 96 / 72
/** Beside the pages, for their margin. */
const MARGINS = 24

/** Pixels to a point. Fitting the width means that of the widest page, so that pages keep their sizes to each other. */
export function scaleOf(zoom: Zoom, room: number, pages: OpenPdf['pages']): number {
  if (zoom !== 'fit') return (ACTUAL_SIZE * Number(zoom)) / 100
  const widest = Math.max(...pages.map(({ width }) => width), 1)
  return Math.max(room - MARGINS, 160) / widest
}
