import { Failure } from '../../../../shared/kit/failure.ts'
import { countOf } from '../../../../shared/text/counts.ts'
import type { RowSince, UnitOfWork } from '../../store/unit-of-work.types.ts'
import { countObservationsSince, takeBackObservations } from '../places/index.ts'
import { findReturnByStep, forgetReturn, getReturn, isProfileUsedElsewhere } from './return.repository.ts'

/** What a row that was changed since is called, for one and for several; null for what a person does not count. */
const ROW_WORDS: Readonly<Record<string, readonly [string, string] | null>> = {
  reading: ['reading', 'readings'],
  activity: ['activity', 'activities'],
  partner: ['partner', 'partners'],
  place: ['ward', 'wards'],
  indicator: ['indicator', 'indicators'],
  observation: ['ward figure', 'ward figures'],
  survey_result: ['survey result', 'survey results'],
  mediation_form: ['evaluation form', 'evaluation forms'],
  survey_question: ['survey question', 'survey questions'],
}

/** What would stay if an import were taken back, because it was changed since or is needed elsewhere: sentences. */
export async function dependantsOf(work: UnitOfWork, importId: number): Promise<readonly string[]> {
  const { changeId } = await work.read((db) => getReturn(db, importId))
  if (changeId === null) return []
  const rows = await work.changedSince(changeId)
  const observations = await work.read((db) => countObservationsSince(db, importId))
  return dependantSentences(rows, observations)
}

/**
 * Takes an import back, at any time: what it added goes, what it changed becomes what it was, and no row or file of it is
 * remembered. What was changed since stays as it is, and is answered in sentences.
 *
 * @throws Failure `not-found`; `conflict` where it was taken back already
 */
export async function undoReturn(work: UnitOfWork, importId: number): Promise<readonly string[]> {
  const record = await work.read((db) => getReturn(db, importId))
  const { changeId } = record
  if (changeId === null) {
    throw new Failure('conflict', `The import of ${record.fileName} was undone already. Nothing was changed.`)
  }
  const dependants = await dependantsOf(work, importId)
  const command = {
    name: 'returns.undo',
    label: 'Undo an import',
    entity: { kind: 'import', id: importId },
    // A later step remembers rows as the import made them; undoing that step must not bring them back.
    isUndoable: dependants.length === 0,
  }
  return work.takeBack(command, changeId, async (tx, takeRows, at) => {
    // Figures first: a ward that was made for them can go only once none of them names it.
    const observations = await takeBackObservations(tx, importId)
    // How a partner's files are read stays, as long as a later file was read so.
    const stayed = takeRows((await isProfileUsedElsewhere(tx, record)) ? ['import_profile'] : [])
    await forgetReturn(tx, importId, at)
    return dependantSentences(stayed, observations)
  })
}

/** Takes back the step that Undo would take, where that is an import; undefined where it is not. */
export async function undoReturnStep(
  work: UnitOfWork,
): Promise<{ readonly label: string; readonly place: null } | undefined> {
  const { undo } = await work.steps()
  if (undo?.name !== 'returns.bringIn') return undefined
  const importId = await work.read((db) => findReturnByStep(db, undo.id))
  if (importId === undefined) return undefined
  await undoReturn(work, importId)
  return { label: undo.label, place: null }
}

function dependantSentences(rows: readonly RowSince[], observations: number): readonly string[] {
  const counts = new Map<string, number>()
  for (const { table } of rows) counts.set(table, (counts.get(table) ?? 0) + 1)
  if (observations > 0) counts.set('observation', observations)
  return [...counts].flatMap(([table, count]) => {
    const words = ROW_WORDS[table] ?? null
    if (words === null) return []
    const [verb, they] = count === 1 ? ['was', 'stays as it is'] : ['were', 'stay as they are']
    return [`${countOf(count, words[0], words[1])} ${verb} changed or used elsewhere since, and ${they}.`]
  })
}
