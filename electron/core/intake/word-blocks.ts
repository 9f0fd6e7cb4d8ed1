import type {
  RawBlock,
  RawCell,
  RawNote,
  RawParagraph,
  RawRun,
  RawTable,
} from '../../../shared/domain/imports/index.ts'
import { paragraphOf, splitLines } from './raw-text.ts'
import { type HtmlElement, type HtmlNode, isElement } from './word-html.ts'

/** What a walk through the HTML found: the blocks in reading order, then the notes, and what was flattened. */
export interface WordBlocks {
  readonly blocks: readonly RawBlock[]
  readonly pictures: number
  /** Tables that stood inside a cell; their words were kept as paragraphs of that cell. */
  readonly nestedTables: readonly string[]
}

type Marks = Omit<RawParagraph, 'kind' | 'runs'>

/** The most columns that Word itself can make. */
const MOST_COLUMNS = 63
const LONGEST_LINK = 2000

/** Turns mammoth's HTML into blocks. Notes get the numbers 1, 2, 3 in the order in which the text refers to them. */
export function wordBlocks(body: HtmlElement): WordBlocks {
  return new WordWalk(body).read()
}

/** One walk: it numbers notes and tables as it meets them. */
class WordWalk {
  readonly #body: HtmlElement
  readonly #notes: ReadonlyMap<string, HtmlElement>
  readonly #noteNumbers = new Map<string, string>()
  readonly #nestedTables: string[] = []
  #tables = 0
  #pictures = 0

  constructor(body: HtmlElement) {
    this.#body = body
    const points = body.children.filter(isElement).flatMap((block) => block.children.filter(isElement))
    const notes = points.filter((point) => point.tag === 'li' && isNoteId(point.attributes.id))
    this.#notes = new Map(notes.map((note) => [`#${note.attributes.id}`, note]))
  }

  read(): WordBlocks {
    const blocks: RawBlock[] = []
    this.#walk(
      this.#body.children,
      {},
      {
        paragraph: (paragraph) => blocks.push(paragraph),
        table: (table) => blocks.push(this.#table(table)),
      },
    )
    // A note may refer to a further note, which joins the end of the list while it is walked.
    for (const [key, id] of this.#noteNumbers) blocks.push(this.#note(key, id))
    return { blocks, pictures: this.#pictures, nestedTables: this.#nestedTables }
  }

  #note(key: string, id: string): RawNote {
    const paragraphs: RawParagraph[] = []
    this.#walk(this.#notes.get(key)?.children ?? [], {}, this.#flat(paragraphs, `note ${id}`))
    return { kind: 'note', id, paragraphs }
  }

  /** A sink for places that hold paragraphs only: a table there is read cell by cell. */
  #flat(paragraphs: RawParagraph[], place: string): Sink {
    return {
      paragraph: (paragraph) => paragraphs.push(paragraph),
      table: (table) => {
        this.#nestedTables.push(place)
        this.#walk(table.children, {}, this.#flat(paragraphs, place))
      },
    }
  }

  #table(table: HtmlElement): RawTable {
    this.#tables += 1
    const place = `table ${this.#tables}`
    const rows = rowsOf(table)
    return {
      kind: 'table',
      place,
      rows: rows.map((row, at) => ({
        cells: row.children
          .filter(isElement)
          .filter((cell) => cell.tag === 'td' || cell.tag === 'th')
          .map((cell) => this.#cell(cell, rows.length - at, `${place}, row ${at + 1}`)),
      })),
    }
  }

  #cell(cell: HtmlElement, rowsLeft: number, place: string): RawCell {
    const paragraphs: RawParagraph[] = []
    this.#walk(cell.children, {}, this.#flat(paragraphs, place))
    return {
      paragraphs,
      rowSpan: span(cell.attributes.rowspan, rowsLeft),
      colSpan: span(cell.attributes.colspan, MOST_COLUMNS),
      ...(cell.tag === 'th' ? { header: true } : {}),
    }
  }

  /** Collects inline content into paragraphs and passes blocks on, in reading order. */
  #walk(nodes: readonly HtmlNode[], marks: Marks, sink: Sink): void {
    let runs: RawRun[] = []
    const flush = (): void => {
      for (const paragraph of paragraphsOf(runs, marks)) sink.paragraph(paragraph)
      runs = []
    }
    for (const node of nodes) {
      if (isElement(node) && isBlock(node)) {
        flush()
        this.#block(node, marks, sink)
      } else this.#inline(node, {}, runs)
    }
    flush()
  }

  #block(element: HtmlElement, marks: Marks, sink: Sink): void {
    const { tag, children } = element
    if (tag === 'table') sink.table(element)
    else if (tag === 'ul' || tag === 'ol') {
      const points = children.filter((child) => !(isElement(child) && isNoteId(child.attributes.id)))
      const level = Math.min((marks.list?.level ?? 0) + 1, 9)
      this.#walk(points, { ...marks, list: { ordered: tag === 'ol', level } }, sink)
    } else if (tag === 'blockquote') this.#walk(children, { ...marks, quotation: true }, sink)
    else if (/^h[1-6]$/.test(tag)) this.#walk(children, { headingLevel: Number(tag[1]) }, sink)
    else this.#walk(children, marks, sink)
  }

  #inline(node: HtmlNode, look: Omit<RawRun, 'text'>, runs: RawRun[]): void {
    if (!isElement(node)) {
      runs.push({ ...look, text: node.replace(/[\r\n\u0085\u2028\u2029]/g, ' ') })
      return
    }
    if (node.tag === 'br') runs.push({ ...look, text: '\n' })
    else if (node.tag === 'img') this.#pictures += 1
    else if (node.tag === 'a') this.#anchor(node, look, runs)
    else {
      const within = {
        ...look,
        ...(node.tag === 'strong' ? { strong: true } : node.tag === 'em' ? { emphasis: true } : {}),
      }
      for (const child of node.children) this.#inline(child, within, runs)
    }
  }

  #anchor(anchor: HtmlElement, look: Omit<RawRun, 'text'>, runs: RawRun[]): void {
    const href = anchor.attributes.href ?? ''
    if (/^#(footnote|endnote)-ref-/.test(href)) return
    if (this.#notes.has(href)) {
      const id = this.#noteNumbers.get(href) ?? String(this.#noteNumbers.size + 1)
      this.#noteNumbers.set(href, id)
      runs.push({ text: '', note: id })
      return
    }
    const link = safeLink(href)
    const within = link === null ? look : { ...look, link }
    for (const child of anchor.children) this.#inline(child, within, runs)
  }
}

interface Sink {
  paragraph(paragraph: RawParagraph): void
  table(table: HtmlElement): void
}

/**
 * Headings and points of a list stay whole: their line breaks only make them look well. Elsewhere a line break that
 * starts a new point starts a new paragraph.
 */
function paragraphsOf(runs: readonly RawRun[], marks: Marks): readonly RawParagraph[] {
  const whole = marks.headingLevel !== undefined || marks.list !== undefined
  return (whole ? [runs] : splitLines(runs)).flatMap((line) => paragraphOf(line, marks) ?? [])
}

function isBlock(element: HtmlElement): boolean {
  return /^(h[1-6]|p|blockquote|ul|ol|li|table|thead|tbody|tr|td|th)$/.test(element.tag)
}

function isNoteId(id: string | undefined): boolean {
  return id !== undefined && /^(footnote|endnote)-(?!ref-)/.test(id)
}

function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return table.children
    .filter(isElement)
    .flatMap((child) => (child.tag === 'tr' ? [child] : child.children.filter(isElement)))
    .filter((row) => row.tag === 'tr')
}

function span(attribute: string | undefined, most: number): number {
  const value = Number.parseInt(attribute ?? '1', 10)
  return Number.isSafeInteger(value) ? Math.min(Math.max(value, 1), most) : 1
}

/** Web and mail addresses; a path to somebody's own disk or a script is no link that a plan needs. */
function safeLink(href: string): string | null {
  const address = href.trim()
  return address.length <= LONGEST_LINK && /^(https?:\/\/|mailto:)\S+$/i.test(address) ? address : null
}
