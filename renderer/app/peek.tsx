import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../components/button.tsx'

interface PeekContent {
  /** What the panel is about: the first words of the entry. */
  readonly title: string
  readonly content: ReactNode
  /** Takes focus again when the panel is closed; the element that had focus when left out. */
  readonly returnFocusTo?: () => HTMLElement | null
}

interface PeekActions {
  /** Shows something beside the page, and moves focus there. */
  readonly open: (peek: PeekContent) => void
  /** Closes the panel and gives focus back. */
  readonly close: () => void
}

const ActionsContext = createContext<PeekActions | null>(null)
const ContentContext = createContext<PeekContent | null>(null)

/** Holds what is shown in the panel beside the page. */
export function PeekProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [shown, setShown] = useState<PeekContent | null>(null)
  const giveBack = useRef<() => HTMLElement | null>(() => null)
  const actions = useMemo<PeekActions>(
    () => ({
      open(peek) {
        const before = document.activeElement
        giveBack.current =
          peek.returnFocusTo ?? (() => (before instanceof HTMLElement && before.isConnected ? before : null))
        setShown(peek)
      },
      close() {
        setShown(null)
        giveBack.current()?.focus()
      },
    }),
    [],
  )
  return (
    <ActionsContext value={actions}>
      <ContentContext value={shown}>{children}</ContentContext>
    </ActionsContext>
  )
}

/** How to show something beside the page. */
export function usePeek(): PeekActions {
  const actions = useContext(ActionsContext)
  if (actions === null) throw new Error('usePeek stands outside PeekProvider')
  return actions
}

/** The panel beside the page; nothing while there is nothing to show. */
export function PeekPanel() {
  const shown = useContext(ContentContext)
  const { close } = usePeek()
  const heading = useRef<HTMLHeadingElement>(null)
  // Once for each thing that is shown: whoever types in the panel must not lose the focus when the page is drawn anew.
  useEffect(() => {
    if (shown !== null) heading.current?.focus()
  }, [shown])
  if (shown === null) return null
  return (
    <aside
      id="peek"
      className="peek stack"
      aria-labelledby="peek-title"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        close()
      }}
    >
      <div className="peek-header">
        <h2 id="peek-title" tabIndex={-1} ref={heading}>
          {shown.title}
        </h2>
        <Button onClick={close}>Close</Button>
      </div>
      {shown.content}
    </aside>
  )
}
