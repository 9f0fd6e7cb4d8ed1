import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useAppCommands } from '../../app/commands.tsx'
import { TEXT_COMMANDS } from './editor/text-commands.ts'
import { TEXT_TOOLS_ID, useActiveText, useTextTools } from './editor/text-tools-context.tsx'

interface Tool {
  readonly id: string
  readonly label: string
  readonly keys: string
  readonly isOn?: boolean
  readonly run: () => void
}

/** The tools of the text, for all texts of the page. Arrow keys go along them, Escape back to the text. */
export function TextToolbar() {
  const active = useActiveText()
  const ask = useTextTools()
  const [stop, setStop] = useState(0)
  const bar = useRef<HTMLDivElement>(null)
  const editor = active?.editor ?? null
  const tools: readonly Tool[] = [
    ...TEXT_COMMANDS.map(({ id, label, keys, isOn, run }) => ({
      id,
      label,
      keys,
      ...(isOn === undefined ? {} : { isOn: editor !== null && isUsable(editor) && isOn(editor) }),
      run: () => editor !== null && run(editor),
    })),
    { id: 'text.link', label: 'Link', keys: 'Ctrl+Shift+K', run: ask.askLink },
    { id: 'text.footnote', label: 'Footnote', keys: 'Ctrl+Alt+F', run: ask.addFootnote },
    { id: 'text.fact', label: 'Fact', keys: 'Ctrl+Alt+T', run: ask.askFact },
  ]
  useAppCommands([
    ...tools.map(({ id, label, keys, run }) => ({
      id,
      label: LONGER_WORDS[id] ?? label,
      group: 'Text',
      keys: [keys],
      isAvailable: editor !== null,
      isKeyHandledByPart: true,
      run,
    })),
    {
      id: 'text.tools',
      label: 'Go to the tools of the text',
      group: 'Text',
      keys: ['Alt+F10'],
      isAvailable: editor !== null,
      isKeyHandledByPart: true,
      run: ask.focusTools,
    },
  ])

  function move(event: KeyboardEvent): void {
    const last = tools.length - 1
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: stop === last ? 0 : stop + 1,
      ArrowLeft: stop === 0 ? last : stop - 1,
      Home: 0,
      End: last,
    }
    const next = steps[event.key]
    if (event.key === 'Escape' && editor !== null) editor.commands.focus()
    if (next === undefined) return
    event.preventDefault()
    setStop(next)
    bar.current?.querySelectorAll('button')[next]?.focus()
  }

  return (
    <div
      ref={bar}
      id={TEXT_TOOLS_ID}
      className="text-tools"
      role="toolbar"
      aria-label="Tools of the text"
      onKeyDown={move}
    >
      {tools.map(({ id, label, keys, isOn, run }, at) => (
        <button
          key={id}
          type="button"
          className="text-tool"
          title={`${label} (${keys})`}
          tabIndex={at === stop ? 0 : -1}
          aria-disabled={editor === null || undefined}
          {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
          // The text keeps its selection, and what is typed stays one step of undo.
          onMouseDown={(event) => event.preventDefault()}
          onFocus={() => setStop(at)}
          onClick={() => editor !== null && run()}
        >
          {label}
        </button>
      ))}
    </div>
  )
}

const LONGER_WORDS: Readonly<Record<string, string>> = {
  'text.link': 'Link words to a web address',
  'text.footnote': 'Add a footnote',
  'text.fact': 'Tie words to a fact',
}

function isUsable(editor: Editor): boolean {
  return !editor.isDestroyed
}
