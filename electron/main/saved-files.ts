import path from 'node:path'
import { shell } from 'electron'
import { contract, type Reply, refusal, success } from '../../shared/contract/index.ts'
import type { FileGrants } from './file-grants.ts'
import { MALFORMED } from './page-call-parts.ts'

const NOT_SAVED = 'That file was not saved since Saferplan was unlocked.'
/** What this program writes and another program shows. */
const OPENED = ['.pdf', '.xlsx', '.docx']

/** Shows a file that was saved in the system's file manager. */
export async function showInFolder(input: unknown, grants: FileGrants): Promise<Reply<unknown>> {
  const parsed = contract['documents.showInFolder'].input.safeParse(input)
  if (!parsed.success) return refusal('invalid-input', MALFORMED)
  const file = grants.savedPath(parsed.data.file)
  if (file === undefined) return refusal('not-found', NOT_SAVED)
  shell.showItemInFolder(file)
  return success({})
}

/** Opens a paper that was saved. Only what this program has written, and only kinds that cannot run. */
export async function openSaved(input: unknown, grants: FileGrants): Promise<Reply<unknown>> {
  const parsed = contract['documents.open'].input.safeParse(input)
  if (!parsed.success) return refusal('invalid-input', MALFORMED)
  const file = grants.savedPath(parsed.data.file)
  if (file === undefined) return refusal('not-found', NOT_SAVED)
  const name = path.basename(file)
  if (!OPENED.includes(path.extname(file).toLowerCase())) {
    return refusal('file-unsupported', `"${name}" is no paper that another program could show.`)
  }
  const problem = await shell.openPath(file)
  if (problem === '') return success({})
  const message = `"${name}" could not be opened. It may have been moved since, or no program on this computer shows such files. Use Show in folder to look for it.`
  return refusal('file-unreadable', message)
}
