import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'

/** One thing that the text tools do, with the key that does it as well. */
export interface TextCommand {
  readonly id: string
  readonly label: string
  /** As the key sheet prints it: "Ctrl+B". */
  readonly keys: string
  /** Whether the text at the caret has it; absent where a command only does something. */
  readonly isOn?: (editor: Editor) => boolean
  readonly run: (editor: Editor) => void
}

/** Lists can be this deep in the store. */
const DEEPEST_LIST = 6

function toggleHeading(editor: Editor, level: number): void {
  if (editor.isActive('heading', { level })) editor.chain().focus().setNode('paragraph').run()
  else editor.chain().focus().clearNodes().setNode('heading', { level }).run()
}

function heading(level: number, number: number, label: string): TextCommand {
  return {
    id: `text.heading${number}`,
    label,
    keys: `Ctrl+Alt+${number}`,
    isOn: (editor) => editor.isActive('heading', { level }),
    run: (editor) => toggleHeading(editor, level),
  }
}

/** What changes the look of words, and of whole paragraphs; links, footnotes and facts are asked for elsewhere. */
export const TEXT_COMMANDS: readonly TextCommand[] = [
  {
    id: 'text.strong',
    label: 'Bold',
    keys: 'Ctrl+B',
    isOn: (editor) => editor.isActive('strong'),
    run: (editor) => editor.chain().focus().toggleMark('strong').run(),
  },
  {
    id: 'text.emphasis',
    label: 'Italic',
    keys: 'Ctrl+I',
    isOn: (editor) => editor.isActive('emphasis'),
    run: (editor) => editor.chain().focus().toggleMark('emphasis').run(),
  },
  heading(3, 1, 'Heading 1'),
  heading(4, 2, 'Heading 2'),
  heading(5, 3, 'Heading 3'),
  {
    id: 'text.bullets',
    label: 'Bullets',
    keys: 'Ctrl+Shift+8',
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleList('bulletList', 'listItem').run(),
  },
  {
    id: 'text.numbers',
    label: 'Numbers',
    keys: 'Ctrl+Shift+7',
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleList('orderedList', 'listItem').run(),
  },
  {
    id: 'text.quotation',
    label: 'Quotation',
    keys: 'Ctrl+Shift+9',
    isOn: (editor) => editor.isActive('quotation'),
    run: (editor) => {
      if (editor.isActive('quotation')) editor.chain().focus().lift('quotation').run()
      else editor.chain().focus().clearNodes().wrapIn('quotation').run()
    },
  },
]

/** Puts a point of a list one list further in; false where it cannot go. */
export function indentPoint(editor: Editor): boolean {
  return listDepth(editor) <= DEEPEST_LIST && editor.commands.sinkListItem('listItem')
}

/** Takes a point of a list one list further out, and out of the outermost into a paragraph. */
export function outdentPoint(editor: Editor): boolean {
  return editor.commands.liftListItem('listItem')
}

function listDepth(editor: Editor): number {
  const { $from } = editor.state.selection
  let depth = 0
  for (let at = $from.depth; at > 0; at -= 1) if ($from.node(at).type.name === 'listItem') depth += 1
  return depth
}

/** Puts a footnote's mark at the caret and the footnote at the end of the section, where typing goes on. */
export function insertFootnote(editor: Editor, note: string): void {
  const { state, schema } = editor
  const { $to } = state.selection
  const [mark, footnote] = [schema.nodes['noteMark'], schema.nodes['footnote']]
  if (mark === undefined || footnote === undefined || !$to.parent.isTextblock) return
  editor
    .chain()
    .focus()
    .command(({ tr }) => {
      tr.insert($to.pos, mark.create({ note }))
      tr.insert(tr.doc.content.size, footnote.create({ note }))
      tr.setSelection(TextSelection.atEnd(tr.doc)).scrollIntoView()
      return true
    })
    .run()
}

/** The words that are selected, or that stand under the mark at the caret. */
export function selectedWords(editor: Editor): string {
  const { from, to } = editor.state.selection
  return editor.state.doc.textBetween(from, to, ' ')
}
