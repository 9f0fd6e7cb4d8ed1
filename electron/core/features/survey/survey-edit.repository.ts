import type {
  Asked,
  AskedId,
  GroupId,
  Question,
  QuestionId,
  ResultFigures,
  ResultId,
  ResultSource,
  Survey,
  SurveyId,
  Wave,
  WaveId,
} from '../../../../shared/domain/survey/index.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'

export async function insertSurvey(tx: WriteTx, face: Omit<Survey, 'id'>): Promise<SurveyId> {
  const { id } = await tx
    .insertInto('survey')
    .values(surveyColumns(face))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as SurveyId
}

export async function updateSurvey(tx: WriteTx, id: SurveyId, face: Omit<Survey, 'id'>): Promise<void> {
  await tx.updateTable('survey').set(surveyColumns(face)).where('id', '=', id).execute()
}

function surveyColumns({ name, note, intervalMonths }: Omit<Survey, 'id'>) {
  return { name, note, interval_months: intervalMonths }
}

export async function insertQuestion(tx: WriteTx, face: Omit<Question, 'id'>): Promise<QuestionId> {
  const { id } = await tx
    .insertInto('survey_question')
    .values({ survey_id: face.surveyId, name: face.name, finding: face.finding })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as QuestionId
}

export async function updateQuestion(
  tx: WriteTx,
  id: QuestionId,
  { name, finding }: Pick<Question, 'name' | 'finding'>,
): Promise<void> {
  await tx.updateTable('survey_question').set({ name, finding }).where('id', '=', id).execute()
}

export async function insertWave(tx: WriteTx, face: Omit<Wave, 'id'>): Promise<WaveId> {
  const { id } = await tx
    .insertInto('survey_wave')
    .values({ survey_id: face.surveyId, ...waveColumns(face) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as WaveId
}

export async function updateWave(
  tx: WriteTx,
  id: WaveId,
  face: Omit<Wave, 'id' | 'surveyId'>,
): Promise<void> {
  await tx.updateTable('survey_wave').set(waveColumns(face)).where('id', '=', id).execute()
}

function waveColumns(face: Omit<Wave, 'id' | 'surveyId'>) {
  return {
    name: face.name,
    from_on: face.from,
    to_on: face.to,
    mode: face.mode,
    sample: face.sample,
    invited: face.invited,
    responses: face.responses,
    weighting: face.weighting,
    design_effect: face.designEffect,
    areas: face.areas,
  }
}

/** Writes how a question was asked in a wave: a new one, or over what was there. */
export async function writeAsked(
  tx: WriteTx,
  { waveId, questionId, wording }: Pick<Asked, 'waveId' | 'questionId' | 'wording'>,
): Promise<AskedId> {
  const { id } = await tx
    .insertInto('survey_asked')
    .values({ wave_id: waveId, question_id: questionId, wording })
    .onConflict((conflict) => conflict.columns(['wave_id', 'question_id']).doUpdateSet({ wording }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as AskedId
}

/** An answer as it is written: one with an id keeps it, so that what was counted under it stays its own. */
export type OptionFace = Omit<Asked['options'][number], 'id'> & {
  readonly id: Asked['options'][number]['id'] | null
}

/** Lets a question have these answers in this order and no others; gives their ids in the same order. */
export async function writeOptions(
  tx: WriteTx,
  askedId: AskedId,
  options: readonly OptionFace[],
): Promise<Asked['options'][number]['id'][]> {
  const kept = new Set(options.flatMap(({ id }) => (id === null ? [] : [id as number])))
  const there = await tx.selectFrom('survey_option').select('id').where('asked_id', '=', askedId).execute()
  for (const { id } of there) {
    if (!kept.has(id)) await tx.deleteFrom('survey_option').where('id', '=', id).execute()
  }
  const ids: Asked['options'][number]['id'][] = []
  for (const [position, { id, words, role }] of options.entries()) {
    if (id !== null) {
      await tx.updateTable('survey_option').set({ position, words, role }).where('id', '=', id).execute()
      ids.push(id)
      continue
    }
    const made = await tx
      .insertInto('survey_option')
      .values({ asked_id: askedId, position, words, role })
      .returning('id')
      .executeTakeFirstOrThrow()
    ids.push(made.id as Asked['options'][number]['id'])
  }
  return ids
}

/** Writes the answers of everybody or of a group, over what was there. */
export async function writeResult(
  tx: WriteTx,
  { askedId, groupId, source }: { askedId: AskedId; groupId: GroupId | null; source: ResultSource },
  figures: ResultFigures,
): Promise<ResultId> {
  const columns = {
    answers:
      figures.kind === 'counted'
        ? JSON.stringify(
            figures.answers.map(({ optionId, count, weight, weightSquares }) => [
              optionId,
              count,
              weight,
              weightSquares,
            ]),
          )
        : null,
    percent: figures.kind === 'published' ? figures.percent : null,
    base: figures.kind === 'published' ? figures.base : null,
    import_id: source.kind === 'import' ? source.importId : null,
    source_sheet: source.kind === 'import' ? source.sheet : null,
    source_cell: source.kind === 'import' ? source.cell : null,
  }
  const there = await findResultId(tx, askedId, groupId)
  if (there !== undefined) {
    await tx.updateTable('survey_result').set(columns).where('id', '=', there).execute()
    return there
  }
  const { id } = await tx
    .insertInto('survey_result')
    .values({ asked_id: askedId, group_id: groupId, ...columns })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as ResultId
}

async function findResultId(
  db: ReadDb,
  askedId: AskedId,
  groupId: GroupId | null,
): Promise<ResultId | undefined> {
  const row = await db
    .selectFrom('survey_result')
    .select('id')
    .where('asked_id', '=', askedId)
    .where((eb) => (groupId === null ? eb('group_id', 'is', null) : eb('group_id', '=', groupId)))
    .executeTakeFirst()
  return row?.id as ResultId | undefined
}

export async function deleteResult(tx: WriteTx, askedId: AskedId, groupId: GroupId | null): Promise<void> {
  const id = await findResultId(tx, askedId, groupId)
  if (id !== undefined) await tx.deleteFrom('survey_result').where('id', '=', id).execute()
}

/** The group of a survey with this name, made where there is none. */
export async function groupNamed(
  tx: WriteTx,
  {
    surveyId,
    dimension,
    value,
    placeId,
  }: {
    surveyId: SurveyId
    dimension: string
    value: string
    placeId: number | null
  },
): Promise<GroupId> {
  const there = await tx
    .selectFrom('survey_group')
    .select('id')
    .where('survey_id', '=', surveyId)
    .where('dimension', '=', dimension)
    .where('value', '=', value)
    .executeTakeFirst()
  if (there !== undefined) return there.id as GroupId
  const { id } = await tx
    .insertInto('survey_group')
    .values({ survey_id: surveyId, dimension, value, place_id: placeId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as GroupId
}

/** How many waves asked a question. */
export async function countWavesOf(db: ReadDb, questionId: QuestionId): Promise<number> {
  const { count } = await db
    .selectFrom('survey_asked')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('question_id', '=', questionId)
    .executeTakeFirstOrThrow()
  return count
}
