import { addCase, addParty } from '../../electron/core/features/mediation/index.ts'
import type { UnitOfWork } from '../../electron/core/store/index.ts'
import {
  type CaseId,
  FORM_POINTS,
  formDue,
  NO_DETAILS,
  PRESENTING_ISSUES,
} from '../../shared/domain/mediation/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { addDays, addMonths } from '../../shared/kit/civil-date.ts'
import { caseFace } from './mediation.ts'
import { day } from './series.ts'

const FIRST = day('2010-04-01')
const DAYS_APART = 4000
const FIRST_VERSION = 1
/** Whoever has not answered about a case referred before this has been given up. */
const LAST_YEAR = day('2020-04-01')

/**
 * Mediation cases of eleven years with two parties each, and forms at both points of three cases in four, which proceeded, written past
 * the commands since commands would take minutes. One case is written by command and is the pattern of all others.
 * Answers a case in the middle.
 */
export async function manyCases(work: UnitOfWork, cases: number): Promise<CaseId> {
  const pattern = await addCase(work, caseFace())
  const party = {
    caseId: pattern,
    isSafeguarding: false,
    isVulnerable: false,
    details: { ...NO_DETAILS, name: 'Ada Sample' },
  }
  await addParty(work, { ...party, household: 1 })
  await work.write({ name: 'test.cases', label: 'Made-up cases' }, async (tx) => {
    const row = await tx
      .selectFrom('mediation_case')
      .selectAll()
      .where('id', '=', pattern)
      .executeTakeFirstOrThrow()
    for (let at = 1; at < cases; at += 1) {
      const on = addDays(FIRST, Math.floor((at * DAYS_APART) / cases))
      const endedOn = addDays(on, 20 + ((at * 13) % 90))
      const isAsked = at % 4 !== 0
      const outcome = isAsked
        ? pick(['resolved', 'partly-resolved', 'not-resolved'] as const, at)
        : 'did-not-proceed'
      const { id } = await tx
        .insertInto('mediation_case')
        .values({
          ...row,
          id: undefined,
          reference: `M-${on.slice(0, 4)}-${String(at).padStart(4, '0')}`,
          referred_on: on,
          opened_on: addDays(on, 4),
          consent_on: addDays(on, 9),
          issue: pick(PRESENTING_ISSUES, at),
          ended_on: endedOn,
          outcome,
          why_not: isAsked ? null : 'unsuitable',
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      for (const [household, letter] of [
        [1, 'A'],
        [2, 'B'],
      ] as const) {
        const { id: partyId } = await tx
          .insertInto('mediation_party')
          .values({ case_id: id, letter, household, is_safeguarding: 0, is_vulnerable: 0, sealed: null })
          .returning('id')
          .executeTakeFirstOrThrow()
        const sealed = work.sealer.seal(
          JSON.stringify({ ...NO_DETAILS, name: `Made Up ${at}${letter}` }),
          `mediation-party ${partyId}`,
        )
        await tx.updateTable('mediation_party').set({ sealed }).where('id', '=', partyId).execute()
        if (!isAsked) continue
        for (const point of FORM_POINTS) {
          const due = formDue(endedOn, point)
          const isBack = (at + household) % 3 !== 0
          const state = isBack ? 'returned' : on < LAST_YEAR ? 'no-reply' : 'waiting'
          await tx
            .insertInto('mediation_form')
            .values({
              case_id: id,
              party_id: partyId,
              point,
              ended_on: endedOn,
              sent_on: due.from,
              reminders: '[]',
              state,
              settled_on: state === 'waiting' ? null : addDays(due.on, 3),
              version_id: isBack ? FIRST_VERSION : null,
              answers: isBack ? '{"situation":4,"stress":3,"recommend":"yes"}' : null,
              improved: isBack ? (at % 4 === 0 ? 0 : 1) : null,
              sealed_words: null,
              not_asked_reason: null,
              import_id: null,
              retention_class_id: null,
              review_on: addMonths(endedOn, 24),
              kept_because: null,
            })
            .execute()
        }
      }
      await tx
        .insertInto('mediation_meeting')
        .values({ case_id: id, met_on: addDays(on, 12), kind: 'joint' })
        .execute()
    }
  })
  return pattern
}

function pick<T>(of: readonly T[], at: number): T {
  return defined(of[at % of.length], 'one of the list')
}
