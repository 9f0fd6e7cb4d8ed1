import type { Ink } from './galley.ts'
import type { LinkPainter } from './link-painter.ts'
import { ANSWER } from './look.ts'
import type { LossGuard } from './loss-guard.ts'
import type { Page } from './page-flow.ts'
import { drawSvg } from './pdfmake-inner.ts'
import type { StructureElement } from './structure.ts'
import type { TaggedDocument } from './tagged-document.ts'
import type { Line, Segment } from './typeset.ts'

/** What painting needs besides the page. */
export interface Brush {
  readonly document: TaggedDocument
  readonly links: LinkPainter
  readonly guard: LossGuard
  /** Gives a figure's text its font file. */
  readonly figureFont: (family: string, strong: boolean, emphasis: boolean) => string
  /** Has each text of a figure name a face that knows its characters. */
  readonly figureText: (svg: string) => string
}

type TextInk = Extract<Ink, { kind: 'text' }>
type FigureInk = Extract<Ink, { kind: 'figure' }>

/** Paints a made-up page as the document's next one. */
export function paintPage(page: Page, brush: Brush): void {
  const { document } = brush
  document.addPage({ size: [page.look.width, page.look.height] })
  for (const ink of page.ink) {
    if (ink.kind === 'text') paintLine(ink, page, brush)
    else if (ink.kind === 'figure') paintFigure(ink, brush)
    else if (ink.kind === 'tint') {
      document.tag('decoration')
      document.rect(ink.x, ink.y, ink.width, ink.height).fill(ink.colour)
    } else if (ink.kind === 'box') paintBox(ink, document)
    else paintRule(ink, document)
  }
  document.tag(null)
}

/** An empty box to tick: drawn, not a sign of a font, so that it is as large as its words ask for. */
function paintBox({ x, y, side }: Extract<Ink, { kind: 'box' }>, document: TaggedDocument): void {
  document.tag('decoration')
  document.lineWidth(side / 11)
  document.undash()
  document.rect(x, y, side, side).stroke(ANSWER.colour)
}

function paintRule(rule: Extract<Ink, { kind: 'rule' }>, document: TaggedDocument): void {
  document.tag('decoration')
  document.lineWidth(rule.thickness)
  if (rule.dotted === true) document.dash(0.8, { space: 2.6 })
  else document.undash()
  document
    .moveTo(rule.x, rule.y)
    .lineTo(rule.x + rule.width, rule.y)
    .stroke(rule.colour)
}

function paintLine(ink: TextInk, page: Page, brush: Brush): void {
  const { line, element } = ink
  if (line.segments.every((segment) => segment.text.trim() === '')) return
  brush.guard.painted(element, line, ink.x, ink.y, page.look)
  for (const segment of line.segments) {
    if (element === null) {
      brush.document.tag('pagination')
      paintSegment(segment, line, ink, brush.document)
    } else paintOwned(segment, line, ink, element, brush)
  }
}

function paintOwned(
  segment: Segment,
  line: Line,
  ink: TextInk,
  element: StructureElement,
  brush: Brush,
): void {
  const { document, links } = brush
  const target = segment.style.link
  if (target === null || ('place' in target && target.place() === null)) {
    document.tag(element)
    paintSegment(segment, line, ink, document)
    return
  }
  const link = links.elementFor(element, target)
  document.tag(link)
  paintSegment(segment, line, ink, document)
  links.extend(link, target, segment.text, {
    x: ink.x + segment.x,
    y: ink.y,
    width: segment.width,
    height: line.height,
  })
}

function paintSegment(segment: Segment, line: Line, at: TextInk, document: TaggedDocument): void {
  const { style, text, width } = segment
  if (text === '') return
  const x = at.x + segment.x
  const y = at.y + line.baseline - style.rise
  document.fillColor(style.colour)
  document._font = style.face.font
  document.fontSize(style.size)
  document.text(text, x, y, { lineBreak: false, textWidth: width, wordCount: 1, baseline: 'alphabetic' })
  if (style.underlined) paintStroke(segment, x, y + style.size * 0.13, document)
  if (style.struck) paintStroke(segment, x, y - style.size * 0.24, document)
}

function paintStroke(segment: Segment, x: number, y: number, document: TaggedDocument): void {
  document.lineWidth(segment.style.size * 0.05)
  document.undash()
  document
    .moveTo(x, y)
    .lineTo(x + inkWidth(segment), y)
    .stroke(segment.style.colour)
}

/** The width without a space at the end, which is not underlined. */
function inkWidth({ text, style, width }: Segment): number {
  const trailing = text.length - text.trimEnd().length
  return trailing === 0 ? width : width - style.face.widthOf(' ') * style.size * trailing
}

function paintFigure(figure: FigureInk, brush: Brush): void {
  const { document } = brush
  const { x, y, width, height, element } = figure
  document.tag(element)
  document.save()
  drawSvg(document, brush.figureText(figure.svg), x, y, {
    width,
    height,
    assumePt: true,
    fontCallback: brush.figureFont,
    imageCallback: () => {
      throw new Error('A figure holds a picture of its own, which would be read from outside the document')
    },
    warningCallback: (warning) => {
      throw new Error(`A figure cannot be drawn as it is: ${warning}`)
    },
  })
  document.restore()
  const pageHeight = document.currentPage().height
  element.bounds = [x, pageHeight - y - height, x + width, pageHeight - y]
}
