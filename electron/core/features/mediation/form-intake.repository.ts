import type {
  Answers,
  CaseId,
  EndForForms,
  EvaluationForm,
  FormId,
  FormPoint,
  PartyId,
  PartyLetter,
} from '../../../../shared/domain/mediation/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'
import type { FieldSealer } from '../../store/sealing/field-sealer.ts'
import { boundToForm, formOf } from './form.repository.ts'

// What replies from files are held against. Sealed words are compared here, and what they are is answered to nobody.

/** A case with its parties, and when each of their forms about its present end was sent. */
export interface CaseForReplies {
  readonly caseId: CaseId
  readonly reference: string
  readonly end: EndForForms | null
  readonly parties: readonly {
    readonly id: PartyId
    readonly letter: PartyLetter
    readonly sentOn: Readonly<Record<FormPoint, CivilDate | null>>
  }[]
}

/** Every case that was not erased, in three queries. */
export async function listCasesForReplies(db: ReadDb): Promise<CaseForReplies[]> {
  const cases = await db
    .selectFrom('mediation_case')
    .select(['id', 'reference', 'ended_on', 'outcome'])
    .where('reference', 'is not', null)
    .orderBy('id')
    .execute()
  if (cases.length === 0) return []
  const parties = await db
    .selectFrom('mediation_party')
    .select(['id', 'case_id', 'letter'])
    .orderBy('case_id')
    .orderBy('letter')
    .execute()
  const sent = await db
    .selectFrom('mediation_form')
    .innerJoin('mediation_case', (join) =>
      join
        .onRef('mediation_case.id', '=', 'mediation_form.case_id')
        .onRef('mediation_case.ended_on', '=', 'mediation_form.ended_on'),
    )
    .select(['party_id', 'point', 'sent_on'])
    .where('sent_on', 'is not', null)
    .execute()
  const sentOn = new Map(sent.map((row) => [`${row.party_id} ${row.point}`, row.sent_on as CivilDate]))
  const byCase = Map.groupBy(parties, (party) => party.case_id)
  return cases.map(({ id, reference, ended_on, outcome }) => ({
    caseId: id as CaseId,
    reference: reference ?? '',
    end: ended_on === null ? null : { on: ended_on as CivilDate, didProceed: outcome !== 'did-not-proceed' },
    parties: (byCase.get(id) ?? []).map((party) => ({
      id: party.id as PartyId,
      letter: party.letter as PartyLetter,
      sentOn: {
        'one-month': sentOn.get(`${party.id} one-month`) ?? null,
        'six-month': sentOn.get(`${party.id} six-month`) ?? null,
      },
    })),
  }))
}

/** A reply that came back about the present end of its case. */
export interface StoredReply {
  readonly id: FormId
  readonly form: EvaluationForm
  readonly on: CivilDate
  readonly answers: Answers
  readonly hasWords: boolean
  /** The file that it came with; null where it was typed. */
  readonly importId: number | null
  /** Whether its free words are these. */
  hasTheseWords(words: string): boolean
}

/** The replies of some parties, in one query. */
export async function listReplies(
  db: ReadDb,
  sealer: FieldSealer,
  parties: readonly PartyId[],
): Promise<StoredReply[]> {
  if (parties.length === 0) return []
  const rows = await db
    .selectFrom('mediation_form')
    .innerJoin('mediation_case', (join) =>
      join
        .onRef('mediation_case.id', '=', 'mediation_form.case_id')
        .onRef('mediation_case.ended_on', '=', 'mediation_form.ended_on'),
    )
    .selectAll('mediation_form')
    .where('state', '=', 'returned')
    .where(({ eb, selectFrom, fn }) =>
      eb(
        'party_id',
        'in',
        selectFrom(fn<{ value: number }>('json_each', [eb.val(JSON.stringify(parties))]).as('one')).select(
          'value',
        ),
      ),
    )
    .execute()
  return rows.flatMap((row) => {
    const form = formOf(row)
    if (form.reply.kind !== 'returned') return []
    const { on, answers, hasWords } = form.reply
    const sealed = row.sealed_words
    return [
      {
        id: form.id,
        form,
        on,
        answers,
        hasWords,
        importId: row.import_id,
        hasTheseWords: (words: string) =>
          sealed !== null && sealer.open(sealed, boundToForm(form.id)) === words,
      },
    ]
  })
}

/** The sealed words of a form as they lie; null where there are none. */
export async function sealedWordsOf(db: ReadDb, id: FormId): Promise<string | null> {
  const row = await db
    .selectFrom('mediation_form')
    .select('sealed_words')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.sealed_words ?? null
}

/** Puts sealed words back under the form that they are bound to. */
export async function keepSealedWords(tx: WriteTx, id: FormId, sealed: string): Promise<void> {
  await tx.updateTable('mediation_form').set({ sealed_words: sealed }).where('id', '=', id).execute()
}
