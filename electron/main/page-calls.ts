import path from 'node:path'
import { contract, isChannelName, type Reply, refusal, success } from '../../shared/contract/index.ts'
import { backUpAgain, openBackup, replaceAndLock } from './backup-calls.ts'
import { askForPlan, isSaveChannel } from './dialogs.ts'
import { answerOwnCall, isOwnChannel } from './own-calls.ts'
import { MALFORMED, type PageCallParts } from './page-call-parts.ts'
import { openSaved, showInFolder } from './saved-files.ts'
import { saveThroughCore } from './saving.ts'

const USED_UP = 'That file has to be chosen again before it can be read.'

/** Answers one call of the page: main's own channels here, everything else in the core. */
export async function answerPageCall(
  channel: unknown,
  input: unknown,
  parts: PageCallParts,
): Promise<Reply<unknown>> {
  if (!isChannelName(channel)) return refusal('invalid-input', MALFORMED)
  if (channel === 'vault.lock') return lockNow(input, parts)
  if (channel === 'app.flushed') return confirmFlushed(input, parts)
  if (channel === 'imports.choosePlan') return choosePlan(input, parts)
  if (channel === 'documents.showInFolder') return showInFolder(input, parts.grants)
  if (channel === 'documents.open') return openSaved(input, parts.grants)
  if (isOwnChannel(channel)) return answerOwnCall(channel, input, parts)
  if (channel === 'vault.backupAgain') return backUpAgain(input, parts)
  if (channel === 'vault.openBackup') return openBackup(input, parts)
  if (channel === 'vault.restore' || channel === 'vault.returnToReplaced') {
    return replaceAndLock(channel, input, parts)
  }
  if (isSaveChannel(channel)) return saveThroughCore(channel, input, parts)
  if (channel === 'imports.readPlan' || channel === 'returns.read')
    return readThroughCore(channel, input, parts)
  return parts.core().call(channel, input, null)
}

async function lockNow(input: unknown, parts: PageCallParts): Promise<Reply<unknown>> {
  if (!contract['vault.lock'].input.safeParse(input).success) return refusal('invalid-input', MALFORMED)
  await parts.lock()
  return success({})
}

function confirmFlushed(input: unknown, parts: PageCallParts): Reply<unknown> {
  if (!contract['app.flushed'].input.safeParse(input).success) return refusal('invalid-input', MALFORMED)
  parts.flushed()
  return success({})
}

async function choosePlan(
  input: unknown,
  { window, grants, folders }: PageCallParts,
): Promise<Reply<unknown>> {
  const parsed = contract['imports.choosePlan'].input.safeParse(input)
  if (!parsed.success) return refusal('invalid-input', MALFORMED)
  const file = await askForPlan(window, parsed.data.kind, folders)
  if (file === undefined) return success({ kind: 'cancelled' })
  return success({ kind: 'chosen', file: grants.grantReading(file), name: path.basename(file) })
}

async function readThroughCore(
  channel: 'imports.readPlan' | 'returns.read',
  input: unknown,
  { grants, core }: PageCallParts,
): Promise<Reply<unknown>> {
  const parsed = contract[channel].input.safeParse(input)
  if (!parsed.success) return refusal('invalid-input', MALFORMED)
  const grant = grants.takeReading(parsed.data.file)
  if (grant === undefined) return refusal('not-found', USED_UP)
  return core().call(channel, input, grant)
}
