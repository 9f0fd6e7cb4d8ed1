import { Parser } from 'htmlparser2'

/** An element of mammoth's HTML that may mean something; everything else is passed through to its children. */
export interface HtmlElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: HtmlNode[]
}

export type HtmlNode = HtmlElement | string

/** The elements that the reader knows. Others (input, s, sub, span, ...) lose their tag and keep their words. */
const KNOWN = new Set(
  'h1 h2 h3 h4 h5 h6 p blockquote ul ol li table thead tbody tr th td strong em a sup br img'.split(' '),
)
const KNOWN_ATTRIBUTES = new Set(['href', 'id', 'colspan', 'rowspan'])

/** Parses HTML into the elements that the reader knows, and never into anything that could run. */
export function parseWordHtml(html: string): HtmlElement {
  const root: HtmlElement = { tag: 'body', attributes: {}, children: [] }
  const open: HtmlElement[] = [root]
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (!KNOWN.has(tag)) return
        const kept = Object.entries(attributes).filter(([name]) => KNOWN_ATTRIBUTES.has(name))
        const element: HtmlElement = { tag, attributes: Object.fromEntries(kept), children: [] }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      onclosetag(tag) {
        if (KNOWN.has(tag)) open.pop()
      },
      ontext: (text) => open.at(-1)?.children.push(text),
    },
    // Mammoth's HTML is well-formed XML. HTML's own rules would move things about: a table may not stand in a <p>.
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(html)
  return root
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return typeof node !== 'string'
}
