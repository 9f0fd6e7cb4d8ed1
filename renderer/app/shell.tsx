import { useEffect, useState } from 'react'
import type { EditionId } from '../../shared/domain/plan/index.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useCommand } from '../api/use-command.ts'
import { usePreviewCommands } from '../screens/documents/use-preview-commands.tsx'
import { Bar } from './bar.tsx'
import { useEdition } from './edition.tsx'
import { FindBar } from './find-bar.tsx'
import { HistoryList } from './history-list.tsx'
import { KeySheet } from './key-sheet.tsx'
import { Navigation } from './navigation.tsx'
import { Pages } from './pages.tsx'
import { Palette } from './palette.tsx'
import { PeekPanel } from './peek.tsx'
import { useRouter } from './router.tsx'
import { Spelling } from './spelling.tsx'
import { StatusLine } from './status-line.tsx'
import { useAddPriorityCommand } from './use-add-priority.ts'
import { useGoCommands } from './use-go-commands.ts'
import { useNavigationPane } from './use-navigation-pane.ts'
import { useShellCommands } from './use-shell-commands.ts'

type Sheet = 'keys' | 'palette' | 'history'

/** The frame of every page of the open store: bar, navigation, the page itself, and the status line. */
export function Shell() {
  const { route, visit } = useRouter()
  const { edition, show } = useEdition()
  const pane = useNavigationPane()
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [isFinding, setFinding] = useState(false)
  const overview = useAnswer('plan.overview', { edition }).data ?? null
  const lock = useCommand('vault.lock')
  useEditionThatExists(edition, overview?.edition.id ?? null, show)
  usePreviewCommands(edition)
  useGoCommands(overview)
  useAddPriorityCommand(overview)
  useShellCommands({
    onLock: () => lock.run({}),
    onKeys: () => setSheet('keys'),
    onPalette: () => setSheet('palette'),
    onHistory: () => setSheet('history'),
    onFind: () => setFinding(true),
    onNavigation: pane.toggle,
  })

  function closeFind(): void {
    setFinding(false)
    document.getElementById('main')?.focus()
  }

  return (
    <div className={pane.isShown ? 'shell' : 'shell shell-without-navigation'}>
      <SkipLink />
      <Bar
        overview={overview}
        isPaneShown={pane.isShown}
        onPane={pane.toggle}
        onPalette={() => setSheet('palette')}
        onKeys={() => setSheet('keys')}
        onLock={() => lock.run({})}
      />
      <Navigation overview={overview} isOpen={pane.isShown} onChosen={pane.closeMenu} />
      <main id="main" className="main" tabIndex={-1}>
        {isFinding && <FindBar key={visit} onClose={closeFind} />}
        <div className="sheet">
          <Pages key={visit} route={route} edition={edition} onEdition={show} />
        </div>
      </main>
      <PeekPanel />
      <Spelling />
      <StatusLine refusal={lock.refusal} />
      {sheet === 'keys' && <KeySheet onClose={() => setSheet(null)} />}
      {sheet === 'palette' && <Palette onClose={() => setSheet(null)} />}
      {sheet === 'history' && <HistoryList onClose={() => setSheet(null)} />}
    </div>
  )
}

/** An edition that was undone is gone: the pages go on with the one that the core answers instead. */
function useEditionThatExists(
  edition: EditionId | null,
  answered: EditionId | null,
  show: (edition: EditionId) => void,
): void {
  useEffect(() => {
    if (edition !== null && answered !== null && answered !== edition) show(answered)
  }, [edition, answered, show])
}

/** The first stop of Tab: past the bar and the navigation, to the page. */
function SkipLink() {
  return (
    <button type="button" className="skip-link" onClick={() => document.getElementById('main')?.focus()}>
      Skip to the page
    </button>
  )
}
