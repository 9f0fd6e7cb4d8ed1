import { assertNever } from '../../../../shared/kit/assert.ts'
import type {
  PressBlock,
  PressFigure,
  PressHeading,
  PressList,
  PressNote,
  PressQuotation,
} from '../document-model.ts'
import { keptWithNext } from '../keeping.ts'
import { figureSize } from './figure.ts'
import { type Ink, plainSlug, type Slug } from './galley.ts'
import { HAIRLINE, HEADINGS, LIST_INDENT, NOTE, PARAGRAPH, QUOTATION_INDENT, type TextLook } from './look.ts'
import { setQuestion, setRoom } from './set-answers.ts'
import { type Place, type Setting, setText } from './set-text.ts'
import { addElement, headingType, type StructureElement } from './structure.ts'

const NOTE_INDENT = 14
/** No indent takes more than this share of the width, so that lists within lists still fit a narrow column. */
const NARROW_SHARE = 0.3
/** A point of more lines may be the only one of its list on a page. */
const SHORT_POINT_LINES = 3

/**
 * Sets blocks one below the other; `following` is the block after the last, where that is set by itself. A table cannot
 * stand inside another block: that is a bug of the caller.
 */
export function setBlocks(
  blocks: readonly PressBlock[],
  place: Place,
  setting: Setting,
  following?: PressBlock,
): Slug[] {
  const kept = keptWithNext(blocks, following)
  return blocks.flatMap((block, index) => {
    const slugs = setBlock(block, place, setting, blocks[index - 1])
    return kept[index] === true ? keepLast(slugs) : slugs
  })
}

function keepLast(slugs: readonly Slug[]): Slug[] {
  return slugs.map((slug, index) => (index === slugs.length - 1 ? { ...slug, keepWithNext: true } : slug))
}

function setBlock(
  block: PressBlock,
  place: Place,
  setting: Setting,
  previous: PressBlock | undefined,
): Slug[] {
  switch (block.kind) {
    case 'heading':
      return setHeading(block, place, setting)
    case 'paragraph': {
      const look = block.look === undefined || block.look === 'normal' ? place.look : PARAGRAPH[block.look]
      return setText(block.runs, 'P', look, place, setting)
    }
    case 'list':
      return setList(block, place, setting)
    case 'quotation':
      return setQuotation(block, place, setting)
    case 'note':
      return setNote(block, place, setting, previous?.kind !== 'note')
    case 'figure':
      return [setFigure(block, place)]
    case 'question':
      return setQuestion(block, place, setting)
    case 'room':
      return setRoom(block, place)
    case 'table':
      throw new Error('A table stands inside a list, quotation or table cell')
    default:
      return assertNever(block, 'Setting a block')
  }
}

function setHeading(heading: PressHeading, place: Place, setting: Setting): Slug[] {
  const { level, anchor } = setting.heading(heading)
  const look = HEADINGS[level - 1] ?? place.look
  const slugs = setText([{ text: heading.text }], headingType(level), look, place, setting)
  return slugs.map((slug, index) => ({ ...slug, keepWithNext: true, anchors: index === 0 ? [anchor] : [] }))
}

function setList(list: PressList, place: Place, setting: Setting): Slug[] {
  const element =
    place.parent === null
      ? null
      : addElement(place.parent, 'L', {
          attributes: { O: 'List', ListNumbering: list.ordered ? 'Decimal' : 'Disc' },
        })
  const wanted = Math.max(LIST_INDENT, list.ordered ? String(list.points.length).length * 6 + 8 : 0)
  const indent = Math.min(wanted * setting.typesetter.scale.factor, place.width * NARROW_SHARE)
  const points = list.points.map((point, index) => {
    const item = element === null ? null : addElement(element, 'LI')
    const label = item === null ? null : addElement(item, 'Lbl')
    const body = item === null ? null : addElement(item, 'LBody')
    const inside: Place = {
      ...place,
      parent: body,
      x: place.x + indent,
      width: place.width - indent,
      depth: place.depth + 1,
      look: { ...place.look, before: place.look.before * (index === 0 ? 0.7 : 0.5) },
    }
    const mark = list.ordered ? `${index + 1}.` : place.depth % 2 === 0 ? '•' : '–'
    return markPoint(setBlocks(point, inside, setting), { mark, label, look: place.look, place }, setting)
  })
  return keepEnds(points).flat()
}

/** Neither the first nor the last of several short points stands alone on a page. */
function keepEnds(points: readonly (readonly Slug[])[]): (readonly Slug[])[] {
  const isShort = (point: readonly Slug[] | undefined): boolean => (point?.length ?? 0) <= SHORT_POINT_LINES
  const leads = (index: number): boolean =>
    (index === 0 || index === points.length - 2) && isShort(points[index]) && isShort(points[index + 1])
  return points.map((point, index) => (index < points.length - 1 && leads(index) ? keepLast(point) : point))
}

/** Puts the point's mark before its first line. A point without text still shows its mark. */
function markPoint(
  slugs: readonly Slug[],
  {
    mark,
    label,
    look,
    place,
  }: { mark: string; label: StructureElement | null; look: TextLook; place: Place },
  setting: Setting,
): Slug[] {
  const [line] = setting.typesetter.set([{ text: mark }], look, place.width)
  if (line === undefined) return [...slugs]
  const ink: Ink = { kind: 'text', element: label, line, x: place.x, y: 0 }
  const [first, ...rest] = slugs
  if (first === undefined) return [plainSlug(line.height, [ink], { before: look.before })]
  const shift = firstBaseline(first) - line.baseline
  return [{ ...first, ink: [{ ...ink, y: Math.max(shift, 0) }, ...first.ink] }, ...rest]
}

function firstBaseline(slug: Slug): number {
  const text = slug.ink.find((ink) => ink.kind === 'text')
  return text?.kind === 'text' ? text.y + text.line.baseline : 0
}

function setQuotation(quotation: PressQuotation, place: Place, setting: Setting): Slug[] {
  const parent = place.parent === null ? null : addElement(place.parent, 'BlockQuote')
  const indent = Math.min(QUOTATION_INDENT * setting.typesetter.scale.factor, place.width * NARROW_SHARE)
  const inside: Place = {
    ...place,
    parent,
    x: place.x + indent,
    width: place.width - 2 * indent,
    look: { ...place.look, emphasis: true },
  }
  return quotation.paragraphs.flatMap((runs) => setText(runs, 'P', inside.look, inside, setting))
}

function setNote(note: PressNote, place: Place, setting: Setting, first: boolean): Slug[] {
  const anchor = setting.notes.define(note.mark)
  const element = place.parent === null ? null : addElement(place.parent, 'Note', { id: anchor.name })
  const look: TextLook = { ...NOTE, size: Math.min(NOTE.size, place.look.size) }
  const indent = Math.min(NOTE_INDENT * setting.typesetter.scale.factor, place.width * NARROW_SHARE)
  const inside: Place = { ...place, parent: element, x: place.x + indent, width: place.width - indent }
  const label = element === null ? null : addElement(element, 'Lbl')
  const slugs = markPoint(
    setText(note.runs, 'P', look, inside, setting),
    { mark: note.mark, label, look, place },
    setting,
  ).map((slug, index) => (index === 0 ? { ...slug, anchors: [anchor] } : slug))
  return first ? [noteRule(place), ...slugs] : slugs
}

/** The short rule that parts the notes from the text above. */
function noteRule(place: Place): Slug {
  return plainSlug(1, [{ kind: 'rule', x: place.x, y: 0, width: 96, thickness: 0.6, colour: HAIRLINE }], {
    before: 14,
    after: 4,
    keepWithNext: true,
  })
}

function setFigure(figure: PressFigure, place: Place): Slug {
  const { svg, width, height } = figureSize(
    figure.svg,
    Math.min(figure.widthPoints, place.width),
    place.tallest,
  )
  if (place.parent === null) return plainSlug(height, [])
  const element = addElement(place.parent, 'Figure', { alternative: figure.alt })
  return plainSlug(height, [{ kind: 'figure', element, svg, x: place.x, y: 0, width, height }], {
    before: 10,
    after: 10,
  })
}
