import type { MenuCommand } from '../../shared/contract/index.ts'
import { momentInWords } from '../../shared/text/moment-words.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useCommand } from '../api/use-command.ts'
import { useEvent } from '../api/use-event.ts'
import { cyclePanes, type ShellCommand, useShellKeys } from './keys.ts'
import { useRouter } from './router.tsx'
import { useStatus } from './status.tsx'

interface ShellActions {
  readonly onLock: () => void
  readonly onKeys: () => void
}

/** Carries out what the keys and the application menu ask for. */
export function useShellCommands({ onLock, onKeys }: ShellActions): void {
  const { go, back } = useRouter()
  const { announce } = useStatus()
  const savedAt = useAnswer('app.status', {}).data?.lastSavedAt ?? null
  const undo = useCommand('plan.undo', { changesPlan: true })
  const redo = useCommand('plan.redo', { changesPlan: true })

  async function takeStep(step: typeof undo | typeof redo, done: string, none: string): Promise<void> {
    const result = await step.run({})
    if (result === undefined) announce('That could not be done. Nothing was changed.')
    else announce(result.label === null ? none : `${done}: ${result.label}.`)
  }

  const settings = (): void => go({ name: 'settings' })
  const shared = {
    keys: onKeys,
    undo: () => takeStep(undo, 'Undone', 'There is nothing to undo.'),
    redo: () => takeStep(redo, 'Done again', 'There is nothing to do again.'),
  }
  const byKey: Readonly<Record<ShellCommand, () => void>> = {
    ...shared,
    lock: onLock,
    back,
    save: () =>
      announce(
        savedAt === null ? 'There is nothing to save yet.' : `Already saved, ${momentInWords(savedAt)}.`,
      ),
    documents: () => go({ name: 'documents' }),
    'next-pane': () => cyclePanes(1),
    'previous-pane': () => cyclePanes(-1),
  }
  const byMenu: Readonly<Record<MenuCommand, () => void>> = {
    ...shared,
    home: () => go({ name: 'overview' }),
    'import-plan': () => go({ name: 'import' }),
    export: () => go({ name: 'documents' }),
    health: () => go({ name: 'health' }),
    backup: settings,
    'change-passphrase': settings,
    about: settings,
    find: () => announce('Searching is not part of this version yet.'),
  }
  useShellKeys((command) => byKey[command]())
  useEvent('menu', ({ command }) => byMenu[command]())
}
