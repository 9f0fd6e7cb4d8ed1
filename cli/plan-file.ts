import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createFileReader } from '../electron/core/intake/index.ts'
import { type PlanDraft, understandPlan } from '../shared/domain/imports/index.ts'
import { Failure } from '../shared/kit/failure.ts'
import type { Progress } from '../shared/kit/progress.ts'

/** A plan file as it was read and understood. */
export interface UnderstoodFile {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly draft: PlanDraft
}

/** Reads a .docx or .xlsx in a process without key, and makes a plan of it. */
export async function understandFile(
  file: string,
  progress: Progress,
  acceptSuggestions: boolean,
): Promise<UnderstoodFile> {
  const fileName = path.basename(file)
  const bytes = await readFile(file).catch(() => {
    throw new Failure(
      'file-unreadable',
      `The file ${fileName} cannot be opened. Check that it is there and that you may read it.`,
    )
  })
  const document = await createFileReader().read(bytes, fileName, progress)
  progress.report('Understanding the plan', null)
  return { fileName, bytes, draft: understandPlan(document, acceptSuggestions ? 'suggested' : new Map()) }
}
