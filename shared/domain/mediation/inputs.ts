import { z } from 'zod'
import { placeId } from '../places/inputs.ts'
import { civilDay, optionalLine, partnerId } from '../plan/inputs/fields.ts'
import {
  CASE_OUTCOMES,
  type CaseEnd,
  type CaseId,
  CONTACT_WAYS,
  type ContactId,
  INTERVENTION_KINDS,
  LONGEST_NOTE,
  MEETING_KINDS,
  type MeetingId,
  type PartyId,
  type PartyLetter,
  PRESENTING_ISSUES,
  REFERRAL_ROUTES,
  REPEAT_KINDS,
  type RepeatReportId,
  TENURES,
} from './case.ts'

// What the commands about cases are given. `checkCase` and `checkEnd` say what a case may be.

/** More households than can have a part in one dispute. */
const MOST_HOUSEHOLDS = 26
const HOUSEHOLD = `A household is a number from 1 to ${MOST_HOUSEHOLDS}; people of one household share it.`

export function numbered<Id extends number>(what: string) {
  return z.custom<Id>((value) => typeof value === 'number' && Number.isSafeInteger(value) && value > 0, {
    error: `${what} is named by its number.`,
  })
}

export const caseId = numbered<CaseId>('A case')
export const partyId = numbered<PartyId>('A party')

const caseFace = {
  referral: z.strictObject({
    on: civilDay,
    route: z.enum(REFERRAL_ROUTES),
    agencyId: partnerId.nullable(),
    issue: z.enum(PRESENTING_ISSUES),
    placeId: placeId.nullable(),
    tenure: z.enum(TENURES).nullable(),
  }),
  openedOn: civilDay.nullable(),
  consentOn: civilDay.nullable(),
  interventions: z
    .array(z.enum(INTERVENTION_KINDS))
    .max(INTERVENTION_KINDS.length)
    .readonly()
    .transform((given) => INTERVENTION_KINDS.filter((kind) => given.includes(kind))),
  hubOn: civilDay.nullable(),
  caseReviewOn: civilDay.nullable(),
}

const notProceeding = z.discriminatedUnion('why', [
  z.strictObject({
    why: z.literal('declined'),
    by: z.custom<PartyLetter>((value) => typeof value === 'string' && /^[A-Z]$/u.test(value), {
      error: 'A party is named by its letter.',
    }),
  }),
  z.strictObject({ why: z.literal('unsuitable') }),
  z.strictObject({ why: z.literal('referred-back') }),
])

export const addCaseInput = z.strictObject(caseFace)
export const changeCaseInput = z.strictObject({ caseId, ...caseFace })
export const closeCaseInput = z.strictObject({
  caseId,
  on: civilDay,
  outcome: z.enum(CASE_OUTCOMES).exclude(['open']),
  notProceeding: notProceeding.nullable(),
}) satisfies z.ZodType<CaseEnd>
export const reopenCaseInput = z.strictObject({ caseId })

/** One line that may be empty. It is sealed where it is kept, and no message repeats it. */
const detail = optionalLine.transform((value) => value ?? '')
export const partyDetails = z.strictObject({
  name: detail,
  address: detail,
  phone: detail,
  email: detail,
  howToReach: detail,
})

const partyFace = {
  household: z.int(HOUSEHOLD).min(1, HOUSEHOLD).max(MOST_HOUSEHOLDS, HOUSEHOLD),
  isSafeguarding: z.boolean(),
  isVulnerable: z.boolean(),
}
export const addPartyInput = z.strictObject({ caseId, ...partyFace, details: partyDetails })
export const changePartyInput = z.strictObject({ partyId, ...partyFace })
export const setPartyDetailsInput = z.strictObject({ partyId, details: partyDetails })
export const removePartyInput = z.strictObject({ partyId })

export const note = z
  .string()
  .max(
    LONGEST_NOTE,
    `A note can have at most ${LONGEST_NOTE.toLocaleString('en-GB')} characters. Shorten it.`,
  )
  .transform((words) => words.replaceAll(/\r\n?/gu, '\n').trim())

export const addContactInput = z.strictObject({
  caseId,
  on: civilDay,
  way: z.enum(CONTACT_WAYS),
  partyId: partyId.nullable(),
  note,
})
export const removeContactInput = z.strictObject({ contactId: numbered<ContactId>('A contact') })
export const addMeetingInput = z.strictObject({ caseId, on: civilDay, kind: z.enum(MEETING_KINDS) })
export const removeMeetingInput = z.strictObject({ meetingId: numbered<MeetingId>('A meeting') })
export const addRepeatInput = z.strictObject({ caseId, on: civilDay, kind: z.enum(REPEAT_KINDS) })
export const removeRepeatInput = z.strictObject({ repeatId: numbered<RepeatReportId>('A repeat report') })
