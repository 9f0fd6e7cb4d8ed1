import type { Anchor } from './galley.ts'
import type { PdfOutlineItem } from './pdfmake-inner.types.ts'

/** A heading that the contents and the bookmarks lead to. */
export interface Bookmark {
  readonly text: string
  readonly level: number
  readonly anchor: Anchor
}

/** Hangs each heading below the nearest one of a higher rank before it. Pages are counted from 0. */
export function createBookmarker(
  outline: PdfOutlineItem,
): (bookmark: Bookmark, pageNumber: number, pageWidth: number) => void {
  const path: { readonly level: number; readonly item: PdfOutlineItem }[] = []
  return ({ text, level, anchor }, pageNumber, pageWidth) => {
    while ((path.at(-1)?.level ?? 0) >= level) path.pop()
    const parent = path.at(-1)?.item ?? outline
    const top = anchor.position?.y ?? 0
    const item = parent.addItem(text, { expanded: level < 2, pageNumber, top, left: pageWidth })
    path.push({ level, item })
  }
}
