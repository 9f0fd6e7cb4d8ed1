import { Parser } from 'htmlparser2'

/** An element of pasted HTML. Tags that mean nothing are left out of the tree; their children stand in their place. */
export interface HtmlElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: HtmlNode[]
}

export type HtmlNode = HtmlElement | string

/** The tag of what Office writes in front of a list point for programs without lists ("·", "1."). */
export const LIST_MARKER = 'list-marker'

const LOOKS = 'span font b strong i em a br'
const BLOCKS =
  'p div h1 h2 h3 h4 h5 h6 blockquote ul ol li table thead tbody tfoot tr td th caption pre dl dt dd section article ' +
  'header footer main aside address center figure figcaption fieldset form hr nav'
const KNOWN = new Set(`${LOOKS} ${BLOCKS}`.split(' '))
const BLOCK_TAGS = new Set(BLOCKS.split(' '))
/** Elements whose words are not the document's own: code, metadata, and passages that tracked changes deleted. */
const LEFT_OUT = new Set('script style title xml noscript template del'.split(' '))

/** Elements deeper than this hang at the deepest place that is kept, so that no walk of the tree can run out of stack. */
const DEEPEST_KEPT = 100
/** Nobody's document is this deep, and a parser needs quadratic time for one that is. */
const DEEPEST_READ = 5_000
/** The most elements and stretches of text that are kept: several times as many as the largest table that is read. */
const MOST_NODES = 300_000
const CHUNK = 16_384

interface Open {
  readonly element: HtmlElement
  isAttached: boolean
}

/**
 * Parses HTML from the clipboard, however broken, into the elements that the readers know; it runs nothing and loads
 * nothing. Where the clipboard marks a fragment, only words inside it are kept. Undefined for HTML that is nested or cut
 * up beyond all reason.
 */
export function parseHtml(html: string): HtmlElement | undefined {
  const reading = new TreeReading(html.includes('<!--StartFragment'))
  for (let start = 0; start < html.length; start += CHUNK) {
    reading.parser.write(html.slice(start, start + CHUNK))
    if (reading.depth > DEEPEST_READ || reading.nodes > MOST_NODES) return undefined
  }
  reading.parser.end()
  return reading.root
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return typeof node !== 'string'
}

export function isBlock(node: HtmlNode): node is HtmlElement {
  return isElement(node) && BLOCK_TAGS.has(node.tag)
}

class TreeReading {
  readonly root: HtmlElement = { tag: 'body', attributes: {}, children: [] }
  readonly parser: Parser
  /** What is open, innermost last; null for what is not kept. */
  readonly #stack: (Open | null)[] = []
  readonly #kept: Open[] = [{ element: this.root, isAttached: true }]
  /** How many elements and texts hang in the tree. */
  nodes = 0
  #isInside: boolean
  #leftOut = 0
  /** Where text goes while a passage that Office writes for other programs is open; null where it is dropped. */
  #aside: HtmlElement | null | undefined

  constructor(hasFragment: boolean) {
    this.#isInside = !hasFragment
    this.parser = new Parser(
      {
        onopentag: (tag, attributes) => this.#open(tag, attributes),
        onclosetag: (tag) => this.#close(tag),
        ontext: (text) => this.#text(text),
        oncomment: (comment) => this.#comment(comment.trim()),
      },
      { decodeEntities: true },
    )
  }

  get depth(): number {
    return this.#stack.length
  }

  #open(tag: string, attributes: Record<string, string>): void {
    if (LEFT_OUT.has(tag)) this.#leftOut += 1
    if (!KNOWN.has(tag) || this.#leftOut > 0 || this.#kept.length > DEEPEST_KEPT) {
      this.#stack.push(null)
      return
    }
    const open = { element: { tag, attributes, children: [] }, isAttached: false }
    this.#stack.push(open)
    this.#kept.push(open)
    if (this.#isInside) this.#attach()
  }

  #close(tag: string): void {
    if (LEFT_OUT.has(tag) && this.#leftOut > 0) this.#leftOut -= 1
    if (BLOCK_TAGS.has(tag)) this.#aside = undefined
    if (this.#stack.pop() !== null) this.#kept.pop()
  }

  #text(text: string): void {
    if (!this.#isInside || this.#leftOut > 0 || this.#aside === null) return
    this.nodes += 1
    const target = this.#aside ?? this.#kept.at(-1)?.element
    target?.children.push(text)
  }

  #comment(comment: string): void {
    if (comment.startsWith('StartFragment')) {
      this.#isInside = true
      this.#attach()
    } else if (comment.startsWith('EndFragment')) this.#isInside = false
    else if (/^\[if !supportLists\]$/i.test(comment)) {
      this.#aside = { tag: LIST_MARKER, attributes: {}, children: [] }
      this.#kept.at(-1)?.element.children.push(this.#aside)
    } else if (/^\[if !support(EmptyParas|Annotations|LineBreakNewLine)\]$/i.test(comment)) this.#aside = null
    else if (/^\[endif\]$/i.test(comment)) this.#aside = undefined
  }

  /** Hangs every open element into the tree that does not hang there yet. */
  #attach(): void {
    let from = this.#kept.length - 1
    while (from > 0 && this.#kept[from]?.isAttached === false) from -= 1
    for (let at = from + 1; at < this.#kept.length; at += 1) {
      const open = this.#kept[at]
      if (open === undefined) continue
      open.isAttached = true
      this.nodes += 1
      this.#kept[at - 1]?.element.children.push(open.element)
    }
  }
}
