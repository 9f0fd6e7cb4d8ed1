import type { Insertable, Selectable } from 'kysely'
import {
  type Answers,
  type CaseId,
  type EvaluationForm,
  type FormId,
  type FormPoint,
  type FormReply,
  type FormVersion,
  type FormVersionId,
  hasImproved,
  type PartyId,
} from '../../../../shared/domain/mediation/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { MediationFormTable, ReadDb, WriteTx } from '../../store/schema/index.ts'
import type { FieldSealer } from '../../store/sealing/field-sealer.ts'

/** Every form of a case, of earlier ends too, by point and end. */
export async function listForms(db: ReadDb, caseId: CaseId): Promise<EvaluationForm[]> {
  const rows = await db
    .selectFrom('mediation_form')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('ended_on')
    .orderBy('point')
    .orderBy('id')
    .execute()
  return rows.map(formOf)
}

/** The form of a party at a point after one end; undefined where nobody has touched it yet. */
export async function findForm(
  db: ReadDb,
  partyId: PartyId,
  point: FormPoint,
  endedOn: CivilDate,
): Promise<EvaluationForm | undefined> {
  const row = await db
    .selectFrom('mediation_form')
    .selectAll()
    .where('party_id', '=', partyId)
    .where('point', '=', point)
    .where('ended_on', '=', endedOn)
    .executeTakeFirst()
  return row && formOf(row)
}

/**
 * Writes a form down, a new one or in place of what it was. Free words are those that come along, and so is the file that
 * its reply came with: what is written without one did not come from a file.
 */
export async function writeForm(
  tx: WriteTx,
  form: Omit<EvaluationForm, 'id'> & { readonly id: FormId | null },
  words: { readonly sealer: FieldSealer; readonly words: string } | null = null,
  importId: number | null = null,
): Promise<FormId> {
  const columns = { ...columnsOf(form), import_id: importId }
  const id = form.id ?? (await insert(tx, form, columns))
  if (form.id !== null) await tx.updateTable('mediation_form').set(columns).where('id', '=', id).execute()
  if (words !== null && words.words !== '') {
    const sealed_words = words.sealer.seal(words.words, boundToForm(id))
    await tx.updateTable('mediation_form').set({ sealed_words }).where('id', '=', id).execute()
  }
  return id
}

async function insert(
  tx: WriteTx,
  { caseId, partyId, point, endedOn }: Omit<EvaluationForm, 'id'>,
  columns: ReturnType<typeof columnsOf> & Pick<Selectable<MediationFormTable>, 'import_id'>,
): Promise<FormId> {
  const place = { case_id: caseId, party_id: partyId, point, ended_on: endedOn }
  const kept = { retention_class_id: null, review_on: null, kept_because: null }
  const { id } = await tx
    .insertInto('mediation_form')
    .values({ ...place, ...kept, ...columns } satisfies Insertable<MediationFormTable>)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as FormId
}

export async function deleteForm(tx: WriteTx, id: FormId): Promise<void> {
  await tx.deleteFrom('mediation_form').where('id', '=', id).execute()
}

/** Opens the free words of forms; only for calls that leave an entry in the audit log. With a party, only its own. */
export async function listWords(
  db: ReadDb,
  sealer: FieldSealer,
  partyId: PartyId | null = null,
): Promise<{ readonly id: FormId; readonly caseId: CaseId; readonly words: string }[]> {
  const rows = await db
    .selectFrom('mediation_form')
    .select(['id', 'case_id', 'sealed_words'])
    .where('sealed_words', 'is not', null)
    .$if(partyId !== null, (query) => query.where('party_id', '=', partyId))
    .orderBy('id')
    .execute()
  return rows.map(({ id, case_id, sealed_words }) => ({
    id: id as FormId,
    caseId: case_id as CaseId,
    words: openWords(sealer, id, defined(sealed_words, 'the words of the form')),
  }))
}

/** The day of the first reply about an end; null where none came. */
export async function firstReplyOf(
  db: ReadDb,
  caseId: CaseId,
  endedOn: CivilDate,
): Promise<CivilDate | null> {
  const { first } = await db
    .selectFrom('mediation_form')
    .select((eb) => eb.fn.min<string | null>('settled_on').as('first'))
    .where('case_id', '=', caseId)
    .where('ended_on', '=', endedOn)
    .where('state', '=', 'returned')
    .executeTakeFirstOrThrow()
  return first as CivilDate | null
}

/** Whether forms came back: about one end or, without one, any; of one party or of the whole case. */
export async function hasReplies(
  db: ReadDb,
  caseId: CaseId,
  endedOn: CivilDate | null,
  partyId: PartyId | null = null,
): Promise<boolean> {
  const row = await db
    .selectFrom('mediation_form')
    .select('id')
    .where('case_id', '=', caseId)
    .where('state', '=', 'returned')
    .$if(endedOn !== null, (query) => query.where('ended_on', '=', endedOn))
    .$if(partyId !== null, (query) => query.where('party_id', '=', partyId))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Lets the forms about an end be about its corrected day. @throws Failure `conflict` where that day has forms too */
export async function moveForms(tx: WriteTx, caseId: CaseId, from: CivilDate, to: CivilDate): Promise<void> {
  if (from === to) return
  const ends = await tx
    .selectFrom('mediation_form')
    .select('ended_on')
    .distinct()
    .where('case_id', '=', caseId)
    .where('ended_on', 'in', [from, to])
    .execute()
  if (ends.length === 2) {
    throw new Failure(
      'conflict',
      'There are forms about an earlier end on that very day. Take those of one of the two ends back first.',
    )
  }
  for (const table of ['mediation_form', 'mediation_kept_score'] as const) {
    await tx
      .updateTable(table)
      .set({ ended_on: to })
      .where('case_id', '=', caseId)
      .where('ended_on', '=', from)
      .execute()
  }
}

/** Every version of the questions, the first one first. */
export async function listVersions(db: ReadDb): Promise<FormVersion[]> {
  const rows = await db.selectFrom('mediation_form_version').selectAll().orderBy('number').execute()
  return rows.map((row) => ({
    id: row.id as FormVersionId,
    number: row.number,
    questions: JSON.parse(row.questions) as FormVersion['questions'],
  }))
}

export async function insertVersion(
  tx: WriteTx,
  number: number,
  questions: FormVersion['questions'],
): Promise<number> {
  const { id } = await tx
    .insertInto('mediation_form_version')
    .values({ number, questions: JSON.stringify(questions) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What the free words of a form are bound to. */
/** Opens the free words of a form. Only for calls that leave an entry in the audit log. */
export function openWords(sealer: FieldSealer, id: number, sealed: string): string {
  return sealer.open(sealed, boundToForm(id))
}

export function boundToForm(id: number): string {
  return `mediation-form ${id}`
}

export function formOf(row: Selectable<MediationFormTable>): EvaluationForm {
  return {
    id: row.id as FormId,
    caseId: row.case_id as CaseId,
    partyId: row.party_id as PartyId,
    point: row.point,
    endedOn: row.ended_on as CivilDate,
    sentOn: row.sent_on as CivilDate | null,
    sentVersionId: row.sent_version_id as FormVersionId | null,
    reminders: remindersOf(row.reminders),
    reply: replyOf(row),
  }
}

function replyOf(row: Selectable<MediationFormTable>): FormReply {
  switch (row.state) {
    case 'returned':
      return {
        kind: 'returned',
        on: defined(row.settled_on, 'the day of the reply') as CivilDate,
        versionId: defined(row.version_id, 'the version of the form') as FormVersionId,
        answers: JSON.parse(defined(row.answers, 'the answers')) as Answers,
        hasWords: row.sealed_words !== null,
      }
    case 'no-reply':
      return { kind: 'no-reply', on: defined(row.settled_on, 'the day of no reply') as CivilDate }
    case 'not-asked':
      return { kind: 'not-asked', reason: defined(row.not_asked_reason, 'why nobody was asked') }
    case 'waiting':
      return { kind: 'waiting' }
  }
}

/** The days of reminders, as they are stored. */
export function remindersOf(stored: string): CivilDate[] {
  return JSON.parse(stored) as CivilDate[]
}

type Noted = Pick<EvaluationForm, 'sentOn' | 'sentVersionId' | 'reminders' | 'reply'>

function columnsOf({ sentOn, sentVersionId, reminders, reply }: Noted) {
  const returned = reply.kind === 'returned' ? reply : null
  const improved = returned === null ? null : hasImproved(returned.answers)
  return {
    sent_on: sentOn,
    sent_version_id: sentVersionId,
    reminders: JSON.stringify(reminders),
    state: reply.kind,
    settled_on: 'on' in reply ? reply.on : null,
    version_id: returned?.versionId ?? null,
    answers: returned === null ? null : JSON.stringify(returned.answers),
    improved: improved === null ? null : improved ? (1 as const) : (0 as const),
    not_asked_reason: reply.kind === 'not-asked' ? reply.reason : null,
    // Words belong to a reply and go with it; a new reply brings its own.
    sealed_words: null,
  }
}
