import {
  addCase,
  addContact,
  addMeeting,
  addParty,
  addRepeat,
  closeCase,
  enterForm,
  noReply,
  notAsked,
  remindForm,
  sendForm,
  setCaseReviews,
  setPublishedCount,
} from '../../electron/core/features/mediation/index.ts'
import type { UnitOfWork } from '../../electron/core/store/index.ts'
import {
  type CaseEnd,
  FORM_POINTS,
  type FormPoint,
  type FormVersionId,
  formDue,
  INTERVENTION_KINDS,
  NO_DETAILS,
  type PartyId,
  type PartyLetter,
  PRESENTING_ISSUES,
  REFERRAL_ROUTES,
  TENURES,
} from '../../shared/domain/mediation/index.ts'
import { addDays, type CivilDate } from '../../shared/kit/civil-date.ts'
import { sampleDay } from './sample-measures.ts'

const CASES = 34
const FIRST = sampleDay('2018-04-10')
/** Nothing of the example is later, so that it is whole on the day of its board report. */
const LAST = sampleDay('2021-03-20')
const FIRST_VERSION = 1 as FormVersionId

/** Made-up mediation cases of three years, without any person, and the yearly figures beside them; the same each time. */
export async function writeSampleMediation(work: UnitOfWork): Promise<void> {
  for (let at = 0; at < CASES; at += 1) await writeCase(work, at)
  for (const [from, to, applications, belowThreshold, reviews, recommendations] of CASE_REVIEWS) {
    await setCaseReviews(work, {
      periodId: null,
      from: sampleDay(from),
      to: sampleDay(to),
      figures: {
        applications: { count: applications, note: null },
        belowThreshold: { count: belowThreshold, note: null },
        reviews: { count: reviews, note: reviews + belowThreshold === applications ? null : CARRIED_OVER },
        recommendations: { count: recommendations, note: null },
      },
    })
  }
  for (const [at, year] of [2018, 2019, 2020].entries()) {
    const count = 3 + at
    await setPublishedCount(work, {
      name: 'Community protection notices',
      year,
      count,
      reason: 'Published every year.',
    })
  }
}

const CARRIED_OVER = 'One application was still under review at the end of the year.'
const CASE_REVIEWS = [
  ['2018-04-01', '2019-03-31', 3, 2, 1, 1],
  ['2019-04-01', '2020-03-31', 5, 2, 3, 2],
  ['2020-04-01', '2021-03-31', 4, 1, 2, 1],
] as const

async function writeCase(work: UnitOfWork, at: number): Promise<void> {
  const on = addDays(FIRST, at * 31 + ((at * 7) % 11))
  const end = endOf(at, on)
  const isTakenOn = end?.outcome !== 'did-not-proceed'
  const caseId = await addCase(work, {
    referral: {
      on,
      route: pick(REFERRAL_ROUTES, at * 3 + 1),
      agencyId: null,
      issue: pick(PRESENTING_ISSUES, at % 3 === 0 ? 0 : at),
      placeId: null,
      tenure: at % 9 === 4 ? null : pick(TENURES, at * 2),
    },
    openedOn: isTakenOn ? addDays(on, 5 + (at % 4)) : null,
    consentOn: isTakenOn ? addDays(on, 9 + (at % 5)) : null,
    interventions: isTakenOn ? [pick(INTERVENTION_KINDS, at), pick(INTERVENTION_KINDS, at + 1)] : [],
    hubOn: at % 6 === 2 ? addDays(on, 7) : null,
    caseReviewOn: null,
  })
  const parties: PartyId[] = []
  for (let party = 0; party < (at % 8 === 5 ? 3 : 2); party += 1) {
    const face = {
      household: Math.min(party, 1) + 1,
      isSafeguarding: at % 17 === 6,
      isVulnerable: (at + party) % 7 === 3,
    }
    parties.push(await addParty(work, { caseId, ...face, details: NO_DETAILS }))
  }
  for (const [number, partyId] of parties.entries()) {
    await addContact(work, {
      caseId,
      on: addDays(on, 3 + number),
      way: number === 0 ? 'phone' : 'letter',
      partyId,
      note: '',
    })
  }
  if (isTakenOn) await addMeeting(work, { caseId, on: addDays(on, 12), kind: 'first' })
  if (isTakenOn && at % 2 === 0) await addMeeting(work, { caseId, on: addDays(on, 24), kind: 'joint' })
  if (end === null) return
  await closeCase(work, { caseId, ...end })
  if (!isTakenOn) return
  for (const [number, partyId] of parties.entries()) {
    for (const point of FORM_POINTS) await writeForm(work, partyId, point, end.on, at * 3 + number)
  }
  const again = addDays(end.on, 60)
  if (at % 7 === 4 && again <= LAST) await addRepeat(work, { caseId, on: again, kind: 'police' })
}

function endOf(at: number, referredOn: CivilDate): CaseEnd | null {
  const on = addDays(referredOn, 30 + ((at * 13) % 55))
  if (on > LAST) return null
  if (at % 8 === 7) {
    const by = (at % 16 === 7 ? 'B' : 'A') as PartyLetter
    return {
      on,
      outcome: 'did-not-proceed',
      notProceeding: at % 3 === 0 ? { why: 'unsuitable' } : { why: 'declined', by },
    }
  }
  return {
    on,
    outcome: pick(['resolved', 'partly-resolved', 'resolved', 'not-resolved'] as const, at),
    notProceeding: null,
  }
}

/** Most forms come back, some after a reminder, some never; fewer at six months than at one. */
async function writeForm(
  work: UnitOfWork,
  partyId: PartyId,
  point: FormPoint,
  endedOn: CivilDate,
  seed: number,
): Promise<void> {
  const due = formDue(endedOn, point).on
  if (addDays(due, 45) > LAST) return
  const which = { partyId, point }
  if (seed % 19 === 11) return void (await notAsked(work, { ...which, reason: 'vulnerable' }))
  await sendForm(work, { ...which, on: due })
  const isAnswered = (seed * 5) % 12 < (point === 'one-month' ? 9 : 7)
  if (!isAnswered) {
    await remindForm(work, { ...which, on: addDays(due, 14) })
    await remindForm(work, { ...which, on: addDays(due, 28) })
    return void (await noReply(work, { ...which, on: addDays(due, 45) }))
  }
  const mood = (seed * 7 + (point === 'six-month' ? 2 : 0)) % 10
  const level = (offset: number): number => Math.min(5, Math.max(1, 5 - Math.floor((mood + offset) / 3)))
  const wording =
    point === 'one-month' ? { workable: mood < 8 ? 'yes' : 'no' } : { kept: mood < 7 ? 'yes' : 'unsure' }
  await enterForm(work, {
    ...which,
    on: addDays(due, 4 + (seed % 15)),
    versionId: FIRST_VERSION,
    answers: {
      explained: level(-2),
      fair: level(-1),
      heard: level(-2),
      private: level(-3),
      situation: level(1),
      understanding: level(2),
      coping: level(0),
      ...(wording as Record<string, 'yes' | 'no' | 'unsure'>),
      contact: mood > 7 ? 'yes' : 'no',
      stress: Math.min(10, mood),
      recommend: mood < 8 ? 'yes' : 'unsure',
    },
    words: '',
  })
}

function pick<T>(list: readonly [T, ...T[]] | readonly T[], at: number): T {
  const chosen = list[at % list.length]
  if (chosen === undefined) throw new Error('the example picks from an empty list')
  return chosen
}
