import { type Editor, Extension } from '@tiptap/core'
import { history, redo, undo } from '@tiptap/pm/history'
import { indentPoint, outdentPoint, TEXT_COMMANDS } from './text-commands.ts'

/** What keys ask for that the editor cannot do by itself. */
export interface KeyRequests {
  readonly onLink: () => void
  readonly onFact: () => void
  readonly onFootnote: () => void
  readonly onTools: () => void
  /** Undo and redo of the whole plan, where the editor has nothing of its own left to take back. */
  readonly onUndo: () => void
  readonly onRedo: () => void
}

/** Keys of the text, as Word has them; the key sheet lists them with the text tools. */
export function narrativeKeys(requests: KeyRequests) {
  return Extension.create({
    name: 'narrativeKeys',
    priority: 200,
    addProseMirrorPlugins: () => [history({ newGroupDelay: 400 })],
    addKeyboardShortcuts() {
      const { editor } = this
      const asked = (ask: () => void) => (): boolean => {
        ask()
        return true
      }
      return {
        ...Object.fromEntries(
          TEXT_COMMANDS.map((command) => [boundKey(command.keys), asked(() => command.run(editor))]),
        ),
        'Mod-z': () => undo(editor.state, editor.view.dispatch) || asked(requests.onUndo)(),
        'Mod-y': () => redo(editor.state, editor.view.dispatch) || asked(requests.onRedo)(),
        'Mod-Shift-z': () => redo(editor.state, editor.view.dispatch) || asked(requests.onRedo)(),
        'Mod-Shift-k': asked(requests.onLink),
        'Mod-Alt-t': asked(requests.onFact),
        'Mod-Alt-f': asked(requests.onFootnote),
        'Alt-F10': asked(requests.onTools),
        'Shift-Enter': () => editor.commands.insertContent({ type: 'lineBreak' }),
        Enter: () => splitPoint(editor) || splitFootnote(editor),
        Backspace: () => isAtStartOfPoint(editor) && outdentPoint(editor),
        // In the middle of a point Tab goes on to the next control, so that the keyboard is never caught in a list.
        Tab: () => isAtStartOfPoint(editor) && indentPoint(editor),
        'Shift-Tab': () => isAtStartOfPoint(editor) && isInnerPoint(editor) && outdentPoint(editor),
        'Alt-Shift-ArrowRight': () => indentPoint(editor),
        'Alt-Shift-ArrowLeft': () => outdentPoint(editor),
      }
    },
  })
}

/** "Ctrl+Alt+1" as the editor's keymap writes it. */
function boundKey(keys: string): string {
  return keys
    .split('+')
    .map((part) => (part === 'Ctrl' ? 'Mod' : part.length === 1 ? part.toLowerCase() : part))
    .join('-')
}

function splitPoint(editor: Editor): boolean {
  return editor.isActive('listItem') && editor.commands.splitListItem('listItem')
}

/** A footnote's second paragraph has no mark of its own; a second Enter leaves the footnotes. */
function splitFootnote(editor: Editor): boolean {
  const { $from } = editor.state.selection
  if ($from.parent.type.name !== 'footnote') return false
  if ($from.parent.content.size === 0) return editor.commands.setNode('paragraph')
  return editor.chain().splitBlock().updateAttributes('footnote', { note: null }).run()
}

function isAtStartOfPoint(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  return empty && $from.parentOffset === 0 && $from.node(-1)?.type.name === 'listItem'
}

function isInnerPoint(editor: Editor): boolean {
  const { $from } = editor.state.selection
  return $from.depth > 3 && $from.node(-3)?.type.name === 'listItem'
}
