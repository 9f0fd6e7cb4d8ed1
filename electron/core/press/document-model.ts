import type { CivilDate } from '../../../shared/kit/civil-date.ts'

/**
 * The document model: what a paper says and how it is built, with nothing of PDF, Excel or Word in it and nothing of
 * crime or plans. Renderers turn it into files; the same model and date always give the same file.
 */
export interface PressDocument {
  readonly title: string
  /** For the file's metadata and the footer: the body that publishes it. */
  readonly publisher: string
  readonly subject: string
  /** The date on the document; also the file's creation date, so that output is the same each time. */
  readonly date: CivilDate
  /** Printed at the left of each page's foot ("Delivery plan 2020/21"). */
  readonly footer: string
  readonly cover: PressCover | null
  readonly hasContents: boolean
  /** Large print: everything larger in proportion, and no text below 18 points. */
  readonly size?: 'large'
  readonly parts: readonly PressPart[]
}

export interface PressCover {
  /** Above the title: the area or partnership. */
  readonly area: string
  readonly title: string
  /** Below it: the period ("2020 to 2023"). */
  readonly period: string
  /** "Edition 2020/21 . Draft . 1 April 2020" and the like, a line each. */
  readonly lines: readonly string[]
}

/** Pages of one orientation; each part starts on a new page. */
export interface PressPart {
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly PressBlock[]
  /**
   * Makes the part a paper of its own among others, such as one letter of many: its pages are counted by themselves, have
   * a foot of their own, and begin on the front of a leaf, so that two people's papers never share one.
   */
  readonly sheet?: { readonly footer: string }
}

export interface PressRun {
  readonly text: string
  readonly strong?: boolean
  readonly emphasis?: boolean
  /** An http(s) or mailto address. */
  readonly link?: string
  /** The mark of a footnote, printed raised. */
  readonly note?: string
  /** What a reviser did: inserted words are underlined, deleted ones struck through. */
  readonly change?: 'inserted' | 'deleted'
}

export interface PressHeading {
  readonly kind: 'heading'
  /** 1 to 6, without gaps in a document. */
  readonly level: number
  readonly text: string
  /** Whether it stands in the contents and the bookmarks. */
  readonly inContents: boolean
}
export interface PressParagraph {
  readonly kind: 'paragraph'
  readonly runs: readonly PressRun[]
  readonly look?: 'normal' | 'lead' | 'small' | 'caption'
}
/** A list; a point may hold paragraphs and further lists. */
export interface PressList {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly points: readonly (readonly PressBlock[])[]
}
export interface PressQuotation {
  readonly kind: 'quotation'
  readonly paragraphs: readonly (readonly PressRun[])[]
}
/** A footnote, printed at the end of its section. */
export interface PressNote {
  readonly kind: 'note'
  readonly mark: string
  readonly runs: readonly PressRun[]
}
/** A picture drawn as SVG; `alt` says in words what it shows. */
export interface PressFigure {
  readonly kind: 'figure'
  readonly svg: string
  readonly widthPoints: number
  readonly alt: string
}

export interface PressColumn {
  readonly heading: string
  /** Share of the table's width; the shares of a table need not add up to anything. */
  readonly weight: number
  /** Figures stand at the right side of their column. */
  readonly align?: 'end'
}

/** Rows that share the first column: an issue and its actions. A plain table has groups of one row. */
export interface PressGroup {
  /** The first column's cell, repeated with "(continued)" where the group runs over a page. */
  readonly head: readonly PressBlock[]
  /** One entry for each column but the first. */
  readonly rows: readonly (readonly (readonly PressBlock[])[])[]
}

/** A table; its header row is repeated on each page, and no row that fits a page is torn. */
export interface PressTable {
  readonly kind: 'table'
  /** Says to someone who cannot see it what the table holds. */
  readonly summary: string
  readonly columns: readonly PressColumn[]
  readonly groups: readonly PressGroup[]
}

/** A question to be answered by pen. It stands in one piece: a page never ends between it and the room for its answer. */
export interface PressQuestion {
  readonly kind: 'question'
  /** With its number: "3. Was it explained?". */
  readonly words: string
  /** How to answer it; empty where that is plain. */
  readonly hint: string
  /** A box to tick for each option, or so many lines to write on. */
  readonly answer:
    | { readonly kind: 'boxes'; readonly options: readonly string[] }
    | { readonly kind: 'lines'; readonly count: number }
}

/**
 * Ruled lines for whoever sends the paper, such as for an address: of one size, also in large print. Nothing of them is
 * read aloud.
 */
export interface PressRoom {
  readonly kind: 'room'
  readonly lines: number
  /** As wide as the text where it is left out. */
  readonly widthPoints?: number
}

export type PressBlock =
  | PressHeading
  | PressParagraph
  | PressList
  | PressQuotation
  | PressNote
  | PressFigure
  | PressTable
  | PressQuestion
  | PressRoom
