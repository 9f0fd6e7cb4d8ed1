import { type HtmlElement, type HtmlNode, isBlock, isElement, LIST_MARKER } from './html-tree.ts'
import { noteBegun, noteReferred } from './notes.ts'
import { headingLevel, isHidden, isListMarker, isQuotation, lookInside, wordListLevel } from './styles.ts'
import { markOf } from './typed-marks.ts'

export interface Look {
  readonly strong?: true
  readonly emphasis?: true
  readonly link?: string
}

/** A stretch of pasted text. `note` is the mark of a footnote that is referred to behind it. */
export interface PastedRun extends Look {
  readonly text: string
  readonly note?: string
}

export interface ListPlace {
  readonly kind: 'bullet' | 'number'
  /** 1 for the outermost list. */
  readonly level: number
}

/** A paragraph of pasted HTML. "\n" in a run is a line break that its writer made, KEPT_BREAK one inside an entry. */
export interface PastedParagraph {
  readonly runs: readonly PastedRun[]
  readonly list: ListPlace | null
  /** 1 to 6; null for what is no heading. */
  readonly heading: number | null
  readonly isQuotation: boolean
  /** The mark of the footnote that begins here; null for other paragraphs. */
  readonly footnote: string | null
}

/** Stands for a line break that this program wrote inside one entry; no other text holds it. */
export const KEPT_BREAK = '\v'
/** The class by which this program knows such a break again. */
export const KEPT_BREAK_CLASS = 'within-entry'

interface Context {
  readonly look: Look
  readonly list: ListPlace | null
  readonly heading: number | null
  readonly isQuotation: boolean
  readonly isPreformatted: boolean
}

const OUTERMOST: Context = { look: {}, list: null, heading: null, isQuotation: false, isPreformatted: false }
const CONTROL = /[\p{Cc}\ufeff]/gu

/** The paragraphs of pasted HTML in reading order, without empty ones; a table is read cell by cell. */
export function paragraphsIn(nodes: readonly HtmlNode[]): PastedParagraph[] {
  const walk = new ParagraphWalk()
  walk.read(nodes)
  return walk.paragraphs
}

class ParagraphWalk {
  readonly paragraphs: PastedParagraph[] = []
  #runs: PastedRun[] = []
  #marker = ''
  #footnote: string | null = null

  read(nodes: readonly HtmlNode[]): void {
    this.#walk(nodes, OUTERMOST)
    this.#flush(OUTERMOST)
  }

  #walk(nodes: readonly HtmlNode[], context: Context): void {
    for (const node of nodes) {
      if (!isElement(node)) this.#add(spaced(node, context), context)
      else if (!isHidden(node)) this.#element(node, context)
    }
  }

  #element(element: HtmlElement, context: Context): void {
    const { tag, children } = element
    if (tag === LIST_MARKER || isListMarker(element)) this.#marker += wordsOf(children)
    else if (tag === 'br') this.#add(isKeptBreak(element) ? KEPT_BREAK : '\n', context)
    else if (tag === 'a') this.#anchor(element, context)
    else if (isBlock(element)) {
      this.#flush(context)
      if (tag === 'li') this.#point(element, context)
      else {
        const inside = insideBlock(element, context)
        this.#walk(children, inside)
        this.#flush(inside)
      }
    } else this.#walk(children, { ...context, look: lookInside(element, context.look) })
  }

  /** The first paragraph of a point has its mark; what follows in the same point stands without. */
  #point(element: HtmlElement, context: Context): void {
    const list = listPlace(element, context)
    const before = this.paragraphs.length
    for (const child of element.children) {
      const isFurther = this.paragraphs.length > before && !(isElement(child) && /^[uo]l$/.test(child.tag))
      const inside: Context = { ...context, list: isFurther ? null : list }
      if (isElement(child) && /^[uo]l$/.test(child.tag)) {
        this.#flush({ ...context, list: this.paragraphs.length > before ? null : list })
      }
      this.#walk([child], inside)
    }
    this.#flush({ ...context, list: this.paragraphs.length > before ? null : list })
  }

  #anchor(element: HtmlElement, context: Context): void {
    const { href = '' } = element.attributes
    const note = noteReferred(href)
    const begun = noteBegun(href)
    const last = this.#runs.at(-1)
    if (begun !== undefined) this.#footnote ??= begun
    else if (note !== undefined && last !== undefined && last.note === undefined) {
      this.#runs[this.#runs.length - 1] = { ...last, note }
    } else {
      const link = webAddress(href)
      const look = lookInside(element, context.look)
      this.#walk(element.children, { ...context, look: link === undefined ? look : { ...look, link } })
    }
  }

  #add(text: string, { look }: Context): void {
    if (text !== '') this.#runs.push({ ...look, text })
  }

  /** Ends the paragraph that is being gathered, with the place that it has in the document. */
  #flush({ list, heading, isQuotation }: Context): void {
    const runs = tidyRuns(this.#runs)
    const isMarked = list !== null && this.#marker.trim() !== ''
    const place = isMarked ? { ...list, kind: markOf(this.#marker) } : list
    if (runs.length > 0) {
      const footnote = this.#footnote
      this.paragraphs.push({ runs, list: heading === null ? place : null, heading, isQuotation, footnote })
      this.#footnote = null
    }
    this.#marker = ''
    this.#runs = []
  }
}

function insideBlock(element: HtmlElement, context: Context): Context {
  const heading = headingLevel(element) ?? context.heading
  const level = wordListLevel(element)
  const isList = element.tag === 'ul' || element.tag === 'ol'
  const own: ListPlace = {
    kind: element.tag === 'ol' ? 'number' : 'bullet',
    level: (context.list?.level ?? 0) + 1,
  }
  return {
    look: lookInside(element, context.look),
    list: isList ? own : level === undefined ? context.list : { kind: 'bullet', level },
    heading,
    isQuotation: context.isQuotation || isQuotation(element),
    isPreformatted: context.isPreformatted || element.tag === 'pre',
  }
}

/** Word online and Google write each level as a list of its own and say how deep it is. */
function listPlace({ attributes }: HtmlElement, context: Context): ListPlace {
  const said = Number.parseInt(attributes['data-aria-level'] ?? attributes['aria-level'] ?? '', 10)
  const { kind, level } = context.list ?? { kind: 'bullet', level: 1 }
  return { kind, level: said >= 1 && said <= 9 ? said : level }
}

function isKeptBreak({ attributes }: HtmlElement): boolean {
  return attributes.class === KEPT_BREAK_CLASS
}

function spaced(text: string, { isPreformatted }: Context): string {
  const visible = isPreformatted ? text.replace(/\r\n?/g, '\n') : text.replace(/[\t\n\r\f ]+/g, ' ')
  return visible.replace(CONTROL, (one) => (one === '\n' ? one : ''))
}

function wordsOf(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (isElement(node) ? wordsOf(node.children) : node)).join('')
}

function webAddress(href: string): string | undefined {
  const address = href.trim()
  return address.length <= 2_000 && /^https?:\/\/\S+$/iu.test(address) ? address : undefined
}

/** Runs with single spaces between words and none at the ends of lines; neighbours of one look are one run. */
function tidyRuns(runs: readonly PastedRun[]): PastedRun[] {
  const tidy: { look: PastedRun; parts: string[] }[] = []
  let isLineStart = true
  let isSpacePending = false
  for (const run of runs) {
    const text = run.text.replace(/[^\S\n\v]+/gu, ' ').replace(/ ?([\n\v]) ?/g, '$1')
    const words = text.replace(/^ | $/g, '')
    if (text.startsWith(' ')) isSpacePending = true
    if (words !== '') {
      const space = isSpacePending && !isLineStart && !/^[\n\v]/.test(words) ? ' ' : ''
      const last = tidy.at(-1)
      if (last !== undefined && isAlike(last.look, run)) last.parts.push(space, words)
      else {
        const isBefore =
          last !== undefined && isPlain(last.look) && last.look.note === undefined && !isPlain(run)
        if (isBefore) last.parts.push(space)
        tidy.push({ look: run, parts: isBefore ? [words] : [space, words] })
      }
      isLineStart = /[\n\v]$/.test(words)
      isSpacePending = text.endsWith(' ')
    }
    const last = tidy.at(-1)
    if (run.note !== undefined && last !== undefined) last.look = { ...last.look, note: run.note }
  }
  return withoutEnds(tidy.map(({ look, parts }) => ({ ...look, text: parts.join('') })))
}

function isPlain({ strong, emphasis, link }: PastedRun): boolean {
  return strong === undefined && emphasis === undefined && link === undefined
}

function isAlike(one: PastedRun, other: PastedRun): boolean {
  const sameLook = one.strong === other.strong && one.emphasis === other.emphasis && one.link === other.link
  return sameLook && one.note === undefined
}

function withoutEnds(runs: readonly PastedRun[]): PastedRun[] {
  const first = runs.findIndex((run) => run.text.trim() !== '')
  const last = runs.findLastIndex((run) => run.text.trim() !== '')
  if (first === -1) return []
  return runs.slice(first, last + 1).map((run, at, all) => {
    const started = at === 0 ? run.text.trimStart() : run.text
    return { ...run, text: at === all.length - 1 ? started.trimEnd() : started }
  })
}
