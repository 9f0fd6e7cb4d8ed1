import { host } from './host-link.ts'
import { strict } from './strict.ts'

/** Every dialog goes to whoever started the host; specs replace these functions instead, as they do on Electron. */
function ask(kind: string): (...args: unknown[]) => Promise<unknown> {
  return (...args) => host.call('dialog', kind, args.at(-1))
}

export const dialog = strict('dialog', {
  showOpenDialog: ask('showOpenDialog'),
  showSaveDialog: ask('showSaveDialog'),
  showMessageBox: ask('showMessageBox'),
  showErrorBox: (title: string, content: string): void => console.error(`${title}: ${content}`),
})
