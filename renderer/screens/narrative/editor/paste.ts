import { Extension } from '@tiptap/core'
import { Fragment, Node, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { readNarrative } from '../../../clipboard/narrative-clipboard.ts'
import { documentOf } from './narrative-document.ts'

/** What was copied here last, to be put back whole; only words that are still on the clipboard find it. */
const copied: { text: string; slice: Slice | null } = { text: '', slice: null }

/**
 * Takes what is pasted or dropped by our own reader of clipboards. The editor library's way would parse it as a page,
 * which this app allows nobody to do.
 */
export const NarrativePaste = Extension.create({
  name: 'narrativePaste',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          copy: (view) => remember(view),
          cut: (view) => remember(view),
          paste: (view, event) => {
            event.preventDefault()
            if (event.clipboardData !== null) put(view, event.clipboardData)
            return true
          },
          drop: (view, event) => {
            // What is dragged inside the text is moved by the editor itself.
            if (view.dragging !== null) return false
            event.preventDefault()
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
            if (event.dataTransfer !== null && place !== null) put(view, event.dataTransfer, place.pos)
            return true
          },
        },
      },
    }),
  ],
})

function remember(view: EditorView): boolean {
  const { selection } = view.state
  copied.slice = selection.content()
  copied.text = plainTextOf(copied.slice)
  return false
}

function plainTextOf(slice: Slice): string {
  return slice.content.textBetween(0, slice.content.size, '\n').replace(/\s+/gu, ' ').trim()
}

function put(view: EditorView, data: DataTransfer, at?: number): void {
  const text = data.getData('text/plain')
  const slice = sameAsCopied(text) ?? readSlice(view, { html: data.getData('text/html'), text })
  if (slice === null) return
  const { tr } = view.state
  const placed = at === undefined ? tr.replaceSelection(slice) : tr.replaceRange(at, at, slice)
  view.dispatch(placed.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
}

function sameAsCopied(text: string): Slice | null {
  const words = text.replace(/\s+/gu, ' ').trim()
  return words !== '' && words === copied.text ? copied.slice : null
}

/** Pasted paragraphs; the first and the last run into the text that they are put between. */
function readSlice(view: EditorView, texts: { readonly html: string; readonly text: string }): Slice | null {
  const blocks = readNarrative(texts)
  if (blocks.length === 0) return null
  const { content } = Node.fromJSON(view.state.schema, documentOf(blocks))
  const isOpen = (node: Node | null): number => (node?.type.name === 'paragraph' ? 1 : 0)
  return new Slice(Fragment.from(content), isOpen(content.firstChild), isOpen(content.lastChild))
}
