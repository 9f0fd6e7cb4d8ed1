import { SvgMeasure } from './pdfmake-inner.ts'

const measure = new SvgMeasure()

/**
 * Scales a drawing to a width, or smaller where it would be taller than `tallest`. Throws when it is not SVG or does
 * not say its sides: a bug of whoever drew it.
 */
export function figureSize(
  svg: string,
  wanted: number,
  tallest: number,
): { readonly svg: string; readonly width: number; readonly height: number } {
  const own = measure.measureSVG(svg)
  if (own.width === undefined || own.height === undefined || own.width <= 0 || own.height <= 0)
    throw new Error('A figure does not say its width and height')
  const scale = Math.min(wanted / own.width, tallest / own.height)
  const size = { width: own.width * scale, height: own.height * scale }
  // What writes the sides anew spells every apostrophe out, and what draws the text does not read that.
  return { svg: measure.writeDimensions(svg, size).replaceAll('&apos;', "'"), ...size }
}
