import { createHash } from 'node:crypto'
import type { PlanDraft } from '../../../../shared/domain/imports/index.ts'
import type { EditionId, PlanId } from '../../../../shared/domain/plan/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { type Clock, SYSTEM_CLOCK } from '../../store/clock.ts'
import type { UnitOfWork } from '../../store/unit-of-work.types.ts'
import { writeEditionFromDraft } from '../plan/index.ts'
import { getEditionLabel, insertImport } from './import.repository.ts'
import { leftOutRows, questionRows, sourceRows } from './import-rows.ts'

/** A plan file that was read and understood, on its way into the store. */
export interface PlanImport {
  /** The name that the person knows the file by; folders in front of it are not stored. */
  readonly fileName: string
  /** The file as supplied, kept encrypted with the plan. */
  readonly bytes: Uint8Array
  readonly draft: PlanDraft
  /** "2020/21", where the person says which edition it is; otherwise what the file says. */
  readonly editionLabel?: string | undefined
}

/** What came of bringing a plan in. */
export interface ImportedPlan {
  readonly importId: number
  readonly planId: PlanId
  readonly editionId: EditionId
  /** The edition as it was stored, "2020/21". */
  readonly editionLabel: string
}

/**
 * Stores an existing plan as a new edition, with the file, where each word came from, what was left out and each
 * question with its answer: one transaction, one undo step.
 *
 * Fails with `conflict` where the plan has that edition already, and with `invalid-input` where there is no plan in the
 * draft, or nobody says which edition it is. Nothing is stored then.
 */
export async function importPlan(
  work: UnitOfWork,
  given: PlanImport,
  clock: Clock = SYSTEM_CLOCK,
): Promise<ImportedPlan> {
  const { draft, bytes } = given
  refuseEmpty(draft)
  const command = {
    name: 'imports.importPlan',
    label: 'Bring in a plan',
    detail: {
      wordsRead: draft.words.read,
      wordsStored: draft.words.stored,
      questions: draft.questions.length,
      fileBytes: bytes.byteLength,
    },
  }
  return work.write(command, async (tx) => {
    const written = await writeEditionFromDraft(tx, draft, { editionLabel: given.editionLabel })
    const importId = await insertImport(tx, {
      import: {
        kind: 'plan',
        edition_id: written.editionId,
        file_name: baseName(given.fileName),
        file_sha256: createHash('sha256').update(bytes).digest('hex'),
        file_bytes: bytes.byteLength,
        at: clock.now(),
        words_read: draft.words.read,
        words_stored: draft.words.stored,
        words_left_out: draft.words.leftOut,
        report: JSON.stringify(draft.healed),
      },
      content: bytes,
      sources: sourceRows(draft, written),
      leftOut: leftOutRows(draft),
      questions: questionRows(draft),
    })
    const editionLabel = await getEditionLabel(tx, written.editionId)
    return { importId, planId: written.planId, editionId: written.editionId, editionLabel }
  })
}

/** A file without a priority is no plan: a letter, a list, an empty document. */
function refuseEmpty(draft: PlanDraft): void {
  if (draft.priorities.length > 0) return
  throw new Failure(
    'invalid-input',
    'No priority and no action table was found in this file. Choose the Word or Excel file that holds the delivery plan.',
  )
}

/** The last part of a path of any system. */
export function baseName(fileName: string): string {
  return fileName.split(/[\\/]/).at(-1) ?? ''
}
