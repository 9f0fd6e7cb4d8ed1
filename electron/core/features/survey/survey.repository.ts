import type { Selectable } from 'kysely'
import type { PlaceId } from '../../../../shared/domain/places/index.ts'
import type {
  AnswerCount,
  Asked,
  AskedId,
  ComparableLink,
  Group,
  GroupId,
  OptionId,
  Question,
  QuestionId,
  Result,
  ResultFigures,
  ResultId,
  Survey,
  SurveyContent,
  SurveyId,
  Wave,
  WaveId,
} from '../../../../shared/domain/survey/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ReadDb, SurveyResultTable, SurveyTable, SurveyWaveTable } from '../../store/schema/index.ts'

/** Every survey, by name. */
export async function listSurveys(db: ReadDb): Promise<Survey[]> {
  const rows = await db.selectFrom('survey').selectAll().orderBy('name').orderBy('id').execute()
  return rows.map(surveyFromRow)
}

/** A Failure of kind `not-found` when there is no such survey. */
export async function getSurvey(db: ReadDb, id: SurveyId): Promise<Survey> {
  const row = await db.selectFrom('survey').selectAll().where('id', '=', id).executeTakeFirst()
  if (row !== undefined) return surveyFromRow(row)
  throw new Failure('not-found', 'This survey is no longer there. It may have been removed or undone.')
}

/** The waves of all surveys, oldest first. */
export async function listWaves(db: ReadDb): Promise<Wave[]> {
  const rows = await db
    .selectFrom('survey_wave')
    .selectAll()
    .orderBy('from_on')
    .orderBy('to_on')
    .orderBy('id')
    .execute()
  return rows.map(waveFromRow)
}

export async function getWave(db: ReadDb, id: WaveId): Promise<Wave> {
  const row = await db.selectFrom('survey_wave').selectAll().where('id', '=', id).executeTakeFirst()
  if (row !== undefined) return waveFromRow(row)
  throw new Failure('not-found', 'This wave is no longer there. It may have been removed or undone.')
}

export async function listQuestions(db: ReadDb): Promise<Question[]> {
  const rows = await db.selectFrom('survey_question').selectAll().orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id as QuestionId,
    surveyId: row.survey_id as SurveyId,
    name: row.name,
    finding: row.finding,
  }))
}

export async function getQuestion(db: ReadDb, id: QuestionId): Promise<Question> {
  const found = (await listQuestions(db)).find((one) => one.id === id)
  if (found !== undefined) return found
  throw new Failure('not-found', 'This question is no longer there. It may have been removed or undone.')
}

/** Which answers are read with a survey: those of everybody alone, as a rule; `all` with those of every group. */
export type ResultScope = 'everybody' | 'all'

/** A survey whole, in a number of queries that does not grow with its waves. */
export async function getSurveyContent(
  db: ReadDb,
  surveyId: SurveyId,
  scope: ResultScope,
): Promise<SurveyContent> {
  const waves = (await listWaves(db)).filter((wave) => wave.surveyId === surveyId)
  const asked = await listAsked(db, surveyId)
  const kept = new Set(asked.map(({ id }) => id))
  return {
    survey: await getSurvey(db, surveyId),
    questions: (await listQuestions(db)).filter((one) => one.surveyId === surveyId),
    waves,
    asked,
    groups: await listGroups(db, surveyId),
    results: await listResults(db, surveyId, scope),
    links: (await listLinks(db)).filter(({ one, other }) => kept.has(one) && kept.has(other)),
  }
}

/** The questions of all waves of a survey with their answers, in the order in which they were first put in. */
export async function listAsked(db: ReadDb, surveyId: SurveyId): Promise<Asked[]> {
  const rows = await db
    .selectFrom('survey_asked')
    .innerJoin('survey_wave', 'survey_wave.id', 'survey_asked.wave_id')
    .where('survey_wave.survey_id', '=', surveyId)
    .selectAll('survey_asked')
    .orderBy('survey_asked.id')
    .execute()
  const options = await db
    .selectFrom('survey_option')
    .innerJoin('survey_asked', 'survey_asked.id', 'survey_option.asked_id')
    .innerJoin('survey_wave', 'survey_wave.id', 'survey_asked.wave_id')
    .where('survey_wave.survey_id', '=', surveyId)
    .selectAll('survey_option')
    .orderBy('survey_option.position')
    .orderBy('survey_option.id')
    .execute()
  const byAsked = Map.groupBy(options, (option) => option.asked_id)
  return rows.map((row) => ({
    id: row.id as AskedId,
    waveId: row.wave_id as WaveId,
    questionId: row.question_id as QuestionId,
    wording: row.wording,
    options: (byAsked.get(row.id) ?? []).map(({ id, words, role }) => ({ id: id as OptionId, words, role })),
  }))
}

export async function listGroups(db: ReadDb, surveyId: SurveyId): Promise<Group[]> {
  const rows = await db
    .selectFrom('survey_group')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .orderBy('dimension')
    .orderBy('value')
    .execute()
  return rows.map((row) => ({
    id: row.id as GroupId,
    surveyId: row.survey_id as SurveyId,
    dimension: row.dimension,
    value: row.value,
    placeId: row.place_id as PlaceId | null,
  }))
}

async function listResults(db: ReadDb, surveyId: SurveyId, scope: ResultScope): Promise<Result[]> {
  let query = db
    .selectFrom('survey_result')
    .innerJoin('survey_asked', 'survey_asked.id', 'survey_result.asked_id')
    .innerJoin('survey_wave', 'survey_wave.id', 'survey_asked.wave_id')
    .where('survey_wave.survey_id', '=', surveyId)
  if (scope === 'everybody') query = query.where('survey_result.group_id', 'is', null)
  const rows = await query.selectAll('survey_result').orderBy('survey_result.id').execute()
  return rows.map(resultFromRow)
}

/** The results of one question in one wave: of everybody and of every group. */
export async function listResultsOf(db: ReadDb, askedId: AskedId): Promise<Result[]> {
  const rows = await db
    .selectFrom('survey_result')
    .selectAll()
    .where('asked_id', '=', askedId)
    .orderBy('id')
    .execute()
  return rows.map(resultFromRow)
}

export async function listLinks(db: ReadDb): Promise<ComparableLink[]> {
  const rows = await db.selectFrom('survey_link').selectAll().orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    one: row.one_asked_id as AskedId,
    other: row.other_asked_id as AskedId,
    reason: row.reason,
  }))
}

function surveyFromRow(row: Selectable<SurveyTable>): Survey {
  return { id: row.id as SurveyId, name: row.name, note: row.note, intervalMonths: row.interval_months }
}

function waveFromRow(row: Selectable<SurveyWaveTable>): Wave {
  return {
    id: row.id as WaveId,
    surveyId: row.survey_id as SurveyId,
    name: row.name,
    from: row.from_on as CivilDate,
    to: row.to_on as CivilDate,
    mode: row.mode,
    sample: row.sample,
    invited: row.invited,
    responses: row.responses,
    weighting: row.weighting,
    designEffect: row.design_effect,
    areas: row.areas,
  }
}

function resultFromRow(row: Selectable<SurveyResultTable>): Result {
  return {
    id: row.id as ResultId,
    askedId: row.asked_id as AskedId,
    groupId: row.group_id as GroupId | null,
    source:
      row.import_id === null
        ? { kind: 'typed' }
        : {
            kind: 'import',
            importId: row.import_id,
            sheet: row.source_sheet ?? '',
            cell: row.source_cell ?? '',
          },
    ...figuresOf(row),
  }
}

function figuresOf({ answers, percent, base }: Selectable<SurveyResultTable>): ResultFigures {
  if (answers === null) return { kind: 'published', percent: percent ?? 0, base }
  const packed = JSON.parse(answers) as [number, number, number, number][]
  return {
    kind: 'counted',
    answers: packed.map(
      ([option, count, weight, weightSquares]): AnswerCount => ({
        optionId: option as OptionId,
        count,
        weight,
        weightSquares,
      }),
    ),
  }
}

/** The names of the files that results came from, as the person knew them. */
export async function namesOfFiles(
  db: ReadDb,
  results: readonly Pick<Result, 'source'>[],
): Promise<{ importId: number; fileName: string }[]> {
  const imports = new Set(
    results.flatMap(({ source }) => (source.kind === 'import' ? [source.importId] : [])),
  )
  if (imports.size === 0) return []
  const rows = await db
    .selectFrom('import')
    .select(['id', 'file_name'])
    .where('id', 'in', [...imports])
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ importId: row.id, fileName: row.file_name }))
}
