import type { Editor } from '@tiptap/core'
import { blocksOf } from './narrative-document.ts'

/** How many paragraphs of the stored text stand before the one that the caret is in. */
export function blocksBeforeCaret(editor: Editor): number {
  const { doc, selection } = editor.state
  const start = selection.$from.start() - 1
  return start <= 0 ? 0 : blocksOf(doc.cut(0, start).toJSON()).length
}
