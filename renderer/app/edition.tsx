import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { EditionId } from '../../shared/domain/plan/index.ts'

interface ShownEdition {
  /** The plan year that all pages show; null for the one in use. */
  readonly edition: EditionId | null
  readonly show: (edition: EditionId) => void
}

const EditionContext = createContext<ShownEdition | null>(null)

/** Holds the plan year that all pages show. */
export function EditionProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [edition, show] = useState<EditionId | null>(null)
  const shown = useMemo(() => ({ edition, show }), [edition])
  return <EditionContext value={shown}>{children}</EditionContext>
}

/** The plan year that all pages show, and how to show another. */
export function useEdition(): ShownEdition {
  const shown = useContext(EditionContext)
  if (shown === null) throw new Error('useEdition stands outside EditionProvider')
  return shown
}
