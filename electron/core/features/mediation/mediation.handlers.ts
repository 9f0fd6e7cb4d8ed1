import { diaryOn, PUBLISHED_WHATEVER } from '../../../../shared/domain/mediation/index.ts'
import { type CivilDate, dayHere } from '../../../../shared/kit/civil-date.ts'
import type { AreaHandlers, CallContext } from '../../handler.types.ts'
import { SYSTEM_CLOCK } from '../../store/clock.ts'
import { edit } from '../plan/index.ts'
import {
  addCase,
  addContact,
  addMeeting,
  addParty,
  addRepeat,
  changeCase,
  changeParty,
  closeCase,
  removeContact,
  removeMeeting,
  removeParty,
  removeRepeat,
  reopenCase,
  setPartyDetails,
} from './case.service.ts'
import { findCases, listCaseParts } from './case-list.repository.ts'
import { casePage } from './case-page.ts'
import { listDisclosures } from './disclosure.repository.ts'
import { findPerson } from './find-person.service.ts'
import { listVersions } from './form.repository.ts'
import {
  enterForm,
  noReply,
  notAsked,
  remindForm,
  saveQuestions,
  sendForm,
  takeBackForm,
} from './form.service.ts'
import { listOpenForms } from './outcomes.repository.ts'
import { outcomesOn } from './outcomes.service.ts'
import { getQuestionDraft, keepQuestionDraft } from './question-draft.repository.ts'
import { listCaseReviews, listPublishedCounts } from './record.repository.ts'
import {
  addDisclosure,
  keepRecord,
  recordsToReview,
  removeCaseReviews,
  removePublishedCount,
  setCaseReviews,
  setPublishedCount,
  setRetentionClass,
} from './record.service.ts'
import { listRetentionClasses } from './retention.repository.ts'
import { checkPartyName, showNotes, showParty, showWords } from './show.service.ts'
import { subjectAccess } from './subject-access.service.ts'

export const mediationHandlers: AreaHandlers<'mediation'> = {
  'mediation.list': { policy: 'read', run: (db, { filter, ...page }) => findCases(db, filter, page) },
  'mediation.listParts': { policy: 'read', run: (db) => listCaseParts(db) },
  'mediation.case': { policy: 'read', run: (db, { caseId }, call) => casePage(db, caseId, todayOf(call)) },
  'mediation.diary': {
    policy: 'read',
    run: async (db, _input, call) => diaryOn(await listOpenForms(db), todayOf(call)),
  },
  'mediation.outcomes': {
    policy: 'read',
    run: (db, { span }, call) => outcomesOn(db, span, todayOf(call)),
  },
  'mediation.questions': { policy: 'read', run: (db) => listVersions(db) },
  'mediation.questions.draft': { policy: 'read', run: (db) => getQuestionDraft(db) },
  'mediation.questions.keepDraft': {
    policy: 'write',
    async run(work, { draft }) {
      await keepQuestionDraft(work, draft)
      return {}
    },
  },
  'mediation.add': edit(addCase),
  'mediation.change': edit(changeCase),
  'mediation.close': edit(closeCase),
  'mediation.reopen': edit(reopenCase),
  'mediation.party.add': edit(addParty),
  'mediation.party.change': edit(changeParty),
  'mediation.party.setDetails': edit(setPartyDetails),
  'mediation.party.remove': edit(removeParty),
  'mediation.contact.add': edit(addContact),
  'mediation.contact.remove': edit(removeContact),
  'mediation.meeting.add': edit(addMeeting),
  'mediation.meeting.remove': edit(removeMeeting),
  'mediation.repeat.add': edit(addRepeat),
  'mediation.repeat.remove': edit(removeRepeat),
  'mediation.form.send': edit(sendForm),
  'mediation.form.remind': edit(remindForm),
  'mediation.form.enter': edit(enterForm),
  'mediation.form.noReply': edit(noReply),
  'mediation.form.notAsked': edit(notAsked),
  'mediation.form.takeBack': edit(takeBackForm),
  'mediation.questions.save': edit(saveQuestions),
  'mediation.showParty': { policy: 'write', run: (work, { partyId }) => showParty(work, partyId) },
  'mediation.showNotes': { policy: 'write', run: (work, { caseId }) => showNotes(work, caseId) },
  'mediation.showWords': { policy: 'write', run: (work, { partyId }) => showWords(work, partyId) },
  'mediation.checkParty': { policy: 'write', run: (work, asked) => checkPartyName(work, asked) },
  'mediation.reviews': {
    policy: 'read',
    run: async (db) => ({
      periods: await listCaseReviews(db),
      published: await listPublishedCounts(db),
      exemption: PUBLISHED_WHATEVER,
    }),
  },
  'mediation.reviews.set': edit(setCaseReviews),
  'mediation.reviews.remove': edit(removeCaseReviews),
  'mediation.published.set': edit(setPublishedCount),
  'mediation.published.remove': edit(removePublishedCount),
  'mediation.findPerson': { policy: 'write', run: (work, { words }) => findPerson(work, words) },
  'mediation.subjectAccess': { policy: 'write', run: (work, { partyId }) => subjectAccess(work, partyId) },
  'mediation.erase': {
    policy: 'store',
    run: async (store, record) => {
      await store.erase(record)
      return {}
    },
  },
  'mediation.retention': {
    policy: 'read',
    run: async (db, { until }, call) => ({
      classes: await listRetentionClasses(db),
      toReview: await recordsToReview(db, until ?? todayOf(call)),
    }),
  },
  'mediation.retention.setClass': edit(setRetentionClass),
  'mediation.retention.keep': edit(keepRecord),
  'mediation.disclosures': { policy: 'read', run: (db) => listDisclosures(db) },
  'mediation.disclosure.add': edit(addDisclosure),
}

/** The civil day by this computer's clock: forms fall due by it, whenever the program was last open. */
function todayOf({ session }: CallContext): CivilDate {
  return dayHere((session.options.store?.clock ?? SYSTEM_CLOCK).now())
}
