/** A stretch of text as it stood in the file. `note` is the id of a footnote that is referred to here. */
export interface RawRun {
  readonly text: string
  readonly strong?: boolean
  readonly emphasis?: boolean
  readonly link?: string
  readonly note?: string
}

/** A paragraph as it stood in the file: of running text, or of a cell. `list` is set for a point of a list, level 1 first. */
export interface RawParagraph {
  readonly kind: 'paragraph'
  readonly runs: readonly RawRun[]
  /** 1 to 6 for a paragraph that the file marks as a heading. */
  readonly headingLevel?: number
  readonly list?: { readonly ordered: boolean; readonly level: number }
  /** True where the file sets it apart as a quotation. */
  readonly quotation?: boolean
}

/** A cell as it stood in the file. Cells that a merge covers are absent, as in HTML. */
export interface RawCell {
  readonly paragraphs: readonly RawParagraph[]
  readonly rowSpan: number
  readonly colSpan: number
  /** The file marks the cell as part of a header row. */
  readonly header?: boolean
  /** The cell's address in a workbook ("B7"). */
  readonly address?: string
}

/** A table of the file; `place` names it for a person ("table 3", "sheet Domestic Abuse"). */
export interface RawTable {
  readonly kind: 'table'
  readonly place: string
  readonly rows: readonly { readonly cells: readonly RawCell[] }[]
}

/** A sheet of a workbook begins: what follows up to the next one stood on it. */
export interface RawSheet {
  readonly kind: 'sheet'
  readonly name: string
  readonly hidden: boolean
}

/** A footnote or endnote, by the id that runs refer to. */
export interface RawNote {
  readonly kind: 'note'
  readonly id: string
  readonly paragraphs: readonly RawParagraph[]
}

export type RawBlock = RawParagraph | RawTable | RawSheet | RawNote

/** What the reader process makes of a plan file: its words in reading order and nothing executable. */
export interface RawDocument {
  readonly source: 'word' | 'workbook'
  readonly blocks: readonly RawBlock[]
  /** What the file held besides words and was ignored, in plain words ("2 pictures", "macros"). */
  readonly ignored: readonly string[]
}
