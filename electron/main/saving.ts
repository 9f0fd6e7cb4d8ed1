import path from 'node:path'
import { contract, type Input, type Reply, refusal, success } from '../../shared/contract/index.ts'
import type { CoreProcess } from './core-process.ts'
import {
  askWhereToSave,
  backupProposal,
  calendarProposal,
  comparisonProposal,
  copyName,
  everythingProposal,
  type Proposal,
  paperProposal,
  recoverySheetProposal,
  rejectedProposal,
  type SaveChannel,
  suppliedProposal,
} from './dialogs.ts'
import { MALFORMED, type PageCallParts } from './page-call-parts.ts'

/** Asks for the place, has the core save there, and remembers what the page may ask about the file afterwards. */
export async function saveThroughCore(
  channel: SaveChannel,
  input: unknown,
  parts: PageCallParts,
): Promise<Reply<unknown>> {
  // Checked before a dialog is opened; the core checks again.
  const parsed = contract[channel].input.safeParse(input)
  if (!parsed.success) return refusal('invalid-input', MALFORMED)
  const { grants, core, taskbar } = parts
  const file = await placeOf(channel, parsed.data, parts)
  if (typeof file === 'object') return file
  const grant = grants.grantSaving(file)
  const workId = 'workId' in parsed.data ? parsed.data.workId : undefined
  const reply = await taskbar.follow(workId, core().call(channel, input, grant))
  if (reply.ok && channel === 'vault.backup') parts.copyFolder.remember(file)
  if (reply.ok) grants.confirmSaved(grant)
  else if (reply.failure.kind !== 'cancelled') grants.keepFailed(grant)
  return reply
}

/** The path to save at, or the reply when there is none. */
async function placeOf(
  channel: SaveChannel,
  input: Input<SaveChannel>,
  { window, grants, core, folders }: PageCallParts,
): Promise<string | Reply<unknown>> {
  const place = 'place' in input ? input.place : undefined
  const failed = grants.failedPath
  if (place === 'same' && failed !== undefined) return failed
  const proposal = await proposalOf(channel, input, core())
  if ('ok' in proposal) return proposal
  const beside = place === 'copy' && failed !== undefined
  const shown = beside ? { ...proposal, name: copyName(failed), folder: path.dirname(failed) } : proposal
  return (await askWhereToSave(window, shown, folders)) ?? success({ kind: 'cancelled' })
}

async function proposalOf(
  channel: SaveChannel,
  input: unknown,
  core: CoreProcess,
): Promise<Proposal | Reply<unknown>> {
  if (channel === 'vault.backup') return backupProposal(new Date().toISOString().slice(0, 10))
  if (channel === 'vault.saveRecoverySheet') return recoverySheetProposal()
  if (channel === 'documents.exportComparison') return comparisonProposal()
  if (channel === 'documents.exportCalendar') return calendarProposal()
  if (channel === 'documents.exportEverything') {
    return everythingProposal(new Date().toISOString().slice(0, 10))
  }
  if (channel === 'returns.saveRejected') return rejectedProposal()
  if (channel === 'returns.saveFile') return suppliedFile(input, core)
  const paper = contract[channel].input.safeParse(input)
  const reply = await core.call('documents.suggestName', input, null)
  if (!reply.ok) return reply
  const suggested = contract['documents.suggestName'].output.safeParse(reply.value)
  if (!paper.success || !suggested.success) return refusal('invalid-input', MALFORMED)
  return paperProposal(paper.data, suggested.data.name)
}

/** The file keeps the name that the partner gave it. */
async function suppliedFile(input: unknown, core: CoreProcess): Promise<Proposal | Reply<unknown>> {
  const asked = contract['returns.saveFile'].input.safeParse(input)
  if (!asked.success) return refusal('invalid-input', MALFORMED)
  const reply = await core.call('returns.get', { ...asked.data, offset: 0, limit: 1 }, null)
  if (!reply.ok) return reply
  const found = contract['returns.get'].output.safeParse(reply.value)
  return found.success ? suppliedProposal(found.data.record.fileName) : refusal('invalid-input', MALFORMED)
}
