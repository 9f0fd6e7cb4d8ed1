import type { IParagraphOptions, Paragraph } from 'docx'
import type { createLevelKeeper } from '../heading-levels.ts'
import type { Footnote, NoteMark } from './notes.ts'
import type { ListBook } from './numbering.ts'
import type { StyleBook } from './style-book.ts'

export type NoteParagraphs = Readonly<Record<string, { readonly children: readonly Paragraph[] }>>
export type ParagraphChildren = NonNullable<IParagraphOptions['children']>

/** What all blocks of a document share while it is written. */
export interface Desk {
  readonly styles: StyleBook
  readonly lists: ListBook
  readonly levelOf: ReturnType<typeof createLevelKeeper>
  /** The decision for the next mark in the text, in reading order. */
  readonly nextMark: () => NoteMark
  /** The footnote of the next note, in reading order; null for one that stays where it stands. */
  readonly nextNote: () => Footnote | null
  /** Takes the paragraph of a footnote. */
  readonly keepNote: (footnote: Footnote, paragraph: Paragraph) => void
  /** A number for the next drawing, from 1. */
  readonly nextDrawing: () => number
}
