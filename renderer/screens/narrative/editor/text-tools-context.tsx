import type { Editor } from '@tiptap/core'
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react'
import type { EditionContent, Section } from '../../../../shared/domain/plan/index.ts'
import { FactDialog } from '../fact-dialog.tsx'
import { LinkDialog } from '../link-dialog.tsx'
import { nextNoteMark } from '../next-note-mark.ts'
import { insertFootnote } from './text-commands.ts'

/** The text that the tools work on: the one that was typed in last. */
export interface ActiveText {
  readonly editor: Editor
  readonly section: Section
}

/** What the texts of a page share: one set of tools, and what keys ask for beyond the text itself. */
export interface TextTools {
  readonly use: (text: ActiveText) => void
  readonly leave: (editor: Editor) => void
  readonly askLink: () => void
  readonly askFact: () => void
  readonly addFootnote: () => void
  readonly focusTools: () => void
  /** The selection or the text has changed, so that the tools show what is on. */
  readonly tellChange: () => void
}

const ToolsContext = createContext<TextTools | null>(null)
const ActiveContext = createContext<ActiveText | null>(null)
const ChangeContext = createContext(0)

export const TEXT_TOOLS_ID = 'text-tools'

type Asked = 'nothing' | 'link' | 'fact'

/** Holds which text of the page is typed in, and asks for links and facts. */
export function TextToolsProvider({
  content,
  children,
}: Readonly<{ content: EditionContent; children: ReactNode }>) {
  const [active, setActive] = useState<ActiveText | null>(null)
  const [asked, setAsked] = useState<Asked>('nothing')
  const [changes, setChanges] = useState(0)
  const latest = useRef({ active, content })
  latest.current = { active, content }

  const tools = useMemo<TextTools>(
    () => ({
      use: (text) => {
        latest.current = { ...latest.current, active: text }
        setActive(text)
      },
      leave: (editor) => setActive((now) => (now?.editor === editor ? null : now)),
      askLink: () => setAsked('link'),
      askFact: () => setAsked('fact'),
      addFootnote: () => {
        const { active: text, content: plan } = latest.current
        if (text !== null) insertFootnote(text.editor, nextNoteMark(plan, text.editor.getJSON()))
      },
      focusTools: () =>
        document.querySelector<HTMLElement>(`#${TEXT_TOOLS_ID} button[tabindex="0"]`)?.focus(),
      tellChange: () => setChanges((count) => count + 1),
    }),
    [],
  )

  const close = (): void => {
    setAsked('nothing')
    active?.editor.commands.focus()
  }
  return (
    <ToolsContext value={tools}>
      <ActiveContext value={active}>
        <ChangeContext value={changes}>
          {children}
          {asked === 'link' && active !== null && <LinkDialog editor={active.editor} onClose={close} />}
          {asked === 'fact' && active !== null && (
            <FactDialog editor={active.editor} content={content} onClose={close} />
          )}
        </ChangeContext>
      </ActiveContext>
    </ToolsContext>
  )
}

export function useTextTools(): TextTools {
  const tools = useContext(ToolsContext)
  if (tools === null) throw new Error('useTextTools stands outside TextToolsProvider')
  return tools
}

/** The text that is typed in; whoever asks is drawn again when its selection changes. */
export function useActiveText(): ActiveText | null {
  useContext(ChangeContext)
  return useContext(ActiveContext)
}
