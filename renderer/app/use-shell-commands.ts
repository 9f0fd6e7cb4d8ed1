import type { MenuCommand } from '../../shared/contract/index.ts'
import { momentInWords } from '../../shared/text/moment-words.ts'
import { flushUnsaved } from '../api/unsaved.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useEvent } from '../api/use-event.ts'
import { useAppCommands } from './commands.tsx'
import { cyclePanes } from './panes.ts'
import { useRouter } from './router.tsx'
import { useStatus } from './status.tsx'
import { useSteps } from './use-steps.ts'

interface ShellActions {
  readonly onLock: () => void
  readonly onKeys: () => void
  readonly onPalette: () => void
  readonly onHistory: () => void
  readonly onFind: () => void
  readonly onNavigation: () => void
}

const EVERYWHERE = { group: 'Everywhere' } as const

/** Offers what can be done on every page, by its keys and from the application menu. */
export function useShellCommands(actions: ShellActions): void {
  const { onLock, onKeys } = actions
  const { go, back, canGoBack, forward, canGoForward } = useRouter()
  const { announce } = useStatus()
  const { undo, redo } = useSteps()
  const savedAt = useAnswer('app.status', {}).data?.lastSavedAt ?? null

  async function tellSaved(): Promise<void> {
    await flushUnsaved()
    announce(savedAt === null ? 'There is nothing to save yet.' : `Already saved, ${momentInWords(savedAt)}.`)
  }

  const byMenu: Readonly<Record<MenuCommand, () => void>> = {
    keys: onKeys,
    undo,
    redo,
    home: () => go({ name: 'overview' }),
    'import-plan': () => go({ name: 'import' }),
    export: () => go({ name: 'documents' }),
    health: () => go({ name: 'health' }),
    backup: () => go({ name: 'settings', section: 'file' }),
    'change-passphrase': () => go({ name: 'settings', section: 'passphrase' }),
    about: () => go({ name: 'settings', section: 'about' }),
    find: actions.onFind,
  }
  useEvent('menu', ({ command }) => byMenu[command]())
  useAppCommands([
    { ...EVERYWHERE, id: 'app.lock', label: 'Lock', keys: ['Ctrl+L'], worksWhileTyping: true, run: onLock },
    {
      ...EVERYWHERE,
      id: 'go.documents',
      label: 'Make a document: PDF or Excel',
      keys: ['Ctrl+E'],
      worksWhileTyping: true,
      run: () => go({ name: 'documents' }),
    },
    {
      ...EVERYWHERE,
      id: 'app.save',
      label: 'Tell when the plan was saved; it saves itself',
      keys: ['Ctrl+S'],
      worksWhileTyping: true,
      run: () => void tellSaved(),
    },
    {
      ...EVERYWHERE,
      id: 'plan.undo',
      label: 'Undo the last change',
      keys: ['Ctrl+Z'],
      run: () => void undo(),
    },
    {
      ...EVERYWHERE,
      id: 'plan.redo',
      label: 'Do the last change again',
      keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
      run: () => void redo(),
    },
    {
      ...EVERYWHERE,
      id: 'app.nextPane',
      label: 'Go to the next part of the window',
      keys: ['F6'],
      worksWhileTyping: true,
      run: () => cyclePanes(1),
    },
    {
      ...EVERYWHERE,
      id: 'app.previousPane',
      label: 'Go to the part of the window before',
      keys: ['Shift+F6'],
      worksWhileTyping: true,
      run: () => cyclePanes(-1),
    },
    {
      ...EVERYWHERE,
      id: 'go.back',
      label: 'Go back to the page before',
      keys: ['Alt+Left'],
      worksWhileTyping: true,
      isAvailable: canGoBack,
      run: back,
    },
    {
      ...EVERYWHERE,
      id: 'go.forward',
      label: 'Go forward again',
      keys: ['Alt+Right'],
      worksWhileTyping: true,
      isAvailable: canGoForward,
      run: forward,
    },
    {
      ...EVERYWHERE,
      id: 'app.palette',
      label: 'Find a command or a place by a few letters',
      keys: ['Ctrl+K'],
      worksWhileTyping: true,
      run: actions.onPalette,
    },
    {
      ...EVERYWHERE,
      id: 'go.search',
      label: 'Search the whole plan',
      keys: ['Ctrl+Shift+F'],
      worksWhileTyping: true,
      run: () => go({ name: 'search' }),
    },
    {
      ...EVERYWHERE,
      id: 'app.find',
      label: 'Find on this page',
      keys: ['Ctrl+F'],
      worksWhileTyping: true,
      run: actions.onFind,
    },
    {
      ...EVERYWHERE,
      id: 'app.history',
      label: 'Show what was done last, to undo several steps',
      keys: ['Ctrl+Alt+Z'],
      worksWhileTyping: true,
      run: actions.onHistory,
    },
    {
      ...EVERYWHERE,
      id: 'app.navigation',
      label: 'Show or hide the list of pages',
      keys: ['F9'],
      worksWhileTyping: true,
      run: actions.onNavigation,
    },
    {
      ...EVERYWHERE,
      id: 'app.keys',
      label: 'Show help for this page and every key (so does ?)',
      keys: ['F1'],
      worksWhileTyping: true,
      run: onKeys,
    },
    // A question mark that is typed is only a question mark.
    {
      ...EVERYWHERE,
      id: 'app.keysByQuestionMark',
      label: 'Show help for this page and every key (so does ?)',
      keys: ['?'],
      run: onKeys,
    },
  ])
}
