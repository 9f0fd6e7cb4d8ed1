import path from 'node:path'
import { contract, type Reply, refusal } from '../../shared/contract/index.ts'
import { backupName } from './dialogs.ts'
import { MALFORMED, type PageCallParts } from './page-call-parts.ts'

const USED_UP = 'That file has to be chosen again before it can be read.'

/** A copy of the store into the folder that the last one went to; one from the same day is replaced. */
export async function backUpAgain(input: unknown, parts: PageCallParts): Promise<Reply<unknown>> {
  const parsed = contract['vault.backupAgain'].input.safeParse(input)
  if (!parsed.success) return refusal('invalid-input', MALFORMED)
  const { grants, core, taskbar, copyFolder } = parts
  const { folder, isThere } = copyFolder
  if (folder === null) return refusal('not-found', 'No place for copies is remembered yet. Choose one.')
  if (!isThere) {
    const message = `The folder "${path.basename(folder)}" is not there. Plug the disk in or connect to the network, or choose another place.`
    return refusal('not-found', message)
  }
  const today = new Date().toISOString().slice(0, 10)
  const grant = grants.grantSaving(path.join(folder, backupName(today)))
  const reply = await taskbar.follow(parsed.data.workId, core().call('vault.backupAgain', input, grant))
  if (reply.ok) grants.confirmSaved(grant)
  return reply
}

/** Has the core open a backup; one that was chosen as a file is kept for a second try, as a secret may be mistyped. */
export async function openBackup(input: unknown, { grants, core }: PageCallParts): Promise<Reply<unknown>> {
  const parsed = contract['vault.openBackup'].input.safeParse(input)
  if (!parsed.success) return refusal('invalid-input', MALFORMED)
  const { source } = parsed.data
  if (source.kind === 'listed') return core().call('vault.openBackup', input, null)
  const grant = grants.readingGrant(source.file)
  if (grant === undefined) return refusal('not-found', USED_UP)
  return core().call('vault.openBackup', input, grant)
}

/** Once another store is in place, the app is locked: what the page shows is not what is stored any more. */
export async function replaceAndLock(
  channel: 'vault.restore' | 'vault.returnToReplaced',
  input: unknown,
  { core, lock }: PageCallParts,
): Promise<Reply<unknown>> {
  const reply = await core().call(channel, input, null)
  if (reply.ok) await lock()
  return reply
}
