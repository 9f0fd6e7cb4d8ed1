import { Editor } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { EditorState, Selection } from '@tiptap/pm/state'
import { type BlockFace, type Fact, isSameText } from '../../../../shared/domain/plan/index.ts'
import { blocksOf, documentOf } from './narrative-document.ts'
import { type KeyRequests, narrativeKeys } from './narrative-keys.ts'
import { NARRATIVE_MARKS } from './narrative-marks.ts'
import { NARRATIVE_NODES } from './narrative-nodes.ts'
import { NarrativePaste } from './paste.ts'
import { TieMarks, withFacts } from './ties.ts'

/** What is typed is stored at the latest so long after its first letter. */
const STORE_AFTER_MS = 2_000

interface SessionOptions {
  readonly element: HTMLElement
  readonly label: string
  readonly blocks: readonly BlockFace[]
  readonly requests: KeyRequests
  /** Stores the text; answers whether it was stored. What is stored under one gesture is one step of undo. */
  readonly store: (blocks: readonly BlockFace[], gesture: string) => Promise<boolean>
  readonly newGesture: () => string
  /** Hears whether typed words wait for being stored. */
  readonly onWaiting: (isWaiting: boolean) => void
  readonly onFocus: (editor: Editor) => void
  /** The selection or the text has changed. */
  readonly onChange: () => void
}

/** The editing of one section's text, from when it is shown until it is gone. */
export interface SectionSession {
  readonly editor: Editor
  /** Takes the store's text, unless it is what is shown already or something newer is on its way to the store. */
  readonly receive: (blocks: readonly BlockFace[]) => void
  readonly showFacts: (facts: readonly Fact[]) => void
  /** Stores what was typed; resolves when it is stored or was refused. */
  readonly flush: () => Promise<void>
  readonly close: () => void
}

/** Opens a section's text for editing in an element of the page. */
export function openSection(options: SessionOptions): SectionSession {
  let known: readonly BlockFace[] = options.blocks
  let gesture = options.newGesture()
  /** Texts that were stored on the way in this gesture; the page may still bring one of them back late. */
  let passed: (readonly BlockFace[])[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay: Promise<void> = Promise.resolve()
  let waiting = 0
  let facts: readonly Fact[] = []

  const editor = new Editor({
    element: options.element,
    injectCSS: false,
    extensions: [
      ...NARRATIVE_NODES,
      ...NARRATIVE_MARKS,
      narrativeKeys(options.requests),
      NarrativePaste,
      TieMarks,
    ],
    content: documentOf(options.blocks),
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': options.label,
        class: 'narrative-text',
      },
    },
    onUpdate: () => {
      timer ??= setTimeout(() => void flush(), STORE_AFTER_MS)
      options.onWaiting(true)
    },
    onTransaction: options.onChange,
    onFocus: ({ editor: focused }) => {
      beginGesture()
      options.onFocus(focused)
    },
    onBlur: () => void flush(),
  })

  function beginGesture(): void {
    gesture = options.newGesture()
    passed = []
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (editor.isDestroyed) return underWay
    const blocks = blocksOf(editor.getJSON())
    if (isSameText(blocks, known)) {
      options.onWaiting(waiting > 0)
      return underWay
    }
    const before = known
    passed.push(known)
    known = blocks
    waiting += 1
    underWay = options.store(blocks, gesture).then((isStored) => {
      waiting -= 1
      // What was refused is still to be stored: the next change tries again.
      if (!isStored && known === blocks) known = before
      else options.onWaiting(waiting > 0 || timer !== undefined)
    })
    return underWay
  }

  function receive(blocks: readonly BlockFace[]): void {
    if (waiting > 0 || timer !== undefined || isSameText(blocks, known)) return
    if (editor.isFocused && passed.slice(1).some((old) => isSameText(old, blocks))) return
    known = blocks
    beginGesture()
    show(blocks)
  }

  /** Shows another text, with the caret about where it was; what could be undone belonged to the text before. */
  function show(blocks: readonly BlockFace[]): void {
    const { state, view } = editor
    const doc = Node.fromJSON(state.schema, documentOf(blocks))
    const at = Math.min(state.selection.from, doc.content.size)
    const selection = Selection.near(doc.resolve(at))
    view.updateState(EditorState.create({ doc, selection, plugins: state.plugins }))
    showFacts(facts)
  }

  function showFacts(given: readonly Fact[]): void {
    facts = given
    editor.view.dispatch(withFacts(editor.state.tr, facts))
  }

  return {
    editor,
    receive,
    showFacts,
    flush,
    close: () => {
      void flush()
      editor.destroy()
    },
  }
}
