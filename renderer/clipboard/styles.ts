import type { HtmlElement } from './html-tree.ts'
import type { Look } from './paragraphs.ts'

// What the inline styles of Office and of browsers say that a reader must know. Everything else is the sender's taste.

/** Whether the sender hides it: hidden text of Word, hidden rows of Excel, Word's list of comments. */
export function isHidden({ attributes }: HtmlElement): boolean {
  if (attributes.hidden !== undefined) return true
  const { style = '' } = attributes
  return /(?:^|[;\s])(?:display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*comment)/i.test(style)
}

/** Whether it is only the mark in front of a list point. */
export function isListMarker({ attributes: { style = '' } }: HtmlElement): boolean {
  return /mso-list\s*:\s*ignore/i.test(style)
}

/** The level of a list point that Word writes as a paragraph, 1 for the outermost; undefined for other paragraphs. */
export function wordListLevel({ attributes: { style = '' } }: HtmlElement): number | undefined {
  const level = /mso-list\s*:\s*[^;]*?\blevel(\d{1,2})\b/i.exec(style)?.[1]
  return level === undefined ? undefined : Number(level)
}

/** The look inside an element: bold and slanted type, as its tag and style say. */
export function lookInside({ tag, attributes }: HtmlElement, look: Look): Look {
  const { style = '' } = attributes
  const weight = /(?:^|[;\s])font-weight\s*:\s*([a-z0-9]+)/i.exec(style)?.[1]?.toLowerCase()
  const slant = /(?:^|[;\s])font-style\s*:\s*([a-z]+)/i.exec(style)?.[1]?.toLowerCase()
  const isStrong =
    weight === undefined
      ? look.strong === true || tag === 'b' || tag === 'strong'
      : /^(?:bold|bolder|[6-9]\d\d)$/.test(weight)
  const isSlanted =
    slant === undefined
      ? look.emphasis === true || tag === 'i' || tag === 'em'
      : slant === 'italic' || slant === 'oblique'
  return {
    ...(isStrong ? { strong: true } : {}),
    ...(isSlanted ? { emphasis: true } : {}),
    ...(look.link === undefined ? {} : { link: look.link }),
  }
}

/** The level of a heading, 1 to 6; undefined for what is none. */
export function headingLevel({ tag, attributes }: HtmlElement): number | undefined {
  const { class: name = '', role } = attributes
  if (/^h[1-6]$/.test(tag)) return Number(tag[1])
  if (role === 'heading') {
    const level = Number.parseInt(attributes['aria-level'] ?? '1', 10)
    return level >= 1 && level <= 6 ? level : 1
  }
  return /^MsoTitle/i.test(name) ? 1 : undefined
}

/** Whether it is a quotation: HTML's own, or Word's style of that name. */
export function isQuotation({ tag, attributes: { class: name = '' } }: HtmlElement): boolean {
  return tag === 'blockquote' || /^Mso(?:Intense)?Quote/i.test(name)
}
