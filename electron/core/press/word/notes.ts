import type { PressDocument } from '../document-model.ts'
import { readingOrder } from './reading-order.ts'
import { wordText } from './word-text.ts'

/**
 * What the mark of a note in the text becomes: a reference to a footnote, the same mark once more, or a mark that no
 * note explains. Word numbers a footnote itself where that gives the very mark that is printed; any other mark is
 * written out, so that it stays what the text may speak of.
 */
export type NoteMark =
  | { readonly kind: 'reference'; readonly footnote: Footnote }
  | { readonly kind: 'again'; readonly footnote: Footnote }
  | { readonly kind: 'plain'; readonly mark: string }

export interface Footnote {
  /** From 1, in the order of the marks. */
  readonly id: number
  readonly mark: string
  readonly isNumberedByWord: boolean
}

/** Decisions for a whole document, each list in reading order. */
export interface NotePlan {
  readonly marks: readonly NoteMark[]
  /** The footnote of each note; null for one that no mark points to, which stays where it stands. */
  readonly notes: readonly (Footnote | null)[]
}

/** Joins marks and notes as all our papers do: a note explains all marks of its kind before it that still wait. */
export function planNotes(document: PressDocument): NotePlan {
  const marks: { readonly mark: string; note: number | null }[] = []
  const waiting = new Map<string, { note: number | null }[]>()
  let count = 0
  for (const item of readingOrder(document)) {
    if (item.kind === 'runs') {
      for (const { note } of item.runs) {
        if (note === undefined) continue
        const mark = { mark: note, note: null }
        marks.push(mark)
        waiting.set(note, [...(waiting.get(note) ?? []), mark])
      }
    } else if (item.kind === 'note') {
      for (const mark of waiting.get(item.note.mark) ?? []) mark.note = count
      waiting.delete(item.note.mark)
      count += 1
    }
  }
  return numbered(marks, count)
}

function numbered(
  marks: readonly { readonly mark: string; readonly note: number | null }[],
  count: number,
): NotePlan {
  const footnotes = new Map<number, Footnote>()
  let numberedByWord = 0
  const decided = marks.map(({ mark, note }): NoteMark => {
    const text = wordText(mark)
    if (note === null) return { kind: 'plain', mark: text }
    const known = footnotes.get(note)
    if (known !== undefined) return { kind: 'again', footnote: known }
    const isNumberedByWord = text === String(numberedByWord + 1)
    if (isNumberedByWord) numberedByWord += 1
    const footnote = { id: footnotes.size + 1, mark: text, isNumberedByWord }
    footnotes.set(note, footnote)
    return { kind: 'reference', footnote }
  })
  return {
    marks: decided,
    notes: Array.from({ length: count }, (_, note) => footnotes.get(note) ?? null),
  }
}
