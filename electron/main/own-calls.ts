import path from 'node:path'
import { type BrowserWindow, shell } from 'electron'
import {
  type ChannelName,
  contract,
  type Output,
  type Reply,
  refusal,
  success,
} from '../../shared/contract/index.ts'
import type { ClipboardGuard } from './clipboard-guard.ts'
import type { CopyFolder } from './copy-folder.ts'
import { askForBackup } from './dialogs.ts'
import type { FileGrants } from './file-grants.ts'
import type { LastFolders } from './last-folders.ts'
import type { PreferencesKeeper } from './preferences-keeper.ts'

/** What the window's own calls need: those that need neither the core nor a file that is saved. */
export interface OwnCallParts {
  readonly window: BrowserWindow
  readonly grants: FileGrants
  readonly folders: LastFolders
  readonly preferences: PreferencesKeeper
  readonly copyFolder: CopyFolder
  readonly clipboard: ClipboardGuard
  readonly storeFolder: string
}

export type OwnChannel =
  | 'app.preferences'
  | 'app.setPreferences'
  | 'app.copied'
  | 'vault.copyFolder'
  | 'vault.chooseBackup'
  | 'vault.openFolder'

type Answers = {
  readonly [Name in OwnChannel]: (
    input: (typeof contract)[Name]['input']['_output'],
    parts: OwnCallParts,
  ) => Output<Name> | Promise<Output<Name>>
}

const ANSWERS: Answers = {
  'app.preferences': (_input, { preferences }) => preferences.current,
  'app.setPreferences': (changed, { preferences }) =>
    preferences.change(
      Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)),
    ),
  'app.copied': async (_input, { clipboard }) => {
    await clipboard.noteCopied()
    return {}
  },
  'vault.copyFolder': (_input, { copyFolder }) => ({ folder: copyFolder.folder }),
  'vault.chooseBackup': async (_input, { window, grants, folders }) => {
    const file = await askForBackup(window, folders)
    if (file === undefined) return { kind: 'cancelled' }
    return { kind: 'chosen', file: grants.grantReading(file), name: path.basename(file) }
  },
  'vault.openFolder': (_input, { storeFolder }) => {
    shell.showItemInFolder(path.join(storeFolder, 'data.db'))
    return {}
  },
}

export function isOwnChannel(channel: ChannelName): channel is OwnChannel {
  return Object.hasOwn(ANSWERS, channel)
}

/** Answers a call that main alone can answer. */
export async function answerOwnCall(
  channel: OwnChannel,
  input: unknown,
  parts: OwnCallParts,
): Promise<Reply<unknown>> {
  const parsed = contract[channel].input.safeParse(input)
  if (!parsed.success) {
    return refusal(
      'invalid-input',
      'The program was asked for something in a form that it does not take. Nothing was changed. Start Saferplan again.',
    )
  }
  const answer = ANSWERS[channel] as (given: unknown, parts: OwnCallParts) => unknown
  return success(await answer(parsed.data, parts))
}
