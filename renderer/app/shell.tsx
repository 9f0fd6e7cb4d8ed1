import { useState } from 'react'
import type { EditionId } from '../../shared/domain/plan/index.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useCommand } from '../api/use-command.ts'
import { Button } from '../components/button.tsx'
import { EditionSwitcher } from './edition-switcher.tsx'
import { KeySheet } from './key-sheet.tsx'
import { Navigation } from './navigation.tsx'
import { Pages } from './pages.tsx'
import { PeekPanel } from './peek.tsx'
import { useRouter } from './router.tsx'
import { StatusLine } from './status-line.tsx'
import { useShellCommands } from './use-shell-commands.ts'

/** The frame of every page of the open store: bar, navigation, the page itself, and the status line. */
export function Shell() {
  const { route, visit, canGoBack, back } = useRouter()
  const [edition, setEdition] = useState<EditionId | null>(null)
  const [isMenuOpen, setMenuOpen] = useState(false)
  const [hasKeySheet, setKeySheet] = useState(false)
  const overview = useAnswer('plan.overview', { edition }).data ?? null
  const lock = useCommand('vault.lock')
  useShellCommands({ onLock: () => lock.run({}), onKeys: () => setKeySheet(true) })

  return (
    <div className="shell">
      <SkipLink />
      <header id="bar" className="bar" tabIndex={-1}>
        <Button
          className="bar-menu"
          aria-expanded={isMenuOpen}
          aria-controls="navigation"
          onClick={() => setMenuOpen(!isMenuOpen)}
        >
          Menu
        </Button>
        <p className="bar-title">{overview?.plan.area ?? 'Saferplan'}</p>
        {canGoBack && <Button onClick={back}>Back</Button>}
        {overview !== null && (
          <EditionSwitcher editions={overview.editions} current={overview.edition.id} onChosen={setEdition} />
        )}
        <Button onClick={() => setKeySheet(true)}>Keys</Button>
        <Button onClick={() => lock.run({})}>Lock</Button>
      </header>
      <Navigation
        priorities={overview?.priorities ?? []}
        isOpen={isMenuOpen}
        onChosen={() => setMenuOpen(false)}
      />
      <main id="main" className="main" tabIndex={-1}>
        <div className="sheet">
          <Pages key={visit} route={route} edition={edition} onEdition={setEdition} />
        </div>
      </main>
      <PeekPanel />
      <StatusLine refusal={lock.refusal} />
      {hasKeySheet && <KeySheet onClose={() => setKeySheet(false)} />}
    </div>
  )
}

/** The first stop of Tab: past the bar and the navigation, to the page. */
function SkipLink() {
  return (
    <button type="button" className="skip-link" onClick={() => document.getElementById('main')?.focus()}>
      Skip to the page
    </button>
  )
}
