import type { EditedQuestions } from '../../../../shared/domain/mediation/index.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'
import type { UnitOfWork } from '../../store/unit-of-work.types.ts'

const NAME = 'mediation.questions-draft'

/** Questions that were being edited when the program locked or the page was left; null where there are none. */
export async function getQuestionDraft(db: ReadDb): Promise<EditedQuestions | null> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', NAME).executeTakeFirst()
  return row === undefined ? null : (JSON.parse(row.value) as EditedQuestions)
}

export async function forgetQuestionDraft(tx: WriteTx): Promise<void> {
  await tx.deleteFrom('setting').where('name', '=', NAME).execute()
}

/** Keeps edited questions aside, or with null forgets them. A draft is no change of the form: there is no step to undo. */
export function keepQuestionDraft(work: UnitOfWork, questions: EditedQuestions | null): Promise<void> {
  const command = { name: 'mediation.questions.keepDraft', label: 'Keep a draft', isUndoable: false }
  return work.write(command, async (tx) => {
    if (questions === null) return forgetQuestionDraft(tx)
    const value = JSON.stringify(questions)
    await tx
      .insertInto('setting')
      .values({ name: NAME, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute()
  })
}
