import type { PressCover, PressDocument } from '../document-model.ts'
import type { Bookmark } from './bookmarks.ts'
import { plainSlug, type Slug, stackHeight } from './galley.ts'
import {
  ACCENT,
  CONTENTS_ENTRY,
  CONTENTS_INDENT,
  COVER,
  FOOTER,
  FOOTER_BASELINE,
  FOOTER_RULE_ABOVE,
  HAIRLINE,
  HEADINGS,
  PARAGRAPH,
  PORTRAIT,
  printed,
} from './look.ts'
import { openFlow, type Page } from './page-flow.ts'
import { type Place, type Setting, setText } from './set-text.ts'
import { addElement, type StructureElement } from './structure.ts'
import type { Line, Typesetter } from './typeset.ts'

const WIDTH = PORTRAIT.width - PORTRAIT.left - PORTRAIT.right
const NUMBER_WIDTH = 34

/** A place that is as wide as a portrait page's text. */
function portraitPlace(parent: StructureElement | null): Place {
  return {
    parent,
    x: 0,
    width: WIDTH,
    look: PARAGRAPH.normal,
    depth: 0,
    tallest: PORTRAIT.height - PORTRAIT.top - PORTRAIT.bottom,
  }
}

/** The cover: who, what and when, on a plain page with room around it. */
export function makeCover(cover: PressCover, parent: StructureElement, setting: Setting): Page[] {
  const pages: Page[] = []
  const place = portraitPlace(parent)
  const flow = openFlow(PORTRAIT, pages)
  const title = [
    ...setText([{ text: cover.area }], 'P', COVER.area, place, setting),
    ...setText([{ text: cover.title }], 'H1', COVER.title, place, setting),
    ...setText([{ text: cover.period }], 'P', COVER.period, place, setting),
  ]
  const lines = cover.lines.flatMap((text) => setText([{ text }], 'P', COVER.line, place, setting))
  flow.y = Math.max(flow.look.top, Math.min(230, flow.bottom - stackHeight(title) - stackHeight(lines) - 40))
  flow.place(plainSlug(3, [{ kind: 'rule', x: 0, y: 0, width: 120, thickness: 3, colour: ACCENT }]))
  for (const slug of title) placeOrTurn(slug)
  flow.y = Math.max(flow.y + 24, flow.bottom - stackHeight(lines))
  flow.above = undefined
  for (const slug of lines) placeOrTurn(slug)
  return pages

  function placeOrTurn(slug: Slug): void {
    if (flow.y + slug.before + slug.height > flow.bottom + 0.01 && !flow.atTop()) flow.newPage()
    flow.place(slug)
  }
}

/** Sets the contents: each heading with the number of its page. */
export function setContents(
  bookmarks: readonly Bookmark[],
  parent: StructureElement,
  setting: Setting,
  numberOf: (bookmark: Bookmark) => number,
): Slug[] {
  const heading = setText(
    [{ text: 'Contents' }],
    'H1',
    HEADINGS[0] ?? PARAGRAPH.normal,
    portraitPlace(parent),
    setting,
  )
  const table = addElement(parent, 'TOC')
  const shallowest = Math.min(...bookmarks.map((bookmark) => bookmark.level))
  const entries = bookmarks.flatMap((bookmark) =>
    setEntry(bookmark, bookmark.level - shallowest, table, setting, numberOf(bookmark)),
  )
  return [...heading.map((slug) => ({ ...slug, keepWithNext: true })), ...entries]
}

function setEntry(
  bookmark: Bookmark,
  depth: number,
  table: StructureElement,
  setting: Setting,
  pageNumber: number,
): Slug[] {
  const indent = depth * CONTENTS_INDENT
  const element = addElement(addElement(table, 'TOCI'), 'Reference')
  const look = { ...CONTENTS_ENTRY, strong: depth === 0, before: depth === 0 ? 9 : CONTENTS_ENTRY.before }
  const target = { place: () => bookmark.anchor.name }
  const text = setting.typesetter.set([{ text: bookmark.text, target }], look, WIDTH - indent - NUMBER_WIDTH)
  const [number] = setting.typesetter.set([{ text: ` ${pageNumber}`, target }], look, WIDTH)
  setting.guard.expect(element, bookmark.text)
  return text.map((line, index) => {
    const ink = [{ kind: 'text' as const, element, line, x: indent, y: 0 }]
    const options = { before: index === 0 ? look.before : 0, keepWithNext: index < text.length - 1 }
    if (index < text.length - 1 || number === undefined) return plainSlug(line.height, ink, options)
    const left = indent + line.width + 6
    const right = WIDTH - number.width
    const leader = {
      kind: 'rule' as const,
      x: left,
      y: line.baseline - 1,
      width: Math.max(right - left - 4, 0),
      thickness: 0.8,
      colour: HAIRLINE,
      dotted: true,
    }
    const figures = { kind: 'text' as const, element, line: number, x: right, y: 0 }
    return plainSlug(line.height, [...ink, leader, figures], options)
  })
}

const LEFT_BLANK = 'This page is left blank.'

/** The foot of a page: what paper this is, who publishes it, and where in it we are. */
export function addFooter(
  page: Page,
  number: number,
  count: number,
  document: PressDocument,
  typesetter: Typesetter,
): void {
  const { look, foot } = page
  const width = look.width - look.left - look.right
  const { size } = printed(FOOTER, typesetter.scale)
  const y = look.height - FOOTER_BASELINE - size
  if (foot === 'blank') {
    const line = oneLine(LEFT_BLANK, width, typesetter)
    page.ink.push({ kind: 'text', element: null, line, x: look.left, y })
    return
  }
  const { footer } = foot ?? document
  const place = foot === undefined ? { number, count } : foot
  const [pages] = typesetter.set([{ text: `Page ${place.number} of ${place.count}` }], FOOTER, width)
  if (pages === undefined) return
  page.ink.push({
    kind: 'rule',
    x: look.left,
    y: y - FOOTER_RULE_ABOVE,
    width,
    thickness: 0.5,
    colour: HAIRLINE,
  })
  page.ink.push({
    kind: 'text',
    element: null,
    line: footerLine({ footer, publisher: document.publisher }, width - pages.width - 24, typesetter),
    x: look.left,
    y,
  })
  page.ink.push({ kind: 'text', element: null, line: pages, x: look.width - look.right - pages.width, y })
}

/** The footer and the publisher where both fit on one line, else the footer alone. */
function footerLine(
  { footer, publisher }: Pick<PressDocument, 'footer' | 'publisher'>,
  width: number,
  typesetter: Typesetter,
): Line {
  const both = [footer, publisher].filter((text) => text.trim() !== '').join('  ·  ')
  const fits = typesetter.set([{ text: both }], FOOTER, width).length === 1
  return oneLine(fits || footer.trim() === '' ? both : footer, width, typesetter)
}

/** The text on one line, its end left out where it is too long: the title is on the cover in full. */
function oneLine(text: string, width: number, typesetter: Typesetter): Line {
  const lines = typesetter.set([{ text }], FOOTER, width)
  const [first] = lines
  if (first === undefined) throw new Error('A footer could not be set')
  if (lines.length === 1) return first
  const [shorter] = typesetter.set([{ text }], FOOTER, width - 12)
  const words = (shorter ?? first).segments
    .map((segment) => segment.text)
    .join('')
    .trimEnd()
  const [cut] = typesetter.set([{ text: `${words} …` }], FOOTER, width)
  return cut ?? first
}
