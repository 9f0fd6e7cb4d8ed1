import type { EditedQuestions, QuestionDraft } from '../../../../shared/domain/mediation/index.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'
import type { UnitOfWork } from '../../store/unit-of-work.types.ts'
import { listVersions } from './form.repository.ts'

const NAME = 'mediation.questions-draft'

/** Questions that were being edited when the program locked or the page was left; null where there are none. */
export async function getQuestionDraft(db: ReadDb): Promise<QuestionDraft | null> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', NAME).executeTakeFirst()
  if (row === undefined) return null
  const kept = JSON.parse(row.value) as QuestionDraft | EditedQuestions
  if ('from' in kept) return kept
  // Drafts were once kept without the version that they were begun from: the form in use is what they were held against.
  const newest = (await listVersions(db)).at(-1)
  return newest === undefined
    ? null
    : { from: { number: newest.number, questions: newest.questions }, questions: kept }
}

export async function forgetQuestionDraft(tx: WriteTx): Promise<void> {
  await tx.deleteFrom('setting').where('name', '=', NAME).execute()
}

/** Keeps edited questions aside, or with null forgets them. A draft is no change of the form: there is no step to undo. */
export function keepQuestionDraft(work: UnitOfWork, draft: QuestionDraft | null): Promise<void> {
  const command = { name: 'mediation.questions.keepDraft', label: 'Keep a draft', isUndoable: false }
  return work.write(command, async (tx) => {
    if (draft === null) return forgetQuestionDraft(tx)
    const value = JSON.stringify(draft)
    await tx
      .insertInto('setting')
      .values({ name: NAME, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute()
  })
}
