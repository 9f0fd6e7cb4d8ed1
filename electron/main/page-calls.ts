import path from 'node:path'
import { type BrowserWindow, shell } from 'electron'
import { contract, isChannelName, type Reply, refusal, success } from '../../shared/contract/index.ts'
import type { CoreProcess } from './core-process.ts'
import { askForPlan, askWhereToSave, isSaveChannel, type SaveChannel, saveProposal } from './dialogs.ts'
import type { FileGrants } from './file-grants.ts'

/** What answering a call of the page needs. */
export interface PageCallParts {
  readonly window: BrowserWindow
  readonly grants: FileGrants
  core(): CoreProcess
  lock(): Promise<void>
  /** The page has stored what was typed. */
  flushed(): void
}

const MALFORMED =
  'The program was asked for something in a form that it does not take. Nothing was changed. Start Saferplan again.'
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
  if (channel === 'documents.showInFolder') return showInFolder(input, parts)
  if (isSaveChannel(channel)) return saveThroughCore(channel, input, parts)
  if (channel === 'imports.readPlan') return readThroughCore(channel, input, parts)
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

async function choosePlan(input: unknown, { window, grants }: PageCallParts): Promise<Reply<unknown>> {
  const parsed = contract['imports.choosePlan'].input.safeParse(input)
  if (!parsed.success) return refusal('invalid-input', MALFORMED)
  const file = await askForPlan(window, parsed.data.kind)
  if (file === undefined) return success({ kind: 'cancelled' })
  return success({ kind: 'chosen', file: grants.grantReading(file), name: path.basename(file) })
}

async function showInFolder(input: unknown, { grants }: PageCallParts): Promise<Reply<unknown>> {
  const parsed = contract['documents.showInFolder'].input.safeParse(input)
  if (!parsed.success) return refusal('invalid-input', MALFORMED)
  const file = grants.savedPath(parsed.data.file)
  if (file === undefined) return refusal('not-found', 'That file was not saved since Saferplan was unlocked.')
  shell.showItemInFolder(file)
  return success({})
}

async function saveThroughCore(
  channel: SaveChannel,
  input: unknown,
  { window, grants, core }: PageCallParts,
): Promise<Reply<unknown>> {
  // Checked before a dialog is opened; the core checks again.
  if (!contract[channel].input.safeParse(input).success) return refusal('invalid-input', MALFORMED)
  const today = new Date().toISOString().slice(0, 10)
  const file = await askWhereToSave(window, saveProposal(channel, input, today))
  if (file === undefined) return success({ kind: 'cancelled' })
  const grant = grants.grantSaving(file)
  const reply = await core().call(channel, input, grant)
  if (reply.ok) grants.confirmSaved(grant)
  return reply
}

async function readThroughCore(
  channel: 'imports.readPlan',
  input: unknown,
  { grants, core }: PageCallParts,
): Promise<Reply<unknown>> {
  const parsed = contract[channel].input.safeParse(input)
  if (!parsed.success) return refusal('invalid-input', MALFORMED)
  const grant = grants.takeReading(parsed.data.file)
  if (grant === undefined) return refusal('not-found', USED_UP)
  return core().call(channel, input, grant)
}
