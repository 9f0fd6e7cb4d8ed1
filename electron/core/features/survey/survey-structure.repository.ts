import type { PlaceId } from '../../../../shared/domain/places/index.ts'
import type {
  AskedId,
  ComparableLink,
  GroupId,
  QuestionId,
  SurveyId,
  WaveId,
} from '../../../../shared/domain/survey/index.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'

export async function deleteSurvey(tx: WriteTx, id: SurveyId): Promise<void> {
  await tx.deleteFrom('survey').where('id', '=', id).execute()
}

export async function deleteQuestion(tx: WriteTx, id: QuestionId): Promise<void> {
  await tx.deleteFrom('survey_question').where('id', '=', id).execute()
}

/** Removes a wave; what was asked in it and answered goes with it. */
export async function deleteWave(tx: WriteTx, id: WaveId): Promise<void> {
  await tx.deleteFrom('survey_wave').where('id', '=', id).execute()
}

/** The names of the waves that asked both of two questions. */
export async function listWavesAskingBoth(db: ReadDb, one: QuestionId, other: QuestionId): Promise<string[]> {
  const rows = await db
    .selectFrom('survey_asked')
    .innerJoin('survey_asked as again', 'again.wave_id', 'survey_asked.wave_id')
    .innerJoin('survey_wave', 'survey_wave.id', 'survey_asked.wave_id')
    .where('survey_asked.question_id', '=', one)
    .where('again.question_id', '=', other)
    .select('survey_wave.name')
    .execute()
  return rows.map(({ name }) => name)
}

/** Gives the waves and the measures of a question to another, and removes it. */
export async function moveQuestion(tx: WriteTx, from: QuestionId, to: QuestionId): Promise<void> {
  await tx.updateTable('survey_asked').set({ question_id: to }).where('question_id', '=', from).execute()
  await tx
    .updateTable('measure_scoring')
    .set({ survey_question_id: to })
    .where('survey_question_id', '=', from)
    .execute()
  await deleteQuestion(tx, from)
}

/** Whether two waves asked the same question, in whatever words. */
export async function isOneQuestion(db: ReadDb, one: AskedId, other: AskedId): Promise<boolean> {
  const rows = await db
    .selectFrom('survey_asked')
    .select('question_id')
    .where('id', 'in', [one, other])
    .execute()
  return rows.length === 2 && rows[0]?.question_id === rows[1]?.question_id
}

/** Writes that two ways of asking are the same, over what was said of the two before. */
export async function writeLink(
  tx: WriteTx,
  { one, other, reason }: Omit<ComparableLink, 'id'>,
): Promise<number> {
  const { id } = await tx
    .insertInto('survey_link')
    .values({ one_asked_id: Math.min(one, other), other_asked_id: Math.max(one, other), reason })
    .onConflict((conflict) => conflict.columns(['one_asked_id', 'other_asked_id']).doUpdateSet({ reason }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function deleteLink(tx: WriteTx, id: number): Promise<void> {
  await tx.deleteFrom('survey_link').where('id', '=', id).execute()
}

export async function updateGroupPlace(tx: WriteTx, id: GroupId, placeId: PlaceId | null): Promise<void> {
  await tx.updateTable('survey_group').set({ place_id: placeId }).where('id', '=', id).execute()
}
