import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'

const HIGHLIGHT = 'arrived'
const SHOWN_MS = 1_500

/**
 * Puts the caret at the beginning of a paragraph and lights the paragraph up for a moment. `at` counts the paragraphs
 * that say something, from 0; a place beyond the last one is no place.
 */
export function goToParagraph(editor: Editor, at: number): void {
  const { state, view } = editor
  const starts: number[] = []
  state.doc.descendants((node, position) => {
    if (node.isTextblock) starts.push(position)
    return !node.isTextblock
  })
  const start = starts[at]
  if (start === undefined) return
  view.dispatch(state.tr.setSelection(TextSelection.create(view.state.doc, start + 1)))
  view.focus()
  const element = view.nodeDOM(start)
  if (!(element instanceof HTMLElement)) return
  element.scrollIntoView({ block: 'center' })
  const range = new Range()
  range.selectNodeContents(element)
  const highlight = new Highlight(range)
  CSS.highlights.set(HIGHLIGHT, highlight)
  setTimeout(() => {
    if (CSS.highlights.get(HIGHLIGHT) === highlight) CSS.highlights.delete(HIGHLIGHT)
  }, SHOWN_MS)
}
