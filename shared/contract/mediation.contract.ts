import { z } from 'zod'
import {
  enterFormInput,
  keepDraftInput,
  noReplyInput,
  notAskedInput,
  remindFormInput,
  saveQuestionsInput,
  sendFormInput,
  takeBackFormInput,
} from '../domain/mediation/form-inputs.ts'
import {
  CASE_OUTCOMES,
  CONTACT_WAYS,
  type ContactId,
  type Disclosure,
  type FormId,
  PRESENTING_ISSUES,
  REFERRAL_ROUTES,
  RETENTION_ACTIONS,
  RETENTION_SUBJECTS,
  type RetentionClass,
} from '../domain/mediation/index.ts'
import {
  addCaseInput,
  addContactInput,
  addMeetingInput,
  addPartyInput,
  addRepeatInput,
  changeCaseInput,
  changePartyInput,
  closeCaseInput,
  removeContactInput,
  removeMeetingInput,
  removePartyInput,
  removeRepeatInput,
  reopenCaseInput,
  setPartyDetailsInput,
} from '../domain/mediation/inputs.ts'
import {
  addDisclosureInput,
  eraseInput,
  findPersonInput,
  keepRecordInput,
  removeCaseReviewsInput,
  removePublishedCountInput,
  setCaseReviewsInput,
  setPublishedCountInput,
  setRetentionClassInput,
} from '../domain/mediation/record-inputs.ts'
import type { Partner } from '../domain/partners/index.ts'
import type { Place } from '../domain/places/index.ts'
import { command, query } from './channel.ts'
import { edit } from './edit-channel.ts'
import { count, day, id, nothing } from './fields.ts'
import {
  caseEndSchema,
  caseFaceSchema,
  caseIdSchema,
  caseReviewsSchema,
  contactSchema,
  diarySchema,
  disclosureSchema,
  findingSchema,
  formSchema,
  formVersionSchema,
  letterSchema,
  meetingSchema,
  outcomesSchema,
  partyDetailsSchema,
  partyIdSchema,
  partySchema,
  publishedCountSchema,
  questionDraftSchema,
  questionSchema,
  repeatSchema,
  retentionClassSchema,
  retentionSchema,
  standingFormSchema,
} from './mediation-schemas.ts'

const words = z.string().max(20_000)
/** As many cases as one answer holds, and as one number can be made of. */
const MOST_IN_PAGE = 500
const MOST_IDS = 20_000
/** The most characters of a list of cases that made a number. */
const IDS_CAP = 200_000
/** The most characters of two forms that are being edited. */
const DRAFT_CAP = 200_000

const filter = z.strictObject({
  outcomes: z.array(z.enum(CASE_OUTCOMES)).max(CASE_OUTCOMES.length),
  issues: z.array(z.enum(PRESENTING_ISSUES)).max(PRESENTING_ISSUES.length),
  placeId: id<Place['id']>().nullable(),
  /** The agency that referred it. */
  agencyId: id<Partner['id']>().nullable(),
  /** By the day of the referral. */
  from: day.nullable(),
  to: day.nullable(),
  /** Part of a reference. */
  reference: z.string().max(40),
  /** These and no others, those of which only counts are left included; null for all. */
  ids: z.array(caseIdSchema).max(MOST_IDS).nullable(),
})
export type CaseFilterView = z.infer<typeof filter>

const caseLine = z.strictObject({
  id: caseIdSchema,
  /** Null of a case that was erased: only its counts are left. */
  reference: words.nullable(),
  referredOn: day,
  route: z.enum(REFERRAL_ROUTES),
  issue: z.enum(PRESENTING_ISSUES),
  placeId: id<Place['id']>().nullable(),
  agencyId: id<Partner['id']>().nullable(),
  openedOn: day.nullable(),
  endedOn: day.nullable(),
  outcome: z.enum(CASE_OUTCOMES),
  parties: count,
  isSafeguarding: z.boolean(),
  isVulnerable: z.boolean(),
})
export type CaseLine = z.infer<typeof caseLine>

const casePage = z.strictObject({
  id: caseIdSchema,
  reference: words,
  today: day,
  face: caseFaceSchema,
  /** Null while it is open. */
  end: caseEndSchema.nullable(),
  parties: z.array(partySchema).readonly(),
  contacts: z.array(contactSchema).readonly(),
  meetings: z.array(meetingSchema).readonly(),
  repeats: z.array(repeatSchema).readonly(),
  /** The forms of the present end, those that nobody has touched included. */
  forms: z.array(standingFormSchema).readonly(),
  /** Forms about earlier ends of a case that was reopened: kept, and counted for nothing. */
  earlierForms: z.array(formSchema).readonly(),
  /** What was told of it, and to whom; the newest first. */
  disclosures: z.array(disclosureSchema).readonly(),
  retention: retentionSchema,
  reviewOn: day.nullable(),
})
export type CasePageView = z.infer<typeof casePage>

const recordToReview = z.strictObject({
  subject: z.enum(RETENTION_SUBJECTS),
  recordId: z.int().positive(),
  /** The class that was chosen for it; null for the usual one. */
  classId: id<RetentionClass['id']>().nullable(),
  caseId: caseIdSchema,
  reference: words,
  reviewOn: day,
  className: words,
  action: z.enum(RETENTION_ACTIONS),
  keptBecause: words.nullable(),
})

export const mediationContract = {
  /** Cases by reference only: no name is in any list. */
  'mediation.list': query(
    z.strictObject({ filter, offset: count, limit: z.int().min(1).max(MOST_IN_PAGE) }),
    z.strictObject({ total: count, cases: z.array(caseLine).readonly() }),
    { inputCap: IDS_CAP },
  ),
  /** The wards, agencies and years of referral that some case has, to narrow the list by. */
  'mediation.listParts': query(
    nothing,
    z.strictObject({
      placeIds: z.array(id<Place['id']>()).readonly(),
      agencyIds: z.array(id<Partner['id']>()).readonly(),
      /** Calendar years, the newest first. */
      years: z.array(count).readonly(),
    }),
  ),
  /** Everything about one case that is not sealed. */
  'mediation.case': query(z.strictObject({ caseId: caseIdSchema }), casePage),
  /** The forms that ask for something today; worked out from the day alone. */
  'mediation.diary': query(nothing, diarySchema),
  /** What came of it, of cases referred or ended in some days; null for all. As at today. */
  'mediation.outcomes': query(
    z.strictObject({ span: z.strictObject({ from: day, to: day }).nullable() }),
    outcomesSchema,
  ),
  'mediation.questions': query(nothing, z.array(formVersionSchema).readonly()),
  /** Questions that are being edited and are no version yet; null where none are. They outlive the lock. */
  'mediation.questions.draft': query(nothing, questionDraftSchema.nullable()),
  /** Keeps them aside, or with null forgets them. It is no change of the form, and no step of undo. */
  'mediation.questions.keepDraft': command(keepDraftInput, nothing, { inputCap: DRAFT_CAP }),

  'mediation.add': edit(addCaseInput),
  'mediation.change': edit(changeCaseInput),
  /** Ends a case, or corrects its end. */
  'mediation.close': edit(closeCaseInput),
  'mediation.reopen': edit(reopenCaseInput),
  'mediation.party.add': edit(addPartyInput),
  'mediation.party.change': edit(changePartyInput),
  'mediation.party.setDetails': edit(setPartyDetailsInput),
  'mediation.party.remove': edit(removePartyInput),
  'mediation.contact.add': edit(addContactInput),
  'mediation.contact.remove': edit(removeContactInput),
  'mediation.meeting.add': edit(addMeetingInput),
  'mediation.meeting.remove': edit(removeMeetingInput),
  'mediation.repeat.add': edit(addRepeatInput),
  'mediation.repeat.remove': edit(removeRepeatInput),

  'mediation.form.send': edit(sendFormInput),
  'mediation.form.remind': edit(remindFormInput),
  'mediation.form.enter': edit(enterFormInput),
  'mediation.form.noReply': edit(noReplyInput),
  'mediation.form.notAsked': edit(notAskedInput),
  /** Takes back what was noted last of a form: its reply, a reminder, or that it was sent. */
  'mediation.form.takeBack': edit(takeBackFormInput),
  'mediation.questions.save': edit(saveQuestionsInput),

  /** Names and contact details; leaves an entry in the activity log. */
  'mediation.showParty': command(z.strictObject({ partyId: partyIdSchema }), partyDetailsSchema),
  /** Notes of contacts; leaves an entry in the activity log. */
  'mediation.showNotes': command(
    z.strictObject({ caseId: caseIdSchema }),
    z.array(z.strictObject({ contactId: id<ContactId>(), note: words })).readonly(),
  ),
  /** Free words of a party's forms; leaves an entry in the activity log. */
  'mediation.showWords': command(
    z.strictObject({ partyId: partyIdSchema }),
    z.array(z.strictObject({ formId: id<FormId>(), words })).readonly(),
  ),
  /** Whether somebody of a name is a party elsewhere, as questions; leaves an entry in the activity log. */
  'mediation.checkParty': command(
    z.strictObject({ caseId: caseIdSchema, partyId: partyIdSchema.nullable(), name: z.string().max(500) }),
    z.array(findingSchema).readonly(),
  ),

  'mediation.reviews': query(
    nothing,
    z.strictObject({
      periods: z.array(caseReviewsSchema).readonly(),
      published: z.array(publishedCountSchema).readonly(),
      /** Why these figures are printed however small they are. */
      exemption: words,
    }),
  ),
  'mediation.reviews.set': edit(setCaseReviewsInput),
  'mediation.reviews.remove': edit(removeCaseReviewsInput),
  'mediation.published.set': edit(setPublishedCountInput),
  'mediation.published.remove': edit(removePublishedCountInput),

  /**
   * Where a person is named in anything that the store holds: places, and never what stands there. Leaves an entry in the
   * activity log, without the words.
   */
  'mediation.findPerson': command(
    findPersonInput,
    z.strictObject({
      total: count,
      places: z
        .array(
          z.strictObject({
            table: words,
            id: z.int(),
            label: words.nullable(),
            caseId: caseIdSchema.nullable(),
          }),
        )
        .readonly(),
    }),
  ),
  /** What is held about one party, the others redacted; leaves an entry in the activity log. */
  'mediation.subjectAccess': command(
    z.strictObject({ partyId: partyIdSchema }),
    z.strictObject({
      reference: words,
      party: z.strictObject({
        id: partyIdSchema,
        letter: letterSchema,
        household: count,
        isSafeguarding: z.boolean(),
        isVulnerable: z.boolean(),
      }),
      details: partyDetailsSchema,
      face: caseFaceSchema,
      end: caseEndSchema.nullable(),
      contacts: z
        .array(
          z.strictObject({ id: id<ContactId>(), on: day, way: z.enum(CONTACT_WAYS), note: words.nullable() }),
        )
        .readonly(),
      meetings: z.array(meetingSchema).readonly(),
      repeats: z.array(repeatSchema).readonly(),
      forms: z
        .array(
          z.strictObject({
            form: formSchema,
            words: words.nullable(),
            questions: z.array(questionSchema).readonly(),
          }),
        )
        .readonly(),
      disclosures: z
        .array(
          z.strictObject({
            id: id<Disclosure['id']>(),
            on: day,
            recipient: words,
            what: words,
            legalBasis: words,
          }),
        )
        .readonly(),
      leftOut: z.array(words).readonly(),
    }),
  ),
  /**
   * Erases a case, a party or a raw form for good; counts and scores stay. The steps up to the last one that had to do
   * with it can no longer be undone.
   */
  'mediation.erase': command(eraseInput, nothing),
  /** How long records are kept, and what is to be looked at by a day; null for today. */
  'mediation.retention': query(
    z.strictObject({ until: day.nullable() }),
    z.strictObject({
      classes: z.array(retentionClassSchema).readonly(),
      toReview: z.array(recordToReview).readonly(),
    }),
  ),
  'mediation.retention.setClass': edit(setRetentionClassInput),
  'mediation.retention.keep': edit(keepRecordInput),
  'mediation.disclosures': query(nothing, z.array(disclosureSchema).readonly()),
  'mediation.disclosure.add': edit(addDisclosureInput),
}
