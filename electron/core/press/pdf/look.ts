/** Sizes and colours of our papers, in points (1/72 inch) measured from the top left. One place, so that they agree. */

export interface PageLook {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A4, with margins that give about 80 characters to a line of narrative. */
export const PORTRAIT: PageLook = { width: 595.28, height: 841.89, left: 76, right: 76, top: 68, bottom: 76 }
/** A4 on its side, for tables of many columns. */
export const LANDSCAPE: PageLook = { width: 841.89, height: 595.28, left: 42, right: 42, top: 46, bottom: 58 }

/** Where the footer's text stands, above the page's lower edge, and its rule above the text. */
export const FOOTER_BASELINE = 34
export const FOOTER_RULE_ABOVE = 5

export const INK = '#1a1a1a'
const QUIET = '#555555'
export const HAIRLINE = '#b8bec6'
export const HEADER_TINT = '#e4e9f0'
/** The one accent, for the cover's rule and for what a reviser inserted. */
export const ACCENT = '#12436d'
/** What a reviser deleted. */
export const DELETED = '#801650'

export interface TextLook {
  readonly size: number
  /** Distance from line to line as a multiple of the size. */
  readonly leading: number
  readonly strong: boolean
  readonly emphasis: boolean
  readonly colour: string
  readonly before: number
  readonly after: number
}

/** By how much a document is printed larger, and the smallest text that it may hold, in points. */
export interface PrintScale {
  readonly factor: number
  readonly smallest: number
}

const BODY_SIZE = 11.5
/** The body of large print; 16 to 18 points are what organisations of blind people ask for. */
const LARGE_SIZE = 18
export const NORMAL_PRINT: PrintScale = { factor: 1, smallest: 0 }
export const LARGE_PRINT: PrintScale = { factor: LARGE_SIZE / BODY_SIZE, smallest: LARGE_SIZE }

/** The look at the scale of the document. */
export function printed(look: TextLook, { factor, smallest }: PrintScale): TextLook {
  const size = Math.max(look.size * factor, smallest)
  return { ...look, size, before: look.before * factor, after: look.after * factor }
}

const PLAIN: TextLook = {
  size: BODY_SIZE,
  leading: 1.4,
  strong: false,
  emphasis: false,
  colour: INK,
  before: 7,
  after: 0,
}

export const PARAGRAPH = {
  normal: PLAIN,
  lead: { ...PLAIN, size: 13.5 },
  small: { ...PLAIN, size: 9.5, leading: 1.35, before: 5 },
  caption: { ...PLAIN, size: 10.5, strong: true, before: 10, after: 4 },
} as const satisfies Record<string, TextLook>

export const NOTE: TextLook = { ...PLAIN, size: 9.5, leading: 1.3, before: 3 }

const HEADING: TextLook = { ...PLAIN, strong: true, leading: 1.2 }
/** Headings are told apart by size and weight, not by colour. */
export const HEADINGS: readonly TextLook[] = [
  { ...HEADING, size: 23, before: 26, after: 10 },
  { ...HEADING, size: 16.5, before: 20, after: 7 },
  { ...HEADING, size: 13.5, before: 15, after: 5 },
  { ...HEADING, size: 11.5, before: 12, after: 3 },
  { ...HEADING, size: 11.5, emphasis: true, before: 10, after: 3 },
  { ...HEADING, size: 11.5, strong: false, emphasis: true, before: 10, after: 3 },
]

export const COVER = {
  area: { ...PLAIN, size: 16, before: 18 },
  title: { ...HEADING, size: 36, leading: 1.12, before: 10 },
  period: { ...PLAIN, size: 20, leading: 1.25, before: 14 },
  line: { ...PLAIN, size: 11.5, before: 4 },
} as const satisfies Record<string, TextLook>

export const CONTENTS_ENTRY: TextLook = { ...PLAIN, before: 4 }
export const CONTENTS_INDENT = 16
export const FOOTER: TextLook = { ...PLAIN, size: 9, leading: 1.2, colour: QUIET, before: 0 }

/** Space inside a table cell on each side. */
export const CELL_PADDING = 4
/** What figures at the end of their column leave free before the words of the next. */
export const FIGURES_GAP = 8

/** The text of table cells: smaller where many columns share the page. */
export function cellLook(columns: number): TextLook {
  return { ...PLAIN, size: columns > 6 ? 9.5 : columns === 6 ? 10 : 10.5, leading: 1.26, before: 4 }
}

/** Boxes to tick, the space to the words beside them, and the space between two of them; lines to write on. */
export const ANSWER = { box: 11, beside: 4, between: 12, row: 5, line: 27, colour: '#4a4a4a' } as const

export const LIST_INDENT = 16
export const QUOTATION_INDENT = 22
