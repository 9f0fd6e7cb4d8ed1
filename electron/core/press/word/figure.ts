import type { PressFigure } from '../document-model.ts'
import type { Desk } from './desk.ts'
import { drawShape, frameShape, type ShapeSetting } from './draw-shape.ts'
import { element, MarkupRun } from './markup.ts'
import { readFigure } from './svg-shapes.ts'
import { emu } from './units.ts'
import { wordLine } from './word-text.ts'

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const GROUP = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'

/**
 * A figure as a group of Word's own shapes, each where our geometry puts it: sharp at every size, with words that are
 * text, and described as a whole for those who do not see it. Drawn no wider and no taller than its place.
 */
export function figureRun(
  figure: PressFigure,
  place: { readonly width: number; readonly tallest: number },
  desk: Desk,
): MarkupRun {
  const { width, height, shapes } = readFigure(figure.svg)
  const scale = Math.min(Math.min(figure.widthPoints, place.width) / width, place.tallest / height)
  const sides = { cx: emu(width * scale), cy: emu(height * scale) }
  const number = desk.nextDrawing()
  const setting: ShapeSetting = {
    scale,
    width: width * scale,
    height: height * scale,
    labelStyle: (anchor) => desk.styles.named(labelName(anchor)),
  }
  const frame = element('a:xfrm', {}, [
    element('a:off', { x: 0, y: 0 }),
    element('a:ext', sides),
    element('a:chOff', { x: 0, y: 0 }),
    element('a:chExt', sides),
  ])
  const group = element('wpg:wgp', {}, [
    element('wpg:cNvGrpSpPr'),
    element('wpg:grpSpPr', {}, [frame]),
    frameShape(setting),
    ...shapes.map((shape, at) => drawShape(shape, at + 1, setting)),
  ])
  const inline = element('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
    element('wp:extent', sides),
    element('wp:docPr', { id: number, name: `Figure ${number}`, descr: wordLine(figure.alt) }),
    element('wp:cNvGraphicFramePr'),
    element('a:graphic', { 'xmlns:a': DRAWING }, [element('a:graphicData', { uri: GROUP }, [group])]),
  ])
  return new MarkupRun([element('w:drawing', {}, [inline])])
}

function labelName(anchor: string): string {
  if (anchor === 'middle') return 'Figure Label Centred'
  return anchor === 'end' ? 'Figure Label Right' : 'Figure Label'
}
